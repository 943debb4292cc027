"""From schemas to types: references, combinations, nullability and constants, each brought to one form."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.tree import Mapping, Sequence, Value, span_of
from generator.model.types import (
    NO_TYPE,
    Array,
    Discriminator,
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
    with_info,
)
from generator.normalise.all_of import merge_all_of
from generator.normalise.constants import NamedConstants
from generator.normalise.facts import frozen, info_of
from generator.normalise.overlay import component_name, only_member, overlay
from generator.openapi.schema import ABSENT, Schema

MAX_DEPTH = 60
"""Schemas inside of schemas, over references too, are followed down to here; printing takes a dozen calls a level."""

MAX_SIZE = 10_000
"""A type may hold this many others before anything is allowed in its place; each unnamed part counts where it is used."""

_DEEPEST_DEFINITION = 30
"""From here on down the text of a named type is its own, not one found through its definition."""

_MOST_PARTS = 1_000
"""An `allOf` is looked through for itself over this many parts of parts."""

_SCALARS = {
    "string": ScalarKind.STRING,
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
}


@dataclass(slots=True)
class Schemas:
    """Turns schemas into types, each schema once.

    `models` are the pointers that the config names; a schema at one of them becomes a reference to it. `lookup` gives
    the schema behind a pointer, `read` a value as the schema at a pointer. `recursive` collects the unnamed types that
    contain themselves, `seen` every schema that some type was made of, and `unions` the unions among those types.
    """

    models: MappingType[TypeId, object]
    lookup: Callable[[str], Schema | None]
    read: Callable[[Value, str], Schema]
    findings: Findings
    recursive: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    seen: dict[TypeId, Schema] = field(default_factory=dict[TypeId, Schema])
    unions: dict[TypeId, OneOf] = field(default_factory=dict[TypeId, OneOf])
    _known: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    _defined: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    _texts: dict[TypeId, Info] = field(default_factory=dict[TypeId, Info])
    _sizes: dict[TypeId, int] = field(default_factory=dict[TypeId, int])
    _open: dict[TypeId, None] = field(default_factory=dict[TypeId, None])
    _looped: set[TypeId] = field(default_factory=set[TypeId])
    _constants: NamedConstants = field(init=False)
    _depth: int = 0
    _size: int = 0
    _met_open: int = 0

    def __post_init__(self) -> None:
        self._constants = NamedConstants(self.models, self.lookup)

    def type_of(self, schema: Schema) -> Type:
        """The type of a schema where it is used."""
        pointer = schema.pointer
        if pointer in self.models:
            return self._model(schema)
        twin = self._constants.twin(schema) if schema.enum is not None else schema
        if twin is not schema:
            return overlay(self._model(twin), info_of(schema), "")
        known = self._known.get(pointer)
        if known is not None:
            self._size += self._sizes.get(pointer, 1)
            return known
        met = self._met_open
        shape = self._sized(schema)
        if self._met_open == met:
            self._known[pointer] = shape
        return shape

    def define(self, pointer: TypeId) -> Type:
        """The shape of a named type."""
        known = self._defined.get(pointer)
        if known is not None:
            return known
        schema = self.lookup(pointer)
        if schema is None:
            return Unknown("missing")
        met = self._met_open
        shape = self._sized(schema)
        if isinstance(shape, Ref) and not shape.recursive and len(schema.all_of) == 1:
            # A schema that is all of another one is a type of its own, unlike one that refers to it.
            shape = overlay(self._open_shape(shape), info_of(schema), "")
        alone = len(schema.one_of) == 1 and isinstance(shape, Object) and shape.inline_all_of
        shape = with_info(shape, own_docs="") if alone else shape
        if self._met_open == met or not self._open:
            self._defined[pointer] = shape
        return shape

    def _sized(self, schema: Schema) -> Type:
        """The shape of a schema, or that of anything where it would hold too much."""
        outside, self._size = self._size, 1
        shape = self._shape(schema)
        if self._size > MAX_SIZE:
            self.findings.add(codes.SCHEMA_TOO_LARGE(span_of(schema.node), limit=MAX_SIZE, schema=schema.pointer))
            shape, self._size = Unknown("too large", info_of(schema)), 1
        self._sizes[schema.pointer] = self._size
        self._size += outside
        return shape

    def _model(self, schema: Schema) -> Ref:
        info = info_of(schema)
        component = component_name(schema.pointer)
        inner = self._definition_info(schema)
        if inner is None:
            return Ref(schema.pointer, info=replace(info, component=component))
        docs = inner.docs
        return Ref(
            schema.pointer,
            info=replace(
                info,
                docs=docs,
                own_docs=docs,
                inner_docs=inner.inner_docs,
                borrowed_docs=inner.borrowed_docs,
                component=component,
            ),
        )

    def _definition_info(self, schema: Schema) -> Info | None:
        """The facts of a named type, for the texts of its uses; None inside of its own declaration."""
        pointer = schema.pointer
        if pointer in self._open:
            self._met_open += 1
            return None
        known = self._texts.get(pointer)
        if known is None:
            if self._depth > _DEEPEST_DEFINITION:
                return info_of(schema)
            outside = self._size
            self._open[pointer] = None
            known = self._texts[pointer] = self.define(pointer).info
            del self._open[pointer]
            self._size = outside
        return known

    def _shape(self, schema: Schema) -> Type:
        override = schema.extension("x-stainless-override-schema")
        if self._depth >= MAX_DEPTH:
            self.findings.add(codes.SCHEMA_TOO_DEEP(span_of(schema.node), limit=MAX_DEPTH, schema=schema.pointer))
            return Unknown("too deep", info_of(schema))
        self._depth += 1
        self.seen[schema.pointer] = schema
        if override is not None:
            shape = self._shape(self.read(override, f"{schema.pointer}/x-stainless-override-schema"))
        else:
            shape = self._bare_shape(schema)
        self._depth -= 1
        if override is None and schema.nullable and not schema.is_null and not isinstance(shape, Nullable):
            return Nullable(shape, shape.info)
        return shape

    def _bare_shape(self, schema: Schema) -> Type:
        if schema.extension("x-stainless-any") is True:
            return Unknown("any", info_of(schema))
        if schema.ref:
            return self._reference(schema)
        if schema.all_of:
            return self._all_of(schema)
        if schema.one_of and not schema.has_properties:
            return self._one_of(schema)
        if schema.one_of and all(map(_is_part, schema.one_of)):
            return self._one_of(_spread(schema))
        if schema.const is not ABSENT and schema.const is not None:
            return Enum((frozen(schema.const),), info=info_of(schema), literal=True)  # type: ignore[arg-type]
        if schema.enum is not None and schema.types != ("array",) and not any(map(_has_parts, schema.enum)):
            return self._enum(schema)
        return self._plain(schema)

    # -- references ----------------------------------------------------------------------------------------------

    def _reference(self, schema: Schema) -> Type:
        """The type at the end of a chain of references; what stands beside each of them changes it, the first last."""
        links = {schema.pointer: schema}
        target = self.lookup(schema.ref)
        while target is not None and self._is_link(target) and target.pointer not in links:
            links[target.pointer] = self.seen[target.pointer] = target
            target = self.lookup(target.ref)
        if target is None or target.pointer in links:
            return Unknown("unresolved reference", info_of(schema))
        del links[schema.pointer]
        shape = self._target(target)
        for link in reversed(links.values()):
            shape = self._known[link.pointer] = self._beside(shape, link)
        return self._beside(shape, schema, nullable=False)

    def _is_link(self, schema: Schema) -> bool:
        """Whether a schema is a mere reference to another, and not named or known yet."""
        if not schema.ref or schema.pointer in self.models or schema.pointer in self._known:
            return False
        return not any(key in schema.node for key in ("x-stainless-any", "x-stainless-override-schema"))

    @staticmethod
    def _beside(shape: Type, link: Schema, *, nullable: bool = True) -> Type:
        shape = overlay(shape, info_of(link), component_name(link.ref))
        return Nullable(shape, shape.info) if nullable and link.nullable and not isinstance(shape, Nullable) else shape

    def _target(self, target: Schema) -> Type:
        target = self._constants.twin(target) if target.enum is not None else target
        pointer = target.pointer
        if pointer in self.models:
            return self._model(target)
        if pointer in self._known:
            self._size += self._sizes.get(pointer, 1)
            return self._known[pointer]
        if pointer in self._open:
            self._looped.add(pointer)
            return Ref(pointer, recursive=True, info=info_of(target))
        self._open[pointer] = None
        shape = self._known[pointer] = self._sized(target)
        del self._open[pointer]
        if pointer in self._looped:
            self.recursive[pointer] = shape
        return shape

    # -- combinations --------------------------------------------------------------------------------------------

    def _all_of(self, schema: Schema) -> Type:
        parts = list(schema.all_of)
        own = _own_part(schema)
        if own is not None:
            parts.append(own)
        real = [part for part in parts if not part.is_bare and not self._leads_back(part, schema)]
        nullable = any(part.nullable for part in parts if part.is_bare)
        info = info_of(schema)
        if not real:
            return Unknown("empty allOf", info)
        if len(real) == 1:
            shape = only_member(self.type_of(real[0]), info)
            shape = with_info(shape, inner_component=bool(real[0].ref))
        else:
            typed = [(part, self.type_of(part)) for part in real]
            shape = merge_all_of(typed, info, self._open_shape)
            self._report_lost(typed, shape)
        return Nullable(shape, shape.info) if nullable and not isinstance(shape, Nullable) else shape

    def _leads_back(self, part: Schema, home: Schema) -> bool:
        """Whether a part of an `allOf` is, over parts of its own, the whole; that is reported."""
        waiting = [part.ref] if part.ref else []
        seen: set[TypeId] = set()
        while waiting and len(seen) < _MOST_PARTS:
            pointer = waiting.pop()
            if pointer == home.pointer:
                reason = f"{part.ref} is made of {home.pointer} itself"
                self.findings.add(codes.SCHEMA_ALL_OF_IGNORED(span_of(part.node), reason=reason))
                return True
            schema = self.lookup(pointer) if pointer not in seen else None
            seen.add(pointer)
            if schema is not None:
                waiting.extend(each.ref for each in (schema, *schema.all_of) if each.ref)
        return False

    def _report_lost(self, parts: list[tuple[Schema, Type]], whole: Type) -> None:
        """Reports the parts of an `allOf` that could not be joined, where they would have changed the type."""
        if isinstance(strip_null(whole), Object):
            return
        kept = next((part for part, type_ in parts if not isinstance(type_, Unknown)), None)
        for part, type_ in parts:
            if part is kept or isinstance(type_, Unknown):
                continue
            if type(type_) is not type(whole) or (kept is not None and _contradict(kept, part)):
                reason = f"{part.pointer} is not of the type of the other parts"
                self.findings.add(codes.SCHEMA_ALL_OF_IGNORED(span_of(part.node), reason=reason))

    def _open_shape(self, reference: Ref) -> Type:
        """The shape behind a reference to a named type, for merging its fields."""
        if reference.id in self._open:
            self._met_open += 1
            return Unknown("recursive allOf")
        return self._opened(reference.id)

    def _opened(self, pointer: TypeId) -> Type:
        """The shape of a named type, of which the type that it is opened for takes parts."""
        self._open[pointer] = None
        shape = self.define(pointer)
        del self._open[pointer]
        return shape

    def _one_of(self, schema: Schema) -> Type:
        info = info_of(schema)
        members = [member for member in schema.one_of if not member.is_null]
        if any(member.types == ("string",) and member.enum is None for member in members):
            members = [self._constants.member(member) for member in members]
        nullable = schema.nullable or len(members) < len(schema.one_of)
        if not members:
            return Unknown("null", info)
        if len(members) == 1:
            inner = self.type_of(members[0])
            # Published tests show texts that are longer than what such a member allows.
            bounds = replace(inner.info.bounds, max_length=None)
            shape: Type = only_member(with_info(inner, bounds=bounds), info)
        else:
            shape = self._union(schema, [self.type_of(member) for member in members], info)
        return Nullable(shape, shape.info) if nullable and not isinstance(shape, Nullable) else shape

    def _union(self, schema: Schema, members: list[Type], info: Info) -> Type:
        variants: list[Type] = []
        for member in members:
            shape = self._open_model(member)
            variants.extend(shape.variants if isinstance(shape, OneOf) else (shape,))
        borrowed = "" if info.docs else next((variant.info.docs for variant in members if variant.info.docs), "")
        discriminator = Discriminator(schema.discriminator, schema.mapping) if schema.discriminator else None
        info = replace(info, docs=info.docs or borrowed, borrowed_docs=bool(borrowed))
        union = self.unions[schema.pointer] = OneOf(tuple(variants), discriminator, info)
        return union

    def _open_model(self, member: Type) -> Type:
        """The shape of a member that is the name of a union, for a union holds the variants of its parts."""
        if not isinstance(member, Ref) or member.recursive:
            return member
        if member.id in self._open:
            self._met_open += 1
            return member
        shape = self._opened(member.id)
        schema = self.lookup(member.id)
        of_one = schema is not None and len(schema.one_of) == 1 and not schema.has_properties
        return shape if isinstance(shape, OneOf) or of_one else member

    # -- single schemas ------------------------------------------------------------------------------------------

    def _enum(self, schema: Schema) -> Type:
        values = tuple(frozen(value) for value in schema.enum or () if value is not None)
        if not values:
            return self._plain(schema)
        structural = schema.extension("x-stainless-nominal") is False
        return Enum(values, structural, info_of(schema))

    def _plain(self, schema: Schema) -> Type:
        info = info_of(schema)
        types = schema.types or _implied_types(schema)
        if not types:
            return Unknown(NO_TYPE, info)
        if len(types) == 1:
            return self._of_type(schema, types[0], info)
        return OneOf(tuple(self._of_type(schema, name, replace(info, title="")) for name in types), None, info)

    def _of_type(self, schema: Schema, name: str, info: Info) -> Type:
        if name == "string" and schema.format == "binary":
            return Scalar(ScalarKind.BINARY, info)
        if name in _SCALARS:
            return Scalar(_SCALARS[name], info)
        if name == "array":
            item = self.type_of(schema.items) if schema.items is not None else Unknown("no items")
            return Array(item, info)
        if name == "object":
            return self._object(schema, info)
        return Unknown(f"type {name}", info)

    def _object(self, schema: Schema, info: Info) -> Type:
        if schema.has_properties:
            return Object(self._fields(schema), extra=self._extra(schema), info=info)
        if schema.additional is False or schema.extension("x-stainless-empty-object") is True:
            return Object((), info=info)
        extra = self._extra(schema)
        return Unknown("no properties", info) if extra is None else Map(extra, info)

    def _extra(self, schema: Schema) -> Type | None:
        if schema.additional is True:
            return Unknown("any")
        return self.type_of(schema.additional) if isinstance(schema.additional, Schema) else None

    def _fields(self, schema: Schema) -> tuple[Field, ...]:
        required = frozenset(schema.required)
        return tuple(Field(name, self.type_of(value), name in required) for name, value in schema.properties.items())


def _own_part(schema: Schema) -> Schema | None:
    """The keywords beside `allOf` as a part of their own, where they say anything about the shape."""
    if not (schema.has_properties or schema.additional is not None or schema.required or schema.one_of):
        return None
    one_of = () if schema.has_properties else schema.one_of
    return replace(
        schema, all_of=(), one_of=one_of, description="", title="", nullable=False, pointer=f"{schema.pointer}/."
    )


def _is_part(variant: Schema) -> bool:
    """Whether a variant says more than which properties of the object around it are required."""
    return bool(variant.ref or variant.has_properties or variant.all_of or variant.one_of)


def _spread(schema: Schema) -> Schema:
    """A union beside properties: each variant has them too."""
    own = replace(
        schema, one_of=(), description="", title="", discriminator="", mapping=(), pointer=f"{schema.pointer}/."
    )
    variants = (Schema(f"{variant.pointer}/.", variant.node, all_of=(variant, own)) for variant in schema.one_of)
    return replace(schema, one_of=tuple(variants), has_properties=False, properties={})


def _has_parts(value: Value) -> bool:
    """Whether a constant is an object or a list, which no language has a literal type for."""
    return isinstance(value, Mapping | Sequence)


def _implied_types(schema: Schema) -> tuple[str, ...]:
    if schema.has_properties or schema.additional is not None:
        return ("object",)
    if schema.items is not None:
        return ("array",)
    return ()


def _contradict(one: Schema, other: Schema) -> bool:
    """Whether no value is of the types of both; every integer is a number."""
    types = [{"number" if name == "integer" else name for name in schema.types} for schema in (one, other)]
    return bool(types[0]) and bool(types[1]) and types[0].isdisjoint(types[1])
