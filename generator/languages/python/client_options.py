"""The options of the client: their arguments, where their values come from, and what is sent of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.languages.python.client_views import EntryView, FallbackView, OptionView, RefreshedView
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.resource_layout import attribute, is_shown
from generator.model.api import ClientOption
from generator.planning.house import Role
from generator.planning.naming import Scope

_TYPES: Final = {"string": "str", "boolean": "bool", "integer": "int", "number": "float"}
_COERCIONS: Final = {
    "boolean": "maybe_coerce_boolean",
    "integer": "maybe_coerce_integer",
    "number": "maybe_coerce_float",
}
_ARGUMENT_LIST: Final = (
    "self environment base_url websocket_base_url timeout max_retries default_headers default_query http_client "
    "set_default_headers set_default_query headers params os base64 is_given is_mapping_t base_url_env "
    "custom_headers_env parsed colon line"
)
_ARGUMENTS: Final = frozenset(_ARGUMENT_LIST.split())
"""Names that mean something else in the constructor of a client or in its `copy`."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option with the name of its argument and that of its attribute."""

    option: ClientOption
    name: str
    attribute: str
    refreshed: bool = False

    @property
    def type(self) -> str:
        """The annotation of a value."""
        return _TYPES.get(self.option.kind, "str")

    @property
    def may_be_function(self) -> bool:
        """Whether a function that gives the value may be passed (config `x-sdkpress-refreshed-options`)."""
        return self.refreshed and self.type == "str"

    @property
    def may_be_none(self) -> bool:
        """Whether a client may exist without a value."""
        return self.option.nullable

    @property
    def text(self) -> str:
        """The value as an expression for a header."""
        return f"self.{self.attribute}" if self.type == "str" else f"str(self.{self.attribute})"


def client_options(layout: Layout) -> tuple[Option, ...]:
    """The options of the API, named so that neither two of them nor an option and a resource share a name."""
    taken = {attribute(layout, resource) for resource in layout.api.resources if is_shown(resource)}
    wanted = (layout.names.attribute(option.name.wire) for option in layout.api.options)
    names = Scope(_ARGUMENTS).allot(wanted)
    refreshed = str(layout.target.settings.get("refreshed-options", "")).split()
    return tuple(
        Option(option, name, f"_{name}" if name in taken else name, option.name.wire in refreshed)
        for option, name in zip(layout.api.options, names, strict=True)
    )


def option_views(layout: Layout, options: Iterable[Option], *, is_async: bool) -> tuple[OptionView, ...]:
    """The options as the constructor and `copy` of a client take them."""
    return tuple(_view(layout, option, is_async=is_async) for option in options)


def _view(layout: Layout, option: Option, *, is_async: bool) -> OptionView:
    refreshed = _refreshed(layout, option, is_async=is_async) if option.may_be_function else None
    given = f"{option.type} | {refreshed.type}" if refreshed else option.type
    nullable = f"{given} | None"
    source = _source(option)
    required = not option.may_be_none and not option.option.default
    return OptionView(
        name=option.name,
        attribute=option.attribute,
        declared=f"{option.type} | None" if option.may_be_none else option.type,
        parameter=_parameter(option, given, required=required),
        copied=nullable,
        value=f'{option.name} if {_is_text(option)} else ""' if refreshed else option.name,
        inherited=f"{f'self.{refreshed.attribute} or ' if refreshed else ''}self.{option.attribute}",
        source=source,
        error=_missing(layout, option) if required and source else "",
        refreshed=refreshed,
    )


def _refreshed(layout: Layout, option: Option, *, is_async: bool) -> RefreshedView:
    attribute_ = f"_{option.name}_function"
    method = f"_refresh_{option.name}"
    return RefreshedView(
        attribute=attribute_,
        type=f"Callable[[], {'Awaitable[str]' if is_async else 'str'}]",
        value=f"None if {_is_text(option)} else {option.name}",
        method=method,
        answer=f"{'await ' if is_async else ''}self.{attribute_}()",
        condition=_needs(layout, option),
        call=f"{'await ' if is_async else ''}self.{method}()",
    )


def _is_text(option: Option) -> str:
    """The condition that what was passed is the value itself."""
    given = f"isinstance({option.name}, str)"
    return f"{option.name} is None or {given}" if option.may_be_none else given


