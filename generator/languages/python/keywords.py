"""The keywords by which the arguments of a method are given, each once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.languages.python.layout import Layout
from generator.languages.python.members import spelled_name
from generator.model.api import Location, Method, Parameter
from generator.model.types import Type
from generator.planning.naming import Scope

Keywords = Mapping[tuple[str, str], str]
"""Keywords by location (`path`, `query`, `body`, `header`) and wire name."""

_TAKEN: Final = frozenset(["self", "extra_headers", "extra_query", "extra_body", "timeout"])
"""What every method takes already."""


def keywords(layout: Layout, method: Method) -> Keywords:
    """The keyword of each argument.

    Arguments of one name that travel in different places say where, and a name that is taken says `api`.
    """
    plain = {key: spelled_name(layout, key[1], type_) for key, type_ in _arguments(method)}
    places: dict[str, set[str]] = {}
    for (location, _), name in plain.items():
        places.setdefault(name, set()).add(location)
    wanted = (
        f"{location}_{name}" if len(places[name]) > 1 else f"api_{name}" if name in _TAKEN else name
        for (location, _), name in plain.items()
    )
    return dict(zip(plain, Scope().allot(wanted), strict=True))


def parameters_of(method: Method) -> tuple[Parameter, ...]:
    """The parameters of a request, or of the one that opens a WebSocket."""
    return method.websocket.query if method.websocket is not None else method.parameters


def _arguments(method: Method) -> Iterator[tuple[tuple[str, str], Type]]:
    for parameter in parameters_of(method):
        if parameter.location is not Location.COOKIE:
            yield (parameter.location.value, parameter.name.wire), parameter.type
    body = method.body
    if body is None:
        return
    if not body.is_object:
        yield ("body", body.param_name), body.type
        return
    for field in (*body.fields, *(field for variant in body.variants for field in variant.fields)):
        yield ("body", field.name), field.type
