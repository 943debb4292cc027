"""From a node of the document to a `Schema`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.load.pointer import escape as escape_all
from generator.load.tree import Mapping, Sequence, Value
from generator.openapi.schema import ABSENT, Schema

MAX_DEPTH = 200
"""Schemas nested deeper than this are cut; no document written for people comes near."""


def escape(key: str) -> str:
    """A key as a step of a pointer; hardly any key needs a change."""
    return escape_all(key) if "/" in key or "~" in key or "%" in key else key


@dataclass(frozen=True, slots=True)
class SchemaReader:
    """Reads schemas; `absolute` gives the pointer that a reference means where it is written."""

    absolute: Callable[[str, str], str]

    def read(self, value: Value, pointer: str, depth: int = 0) -> Schema:
        """The schema that a node writes; what is not a schema reads as one that says nothing.

        A boolean schema reads as an empty one. Types of OpenAPI 3.0 (`nullable`) and 3.1 (type lists, null in enums)
        come out alike.
        """
        if not isinstance(value, Mapping) or depth > MAX_DEPTH:
            return Schema(pointer, Mapping())
        node = value
        types, null_type = _types(node.get("type"))
        enum = node.get("enum")
        values = tuple(enum) if isinstance(enum, Sequence) else None
        properties = node.get("properties")
        discriminator, mapping = self._discriminator(node.get("discriminator"), pointer)
        reference = _text(node, "$ref")
        return Schema(
            pointer=pointer,
            node=node,
            ref=self.absolute(reference, pointer) if reference else "",
            types=types,
            nullable=null_type or node.get("nullable") is True or (values is not None and None in values),
            title=_text(node, "title"),
            description=_text(node, "description"),
            format=_text(node, "format"),
            enum=values,
            const=node.get("const", ABSENT),
            properties=self._properties(properties, pointer, depth),
            required=_strings(node.get("required")),
            additional=self._additional(node, pointer, depth),
            items=self.read(node["items"], f"{pointer}/items", depth + 1) if "items" in node else None,
            all_of=self._list(node, "allOf", pointer, depth),
            one_of=self._list(node, "oneOf", pointer, depth) or self._list(node, "anyOf", pointer, depth),
            discriminator=discriminator,
            mapping=mapping,
            has_properties=isinstance(properties, Mapping) and bool(properties),
        )

    def _properties(self, value: Value, pointer: str, depth: int) -> dict[str, Schema]:
        if not isinstance(value, Mapping):
            return {}
        return {
            name: self.read(item, f"{pointer}/properties/{escape(name)}", depth + 1) for name, item in value.items()
        }

    def _additional(self, node: Mapping, pointer: str, depth: int) -> Schema | bool | None:
        value = node.get("additionalProperties")
        if isinstance(value, bool):
            return value
        if isinstance(value, Mapping):
            return self.read(value, f"{pointer}/additionalProperties", depth + 1)
        return None

    def _list(self, node: Mapping, key: str, pointer: str, depth: int) -> tuple[Schema, ...]:
        value = node.get(key)
        if not isinstance(value, Sequence):
            return ()
        return tuple(self.read(item, f"{pointer}/{key}/{index}", depth + 1) for index, item in enumerate(value))

    def _discriminator(self, value: Value, pointer: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The property that tells variants apart, and the pointer of the variant for each of its values."""
        if not isinstance(value, Mapping):
            return "", ()
        mapping = value.get("mapping")
        pairs = mapping.items() if isinstance(mapping, Mapping) else ()
        targets = tuple((key, self._variant(target, pointer)) for key, target in pairs if isinstance(target, str))
        return _text(value, "propertyName"), targets

    def _variant(self, target: str, pointer: str) -> str:
        """The pointer of a variant, which is a reference or the name of a component (OpenAPI 3.2, 4.24.4 and 4.1.2.2)."""
        if "#" in target or "/" in target or target.endswith((".json", ".yml", ".yaml")):
            return self.absolute(target, pointer)
        return f"#/components/schemas/{escape(target)}"


def _text(node: Mapping, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _types(value: Value) -> tuple[tuple[str, ...], bool]:
    if isinstance(value, str):
        return ((), True) if value == "null" else ((value,), False)
    if isinstance(value, Sequence):
        names = tuple(name for name in value if isinstance(name, str))
        return tuple(dict.fromkeys(name for name in names if name != "null")), "null" in names or None in value
    return (), False


def _strings(value: Value) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, Sequence) else ()
