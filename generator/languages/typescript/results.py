"""What methods give back, as types: the whole answer, an item of a page, an event of a stream."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.operations import Operation, is_named, result_ref
from generator.languages.typescript.places import Module, Place, Places
from generator.languages.typescript.syntax import STRING, UNKNOWN, Declaration, TsType, Word
from generator.languages.typescript.types import Home, Spot, Types
from generator.model.api import PageKind, PageScheme, ResultKind
from generator.model.types import Nullable, Ref, Scalar, ScalarKind, Type, Unknown, strip_null


@dataclass(frozen=True, slots=True)
class Results:
    """Writes the results of the methods of one module."""

    types: Types

    @property
    def places(self) -> Places:
        """Where everything lives."""
        return self.types.places

    def own(self, op: Operation, name: str) -> str:
        """The name of a type that the module of a method's resource declares."""
        return self._qualified(Place(self.places.module(op.resource), name), of=op)

    def _qualified(self, place: Place, of: Operation) -> str:
        """A type's name here: the methods of the client itself are not in the module of their types."""
        if place.module == self.types.module or not self.places.is_top_level(of.resource):
            return place.name
        alias = self.types.imports.whole(place.module, self.places.alias(place.module))
        return f"{alias}.{place.name}"

    def whole(self, op: Operation) -> TsType:
        """The answer of a method that neither pages nor streams."""
        result = op.method.result
        if result.kind is ResultKind.BINARY:
            return self.types.runtime.response()
        if result.type is None:
            return Word("void")
        return STRING if returns_text(op) else self._named_or_own(op, result.type)

    def event(self, op: Operation) -> TsType:
        """One event of a stream."""
        assert op.method.stream is not None
        return self._named_or_own(op, op.method.stream.event)

    def _named_or_own(self, op: Operation, type_: Type) -> TsType:
        if is_named(type_):
            return self.types.type(type_, Spot(Home("", []), ""))
        if isinstance(type_, Unknown):
            return UNKNOWN
        return Word(self.own(op, self.places.response(op.resource, op.method)), name=True)

    # -- pages -----------------------------------------------------------------------------------------------------

    def page(self, op: Operation) -> tuple[TsType, TsType]:
        """The page type of a method and its item type, as its module names them."""
        place = page_place(self.places, op)
        name = self._qualified(place, of=op)
        if place.module != self.types.module and name == place.name:
            self.types.imports.name(place.module, place.name)
        return Word(name, name=True), self.item(op)

    def page_class(self, op: Operation) -> str:
        """The runtime class of a method's pages."""
        assert op.method.page is not None
        return self.places.names.class_name(op.method.page.scheme.name.wire)

    def item(self, op: Operation) -> TsType:
        """One item of a page."""
        page = op.method.page
        assert page is not None
        if is_named(page.item):
            return self.types.type(page.item, Spot(Home("", []), ""))
        envelope = named_envelope(op)
        if envelope is None:
            return Word(self.own(op, self.places.response(op.resource, op.method)), name=True)
        place = self.places.model(self.places.api.models[envelope.id])
        assert place is not None
        body: list[Declaration] = []
        hint = items_name(op)
        return self.types.type(page.item, Spot(Home(place.name, body), self.places.names.singular(hint)))


def items_name(op: Operation) -> str:
    """The property of a page that holds its items."""
    assert op.method.page is not None
    items = next((prop for prop in op.method.page.scheme.response if prop.purpose == "items"), None)
    return items.name if items is not None else "data"


def named_envelope(op: Operation) -> Ref | None:
    """The named type of a page's whole answer, if it has a name."""
    assert op.method.page is not None
    envelope = op.method.page.envelope
    inner = strip_null(envelope) if envelope is not None else None
    return inner if isinstance(inner, Ref) and not inner.recursive else None


def page_place(places: Places, op: Operation) -> Place:
    """Where the page type of a method is declared: beside the type of its items."""
    page = op.method.page
    assert page is not None
    module, name = _item_place(places, op)
    return Place(module, f"{places.names.plural_class(name)}{_page_suffix(places, page.scheme)}")


def _page_suffix(places: Places, scheme: PageScheme) -> str:
    """What the names of page types end with: the class of their scheme.

    Where the config has a page that holds everything and calls it just `page`, all of its pages are called so.
    """
    plain = any(
        other.kind is PageKind.FAKE_PAGE and places.names.class_name(other.name.wire) == "Page"
        for other in places.api.pages
    )
    return "Page" if plain and not places.node else places.names.class_name(scheme.name.wire)


def _item_place(places: Places, op: Operation) -> tuple[Module, str]:
    assert op.method.page is not None
    item = strip_null(op.method.page.item)
    own = places.module(op.resource)
    if isinstance(item, Ref) and not item.recursive:
        place = places.model(places.api.models[item.id])
        return (place.module, place.name) if place is not None else (own, "Unknown")
    envelope = named_envelope(op)
    place = places.model(places.api.models[envelope.id]) if envelope is not None else None
    if place is not None:
        hint = places.names.singular(items_name(op))
        return place.module, f"{place.name}{places.names.class_name(hint)}"
    return own, places.response(op.resource, op.method)


def unnamed_result(places: Places, op: Operation) -> Type | None:
    """The type that a method returns without a name for it; None where it has one."""
    type_ = result_ref(op.method)
    if type_ is None:
        return None
    if is_named(type_):
        return _own_unwrapped(places, op, type_)
    if op.method.page is not None and named_envelope(op) is not None:
        return None
    return type_


def page_item_name(places: Places, op: Operation) -> str:
    """The name of the type of a page's items as the config or the method gives it."""
    assert op.method.page is not None
    item = strip_null(op.method.page.item)
    if isinstance(item, Ref) and not item.recursive:
        return places.api.models[item.id].name.wire or _item_place(places, op)[1]
    return _item_place(places, op)[1]


def result_name(places: Places, op: Operation) -> str:
    """The name of what a method returns when it neither pages nor streams."""
    result = op.method.result
    if result.kind is ResultKind.BINARY:
        return "Response"
    if result.type is None:
        return "void"
    inner = strip_null(result.type)
    if isinstance(inner, Unknown):
        return "unknown"
    if returns_text(op):
        return STRING.text
    if not isinstance(inner, Ref) or inner.recursive:
        return places.response(op.resource, op.method)
    place = places.model(places.api.models[inner.id])
    name = place.name if place is not None else "unknown"
    return f"{name} | null" if is_nullable_result(places, result.type) else name


def returns_text(op: Operation) -> bool:
    """Whether the answer of a method is a plain text, the name of which is declared but not used for it."""
    result = op.method.result
    return isinstance(result.type, Scalar) and result.type.kind is ScalarKind.STRING and not result.unwrap


def is_nullable_result(places: Places, type_: Type) -> bool:
    """Whether a result may be null, seen through names."""
    return isinstance(places.api.resolve(type_), Nullable)


def _own_unwrapped(places: Places, op: Operation, type_: Type) -> Type | None:
    """The shape of a type that the config has no name for and that the method returns in place of its envelope."""
    inner = strip_null(type_)
    assert isinstance(inner, Ref)
    model = places.api.models[inner.id]
    own = model.response_of == op.method.name.wire and model.resource == op.resource.path
    return model.type if own else None
