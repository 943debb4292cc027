"""From schemas to types: references, combinations, nullability and constants, each brought to one form."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import PurePosixPath

from generator.load.pointer import parse_pointer
from generator.load.tree import Value
from generator.model.types import (
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
    with_info,
)
from generator.normalise.all_of import merge_all_of
from generator.normalise.facts import frozen, info_of
from generator.openapi.schema import ABSENT, Schema

MAX_DEPTH = 120
"""References and parts nested deeper than this end in an unknown type."""

_COMPONENT_DEPTH = 3
"""The slashes in the pointer of a component: `#/components/schemas/Name`."""

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
    contain themselves.
    """

    models: MappingType[TypeId, object]
    lookup: Callable[[str], Schema | None]
    read: Callable[[Value, str], Schema]
    recursive: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    _known: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    _defined: dict[TypeId, Type] = field(default_factory=dict[TypeId, Type])
    _open: list[TypeId] = field(default_factory=list[TypeId])
    _looped: set[TypeId] = field(default_factory=set[TypeId])
    _structural: dict[TypeId, frozenset[str]] | None = None
    _named_enums: tuple[Schema, ...] | None = None

    def type_of(self, schema: Schema) -> Type:
        """The type of a schema where it is used."""
        if schema.pointer in self.models:
            return self._model(schema)
        twin = self._named_twin(schema) if schema.enum is not None else schema
        if twin is not schema:
            return overlay(self._model(twin), info_of(schema), "")
        known = self._known.get(schema.pointer)
        if known is None:
            known = self._shape(schema)
            self._known[schema.pointer] = known
        return known

    def define(self, pointer: TypeId) -> Type:
        """The shape of a named type."""
        known = self._defined.get(pointer)
        if known is None:
            known = self._definition(pointer)
            if not self._open:  # inside of another type, what contains itself ends early
                self._defined[pointer] = known
        return known

    def _definition(self, pointer: TypeId) -> Type:
        schema = self.lookup(pointer)
        if schema is None:
            return Unknown("missing")
        shape = self._shape(schema)
        if isinstance(shape, Ref) and not shape.recursive and len(schema.all_of) == 1:
            # A schema that is all of another one is a type of its own, unlike one that refers to it.
            shape = overlay(self._open_shape(shape), info_of(schema), "")
        alone = len(schema.one_of) == 1 and isinstance(shape, Object) and shape.inline_all_of
        return with_info(shape, own_docs="") if alone else shape

    def _model(self, schema: Schema) -> Ref:
        info = info_of(schema)
        inner = self._definition_info(schema.pointer)
        if inner is None:
            return Ref(schema.pointer, info=replace(info, component=component_name(schema.pointer)))
        docs = inner.docs
        texts = replace(info, docs=docs, own_docs=docs, inner_docs=inner.inner_docs, borrowed_docs=inner.borrowed_docs)
        return Ref(schema.pointer, info=replace(texts, component=component_name(schema.pointer)))

    def _definition_info(self, pointer: TypeId) -> Info | None:
        """The facts of a named type, for the texts of its uses; None inside of its own declaration."""
        if pointer in self._open or len(self._open) > MAX_DEPTH:
            return None
        key = f"docs:{pointer}"
        known = self._known.get(key)
        if known is None:
            self._open.append(pointer)
            known = self._known[key] = self.define(pointer)
            self._open.pop()
        return known.info

    def _shape(self, schema: Schema) -> Type:
        override = schema.extension("x-stainless-override-schema")
        if override is not None:
            return self._shape(self.read(override, f"{schema.pointer}/x-stainless-override-schema"))
        if len(self._open) > MAX_DEPTH:
            return Unknown("too deep", info_of(schema))
        shape = self._bare_shape(schema)
        if schema.nullable and not schema.is_null and not isinstance(shape, Nullable):
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
        if schema.const is not ABSENT and schema.const is not None:
            return Enum((frozen(schema.const),), constant=True, info=info_of(schema), literal=True)  # type: ignore[arg-type]
        if schema.enum is not None and schema.types != ("array",):
            return self._enum(schema)
        return self._plain(schema)

    # -- references ----------------------------------------------------------------------------------------------

    def _reference(self, schema: Schema) -> Type:
        target = self.lookup(schema.ref)
        if target is None:
            return Unknown("unresolved reference", info_of(schema))
        info = info_of(schema)
        return overlay(self._target(target), info, component_name(schema.ref))

    def _target(self, target: Schema) -> Type:
        target = self._named_twin(target) if target.enum is not None else target
        pointer = target.pointer
        if pointer in self.models:
            return self._model(target)
        if pointer in self._known:
            return self._known[pointer]
        if pointer in self._open:
            self._looped.add(pointer)
            return Ref(pointer, recursive=True, info=info_of(target))
        self._open.append(pointer)
        shape = self._known[pointer] = self._shape(target)
        self._open.pop()
        if pointer in self._looped:
            self.recursive[pointer] = shape
        return shape

    def _named_twin(self, schema: Schema) -> Schema:
        """The named schema that writes the very same constants and nothing else, else the schema itself.

        Documents repeat a set of constants under a second component name, and in the parameters of each operation; a
        name for one is meant for all. A component has its twin among components, a parameter among parameters.
        """
        home = _home(schema.pointer)
        if not home or schema.pointer in self.models or not _is_bare_enum(schema):
            return schema
        if self._named_enums is None:
            found = [self.lookup(pointer) for pointer in self.models if _home(pointer)]
            self._named_enums = tuple(named for named in found if named is not None and _is_bare_enum(named))
        twins = [named for named in self._named_enums if named.node == schema.node and _home(named.pointer) == home]
        return max(twins, key=lambda twin: _likeness(twin.pointer, schema.pointer), default=schema)

    # -- combinations --------------------------------------------------------------------------------------------

    def _all_of(self, schema: Schema) -> Type:
        parts = list(schema.all_of)
        own = _own_part(schema)
        if own is not None:
            parts.append(own)
        real = [part for part in parts if not part.is_bare]
        nullable = any(part.nullable for part in parts if part.is_bare)
        info = info_of(schema)
        if not real:
            return Unknown("empty allOf", info)
        if len(real) == 1:
            shape = _only_member(self.type_of(real[0]), info)
        else:
            shape = merge_all_of([(part, self.type_of(part)) for part in real], info, self._open_shape)
        return Nullable(shape, shape.info) if nullable and not isinstance(shape, Nullable) else shape

    def _open_shape(self, reference: Ref) -> Type:
        """The shape behind a reference to a named type, for merging its fields."""
        if reference.id in self._open:
            return Unknown("recursive allOf")
        self._open.append(reference.id)
        shape = self.define(reference.id)
        self._open.pop()
        return shape

    def _one_of(self, schema: Schema) -> Type:
        info = info_of(schema)
        members = [self._named_constants(member, schema.one_of) for member in schema.one_of if not member.is_null]
        nullable = schema.nullable or len(members) < len(schema.one_of)
        if not members:
            return Unknown("null", info)
        if len(members) == 1:
            inner = self.type_of(members[0])
            shape: Type = _only_member(inner, info)
        else:
            shape = self._union(schema, [self.type_of(member) for member in members], info)
        return Nullable(shape, shape.info) if nullable and not isinstance(shape, Nullable) else shape

    def _named_constants(self, member: Schema, beside: tuple[Schema, ...]) -> Schema:
        """A set of constants beside a plain string, or the structural named set that holds all of its values."""
        target = self.lookup(member.ref) if member.ref else member
        if target is None or target.pointer in self.models or not _is_bare_enum(target):
            return member
        if not any(other.types == ("string",) and other.enum is None for other in beside):
            return member
        values = frozenset(value for value in target.enum or () if isinstance(value, str))
        for pointer, known in self._structural_sets().items():
            if values <= known:
                return self.lookup(pointer) or member
        return member

    def _structural_sets(self) -> dict[TypeId, frozenset[str]]:
        """The values of each named set of constants that is compared by its values (`x-stainless-nominal: false`)."""
        if self._structural is None:
            named = ((pointer, self.lookup(pointer)) for pointer in self.models)
            self._structural = {
                pointer: frozenset(value for value in schema.enum if isinstance(value, str))
                for pointer, schema in named
                if schema is not None and schema.enum and schema.extension("x-stainless-nominal") is False
            }
        return self._structural

    def _union(self, schema: Schema, members: list[Type], info: Info) -> Type:
        variants: list[Type] = []
        for member in members:
            shape = self._open_model(member)
            variants.extend(shape.variants if isinstance(shape, OneOf) else (shape,))
        borrowed = "" if info.docs else next((variant.info.docs for variant in members if variant.info.docs), "")
        discriminator = Discriminator(schema.discriminator, schema.mapping) if schema.discriminator else None
        return OneOf(
            tuple(variants), discriminator, replace(info, docs=info.docs or borrowed, borrowed_docs=bool(borrowed))
        )

    def _open_model(self, member: Type) -> Type:
        """The shape of a member that is the name of a union, for a union holds the variants of its parts."""
        if not isinstance(member, Ref) or member.recursive or member.id in self._open:
            return member
        self._open.append(member.id)
        shape = self.define(member.id)
        self._open.pop()
        schema = self.lookup(member.id)
        of_one = schema is not None and len(schema.one_of) == 1 and not schema.has_properties
        return shape if isinstance(shape, OneOf) or of_one else member

    # -- single schemas ------------------------------------------------------------------------------------------

    def _enum(self, schema: Schema) -> Type:
        values = tuple(frozen(value) for value in schema.enum or () if value is not None)
        if not values:
            return self._plain(schema)
        structural = schema.extension("x-stainless-nominal") is False
        constant = schema.extension("x-stainless-const") is True
        return Enum(values, constant, structural, info_of(schema))

    def _plain(self, schema: Schema) -> Type:
        info = info_of(schema)
        types = schema.types or _implied_types(schema)
        if not types:
            return Unknown("no type", info)
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


