"""The options of the client: their names, where their values come from, and what is sent of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.jsdoc import member_lines
from generator.languages.typescript.literals import comment, key, literal, string
from generator.languages.typescript.naming import is_reserved
from generator.languages.typescript.places import Places
from generator.languages.typescript.printer import Printer, thrown
from generator.languages.typescript.views import OptionView
from generator.model.api import ClientOption
from generator.planning.environment import env_prefix
from generator.planning.house import Role
from generator.planning.naming import Scope

_TYPES: Final = {"boolean": "boolean", "integer": "number", "number": "number"}
_READERS: Final = {"boolean": "readBoolean", "integer": "readInteger", "number": "readNumber"}
_ARGUMENT_LIST: Final = (
    "baseURL timeout maxRetries fetch fetchOptions middleware defaultHeaders defaultQuery logLevel logger environment "
    "dangerouslyAllowBrowser idempotencyHeader opts options defaultURL readEnv buildHeaders toBase64 environments "
    "isRunningInBrowser readNumber readInteger readBoolean"
)
_MEMBER_LIST: Final = (
    "withOptions get post patch put delete request getAPIList requestAPIList buildURL buildRequest fetchWithTimeout "
    "authHeaders validateHeaders stringifyQuery defaultIdempotencyKey makeStatusError prepareOptions prepareRequest "
    "getUserAgent methodRequest makeRequest defaultBaseURL readHeaders headersFromEnv _options"
)
TAKEN: Final = frozenset((*_ARGUMENT_LIST.split(), *_MEMBER_LIST.split()))
"""Names that mean something else in the constructor of a client, or on a client."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option of the config with its name, which is also the property that holds its value."""

    option: ClientOption
    name: str

    @property
    def local(self) -> str:
        """The name of the variable that holds the value in the constructor."""
        return f"{self.name}_" if is_reserved(self.name) else self.name

    @property
    def type(self) -> str:
        """The type of a value."""
        return _TYPES.get(self.option.kind, "string")

    @property
    def held(self) -> str:
        """The expression that reads the value from the client."""
        return f"this.{self.name}"

    @property
    def sent(self) -> str:
        """The value as an expression for a header or a query: a string, or what stands for no value."""
        if self.type == "string":
            return self.held
        return f"{self.held} === null ? null : String({self.held})" if self.option.nullable else f"String({self.held})"


def client_options(places: Places) -> tuple[Option, ...]:
    """The options of the API, named so that neither two of them nor an option and a resource share a name."""
    resources = (places.names.member(resource.name) for resource in places.top)
    wanted = (places.names.member(option.name.wire) for option in places.api.options)
    names = Scope(TAKEN.union(resources)).allot(wanted)
    return tuple(Option(option, name) for option, name in zip(places.api.options, names, strict=True))


def option_name(places: Places, wire: str) -> str:
    """The name of an option that the config calls so."""
    found = (option.name for option in client_options(places) if option.option.name.wire == wire)
    return next(found, places.names.member(wire))


def option_views(places: Places, printer: Printer, options: Iterable[Option], error: str) -> tuple[OptionView, ...]:
    """The options as the client's module declares and takes them; a missing one is an error of the given class."""
    return tuple(_view(places, printer, option, error) for option in options)


def _view(places: Places, printer: Printer, option: Option, error: str) -> OptionView:
    given = option.option
    nullable = f"{option.type} | null"
    return OptionView(
        name=option.name,
        local=option.local,
        bound=option.name if option.local == option.name else f"{option.name}: {option.local}",
        type=f"{nullable if given.nullable else option.type} | undefined",
        held=nullable if given.nullable else option.type,
        source=_source(option),
        doc=tuple(printer.comment(_doc(given), 2)),
        refusal="" if given.nullable or given.default else thrown(error, _missing(places, option)),
    )


def _source(option: Option) -> str:
    """The expression for a value that is left out: the environment variable, then the default, then null."""
    given = option.option
    reader = _READERS.get(given.kind, "readEnv")
    found = [f"{reader}({string(given.env)})"] if given.env else []
    if given.default:
        found.append(literal(given.default[0]))
    elif given.nullable:
        found.append("null")
    return " ?? ".join(found)


def _doc(option: ClientOption) -> tuple[str, ...]:
    lines = member_lines(option.docs)
    if not option.env or lines:
        return lines
    return (f"Defaults to process.env[{comment(string(option.env))}].",)


def _missing(places: Places, option: Option) -> str:
    house, env = places.target.house, option.option.env
    role = Role.MISSING_OPTION if env else Role.MISSING_OPTION_NO_ENV
    return house.phrase(role, option=option.name, env=env)


def env_readers(options: Iterable[Option]) -> tuple[str, ...]:
    """The functions that read the options from the environment; the base URL is read in any case."""
    found = (_READERS.get(option.option.kind, "readEnv") for option in options if option.option.env)
    return tuple(sorted({"readEnv", *found}))


def sent_headers(places: Places, options: Iterable[Option]) -> tuple[str, ...]:
    """The headers of every request: those of the config, then the options that are sent in one."""
    fixed = (f"{key(name)}: {string(value)}" for name, value in places.api.wire.default_headers)
    return (*fixed, *(f"{key(o.option.header)}: {o.sent}" for o in options if o.option.header))


def sent_query(places: Places, options: Iterable[Option]) -> tuple[str, ...]:
    """The query parameters of every request: those of the authentication, then the options that are sent in one."""
    listed = tuple(options)
    own = (_entry(option.option.query, option) for option in listed if option.option.query)
    return tuple(dict.fromkeys((*_query(places, {option.option.name.wire: option for option in listed}), *own)))


def _entry(name: str, option: Option) -> str:
    return f"{key(name)}: {option.sent}{' ?? undefined' if option.option.nullable else ''}"


def _query(places: Places, by_name: dict[str, Option]) -> Iterator[str]:
    for scheme in places.api.auth:
        option = next((by_name[name] for _, name in scheme.options if name in by_name), None)
        if scheme.query and option is not None:
            yield _entry(scheme.query, option)


def base_url_variable(places: Places) -> str:
    """The environment variable of the base URL."""
    return f"{env_prefix(places.api)}_BASE_URL"
