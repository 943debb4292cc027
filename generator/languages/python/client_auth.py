"""How the client authenticates requests: the headers of each scheme, and the check that a request has one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.languages.python.client_options import Option
from generator.languages.python.client_views import AuthView, CheckView, SchemeView, TokenView
from generator.languages.python.layout import Layout
from generator.languages.python.literals import f_string_text, literal
from generator.model.api import AuthScheme
from generator.planning.house import Role

_BEARER: Final = ("bearer", "oauth2", "openidconnect")
_MEMBERS: Final = frozenset(["_client", "_custom_headers", "_custom_query", "_platform", "_version", "_base_url"])
"""Attributes of every client, which no scheme may hide."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme that sends a header, with the options that feed it by role."""

    scheme: AuthScheme
    name: str
    options: tuple[tuple[str, Option], ...]

    @property
    def header(self) -> str:
        """The header that carries the credentials."""
        return self.scheme.header or "Authorization"

    def option(self, role: str) -> Option | None:
        """The option that feeds a role."""
        return next((option for name, option in self.options if name == role), None)

    @property
    def credentials(self) -> tuple[Option, Option] | None:
        """The id and the secret by which the client gets a token of this scheme; None where it needs no token."""
        client_id, client_secret = self.option("client_id"), self.option("client_secret")
        return (client_id, client_secret) if client_id is not None and client_secret is not None else None


def auth_view(layout: Layout, options: Iterable[Option]) -> AuthView:
    """The authentication of the API as the client performs it."""
    schemes = header_schemes(layout, options)
    token = _token(layout, options)
    flagged = layout.api.per_method_security
    alone = len(schemes) == 1 and not flagged
    views = tuple(SchemeView(_property(scheme), literal(scheme.name), _lines(scheme)) for scheme in schemes)
    checked = schemes if _may_lack_credentials(layout, schemes) else ()
    return AuthView(
        single=views[0].lines if alone else (),
        schemes=() if alone else views,
        merged=f"{{{', '.join(f'**self.{view.property}' for view in views)}}}" if len(views) > 1 else "",
        flagged=flagged and bool(schemes),
        spread="first_auth_header" not in layout.target.style,
        token=token,
        checks=_checks(layout, checked),
        unresolved=literal(_unresolved(layout, checked)) if checked else "",
    )


def header_schemes(layout: Layout, options: Iterable[Option]) -> tuple[Scheme, ...]:
    """The schemes that send a header and have an option to feed them, in the order of the config."""
    schemes = _schemes(layout, options)
    return tuple(s for s in schemes if not s.scheme.query and s.credentials is None and _lines(s))


def _schemes(layout: Layout, options: Iterable[Option]) -> tuple[Scheme, ...]:
    by_name = {option.option.name.wire: option for option in options}
    return tuple(
        Scheme(
            scheme,
            layout.names.attribute(scheme.name),
            tuple((role, by_name[name]) for role, name in scheme.options if name in by_name),
        )
        for scheme in layout.api.auth
    )


def _token(layout: Layout, options: Iterable[Option]) -> TokenView | None:
    for scheme in _schemes(layout, options):
        if scheme.credentials is not None:
            client_id, client_secret = scheme.credentials
            return TokenView(
                property=_property(scheme) if layout.api.per_method_security else "custom_auth",
                chosen=layout.api.per_method_security,
                flag=literal(scheme.name),
                client_id=client_id.attribute,
                client_secret=client_secret.attribute,
                url=literal(scheme.scheme.token_url),
                header=literal(scheme.header),
                retry=layout.target.house.lines(Role.TOKEN_RETRY),
            )
    return None


def uses_basic(schemes: Iterable[Scheme]) -> bool:
    """Whether some scheme encodes its credentials in base 64."""
    return any(_is_basic(scheme) and scheme.scheme.base64 for scheme in schemes)


def _property(scheme: Scheme) -> str:
    name = f"_{scheme.name.lstrip('_')}"
    return f"{name}_auth" if name in _MEMBERS else name


