"""What a Python SDK owes to an API."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.python.keywords import keywords, parameters_of
from generator.languages.python.layout import Layout, Side
from generator.languages.python.members import spelled_name, visible
from generator.languages.python.params import shown
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.resource_layout import resource_module
from generator.languages.python.type_files import listed_models, sides, unnamed_responses
from generator.model.api import Api, Location, Method, MethodKind, Resource
from generator.model.types import Field, Type
from generator.planning.contract import Target
from generator.planning.dues import NOT_ON_CLIENT, Due, called, fields_within


def dues(api: Api, target: Target) -> Iterator[Due]:
    """Every method with its arguments, and every type with its properties."""
    layout = Layout(api, target)
    for resource in every_resource(api):
        for method in shown_methods(resource):
            yield from _method(layout, resource, method)
            for place, type_ in unnamed_responses(layout, resource, method):
                yield from _fields(layout, called(resource, method), layout.path(place.module), type_, request=False)
    for model in listed_models(layout):
        what = f"the model {'.'.join((*model.resource, model.name.wire))}"
        for side in sides(layout, model):
            place = layout.model(model, side)
            path = layout.path(place.module)
            yield Due(what, model.name.at, path, (place.name,))
            if not model.alias_of:
                yield from _fields(layout, what, path, model.type, request=side is Side.REQUEST)


def _method(layout: Layout, resource: Resource, method: Method) -> Iterator[Due]:
    path, what = layout.path(resource_module(layout, resource)), called(resource, method)
    name = layout.names.attribute(method.name.wire)
    if resource is layout.api.root and method.kind is not MethodKind.HTTP:
        yield Due(what, method.at, path, reason=NOT_ON_CLIENT)
        return
    yield Due(what, method.at, path, (name,), (name,))
    known = keywords(layout, method)
    for parameter in parameters_of(method):
        if parameter.location is not Location.COOKIE and shown(parameter):
            wire = parameter.name.wire
            spellings = (known[parameter.location.value, wire], wire)
            yield Due(f"{what}: the parameter {wire}", parameter.name.at, path, spellings, (name,))
    body = method.body
    if body is None:
        return
    if not body.is_object:
        spellings = (known["body", body.param_name], body.param_name)
        yield Due(f"{what}: its body", body.type.info.at, path, spellings, (name,))
    for field in visible(body.fields, request=True) if body.is_object else ():
        spellings = (known["body", field.name], field.name)
        yield Due(f"{what}: the property {field.name}", field.type.info.at, path, spellings, (name,))


def _fields(layout: Layout, what: str, path: str, type_: Type, *, request: bool) -> Iterator[Due]:
    found: dict[str, Field] = {}
    for field in fields_within(type_):
        found.setdefault(field.name, field)
    for field in visible(tuple(found.values()), request=request):
        spellings = (spelled_name(layout, field.name, field.type), field.name)
        yield Due(f"{what}: the property {field.name}", field.type.info.at, path, spellings)
