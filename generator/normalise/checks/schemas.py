"""What schemas say of values: too little, too much, or two things that do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import Mapping, Sequence, Value, key_span_at, kind_of, span_at, span_of
from generator.normalise.checks.patterns import is_pattern
from generator.normalise.checks.subject import Subject
from generator.openapi.schema import ABSENT, Schema


def check_schemas(subject: Subject) -> Iterator[Diagnostic]:
    """Each schema on its own."""
    parts = {part.pointer for schema in subject.schemas.values() for part in schema.all_of}
    for pointer, schema in subject.schemas.items():
        node = schema.node
        if schema.is_bare:
            yield from _ambiguous(subject, schema)
            continue
        if schema.enum is not None or schema.const is not ABSENT or "default" in node:
            yield from _values(subject, schema)
        if schema.types == ("object",):
            yield from _empty_object(subject, schema)
        if schema.required and schema.has_properties and pointer not in parts and not (schema.all_of or schema.one_of):
            yield from _required(subject, schema)
        pattern = node.get("pattern")
        if isinstance(pattern, str) and not is_pattern(pattern):
            at, place = span_at(node, "pattern"), subject.place(pointer)
            yield codes.SCHEMA_PATTERN(at, place=place, pointer=pointer, pattern=pattern)


def _ambiguous(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    """A schema that could be anything; as the value of further properties that is what is meant."""
    node, pointer = schema.node, schema.pointer
    at = span_of(node)
    meant = "x-stainless-any" in node or pointer.endswith("/additionalProperties") or schema.nullable
    if at is not None and not meant:
        yield codes.SCHEMA_IS_AMBIGUOUS(at, place=subject.place(pointer), pointer=pointer)


def _empty_object(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    said = schema.has_properties or schema.additional is not None or schema.all_of or schema.one_of
    if not said and schema.extension("x-stainless-empty-object") is not True:
        at, place = span_of(schema.node), subject.place(schema.pointer)
        yield codes.SCHEMA_NO_PROPERTIES(at, place=place, pointer=schema.pointer)


def _required(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    listed = schema.node.get("required")
    for index, name in enumerate(listed if isinstance(listed, Sequence) else ()):
        if isinstance(name, str) and name not in schema.properties:
            at, place = span_at(listed, index), subject.place(schema.pointer)
            yield codes.SCHEMA_REQUIRED(at, place=place, pointer=schema.pointer, name=name)


def _values(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    """Constants and defaults that are not of the declared type, and sets of one constant."""
    node, pointer = schema.node, schema.pointer
    enum = node.get("enum")
    listed = enum if isinstance(enum, Sequence) else Sequence()
    given = [(value, span_at(listed, index)) for index, value in enumerate(listed)]
    given += [(node[key], span_at(node, key)) for key in ("const", "default") if key in node]
    for value, at in given:
        if schema.types and not (value is None or any(_is_of(value, name) for name in schema.types)):
            declared, place = " or ".join(schema.types), subject.place(pointer)
            shown = repr(value) if not isinstance(value, Mapping | Sequence) else kind_of(value)
            yield codes.SCHEMA_TYPE_MISMATCH(at, place=place, pointer=pointer, declared=declared, value=shown)
    if len(listed) == 1 and listed[0] is not None and schema.extension("x-stainless-const") is not True:
        at, place = key_span_at(node, "enum"), subject.place(pointer)
        yield codes.SCHEMA_ENUM_ONE(at, place=place, pointer=pointer, value=repr(listed[0]))


def _is_of(value: Value, name: str) -> bool:
    """Whether a value is of a type of JSON Schema; of a type that there is not, every value is."""
    if name in ("integer", "number"):
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        return not isinstance(value, bool) and (whole or (name == "number" and isinstance(value, float)))
    kinds: dict[str, type] = {"string": str, "boolean": bool, "array": Sequence, "object": Mapping}
    return isinstance(value, kinds.get(name, object))
