"""The client as tests make one: with a value for each option that it needs."""

from __future__ import annotations

from generator.languages.typescript.client_options import option_name
from generator.languages.typescript.literals import key, literal, string
from generator.languages.typescript.places import Places
from generator.languages.typescript.syntax import Call, Code, Entry, Expression, Obj
from generator.model.api import ClientOption
from generator.planning.naming import title

BASE_URL = "process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010'"


def sample_client(places: Places, callee: str, more: tuple[Entry, ...] = ()) -> Expression:
    """The client of a test, which talks to a local server: what is called with all that it needs, and with `more`."""
    entries = [Entry(key(option_name(places, o.name.wire)), _value(places, o)) for o in needed_options(places)]
    return Call(callee, (Obj((*entries, Entry("baseURL", Code(BASE_URL)), *more)),))


def needed_options(places: Places) -> tuple[ClientOption, ...]:
    """The options without which a request cannot be made: those of the credentials, and those without a default."""
    api = places.api
    if api.per_method_security:
        schemes = {scheme.name for scheme in api.auth}
    else:
        schemes = set(api.security[0]) if api.security else {scheme.name for scheme in api.auth[:1]}
    return tuple(option for option in api.options if _is_needed(option, schemes))


def _is_needed(option: ClientOption, schemes: set[str]) -> bool:
    if option.auth_scheme:
        return option.auth_scheme in schemes or not option.nullable
    return option.required_in_tests or (not option.nullable and not option.default)


def _value(places: Places, option: ClientOption) -> Expression:
    if option.example:
        return Code(literal(option.example[0]))
    if option.kind == "boolean":
        return Code("true")
    if option.kind in ("number", "integer"):
        return Code("0")
    return Code(string(f"My {title(option.name.wire, places.names.casings)}"), "string")
