"""The types of an API: a closed union of shapes, each with the facts the document states about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum as PythonEnum
from typing import TypeVar, Union

from generator.diagnostics.position import Span

TypeId = str
"""The JSON pointer of the schema that declares a type, in the document after its transforms."""

JsonValue = Union[None, bool, int, float, str, "tuple[JsonValue, ...]", Mapping[str, "JsonValue"]]
"""A JSON value: an array is a tuple, an object a mapping in the order of the document."""


class ScalarKind(PythonEnum):
    """The scalar types of JSON Schema; `BINARY` is a string whose format is binary."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    BINARY = "binary"

    def holds(self, value: object) -> bool:
        """Whether a JSON value is of the kind; a number counts as an integer too, and no value as binary."""
        match self:
            case ScalarKind.BOOLEAN:
                return isinstance(value, bool)
            case ScalarKind.INTEGER | ScalarKind.NUMBER:
                return isinstance(value, int | float) and not isinstance(value, bool)
            case ScalarKind.STRING:
                return isinstance(value, str)
            case ScalarKind.BINARY:
                return False


@dataclass(frozen=True, slots=True)
class Naming:
    """What `x-stainless-naming` says for one language."""

    language: str
    property_name: str = ""
    type_name: str = ""
    model_name: str = ""
    param_model_name: str = ""


@dataclass(frozen=True, slots=True)
class Availability:
    """The languages that a part of the API is for: `only` when not None, less `skip`; `never` rules all out."""

    never: bool = False
    skip: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None

    def includes(self, language: str) -> bool:
        """Whether the part belongs in the SDK of this language."""
        if self.never or language in self.skip:
            return False
        return self.only is None or language in self.only


ALWAYS = Availability()


@dataclass(frozen=True, slots=True)
class Bounds:
    """The constraints of JSON Schema validation that shape example values."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str = ""


NO_BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class Info:
    """What the document says of a schema besides its shape.

    `docs` is the text for a member of this type, found through references and single-member unions. `own_docs` is
    the text for a type declared from the schema. `title` is the schema's; `reference_title` stands beside the `$ref`
    that led here, and `component` is the name of the component that this reference names; with `inner_component` that
    component is no more than this one around another, whose name it is. `inner_docs` holds where the
    text is that of a union's only member, which a text beside a reference does not replace; `borrowed_docs` where it is
    that of one of several parts, which any text of the whole goes before. `listed_examples` holds where `examples` come
    from the keyword of that name and not from `example`; `inner_examples` are those of a union's only member.
    `example_file` is the name of a file that documentation may upload.
    """

    id: TypeId = ""
    docs: str = ""
    own_docs: str = ""
    inner_docs: bool = False
    borrowed_docs: bool = False
    title: str = ""
    reference_title: str = ""
    component: str = ""
    inner_component: bool = False
    variant_name: str = ""
    format: str = ""
    examples: tuple[JsonValue, ...] = ()
    listed_examples: bool = False
    inner_examples: tuple[JsonValue, ...] = ()
    default: tuple[JsonValue, ...] = ()
    bounds: Bounds = NO_BOUNDS
    deprecated: bool = False
    deprecation: str = ""
    read_only: bool = False
    write_only: bool = False
    naming: tuple[Naming, ...] = ()
    availability: Availability = ALWAYS
    param_name: str = ""
    example_file: str = ""
    at: Span | None = field(default=None, compare=False)

    def named(self, language: str) -> Naming | None:
        """The names that the document asks for in this language, if it does."""
        return next((naming for naming in self.naming if naming.language == language), None)


NO_INFO = Info()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value without parts."""

    kind: ScalarKind
    info: Info = NO_INFO

    @property
    def is_date(self) -> bool:
        """Whether the value is a text that stands for a moment or a day (JSON Schema, `format`)."""
        return self.kind is ScalarKind.STRING and self.info.format in ("date-time", "date")


@dataclass(frozen=True, slots=True)
class Enum:
    """One of a fixed set of values, in the order of the document and without null.

    `structural` holds where the document asks that the set be compared by its values (`x-stainless-nominal: false`):
    a name for it then gives way where the set is joined with other values. `literal` holds where the document writes the
    only value with `const` instead of `enum`.
    """

    values: tuple[JsonValue, ...]
    structural: bool = False
    info: Info = NO_INFO
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Array:
    """A list of items of one type."""

    item: Type
    info: Info = NO_INFO


@dataclass(frozen=True, slots=True)
class Map:
    """An object with arbitrary keys and values of one type."""

    value: Type
    info: Info = NO_INFO


@dataclass(frozen=True, slots=True)
class Field:
    """A property of an object, by its wire name."""

    name: str
    type: Type
    required: bool


@dataclass(frozen=True, slots=True)
class Object:
    """An object with known properties in the order of the document.

    `base` is the named type that the object extends (`allOf`), whose fields are then not repeated here. `extra` is the
    type of further properties, or None where the schema does not speak of them.
    """

    fields: tuple[Field, ...]
    base: Ref | None = None
    extra: Type | None = None
    inline_all_of: bool = False
    info: Info = NO_INFO


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells the variants of a union apart; `mapping` leads from value to type id, if declared."""

    property: str
    mapping: tuple[tuple[str, TypeId], ...] = ()


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several types (`oneOf` and `anyOf` alike); nested unnamed unions are already flattened into it."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None
    info: Info = NO_INFO


@dataclass(frozen=True, slots=True)
class Nullable:
    """A type or null."""

    inner: Type
    info: Info = NO_INFO


@dataclass(frozen=True, slots=True)
class Ref:
    """A use of a named type, or, with `recursive`, of an unnamed type inside its own declaration."""

    id: TypeId
    recursive: bool = False
    info: Info = NO_INFO


NO_TYPE = "no type"
"""The reason of a schema that says nothing of its values at all."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value of which the document says nothing, or nothing that has a type; `reason` says which."""

    reason: str = ""
    info: Info = NO_INFO


Type = Scalar | Enum | Array | Map | Object | OneOf | Nullable | Ref | Unknown

AnyType = TypeVar("AnyType", bound=Type)


def with_info(type_: AnyType, **changes: object) -> AnyType:
    """The same type with some of its facts changed."""
    return replace(type_, info=replace(type_.info, **changes))  # type: ignore[arg-type]


def parts(type_: Type) -> tuple[Type, ...]:
    """The types that a type directly consists of."""
    match type_:
        case Array(item=inner) | Map(value=inner) | Nullable(inner=inner):
            return (inner,)
        case OneOf(variants=variants):
            return variants
        case Object():
            further = (type_.base, type_.extra)
            return (*(field.type for field in type_.fields), *(part for part in further if part is not None))
        case _:
            return ()


def strip_null(type_: Type) -> Type:
    """The type without a null at its outside."""
    while isinstance(type_, Nullable):
        type_ = type_.inner
    return type_
