"""Example values for tests and documentation, from types alone: the same in every language, apart from how they are spelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Union

from generator.model.api import Api
from generator.model.types import (
    Array,
    Enum,
    Field,
    Info,
    JsonValue,
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


@dataclass(frozen=True, slots=True)
class FileExample:
    """A file to upload; each language has its own way to make one."""


@dataclass(frozen=True, slots=True)
class DateExample:
    """A date or a point in time, as it is on the wire; `format` is the string format of the schema."""

    format: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object by its wire name; `type` is None for the key of a map, which is never recased."""

    name: str
    type: Type | None
    value: Example


@dataclass(frozen=True, slots=True)
class ObjectExample:
    """An object or a map, its members in the order in which they are printed."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class ListExample:
    """A list of values."""

    items: tuple[Example, ...]


Example = Union[None, bool, int, float, str, FileExample, DateExample, ObjectExample, ListExample]

MAX_DEPTH: Final = 24
"""Types nested deeper than this end in an empty object."""

MAX_SIZE: Final = 2000
"""An example with more values than this ends in empty objects: types that branch at each level soon fill a disk."""

_SAFE_INTEGER: Final = 9007199254740991
_DATES: Final = {"date-time": "2019-12-27T18:11:19.117Z", "date": "2019-12-27", "time": "18:11:19.117Z"}
_SAMPLES: Final = {"uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", "uri": "https://example.com"}
_IN_LIST: Final = "string"


@dataclass(frozen=True, slots=True)
class ExampleStyle:
    """What examples of one SDK depend on besides their type.

    With `required_only`, objects hold no more than they must, at every depth. `outer_first` prefers the example of a
    whole to those of its parts.
    """

    language: str
    outer_first: bool = True
    required_only: bool = False
    email: str = "dev@example.com"


@dataclass(slots=True)
class _Walk:
    """One example under construction: the names it is inside of, and how many values it has."""

    api: Api
    style: ExampleStyle
    open: list[TypeId] = field(default_factory=list[TypeId])
    size: int = 0
    depth: int = 0

    def value(self, type_: Type, name: str, keep: str = "") -> Example:
        self.size += 1
        if self.size > MAX_SIZE or self.depth > MAX_DEPTH:
            return ObjectExample(())
        self.depth += 1
        found = self._value(type_, name, keep)
        self.depth -= 1
        return found

    def _value(self, type_: Type, name: str, keep: str) -> Example:
        if type_.info.examples:
            return typed(self.api, type_.info.examples[0], type_)
        match type_:
            case Nullable():
                return self.value(type_.inner, name, keep)
            case Ref():
                return self._named(type_, name, keep)
            case Enum():
                return scalar(type_.values[0])
            case OneOf():
                return self._one_of(type_, name)
            case Scalar():
                return self._scalar(type_, name)
            case Array():
                return ListExample((self.value(type_.item, self._item_name(type_.item, name)),))
            case Map():
                return ObjectExample((Member("foo", None, self._map_value(type_.value)),))
            case Object():
                return self._object(type_, keep)
            case Unknown():
                return ObjectExample(())

    def _named(self, ref: Ref, name: str, keep: str) -> Example:
        if ref.id in self.open:
            return ObjectExample(())
        self.open.append(ref.id)
        found = self.value(self.api.resolve(ref), name, keep)
        self.open.pop()
        return found

    def _item_name(self, item: Type, name: str) -> str:
        return _IN_LIST if isinstance(strip_null(self.api.resolve(item)), Scalar) else name

    def _map_value(self, value: Type) -> Example:
        return "bar" if isinstance(value, Unknown) else self.value(value, _IN_LIST)

    def _object(self, type_: Object, keep: str) -> Example:
        fields = self.api.fields(type_)
        if not fields and type_.extra is not None:
            return ObjectExample((Member("foo", None, self._map_value(type_.extra)),))
        chosen = [f for f in fields if self._wanted(f, keep)]
        by_name = self.api.sorted_properties
        listed = ordered(chosen, lambda f: f.name, lambda f: f.required, by_name=by_name)
        return ObjectExample(tuple(Member(f.name, f.type, self.value(f.type, f.name)) for f in listed))

    def _wanted(self, field_: Field, keep: str) -> bool:
        info = field_.type.info
        if info.read_only or not info.availability.includes(self.style.language):
            return False
        return field_.required or not self.style.required_only or field_.name == keep

    def _one_of(self, type_: OneOf, name: str) -> Example:
        if not type_.variants:
            return ObjectExample(())
        first = type_.variants[0]
        shapes = [strip_null(self.api.resolve(variant)) for variant in type_.variants]
        if isinstance(shapes[0], Scalar):
            constants = next((shape for shape in shapes if isinstance(shape, Enum)), None)
            if constants is not None:
                return scalar(constants.values[0])
            name = _IN_LIST if shapes[0].kind is ScalarKind.STRING else name
        keep = type_.discriminator.property if type_.discriminator is not None else ""
        return self.value(first, name, keep)

    def _scalar(self, type_: Scalar, name: str) -> Example:
        match type_.kind:
            case ScalarKind.BINARY:
                return FileExample()
            case ScalarKind.BOOLEAN:
                return True
            case ScalarKind.STRING:
                return self._string(type_.info, name)
            case ScalarKind.INTEGER | ScalarKind.NUMBER:
                return number(type_.info)

    def _string(self, info: Info, name: str) -> Example:
        if info.format in _DATES:
            return DateExample(info.format, _DATES[info.format])
        if info.format == "email":
            return self.style.email
        if info.format in _SAMPLES:
            return _SAMPLES[info.format]
        shortest, longest = info.bounds.min_length or 0, info.bounds.max_length
        if shortest > 0:
            return "x" * min(shortest, MAX_SIZE)
        return name if longest is None or longest < 0 else name[:longest]


def example(api: Api, style: ExampleStyle, type_: Type, name: str) -> Example:
    """A value of the type for a place with this wire name; always finite, always the same."""
    return _Walk(api, style).value(type_, name)


def number(info: Info) -> int | float:
    """The least number that the bounds allow, else the greatest, else 0; within what every JSON reader takes."""
    bounds = info.bounds
    if bounds.minimum is not None:
        return plain_number(max(bounds.minimum, -_SAFE_INTEGER))
    if bounds.maximum is not None:
        return plain_number(min(bounds.maximum, _SAFE_INTEGER))
    return 0


def plain_number(value: float) -> int | float:
    """The number, whole ones without a fraction as JSON does not tell them apart."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) <= _SAFE_INTEGER else value


