"""From schemas to what they state, in one dialect."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at, span_at, span_of
from generator.model.surface import Stated, StatedProperty
from generator.model.types import JsonValue
from generator.normalise.facts import frozen
from generator.openapi.schema import ABSENT, Schema

LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
)
_OTHERS = (
    *("not", "if", "then", "else", "dependentRequired", "dependentSchemas", "patternProperties", "propertyNames"),
    *("contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems", "unevaluatedProperties"),
    *("contentEncoding", "contentMediaType", "contentSchema", "xml"),
)
_NOTES = ("example", "examples", "externalDocs", "$comment")
_SHAPE = ("types", "values", "properties", "required", "extra", "items", "parts", "variants", "limits", "others")


def stated(schema: Schema) -> Stated:
    """What a schema states."""
    node = schema.node
    union = tuple(member for member in schema.one_of if not member.is_null)
    found = Stated(
        id=schema.pointer,
        at=span_of(node),
        ref=schema.ref,
        types=schema.types,
        nullable=schema.nullable or len(union) < len(schema.one_of),
        format=schema.format,
        title=schema.title,
        description=schema.description,
        values=_values(schema),
        default=(frozen(node["default"]),) if "default" in node else (),
        deprecated=node.get("deprecated") is True,
        read_only=node.get("readOnly") is True,
        write_only=node.get("writeOnly") is True,
        properties=_properties(schema),
        required=schema.required,
        extra=stated(schema.additional) if isinstance(schema.additional, Schema) else schema.additional,
        items=stated(schema.items) if schema.items is not None else None,
        parts=tuple(stated(part) for part in schema.all_of),
        variants=tuple(stated(member) for member in union),
        discriminator=schema.discriminator,
        mapping=schema.mapping,
        limits=_limits(node),
        others={key: frozen(node[key]) for key in _OTHERS if key in node},
        notes={key: frozen(value) for key, value in node.items() if key in _NOTES or key.startswith("x-")},
        marks=marks(node),
    )
    return _alone(found)


def marks(node: Value) -> dict[str, Span]:
    """The place of each keyword's value; that of the key where the value is a container."""
    if not isinstance(node, Mapping):
        return {}
    found: dict[str, Span] = {}
    for key, value in node.items():
        at = key_span_at(node, key) if isinstance(value, Mapping | Sequence) else span_at(node, key)
        if at is not None:
            found[key] = at
    enum = node.get("enum")
    for index, value in enumerate(enum if isinstance(enum, Sequence) else ()):
        if (at := span_at(enum, index)) is not None:
            found[f"enum {value}"] = at
    return found


def _values(schema: Schema) -> tuple[JsonValue, ...] | None:
    if schema.const is not ABSENT:
        return () if schema.const is None else (frozen(schema.const),)  # type: ignore[arg-type]
    if schema.enum is None:
        return None
    return tuple(frozen(value) for value in schema.enum if value is not None)


def _properties(schema: Schema) -> tuple[StatedProperty, ...]:
    holder = schema.node.get("properties")
    required = frozenset(schema.required)
    return tuple(
        StatedProperty(name, stated(value), name in required, key_span_at(holder, name))
        for name, value in schema.properties.items()
    )


def _limits(node: Mapping) -> dict[str, JsonValue]:
    """The constraints; the two forms of an exclusive limit (a flag in OpenAPI 3.0, a number in 3.1) come out alike."""
    found = {key: frozen(node[key]) for key in LIMITS if key in node}
    for limit, flag in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(found.get(flag), bool):
            exclusive = found.pop(flag)
            if exclusive and limit in found:
                found[flag] = found.pop(limit)
    if found.get("uniqueItems") is False:
        del found["uniqueItems"]
    return found


def _alone(found: Stated) -> Stated:
    """The lone member of a union or an allOf in place of the whole, where the whole states no shape of its own."""
    members = found.parts or found.variants
    if len(members) != 1 or found.ref:
        return found
    if any(getattr(found, name) for name in _SHAPE if name not in ("parts", "variants")) or found.format:
        return found
    inner = members[0]
    return replace(
        inner,
        id=found.id,
        at=found.at,
        nullable=found.nullable or inner.nullable,
        title=found.title or inner.title,
        description=found.description or inner.description,
        default=found.default or inner.default,
        deprecated=found.deprecated or inner.deprecated,
        read_only=found.read_only or inner.read_only,
        write_only=found.write_only or inner.write_only,
        notes={**inner.notes, **found.notes},
        marks={**inner.marks, **found.marks},
    )