def component_name(pointer: str) -> str:
    """The last part of a pointer, as the name of what stands there; the name of the file for one that is all of it."""
    file, _, fragment = pointer.partition("#")
    steps = parse_pointer(f"#{fragment}") or ()
    return steps[-1] if steps else PurePosixPath(file).stem


def overlay(shape: Type, info: Info, component: str) -> Type:
    """A type as used through a reference or a wrapper, whose own texts and flags replace those of the target."""
    inner = shape.info
    docs = inner.docs if inner.inner_docs else info.docs or inner.docs
    changed = replace(
        inner,
        docs=docs,
        borrowed_docs=inner.borrowed_docs and docs == inner.docs,
        own_docs=info.own_docs or inner.own_docs,
        reference_title=info.title or inner.reference_title,
        component=component or inner.component,
        variant_name=info.variant_name or inner.variant_name,
        examples=info.examples or inner.examples,
        listed_examples=info.listed_examples if info.examples else inner.listed_examples,
        default=info.default or inner.default,
        deprecated=info.deprecated or inner.deprecated,
        deprecation=info.deprecation or inner.deprecation,
        read_only=info.read_only or inner.read_only,
        write_only=info.write_only or inner.write_only,
        naming=info.naming or inner.naming,
        availability=info.availability if not info.availability.includes("") else inner.availability,
        param_name=info.param_name or inner.param_name,
        at=info.at or inner.at,
    )
    return replace(shape, info=changed)


