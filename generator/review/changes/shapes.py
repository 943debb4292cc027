"""Schemas brought to the form in which they are compared: references followed, parts of an allOf joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.model.surface import Stated, StatedProperty
from generator.model.types import JsonValue

ANYTHING = Stated()
_LONGEST = 40
_MOST = 5
_KINDS = ("string", "integer", "number", "boolean", "array", "object")
_PYTHON_KINDS: Mapping[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", tuple: "array"}


@dataclass(frozen=True, slots=True)
class Shapes:
    """Reads the schemas of one document."""

    lookup: Callable[[str], Stated | None]

    def resolve(self, schema: Stated) -> Stated:
        """What a reference leads to in the end, with null where the reference allows it; else the schema itself."""
        seen: set[str] = set()
        nullable = schema.nullable
        while schema.ref and schema.ref not in seen:
            seen.add(schema.ref)
            target = self.lookup(schema.ref)
            if target is None:
                return ANYTHING
            schema = target
            nullable = nullable or schema.nullable
        return replace(schema, nullable=True) if nullable and not schema.nullable else schema

    def whole(self, schema: Stated, depth: int = 0) -> Stated:
        """A schema with what its references and the parts of its allOf state joined to one."""
        schema = self.resolve(schema)
        if not schema.parts or depth > _LONGEST:
            return schema
        joined = replace(schema, parts=())
        for part in schema.parts:
            joined = _joined(joined, self.whole(part, depth + 1))
        return joined


def _joined(whole: Stated, part: Stated) -> Stated:
    required = tuple(dict.fromkeys((*whole.required, *part.required)))
    found: dict[str, StatedProperty] = {each.name: each for each in part.properties}
    found.update((each.name, each) for each in whole.properties)
    properties = tuple(replace(each, required=each.name in required) for each in found.values())
    return replace(
        whole,
        types=whole.types or part.types,
        format=whole.format or part.format,
        values=part.values if whole.values is None else whole.values,
        properties=properties,
        required=required,
        extra=part.extra if whole.extra is None else whole.extra,
        items=whole.items or part.items,
        variants=whole.variants or part.variants,
        discriminator=whole.discriminator or part.discriminator,
        mapping=whole.mapping or part.mapping,
        limits={**part.limits, **whole.limits},
        others={**part.others, **whole.others},
        marks={**part.marks, **whole.marks},
    )


def kinds(schema: Stated) -> frozenset[str]:
    """The types of JSON that a schema allows, less null; empty where it allows all."""
    if schema.types:
        return frozenset(schema.types)
    if schema.values:
        return frozenset(_PYTHON_KINDS.get(type(value), "object") for value in schema.values)
    if schema.properties or isinstance(schema.extra, Stated):
        return frozenset({"object"})
    return frozenset({"array"} if schema.items is not None else ())


def includes(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether every value of one set of types is of the other; a number may be an integer."""
    if not wide:
        return True
    return bool(narrow) and all(kind in wide or (kind == "integer" and "number" in wide) for kind in narrow)


def described(schema: Stated) -> str:
    """A type in a few words."""
    if schema.ref:
        return last_name(schema.ref)
    if schema.variants:
        return " | ".join(described(variant) for variant in schema.variants)
    if schema.values is not None and not schema.title:
        more = " | ..." if len(schema.values) > _MOST else ""
        return " | ".join(_short(value) for value in schema.values[:_MOST]) + more
    if schema.items is not None:
        return f"array of {described(schema.items)}"
    found = kinds(schema)
    words = " | ".join(kind for kind in _KINDS if kind in found) or "anything"
    return f"{words} ({schema.format})" if schema.format else words


def last_name(pointer: str) -> str:
    """The last step of a pointer, as the name of what stands there."""
    return pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


def constants(schema: Stated) -> dict[str, JsonValue]:
    """The properties of an object that have one value only: what tells it from other variants."""
    return {
        each.name: each.schema.values[0]
        for each in schema.properties
        if each.schema.values is not None and len(each.schema.values) == 1
    }


def _short(value: JsonValue) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
