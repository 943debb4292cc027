"""Where the client sends its requests: the environments of the API, and what replaces them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.languages.python.client_options import Option
from generator.languages.python.client_views import EntryView, EnvironmentsView, UrlView
from generator.languages.python.docstrings import class_docstring
from generator.languages.python.fstrings import fstring
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.reach import every_method
from generator.languages.python.websocket_types import has_sockets
from generator.planning.environment import env_prefix
from generator.planning.house import Role


def url_view(layout: Layout, options: Iterable[Option], library: str, not_given: str) -> UrlView:
    """The URL of the client as its constructor finds it."""
    variables = {option.option.server_variable: option for option in options if option.option.server_variable}
    variable = f"{env_prefix(layout.api)}_BASE_URL"
    named = layout.api.environments
    type_ = f"str | {library}.URL"
    several = len(named) > 1
    return UrlView(
        type=type_,
        parameter=f"{type_} | None | NotGiven = {not_given}" if several else f"{type_} | None = None",
        variable=literal(variable),
        value=fstring(named[0][1], {name: option.name for name, option in variables.items()}) if named else "",
        error=literal(layout.target.house.phrase(Role.MISSING_OPTION, option="base_url", env=variable)),
        counts_override=any(method.server for method in every_method(layout.api)),
        environments=_environments(layout, variables, type_, variable) if several else None,
        websocket=has_sockets(layout),
        websocket_doc=class_docstring(layout.target.house.phrase(Role.WEBSOCKET_BASE_URL)),
    )


def _environments(layout: Layout, variables: dict[str, Option], type_: str, variable: str) -> EnvironmentsView:
    house, named = layout.target.house, layout.api.environments
    chosen = "ENVIRONMENTS[environment]"
    for name, option in variables.items():
        is_text = option.option.kind == "string" and not option.may_be_none
        chosen += f".replace({literal(f'{{{name}}}')}, {option.name if is_text else f'str({option.name})'})"
    return EnvironmentsView(
        type=f"Literal[{', '.join(literal(name) for name, _ in named)}]",
        default=literal(named[0][0]),
        chosen=chosen,
        entries=tuple(EntryView(literal(name), literal(url)) for name, url in named),
        cast=f"cast({literal(type_)}, base_url)  # pyright: ignore[reportUnnecessaryCast]",
        cast_remark=house.lines(Role.ENVIRONMENT_CAST),
        ambiguous=literal(house.phrase(Role.ENVIRONMENT_AMBIGUOUS, env=variable)),
        unknown=fstring(house.phrase(Role.ENVIRONMENT_UNKNOWN, value="{value}"), {"value": "environment"}),
    )