def _needs(layout: Layout, option: Option) -> str:
    """The condition that a request uses the option; '' where each may."""
    sent = option.option.header or option.option.query or option.option.path
    schemes = [scheme for scheme in layout.api.auth if option.option.name.wire in dict(scheme.options).values()]
    if sent or not schemes or not layout.api.per_method_security or any(scheme.query for scheme in schemes):
        return ""
    names = (layout.names.attribute(scheme.name) for scheme in schemes)
    return " or ".join(f"security.get({literal(name)}, False)" for name in names)


def _parameter(option: Option, given: str, *, required: bool) -> str:
    nullable = f"{given} | None"
    if option.option.env:
        return f"{nullable} = None"
    if option.option.default:
        return f"{nullable} = {literal(option.option.default[0])}"
    return given if required else f"{nullable} = None"


def _source(option: Option) -> str:
    """The expression for a value that is left out: the environment variable, then the default; '' where both lack."""
    default = literal(option.option.default[0]) if option.option.default else ""
    if not option.option.env:
        return default
    found = f"os.environ.get({literal(option.option.env)})"
    coercion = _COERCIONS.get(option.option.kind)
    found = f"{coercion}({found})" if coercion else found
    return f"{found} or {default}" if default else found


def _missing(layout: Layout, option: Option) -> str:
    return literal(layout.target.house.phrase(Role.MISSING_OPTION, option=option.name, env=option.option.env))


def coercions(options: Iterable[Option]) -> tuple[str, ...]:
    """The helpers that turn environment variables into the types of the options."""
    found = (_COERCIONS.get(option.option.kind) for option in options if option.option.env)
    return tuple(sorted({name for name in found if name}))


def constructor_docs(layout: Layout, client: str, options: Iterable[Option], role: Role) -> str:
    """The text about the constructor: what it makes, and which options come from the environment."""
    house = layout.target.house
    first = house.phrase(role, client=client)
    inferred = [(option.name, option.option.env) for option in options if option.option.env]
    if not inferred:
        return first
    if len(inferred) == 1:
        return f"{first}\n\n{house.phrase(Role.INFERRED_ONE, option=inferred[0][0], env=inferred[0][1])}"
    items = [house.phrase(Role.INFERRED_ITEM, option=name, env=env) for name, env in inferred]
    return "\n".join([f"{first}\n", house.phrase(Role.INFERRED_SEVERAL), *items])


def sent_headers(layout: Layout, options: Iterable[Option]) -> tuple[EntryView, ...]:
    """The headers of every request: those of the config, then the options that are sent in one."""
    fixed = [EntryView(literal(name), literal(value)) for name, value in layout.api.wire.default_headers]
    return (*fixed, *(EntryView(literal(o.option.header), _or_omit(o, o.text)) for o in options if o.option.header))


def sent_query(layout: Layout, options: Iterable[Option]) -> tuple[EntryView, ...]:
    """The query parameters of every request: those of the authentication."""
    by_name = {option.option.name.wire: option for option in options}
    found = []
    for scheme in layout.api.auth:
        option = next((by_name[name] for _, name in scheme.options if name in by_name), None)
        if scheme.query and option is not None:
            found.append(EntryView(literal(scheme.query), _or_omit(option, f"self.{option.attribute}")))
    return tuple(found)


def _or_omit(option: Option, value: str) -> str:
    return f"{value} if self.{option.attribute} is not None else Omit()" if option.may_be_none else value


def fallbacks(layout: Layout, client: str, options: Iterable[Option]) -> tuple[FallbackView, ...]:
    """The methods that give resources the value of an option for an argument that is left out: paths, then queries."""
    listed = tuple(options)
    paths = (_path_fallback(layout, client, option) for option in listed if option.option.path)
    queries = (
        FallbackView(f"_get_{option.name}_query_param", option.attribute, f"{option.type} | None")
        for option in listed
        if option.option.query
    )
    return (*paths, *queries)


def _path_fallback(layout: Layout, client: str, option: Option) -> FallbackView:
    error = layout.target.house.phrase(Role.MISSING_ARGUMENT, option=option.name, client=client)
    return FallbackView(f"_get_{option.name}_path_param", option.attribute, option.type, literal(error))
