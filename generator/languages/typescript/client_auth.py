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
_NONE: Final = "return undefined;"


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
    members = TAKEN.union((option.name for option in options), map(places.names.member, _resources(places)))
    names = Scope(members, joint="").allot(f"{name}Auth" if name in members else name for name in wanted)
    flagged = places.api.per_method_security and bool(schemes)
    checked = schemes if _may_lack_credentials(places, schemes) else ()
    return AuthView(
        single=_lines(schemes[0]) if len(schemes) == 1 and not flagged else (),
        schemes=()
        if len(schemes) == 1 and not flagged
        else tuple(
            SchemeView(name, string(flag), _lines(scheme))
            for name, flag, scheme in zip(names, wanted, schemes, strict=True)
        ),
        renews=uses_tokens(schemes),
        default_flags=f"{{ {', '.join(f'{key(flag)}: true' for flag in wanted)} }}" if flagged else "",
        checked=tuple(dict.fromkeys(string(scheme.header.lower()) for scheme in checked)),
        unresolved=thrown("Error", _unresolved(places, checked), 4) if checked else "",
    )


def _resources(places: Places) -> tuple[str, ...]:
    return tuple(resource.name for resource in places.top)


def _lines(scheme: Scheme) -> tuple[str, ...]:
    """The statements that give the headers of a scheme; none where no option feeds it."""
    if scheme.is_basic:
        return _basic_lines(scheme)
    if scheme.is_token:
        return _token_lines(scheme)
    option = scheme.option("value")
    if option is None:
        return ()
    keyword = scheme.scheme.keyword or ("Bearer" if scheme.scheme.kind.lower() in _BEARER else "")
    value = f"`{template(f'{keyword} ', {})}${{{option.held}}}`" if keyword else f"{option.held}"
    if not keyword and option.type != "string":
        value = f"String({value})"
    return (*_given([option]), _returned(scheme, value))


def _basic_lines(scheme: Scheme) -> tuple[str, ...]:
    pair = [scheme.option("username") or scheme.option("value"), scheme.option("password")]
    options = [option for option in pair if option is not None]
    if not options:
        return ()
    text = ":".join("" if option is None else f"${{{option.held}}}" for option in pair)
    keyword = template(f"{scheme.scheme.keyword or 'Basic'} ", {})
    if not scheme.scheme.base64:
        return (*_given(options), _returned(scheme, f"`{keyword}{text}`"))
    encoded = f"const credentials = toBase64(`{text}`);"
    return (*_given(options), encoded, _returned(scheme, f"`{keyword}${{credentials}}`"))


def _token_lines(scheme: Scheme) -> tuple[str, ...]:
    options = [option for role, option in scheme.options if role in ("client_id", "client_secret")]
    id_, secret = scheme.option("client_id"), scheme.option("client_secret")
    assert id_ is not None
    assert secret is not None
    keyword = template(f"{scheme.scheme.keyword or 'Bearer'} ", {})
    header = f"{{ {key(scheme.header)}: `{keyword}${{token}}` }}"
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
    value = scheme.option("value")
    pair = [scheme.option("username") or value, scheme.option("password")] if scheme.is_basic else [value]
    held = [f"{client}.{option.name}" for option in pair if option is not None]
    given = " && ".join(f"{client}.{o.name} !== null" for o in pair if o is not None and o.option.nullable)
    if not scheme.is_basic:
        keyword = scheme.scheme.keyword or ("Bearer" if scheme.scheme.kind.lower() in _BEARER else "")
        return given, f"`{template(f'{keyword} ', {})}${{{held[0]}}}`" if keyword else f"String({held[0]})"
    text = ":".join("" if option is None else f"${{{client}.{option.name}}}" for option in pair)
    keyword = template(f"{scheme.scheme.keyword or 'Basic'} ", {})
    return given, f"`{keyword}${{toBase64(`{text}`)}}`" if scheme.scheme.base64 else f"`{keyword}{text}`"


def _given(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(f"if ({option.held} === null) {_NONE}" for option in options if option.option.nullable)


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
