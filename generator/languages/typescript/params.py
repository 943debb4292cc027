"""The params types of methods: what a method takes beside its positional arguments."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.jsdoc import member_lines
from generator.languages.typescript.literals import key
from generator.languages.typescript.operations import (
    Argument,
    Operation,
    label,
    variant_members,
)
from generator.languages.typescript.places import Place, Places
from generator.languages.typescript.syntax import (
    Alias,
    Declaration,
    Interface,
    Member,
    Namespace,
    OneOfTypes,
    Origins,
    TsType,
    Word,
    union,
)
from generator.languages.typescript.types import BYTES, Home, Spot, Types
from generator.model.types import Object, OneOf, Type


@dataclass(frozen=True, slots=True)
class Params:
    """Writes the params types of one module."""

    types: Types

    def declare(self, op: Operation) -> tuple[Declaration, ...]:
        """The params type of a method, with all that belongs to it."""
        name = self.types.places.params(op.resource, op.method)
        if op.streams:
            return self._streaming(op, name)
        body = op.method.body
        if body is not None and body.variants:
            return self._union(op, name)
        home = Home(name, [])
        interface = self._interface(op, name, home)
        return (interface, *self._namespace(home))

    def _namespace(self, home: Home) -> tuple[Namespace, ...]:
        return (Namespace(home.name, tuple(home.body)),) if home.body else ()

    def _interface(self, op: Operation, name: str, home: Home) -> Interface:
        extends, inherited = self._bases(op)
        members = tuple(self._member(op, m, home) for m in op.members if m.wire not in inherited)
        shown = (member for member in op.members if member.wire not in inherited)
        beside = tuple((argument.type, member.type) for argument, member in zip(shown, members, strict=True))
        return Interface(name, (*members, *self._further(op, home, beside)), extends, at=_places(op))

    def _further(self, op: Operation, home: Home, beside: tuple[tuple[Type, TsType], ...] = ()) -> tuple[Member, ...]:
        body = op.method.body
        shape = self.types.places.resolve(body.type) if body is not None and body.is_object else None
        return self.types.index_signature(shape, home, beside) if isinstance(shape, Object) else ()

    def _member(self, op: Operation, argument: Argument, home: Home) -> Member:
        info = argument.type.info
        inner = member_lines(info.docs or argument.docs, deprecated=argument.deprecated, deprecation=info.deprecation)
        body = op.method.body
        is_bytes = argument.location == "body" and body is not None and body.is_bytes and not self.types.places.node
        type_ = BYTES if is_bytes else self.types.type(argument.type, Spot(home, argument.name, inner))
        mark = "" if argument.required else "?"
        return Member(f"{key(argument.name)}{mark}", type_, self._doc(op, argument), _places_of(argument))

    def _doc(self, op: Operation, argument: Argument) -> tuple[str, ...]:
        info = argument.type.info
        text = label(argument, mixed=op.mixed, bare="bare_location_labels" in self.types.places.target.style)
        return member_lines(text, deprecated=argument.deprecated, deprecation=info.deprecation)

    def _bases(self, op: Operation) -> tuple[tuple[TsType, ...], frozenset[str]]:
        """What a params interface extends, and the names that it has from there."""
        page, places = op.method.page, self.types.places
        if page is not None and page.scheme.request:
            name = places.names.class_name(page.scheme.name.wire)
            return (self.types.runtime.page_params(name),), inherited_members(places, op)
        shape = _body_shape(places, op)
        if shape is not None and shape.base is not None and isinstance(places.resolve(shape.base), Object):
            return (self.types.base(shape.base, shape.fields),), inherited_members(places, op)
        return (), frozenset()

    # -- streaming -------------------------------------------------------------------------------------------------

    def _streaming(self, op: Operation, name: str) -> tuple[Declaration, ...]:
        """The union of a plain and a streaming interface, both on a base with all members."""
        stream = op.method.stream
        assert stream is not None
        switch = next(member for member in op.members if member.wire == stream.discriminator)
        home = Home(name, [])
        base = self._interface(op, f"{name}Base", home)
        plain, streamed = f"{name}NonStreaming", f"{name}Streaming"
        own = (self._self_alias(plain, joined=not home.body), self._self_alias(streamed, joined=True))
        off = Word("false")
        off_type = OneOfTypes((off, Word("null"))) if self.types.nullable(switch.type) else off
        return (
            Alias(name, OneOfTypes((Word(plain, name=True), Word(streamed, name=True))), at=_places(op)),
            base,
            Namespace(name, (*home.body, *own)),
            self._variant(op, plain, f"{name}Base", f"{key(switch.name)}?", off_type, switch),
            self._variant(op, streamed, f"{name}Base", key(switch.name), Word("true"), switch),
        )

    def _self_alias(self, name: str, *, joined: bool) -> Alias:
        return Alias(name, self.types.place(Place(self.types.module, name), nested=True), joined=joined)

    def _variant(self, op: Operation, name: str, base: str, left: str, type_: TsType, switch: Argument) -> Interface:
        members = (Member(left, type_, self._doc(op, switch), _places_of(switch)), *self._further(op, Home(name, [])))
        return Interface(name, members, (Word(base, name=True),), at=_places(op))

    # -- unions ----------------------------------------------------------------------------------------------------

    def _union(self, op: Operation, name: str) -> tuple[Declaration, ...]:
        """An interface for each variant of the body, in a namespace, and the union of them."""
        body = op.method.body
        assert body is not None
        shape = self.types.places.resolve(body.type)
        found: list[Declaration] = []
        names: list[TsType] = []
        for index in range(len(body.variants)):
            wanted = self.types.places.variants.suffix(shape, index, by_value=False) if isinstance(shape, OneOf) else ""
            local = self.types.places.names.class_name(wanted or f"variant_{index}")
            home = Home(local, [], nested=True)
            members = variant_members(self.types.places, op, index)
            found.append(Interface(local, tuple(self._member(op, m, home) for m in members), at=_places(op)))
            found.extend(self._namespace(home))
            names.append(Word(f"{name}.{local}", name=True))
        return Alias(name, union(tuple(names)), at=_places(op)), Namespace(name, tuple(found), ambient=True)


def inherited_members(places: Places, op: Operation) -> frozenset[str]:
    """The members that the params type of a method has from what it extends: the params of its pages, or a named type."""
    page = op.method.page
    if page is not None and page.scheme.request:
        return frozenset(prop.name for prop in page.scheme.request)
    shape = _body_shape(places, op)
    base = places.resolve(shape.base) if shape is not None and shape.base is not None else None
    if shape is None or not isinstance(base, Object):
        return frozenset()
    return frozenset(field.name for field in places.api.fields(base)) - {field.name for field in shape.fields}


def _body_shape(places: Places, op: Operation) -> Object | None:
    shape = places.resolve(op.method.body.type) if op.method.body is not None else None
    return shape if isinstance(shape, Object) else None


def _places(op: Operation) -> Origins:
    """What a params type comes from: the method of the config, the operation and its body."""
    body = op.method.body
    return (op.method.source, op.method.at, *((body.type.info.at,) if body is not None else ()))


def _places_of(argument: Argument) -> Origins:
    """What a member of a params type comes from."""
    parameter = argument.parameter
    return (argument.type.info.at, *((parameter.name.at,) if parameter is not None else ()))
