"""What a TypeScript SDK owes to an API."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.typescript.operations import operation
from generator.languages.typescript.params import inherited_members
from generator.languages.typescript.places import LANGUAGE, SHARED, Places, module_path
from generator.languages.typescript.results import unnamed_result
from generator.languages.typescript.webhooks import webhook_methods
from generator.languages.typescript.websockets import sockets
from generator.model.api import Api, Method, MethodKind, Resource
from generator.model.types import Field, Type
from generator.planning.audience import api_for
from generator.planning.contract import Target
from generator.planning.dues import NOT_ON_CLIENT, Due, called, fields_within


def dues(api: Api, target: Target) -> Iterator[Due]:
    """Every method with its arguments, and every type with its properties."""
    places = Places(api_for(api, LANGUAGE), target)
    for resource in places.resources():
        path = module_path(places.module(resource))
        parsed = webhook_methods(places, resource)
        for method in places.methods(resource):
            if method.kind is MethodKind.HTTP:
                yield from _method(places, resource, method, path)
            elif method in parsed and places.is_top_level(resource):
                yield Due(called(resource, method), method.at, module_path(places.client_module), reason=NOT_ON_CLIENT)
            elif method in parsed:
                name = places.names.member(method.name.wire)
                yield Due(called(resource, method), method.at, path, (name,), (name,))
        yield from _sockets(places, resource)
        for model in places.models(resource):
            yield from _type(".".join((*resource.path, model.name.wire)), path, places.model_name(model), model.type)
    for model in places.shared:
        yield from _type(model.name.wire, module_path(SHARED), places.model_name(model), model.type)


def _sockets(places: Places, resource: Resource) -> Iterator[Due]:
    for socket in sockets(places, resource):
        what, opened = called(resource, socket.method), socket.method.websocket
        yield Due(what, socket.method.at, module_path(socket.module(places, "ws")), (f"{socket.name}WS",))
        for parameter in opened.query if opened is not None else ():
            wire, path = parameter.name.wire, module_path(socket.module(places, "ws-base"))
            yield Due(f"{what}: the parameter {wire}", parameter.name.at, path, (wire,))


def _method(places: Places, resource: Resource, method: Method, path: str) -> Iterator[Due]:
    name, what = places.names.member(method.name.wire), called(resource, method)
    home = module_path(places.base_client_module) if places.is_top_level(resource) else path
    yield Due(what, method.at, home, (name,), (name,))
    op = operation(places, resource, method)
    for parameter in op.positional:
        wire = parameter.name.wire
        yield Due(f"{what}: the parameter {wire}", parameter.name.at, home, (wire,), (name,))
    for content in op.content_alone:
        at = content.type.info.at or method.source
        yield Due(f"{what}: the body {content.wire}", at, home, (places.names.variable_of(content.wire),), (name,))
    params = places.params(resource, method)
    inherited = inherited_members(places, op)
    for member in op.members:
        if member.wire in inherited:  # what the params type extends has it
            continue
        at = member.parameter.name.at if member.parameter is not None else member.type.info.at
        yield Due(
            f"{what}: the argument {member.wire}", at, path, (member.name, member.wire), (params, f"{params}Base", name)
        )
    type_ = unnamed_result(places, op)
    if type_ is not None:
        yield from _type(f"{what}, its result", path, places.response(resource, method), type_)


def _type(told: str, path: str, name: str, type_: Type) -> Iterator[Due]:
    what = f"the type {told}"
    yield Due(what, type_.info.at, path, (name,), (name,))
    found: dict[str, Field] = {}
    for field in fields_within(type_):
        if field.type.info.availability.includes(LANGUAGE):
            found.setdefault(field.name, field)
    for field in found.values():
        wire, at = field.name, field.type.info.at
        yield Due(f"{what}: the property {wire}", at, path, (field.type.info.param_name or wire, wire), (name,))