def scalar(value: JsonValue) -> Example:
    """A value of the document that is meant as one, as an example."""
    return typed(None, value, Unknown())


def typed(api: Api | None, value: JsonValue, type_: Type) -> Example:
    """A value that the document gives, with the types of its members as far as the type knows them."""
    shape = strip_null(api.resolve(strip_null(type_))) if api is not None else type_
    if isinstance(value, Mapping):
        if isinstance(shape, OneOf) and api is not None:
            shape = _fitting(api, value, shape)
        return ObjectExample(tuple(_member(api, key, item, shape) for key, item in value.items()))
    if isinstance(value, tuple):
        item_type = shape.item if isinstance(shape, Array) else Unknown()
        return ListExample(tuple(typed(api, item, item_type) for item in value))
    if isinstance(value, str) and isinstance(shape, Scalar) and shape.info.format in _DATES:
        return DateExample(shape.info.format, value)
    if isinstance(value, float):
        return plain_number(value)
    return value


def _member(api: Api | None, key: str, value: JsonValue, shape: Type) -> Member:
    if isinstance(shape, Object) and api is not None:
        known = next((f for f in api.fields(shape) if f.name == key), None)
        if known is not None:
            return Member(key, known.type, typed(api, value, known.type))
    inner = shape.value if isinstance(shape, Map) else Unknown()
    return Member(key, None, typed(api, value, inner))


def _fitting(api: Api, value: Mapping[str, JsonValue], union: OneOf) -> Type:
    """The first variant that has all members of the value, else the first that is an object at all."""
    shapes = [strip_null(api.resolve(strip_null(variant))) for variant in union.variants]
    for shape in shapes:
        if isinstance(shape, Object) and value.keys() <= {f.name for f in api.fields(shape)}:
            return shape
    return next((shape for shape in shapes if isinstance(shape, Object | Map)), union)


def has_optional_part(api: Api, type_: Type, language: str) -> bool:
    """Whether an object of the type, outside of lists and maps, has a property that may be left out."""
    stack, seen = [type_], set[TypeId]()
    while stack:
        shape = strip_null(stack.pop())
        if isinstance(shape, Ref):
            if shape.id not in seen:
                seen.add(shape.id)
                stack.append(api.resolve(shape))
        elif isinstance(shape, OneOf):
            stack.extend(shape.variants)
        elif isinstance(shape, Object):
            for field_ in api.fields(shape):
                info = field_.type.info
                if info.read_only or not info.availability.includes(language):
                    continue
                if not field_.required:
                    return True
                stack.append(field_.type)
    return False