def _only_member(inner: Type, info: Info) -> Type:
    """The only member of a union; its own text goes before the union's."""
    if info.format and isinstance(inner, Scalar) and not inner.info.format:
        inner = with_info(inner, format=info.format)
    docs = (info.docs if inner.info.borrowed_docs else inner.info.docs) or info.docs or inner.info.docs
    changed = overlay(inner, replace(info, docs="", own_docs=""), "")
    return with_info(
        changed,
        docs=docs,
        own_docs=inner.info.own_docs or info.own_docs,
        inner_docs=bool(inner.info.docs) and not inner.info.borrowed_docs,
        borrowed_docs=inner.info.borrowed_docs and not info.docs,
        reference_title=inner.info.reference_title,
        inner_examples=inner.info.inner_examples or inner.info.examples,
    )


def _own_part(schema: Schema) -> Schema | None:
    """The keywords beside `allOf` as a part of their own, where they say anything about the shape."""
    if not (schema.has_properties or schema.additional is not None or schema.required or schema.one_of):
        return None
    return replace(schema, all_of=(), description="", title="", nullable=False, pointer=f"{schema.pointer}/.")


def _implied_types(schema: Schema) -> tuple[str, ...]:
    if schema.has_properties or schema.additional is not None:
        return ("object",)
    if schema.items is not None:
        return ("array",)
    return ()


def _home(pointer: TypeId) -> str:
    """What kind of place a pointer names: a component itself, or a part of a parameter; '' for any other."""
    if pointer.startswith("#/components/schemas/"):
        return "component" if pointer.count("/") == _COMPONENT_DEPTH else ""
    return "parameter" if pointer.startswith("#/paths/") and "/parameters/" in pointer else ""


def _likeness(one: TypeId, other: TypeId) -> tuple[int, int]:
    """How well two pointers fit together: by what they start with, then the shorter the better."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in same), -len(one)


def _is_bare_enum(schema: Schema) -> bool:
    """Whether a schema lists constants and says nothing else of them."""
    said = schema.node.keys() - {"type", "enum", "x-stainless-const", "x-stainless-nominal"}
    return schema.enum is not None and len(schema.enum) > 0 and not said
