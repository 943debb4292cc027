"""How the client authenticates requests: the headers of each scheme, and the check that a request has one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.client_options import TAKEN, Option
from generator.languages.typescript.literals import key, string, template
from generator.languages.typescript.places import Places
from generator.languages.typescript.printer import thrown
from generator.languages.typescript.views import AuthView, SchemeView
from generator.model.api import AuthScheme
from generator.planning.house import Role
from generator.planning.naming import Scope

_BEARER: Final = ("bearer", "oauth2", "openidconnect")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme that sends a header, with the options that feed it by role."""

    scheme: AuthScheme
    options: tuple[tuple[str, Option], ...]

    @property
    def header(self) -> str:
        """The header that carries the credentials."""
        return self.scheme.header or "Authorization"

    @property
    def is_basic(self) -> bool:
        """Whether the credentials are a name and a password."""
        return self.scheme.kind == "basic"

    @property
    def is_token(self) -> bool:
        """Whether the client gets a token by its own credentials."""
        return bool(self.scheme.token_url and self.option("client_id") and self.option("client_secret"))

    @property
    def may_be_empty(self) -> bool:
        """Whether a client may have no credentials for it."""
        return any(option.option.nullable for _, option in self.options)

    @property
    def keyword(self) -> str:
        """The word before the credentials with a blank behind it, as it stands in a template literal; '' for none."""
        usual = "Basic" if self.is_basic else "Bearer" if self.is_token or self.scheme.kind.lower() in _BEARER else ""
        word = self.scheme.keyword or usual
        return template(f"{word} ", {}) if word else ""

    @property
    def pair(self) -> tuple[Option | None, Option | None]:
        """The options that hold a name and a password."""
        return self.option("username") or self.option("value"), self.option("password")

    def pair_held_by(self, holder: str) -> str:
        """The name and the password on an object, as they stand in a template literal."""
        return ":".join("" if option is None else f"${{{holder}.{option.name}}}" for option in self.pair)

    def option(self, role: str) -> Option | None:
        """The option that feeds a role."""
        return next((option for name, option in self.options if name == role), None)


def header_schemes(places: Places, options: Iterable[Option]) -> tuple[Scheme, ...]:
    """The schemes that send a header and have an option to feed them, in the order of the config."""
    by_name = {option.option.name.wire: option for option in options}
    found = []
    for auth in places.api.auth:
        fed = tuple((role, by_name[name]) for role, name in auth.options if name in by_name)
        scheme = Scheme(auth, fed)
        if not auth.query and _lines(scheme):
            found.append(scheme)
    return tuple(found)


def uses_tokens(schemes: Iterable[Scheme]) -> bool:
    """Whether the client gets tokens by its own credentials."""
    return any(scheme.is_token for scheme in schemes)


def uses_base64(schemes: Iterable[Scheme]) -> bool:
    """Whether some scheme encodes its credentials."""
    return any(scheme.is_basic and scheme.scheme.base64 for scheme in schemes)


def auth_view(places: Places, schemes: Sequence[Scheme], options: Iterable[Option]) -> AuthView:
    """The authentication of the API as the client performs it."""
    wanted = [places.names.member(scheme.scheme.name) for scheme in schemes]
    resources = (places.names.member(resource.name) for resource in places.top)
    members = TAKEN.union((option.name for option in options), resources)
    names = Scope(members, joint="").allot(f"{name}Auth" if name in members else name for name in wanted)
    flagged = places.api.per_method_security and bool(schemes)
    alone = len(schemes) == 1 and not flagged
    checked = schemes if _may_lack_credentials(places, schemes) else ()
    return AuthView(
        single=_lines(schemes[0]) if alone else (),
        schemes=()
        if alone
        else tuple(
            SchemeView(name, string(flag), _lines(scheme))
            for name, flag, scheme in zip(names, wanted, schemes, strict=True)
        ),
        renews=uses_tokens(schemes),
        default_flags=f"{{ {', '.join(f'{key(flag)}: true' for flag in wanted)} }}" if flagged else "",
        checked=tuple(dict.fromkeys(string(scheme.header.lower()) for scheme in checked)),
        unresolved=thrown("Error", _unresolved(places, checked), 4) if checked else "",
    )


