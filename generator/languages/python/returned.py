"""What a method gives to its caller, as tests name it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.layout import Layout, Place, Side
from generator.model.api import Method, Resource, ResultKind
from generator.model.types import Nullable, Ref, Scalar, ScalarKind, Type, Unknown, strip_null

_BUILT_IN = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.BINARY: "str",
}


@dataclass(frozen=True, slots=True)
class Returned:
    """The type that a method returns: a built-in name, or the place of a class, or neither for no value and files.

    `page` is the name of the page class without the word for its client.
    """

    built_in: str = ""
    place: Place | None = None
    page: str = ""
    nullable: bool = False
    binary: bool = False


def returned(layout: Layout, resource: Resource, method: Method) -> Returned:
    """What a method returns where it does not stream."""
    result = method.result
    if result.kind is ResultKind.BINARY:
        return Returned(binary=True)
    if method.page is not None:
        item = _of_type(layout, resource, method, method.page.item, page=True)
        return Returned(item.built_in, item.place, layout.names.class_name(method.page.scheme.name.wire))
    if result.type is None:
        return Returned()
    return _of_type(layout, resource, method, result.type)


def _of_type(layout: Layout, resource: Resource, method: Method, type_: Type, *, page: bool = False) -> Returned:
    nullable = isinstance(type_, Nullable)
    inner = strip_null(type_)
    shape = strip_null(layout.api.resolve(inner))
    if isinstance(shape, Scalar) and not page:
        return Returned(built_in=_BUILT_IN[shape.kind], nullable=nullable)
    if isinstance(inner, Unknown):
        return Returned(built_in="object", nullable=nullable)
    if isinstance(inner, Ref) and not inner.recursive:
        return Returned(place=layout.model(layout.api.models[inner.id], Side.RESPONSE), nullable=nullable)
    return Returned(place=layout.response(resource, method), nullable=nullable)
