"""What a method gives back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.type_files import nested_item
from generator.model.api import Method, Resource, ResultKind
from generator.model.types import Nullable, OneOf, Ref, Scalar, Type, Unknown, strip_null


class ReturnKind(Enum):
    """The kinds of results."""

    NONE = "none"
    MODEL = "model"
    PLAIN = "plain"
    PAGE = "page"
    BINARY = "binary"
    STREAM = "stream"


@dataclass(frozen=True, slots=True)
class Returned:
    """The result of a method.

    `place` is the class or alias of the result, of one item of a page (PAGE), or of one event where the method only
    streams (STREAM); None for NONE and BINARY. A PLAIN result is annotated with a builtin type (`type`) although `place`
    is an alias for it. `is_union` holds where `place` is an alias of a union. `page` is the name of the page classes without
    `Sync` or `Async`. `event` is the place of one event of a stream.
    """

    kind: ReturnKind
    place: Place | None = None
    type: Type | None = None
    nullable: bool = False
    is_union: bool = False
    page: str = ""
    event: Place | None = None
    unwrap: str = ""

    @property
    def sync_page(self) -> str:
        """The page class of the sync client."""
        return f"Sync{self.page}"

    @property
    def async_page(self) -> str:
        """The page class of the async client."""
        return f"Async{self.page}"


def returned_by(layout: Layout, resource: Resource, method: Method) -> Returned:
    """The result of a method over HTTP."""
    event = None
    if method.stream is not None:
        event = type_place(layout, resource, method, method.stream.event)
        if not _asked(method):
            shape = strip_null(layout.api.resolve(strip_null(method.stream.event)))
            is_union = isinstance(shape, OneOf)
            return Returned(ReturnKind.STREAM, event, method.stream.event, is_union=is_union, event=event)
    if method.result.kind is ResultKind.BINARY:
        return Returned(ReturnKind.BINARY, event=event)
    type_ = method.page.item if method.page is not None else method.result.type
    if type_ is None or method.result.kind is ResultKind.NONE:
        return Returned(ReturnKind.NONE, event=event)
    shape = layout.api.resolve(strip_null(type_))
    kind = ReturnKind.MODEL
    if method.page is not None:
        kind = ReturnKind.PAGE
    elif isinstance(strip_null(shape), (Scalar, Unknown)):
        kind = ReturnKind.PLAIN
    return Returned(
        kind=kind,
        place=type_place(layout, resource, method, type_),
        type=type_,
        nullable=isinstance(type_, Nullable),
        is_union=isinstance(strip_null(shape), OneOf),
        page=layout.names.class_name(method.page.scheme.name.wire) if method.page is not None else "",
        event=event,
        unwrap=method.result.unwrap,
    )


def _asked(method: Method) -> bool:
    """Whether an argument asks for the stream of a method that has one."""
    assert method.stream is not None
    wire = method.stream.discriminator
    in_body = method.body is not None and any(field.name == wire for field in method.body.fields)
    return bool(wire) and (in_body or any(p.name.wire == wire for p in method.parameters))


def type_place(layout: Layout, resource: Resource, method: Method, type_: Type) -> Place:
    """The place of the type of a result: that of its name, else the one that the method declares."""
    inner = strip_null(type_)
    if isinstance(inner, Ref) and not inner.recursive:
        return layout.model(layout.api.models[inner.id], Side.RESPONSE)
    inside = nested_item(layout, method) if method.page is not None and type_ is method.page.item else None
    return inside or layout.response(resource, method)