def _lines(scheme: Scheme) -> tuple[str, ...]:
    """The statements that give the headers of a scheme; none where no option feeds it."""
    if scheme.is_basic:
        return _basic_lines(scheme)
    if scheme.is_token:
        return _token_lines(scheme)
    option = scheme.option("value")
    if option is None:
        return ()
    plain = option.held if option.type == "string" else f"String({option.held})"
    value = f"`{scheme.keyword}${{{option.held}}}`" if scheme.keyword else plain
    return (*_given([option]), _returned(scheme, value))


def _basic_lines(scheme: Scheme) -> tuple[str, ...]:
    options = [option for option in scheme.pair if option is not None]
    if not options:
        return ()
    text = scheme.pair_held_by("this")
    if not scheme.scheme.base64:
        return (*_given(options), _returned(scheme, f"`{scheme.keyword}{text}`"))
    encoded = f"const credentials = toBase64(`{text}`);"
    return (*_given(options), encoded, _returned(scheme, f"`{scheme.keyword}${{credentials}}`"))


def _token_lines(scheme: Scheme) -> tuple[str, ...]:
    options = [option for role, option in scheme.options if role in ("client_id", "client_secret")]
    id_, secret = scheme.option("client_id"), scheme.option("client_secret")
    assert id_ is not None
    assert secret is not None
    header = f"{{ {key(scheme.header)}: `{scheme.keyword}${{token}}` }}"
    return (
        *_given(options),
        "const token = await clientToken(this, {",
        f"  url: {string(scheme.scheme.token_url)},",
        f"  id: {id_.held},",
        f"  secret: {secret.held},",
        "});",
        f"return token === undefined ? undefined : buildHeaders([{header}]);",
    )


def credentials(scheme: Scheme, client: str) -> tuple[str, str]:
    """The condition under which a client has the credentials of a scheme ('' for always), and its header's value."""
    options = [o for o in (scheme.pair if scheme.is_basic else (scheme.option("value"),)) if o is not None]
    given = " && ".join(f"{client}.{option.name} !== null" for option in options if option.option.nullable)
    if scheme.is_basic:
        text = scheme.pair_held_by(client)
        value = f"${{toBase64(`{text}`)}}" if scheme.scheme.base64 else text
        return given, f"`{scheme.keyword}{value}`"
    held = f"{client}.{options[0].name}"
    return given, f"`{scheme.keyword}${{{held}}}`" if scheme.keyword else f"String({held})"


def _given(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(f"if ({option.held} === null) return undefined;" for option in options if option.option.nullable)


def _returned(scheme: Scheme, value: str) -> str:
    return f"return buildHeaders([{{ {key(scheme.header)}: {value} }}]);"


def _may_lack_credentials(places: Places, schemes: Sequence[Scheme]) -> bool:
    """Whether a client can exist that no alternative of the API's security lets through."""
    alternatives = places.api.security
    elsewhere = {auth.name for auth in places.api.auth if auth.query or auth.token_url}
    if any(name in elsewhere for alternative in alternatives for name in alternative):
        return False
    by_name = {scheme.scheme.name: scheme for scheme in schemes}
    certain = [
        all(name in by_name and not by_name[name].may_be_empty for name in alternative) for alternative in alternatives
    ]
    return bool(alternatives) and bool(schemes) and not any(certain)


def _unresolved(places: Places, schemes: Sequence[Scheme]) -> str:
    roles = (Role.UNRESOLVED_AUTH_ONE, Role.UNRESOLVED_AUTH_SEVERAL, Role.UNRESOLVED_AUTH_MANY)
    options = dict.fromkeys(option.name for scheme in schemes for _, option in scheme.options)
    headers = dict.fromkeys(f'"{scheme.header}"' for scheme in schemes)
    role = roles[min(len(headers), len(roles)) - 1]
    return places.target.house.phrase(role, options=_either(list(options)), headers=_either(list(headers)))


def _either(items: Sequence[str]) -> str:
    """The items as a choice in words."""
    return " or ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