def _is_basic(scheme: Scheme) -> bool:
    return scheme.scheme.kind == "basic"


def _lines(scheme: Scheme) -> tuple[str, ...]:
    """The statements that give the headers of a scheme; none where no option feeds it."""
    if _is_basic(scheme):
        return _basic_lines(scheme)
    option = scheme.option("value")
    if option is None:
        return ()
    absent = f"not {option.name}" if option.may_be_function else f"{option.name} is None"
    given = (f"if {absent}:", "    return {}") if option.may_be_none or option.may_be_function else ()
    value = f"{{{literal(scheme.header)}: {_value(scheme, option)}}}"
    return (f"{option.name} = self.{option.attribute}", *given, f"return {value}")


def _value(scheme: Scheme, option: Option) -> str:
    kind = scheme.scheme.kind.lower()
    keyword = scheme.scheme.keyword or ("Bearer" if kind in _BEARER else "")
    if keyword:
        return f'f"{f_string_text(keyword)} {{{option.name}}}"'
    return option.name if option.type == "str" else f"str({option.name})"


def _basic_lines(scheme: Scheme) -> tuple[str, ...]:
    pair = [scheme.option("username") or scheme.option("value"), scheme.option("password")]
    options = [option for option in pair if option is not None]
    if not options:
        return ()
    given = [
        line
        for option in options
        if option.may_be_none
        for line in (f"if self.{option.attribute} is None:", "    return {}")
    ]
    text = ":".join("" if option is None else f"{{self.{option.attribute}}}" for option in pair)
    keyword = f_string_text(scheme.scheme.keyword or "Basic")
    returned = f"return {{{literal(scheme.header)}: header}}"
    if not scheme.scheme.base64:
        return (*given, f'header = f"{keyword} {text}"', returned)
    encoded = f'credentials = f"{text}".encode("ascii")'
    return (*given, encoded, f"header = f\"{keyword} {{base64.b64encode(credentials).decode('ascii')}}\"", returned)


def _may_lack_credentials(layout: Layout, schemes: Sequence[Scheme]) -> bool:
    """Whether a client can exist that no alternative of the API's security lets through."""
    by_name = {scheme.scheme.name: scheme for scheme in schemes}
    alternatives = layout.api.security
    known = {scheme.name: scheme for scheme in layout.api.auth}
    if any(known[name].token_url for alternative in alternatives for name in alternative if name in known):
        return False
    certain = [
        all(name in by_name and not _may_be_empty(by_name[name]) for name in alternative)
        for alternative in alternatives
    ]
    return bool(alternatives) and bool(schemes) and not any(certain)


def _may_be_empty(scheme: Scheme) -> bool:
    return any(option.may_be_none for _, option in scheme.options)


def _checks(layout: Layout, schemes: Sequence[Scheme]) -> tuple[CheckView, ...]:
    """One check per header; before `any_auth_header` one per scheme, which also asks for the option that feeds it."""
    if "any_auth_header" in layout.target.style:
        return tuple(CheckView(literal(name), "") for name in dict.fromkeys(scheme.header for scheme in schemes))
    return tuple(
        CheckView(literal(scheme.header), " and ".join(f"self.{option.attribute}" for _, option in scheme.options))
        for scheme in schemes
    )


def _unresolved(layout: Layout, schemes: Sequence[Scheme]) -> str:
    roles = (Role.UNRESOLVED_AUTH_ONE, Role.UNRESOLVED_AUTH_SEVERAL, Role.UNRESOLVED_AUTH_MANY)
    options = dict.fromkeys(option.name for scheme in schemes for _, option in scheme.options)
    headers = [f"`{scheme.header}`" for scheme in schemes]
    role = roles[min(len(schemes), len(roles)) - 1]
    return layout.target.house.phrase(role, options=_either(list(options)), headers=_either(headers))


def _either(items: Sequence[str]) -> str:
    """The items as a choice in words."""
    return " or ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
