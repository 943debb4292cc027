"""Which named types an SDK needs, and on which side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.languages.python.cycles import references
from generator.model.api import Api, Method, Resource
from generator.model.types import Field, Object, Type, TypeId, strip_null

LANGUAGE = "python"
"""What configs call this language."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The ids of the types that responses and requests mention, directly or through other types."""

    responses: frozenset[TypeId]
    requests: frozenset[TypeId]


def reached(api: Api) -> Reached:
    """The named types that the methods of an SDK need, and what shared types need, which are always there."""
    methods = tuple(every_method(api))
    responses = _closure(api, (type_ for method in methods for type_ in response_types(method)))
    requests = _closure(api, (type_ for method in methods for type_ in request_types(api, method)))
    forced = {id_ for id_, model in api.models.items() if model.force_generation}
    kept = [api.models[id_].type for id_ in forced] + [model.type for model in api.shared]
    return Reached(responses | _closure(api, kept) | forced, requests)


def every_resource(api: Api) -> Iterator[Resource]:
    """All resources that this language has."""
    if api.root is not None:
        yield api.root
    yield from (resource for resource in with_children(api.resources) if resource.availability.includes(LANGUAGE))


def with_children(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    """Resources with all below them, parents before their children."""
    for resource in resources:
        yield resource
        yield from with_children(resource.children)


def every_method(api: Api) -> Iterator[Method]:
    """All methods that this language has."""
    for resource in every_resource(api):
        yield from shown_methods(resource)


def shown_methods(resource: Resource) -> tuple[Method, ...]:
    """The methods of a resource that this language has."""
    return tuple(method for method in resource.methods if method.availability.includes(LANGUAGE))


def response_types(method: Method) -> Iterator[Type]:
    """The types that a method hands to its caller."""
    if method.page is not None:
        yield method.page.item
    if method.result.type is not None:
        yield method.result.type
    if method.result.envelope is not None:
        yield method.result.envelope
    if method.stream is not None:
        yield method.stream.event
    if method.webhook is not None:
        yield from method.webhook.events
    if method.websocket is not None:
        yield method.websocket.server_event
        yield method.websocket.client_event


def request_types(api: Api, method: Method) -> Iterator[Type]:
    """The types that a method takes from its caller."""
    yield from (parameter.type for parameter in method.parameters)
    body = method.body
    if body is not None and body.variants:
        yield body.type
        for variant in body.variants:
            yield from (field.type for field in variant.fields)
    elif body is not None and body.is_object:
        yield from _body_parts(api, body.type, body.fields)
    elif body is not None:
        yield body.type
    if method.websocket is not None:
        yield method.websocket.client_event


def _body_parts(api: Api, type_: Type, fields: tuple[Field, ...]) -> Iterator[Type]:
    shape = strip_null(api.resolve(strip_null(type_)))
    if isinstance(shape, Object) and shape.base is not None:
        yield shape.base
    yield from (field.type for field in fields)


def _closure(api: Api, types: Iterable[Type]) -> frozenset[TypeId]:
    found: set[TypeId] = set()
    stack = [id_ for type_ in types for id_ in references(type_)]
    while stack:
        id_ = stack.pop()
        if id_ not in found and id_ in api.models:
            found.add(id_)
            stack.extend(references(api.models[id_].type))
    return frozenset(found)
