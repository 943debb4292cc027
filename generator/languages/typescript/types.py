"""Types of the model as types of TypeScript, with the interfaces that they need declared around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from generator.languages.typescript.imports import Imports
from generator.languages.typescript.jsdoc import member_lines, type_lines
from generator.languages.typescript.literals import key, literal, string
from generator.languages.typescript.merging import contradicts
from generator.languages.typescript.narrowing import replaced
from generator.languages.typescript.places import LANGUAGE, Module, Place, Places
from generator.languages.typescript.runtime import Runtime
from generator.languages.typescript.syntax import (
    NULL,
    STRING,
    UNKNOWN,
    Alias,
    Braces,
    Declaration,
    Generic,
    Interface,
    Member,
    Namespace,
    OneOfTypes,
    TsType,
    Word,
    union,
)
from generator.model.api import Model
from generator.model.types import (
    NO_TYPE,
    Array,
    Enum,
    Field,
    Info,
    Map,
    Nullable,
    Object,
    OneOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Unknown,
    strip_null,
)
from generator.planning.order import ordered

BYTES = OneOfTypes((STRING, Word("ArrayBuffer"), Word("ArrayBufferView"), Word("Blob"), Word("DataView")))
"""What a body of bytes may be given as."""
SCALARS = {
    ScalarKind.STRING: STRING,
    ScalarKind.INTEGER: Word("number"),
    ScalarKind.NUMBER: Word("number"),
    ScalarKind.BOOLEAN: Word("boolean"),
}
"""The types of values without parts, but for files."""
_ANY_STRING = Word("(string & {})")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a type stands: in the declaration `name`, beside which what it needs is declared, in `body`.

    The home is `nested` when it stands in a namespace itself.
    """

    name: str
    body: list[Declaration]
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a type: its home, the words for a name of its own, and the comment it would have."""

    home: Home
    hint: str
    doc: tuple[str, ...] = ()

    def item(self, hint: str, doc: tuple[str, ...]) -> Spot:
        """The place of a part of this type."""
        return replace(self, hint=hint, doc=doc)


@dataclass(slots=True)
class Types:
    """Writes the types of one module; `request` where files are what callers may upload."""

    places: Places
    imports: Imports
    runtime: Runtime
    request: bool = False
    _open: dict[TypeId, str] = field(default_factory=dict[TypeId, str])

    @property
    def module(self) -> Module:
        """The module that is written."""
        return self.imports.module

    # -- declarations at the top of a module -----------------------------------------------------------------------

    def declare(self, name: str, type_: Type) -> tuple[Declaration, ...]:
        """A named type: an interface for an object, else an alias, and the namespace of what it needs.

        The null of a set of constants or of another name is part of it; that of any other type is left to its uses.
        """
        info = type_.info
        body: list[Declaration] = []
        home = Home(name, body)
        self._open[type_.info.id] = name
        first: Declaration
        shape = strip_null(type_)
        if isinstance(shape, Object):
            first = self.interface(shape, home, member_doc(info, info.own_docs))
        else:
            whole = type_ if isinstance(shape, Enum | Ref) else shape
            words = union(self.members(whole, Spot(home, ""), named=True))
            first = Alias(name, words, self._alias_doc(type_), at=(info.at,))
        self._open.pop(type_.info.id, None)
        return (first, Namespace(name, tuple(body))) if body else (first,)

    def _alias_doc(self, type_: Type) -> tuple[str, ...]:
        """The comment of an alias; none where it only names another type."""
        return () if isinstance(strip_null(type_), Ref) else member_doc(type_.info, type_.info.docs)

    def interface(self, type_: Object, home: Home, doc: tuple[str, ...]) -> Interface:
        """An interface for an object."""
        fields = self.fields(type_)
        members = tuple(self.member(field_, home) for field_ in fields)
        extends = (self.base(type_.base, type_.fields, nested=home.nested),) if type_.base is not None else ()
        beside = tuple((field_.type, member.type) for field_, member in zip(fields, members, strict=True))
        extra = self.index_signature(type_, home, beside)
        return Interface(home.name, (*members, *extra), extends, doc, (type_.info.at,))

    def fields(self, type_: Object) -> tuple[Field, ...]:
        """The fields of an object that this language has, in printing order."""
        shown = (f for f in type_.fields if f.type.info.availability.includes(LANGUAGE))
        return ordered(shown, lambda f: f.name, lambda f: f.required, by_name=self.places.api.sorted_properties)

    def member(self, field_: Field, home: Home) -> Member:
        """A property of an interface."""
        doc = member_doc(field_.type.info, field_.type.info.docs)
        inner = member_doc(field_.type.info, field_.type.info.own_docs)
        type_ = self.type(field_.type, Spot(home, field_.name, inner))
        mark = "" if field_.required else "?"
        return Member(f"{key(field_.name)}{mark}", type_, doc, (field_.type.info.at,))

    def index_signature(
        self, type_: Object, home: Home, beside: tuple[tuple[Type, TsType], ...] = ()
    ) -> tuple[Member, ...]:
        """The member that stands for further properties; it has to allow what those with a name `beside` it hold."""
        extra = type_.extra
        if extra is None:
            return ()
        spot = Spot(home, extra.info.component or "item", type_lines(extra.info.docs))
        value = self.type(extra, spot)
        others = tuple(written for shape, written in beside if not _same_component(shape, extra))
        if beside and value != UNKNOWN:
            value = union(_each_word_once((value, *others, Word("undefined"))))
        return (Member("[k: string]", value),)

    def base(self, ref: Ref, own: tuple[Field, ...], *, nested: bool = False) -> TsType:
        """The interface that another one with some fields extends.

        It is taken without the fields that the other one has in another form which is not just narrower.
        """
        nested = nested and "bare_bases" not in self.places.target.style
        named, shape = self.named(ref, nested=nested), self.places.resolve(ref)
        inherited = self.places.api.fields(shape) if isinstance(shape, Object) else ()
        left_out = tuple(Word(string(name)) for name in replaced(own, inherited))
        return Generic("Omit", (named, union(left_out))) if left_out else named

    # -- types -----------------------------------------------------------------------------------------------------

    def type(self, type_: Type, spot: Spot) -> TsType:
        """The type of a member, null last."""
        members = self.members(type_, spot)
        return union(members)

    def simple(self, type_: Type) -> TsType:
        """The type of a positional argument, which declares nothing."""
        return self.type(type_, Spot(Home("", []), ""))

    def members(self, type_: Type, spot: Spot, *, named: bool = False) -> tuple[TsType, ...]:
        """The parts of a type as a union has them: each once, the last of equal ones; a null of the whole at the end."""
        parts = list(self._parts(type_, spot, named=named))
        if self.nullable(type_) and NULL not in parts and not self._says_nothing(type_):
            parts.append(NULL)
        last: dict[TsType, int] = {
            part: index for index, part in enumerate(parts) if isinstance(part, Word) and not part.local
        }
        kept = [part for index, part in enumerate(parts) if last.get(part, index) == index]
        if STRING in kept and self._is_open_set(type_):
            kept[kept.index(STRING)] = _ANY_STRING
        return tuple(kept)

    def nullable(self, type_: Type) -> bool:
        """Whether null is a value of the type, seen through names."""
        if isinstance(type_, Ref) and not type_.recursive:
            type_ = self.places.api.resolve(type_)
        return isinstance(type_, Nullable)

    def _says_nothing(self, type_: Type) -> bool:
        """Whether the document leaves everything open, null too: an object without properties is not that."""
        shape = self.places.resolve(type_)
        return isinstance(shape, Unknown) and shape.reason == NO_TYPE

    def _is_open_set(self, type_: Type) -> bool:
        """Whether a union holds texts alone: any text, and sets of constant ones, by themselves or by name."""
        shape = strip_null(type_)
        if not isinstance(shape, OneOf):
            return False
        variants = [self.places.resolve(variant) for variant in shape.variants]
        texts = [v for v in variants if isinstance(v, Enum) and all(isinstance(value, str) for value in v.values)]
        others = [v for v in variants if v not in texts]
        plain = [v for v in others if isinstance(v, Scalar) and v.kind is ScalarKind.STRING]
        nested = [v for v in others if isinstance(v, OneOf) and self._is_open_set(v)]
        return bool(texts or nested) and len(plain) + len(nested) == len(others)

    def _parts(self, type_: Type, spot: Spot, *, named: bool = False) -> Iterator[TsType]:
        match type_:
            case Enum():
                yield from (Word(literal(value)) for value in type_.values)
            case OneOf():
                yield from self._variants(type_, spot, named=named)
            case Nullable():
                yield from self._parts(type_.inner, spot, named=named)
            case _:
                yield self._single(type_, spot)

    def _variants(self, type_: OneOf, spot: Spot, *, named: bool) -> Iterator[TsType]:
        """The parts of a union; several sets of constants are joined and come first, unless the union has a `named`."""
        sets = {index: enum for index, variant in enumerate(type_.variants) if (enum := self._joinable(variant))}
        joined = sets if len(sets) > 1 and not named else {}
        told_apart = _holds_dates_and_texts(type_)
        for enum in joined.values():
            yield from self._parts(enum, spot)
        for index, variant in enumerate(type_.variants):
            if index in joined:
                continue
            if told_apart and isinstance(variant, Scalar) and variant.is_date:
                yield _ANY_STRING
                continue
            name = self.places.variants.suffix(type_, index) if len(type_.variants) > 1 else spot.hint
            yield from self._parts(variant, spot.item(name, _variant_doc(variant)))
            if isinstance(variant, Nullable):
                yield NULL

    def _joinable(self, variant: Type) -> Enum | None:
        """The constants of a variant that can be joined with others: unnamed ones, structural ones by any name."""
        if isinstance(variant, Enum):
            return variant
        shape = self.places.api.resolve(variant) if isinstance(variant, Ref) and not variant.recursive else None
        return shape if isinstance(shape, Enum) and shape.structural else None

    def _single(self, type_: Type, spot: Spot) -> TsType:
        match type_:
            case Scalar():
                return self._scalar(type_)
            case Array():
                return self._array(type_, spot)
            case Map():
                value = self.type(type_.value, spot.item(spot.hint, type_lines(type_.value.info.docs)))
                return self._map(value)
            case Ref():
                return self._reference(type_, spot)
            case Object():
                return self._object(type_, spot)
            case _:
                return UNKNOWN

    def _map(self, value: TsType) -> TsType:
        styled = "mapped_types" in self.places.target.style
        return Braces("[key: string]", value) if styled else Generic("Record", (STRING, value))

    def _scalar(self, type_: Scalar) -> TsType:
        if type_.kind is not ScalarKind.BINARY:
            return SCALARS[type_.kind]
        return self.runtime.uploadable() if self.request else STRING

    def _array(self, type_: Array, spot: Spot) -> TsType:
        hint = self.places.names.singular(spot.hint) if spot.hint else f"{spot.home.name}_item"
        info = type_.item.info
        return Generic("Array", (self.type(type_.item, spot.item(hint, member_doc(info, info.docs))),))

    def _object(self, type_: Object, spot: Spot) -> TsType:
        naming = type_.info.named(LANGUAGE)
        hint = naming.type_name if naming and naming.type_name else spot.hint
        name = self.places.names.class_name(hint or "value")
        made = self._declared(type_, name, spot)
        if contradicts(spot.home.body, made):
            taken = {there.name for there in spot.home.body}
            joint = "_" if name[-1].isdigit() else ""
            name = next(free for number in count(2) if (free := f"{name}{joint}{number}") not in taken)
            made = self._declared(type_, name, spot)
        spot.home.body.extend(made)
        return Word(f"{spot.home.name}.{name}", name=True, local=True)

    def _declared(self, type_: Object, name: str, spot: Spot) -> tuple[Declaration, ...]:
        """The interface of an object inside another declaration, and the namespace of what it needs."""
        inner = Home(name, [], nested=True)
        self._open[type_.info.id] = f"{spot.home.name}.{name}"
        made = self.interface(type_, inner, spot.doc)
        self._open.pop(type_.info.id, None)
        return (made, Namespace(name, tuple(inner.body))) if inner.body else (made,)

    # -- names -----------------------------------------------------------------------------------------------------

    def _reference(self, ref: Ref, spot: Spot) -> TsType:
        if ref.recursive:
            name = self._open.get(ref.id)
            return Word(name, name=True) if name is not None else UNKNOWN
        return self.named(ref, nested=spot.home.nested)

    def named(self, ref: Ref, *, nested: bool) -> TsType:
        """The name of a named type: bare at the top of its own module, else qualified by its module."""
        place = self.places.model(self.target(ref))
        return UNKNOWN if place is None else self.place(place, nested=nested)

    def target(self, ref: Ref) -> Model:
        """The named type that a reference means, which is not one that only stands for another."""
        model = self.places.api.models[ref.id]
        seen = {ref.id}
        while isinstance(model.type, Ref) and model.type.id in self.places.api.models and model.type.id not in seen:
            seen.add(model.type.id)
            model = self.places.api.models[model.type.id]
        return model

    def place(self, place: Place, *, nested: bool = False) -> TsType:
        """A declaration of some module, as this one names it."""
        if place.module == self.module and not nested:
            return Word(place.name, name=True)
        alias = self.imports.whole(place.module, self.places.alias(place.module))
        return Word(f"{alias}.{place.name}", name=True)


def member_doc(info: Info, text: str) -> tuple[str, ...]:
    """The comment of a property or parameter."""
    return member_lines(text, deprecated=info.deprecated, deprecation=info.deprecation)


def _holds_dates_and_texts(type_: OneOf) -> bool:
    """Whether a union has both; the dates are then told apart from any text, which the language does not do."""
    texts = [v for v in type_.variants if isinstance(v, Scalar) and v.kind is ScalarKind.STRING]
    dates = sum(text.is_date for text in texts)
    return 0 < dates < len(texts) and not any(isinstance(variant, Enum) for variant in type_.variants)


def _same_component(one: Type, other: Type) -> bool:
    return bool(one.info.component) and one.info.component == other.info.component


def _each_word_once(types: tuple[TsType, ...]) -> tuple[TsType, ...]:
    """The parts of some types; of equal ones without arguments the first."""
    found: list[TsType] = []
    for type_ in types:
        parts = type_.members if isinstance(type_, OneOfTypes) else (type_,)
        found.extend(part for part in parts if not isinstance(part, Word) or part not in found)
    return tuple(found)


def _variant_doc(variant: Type) -> tuple[str, ...]:
    info = strip_null(variant).info
    return member_doc(info, info.own_docs)
