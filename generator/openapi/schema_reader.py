"""From a node of the document to a `Schema`."""

from __future__ import annotations

from generator.load.tree import Mapping, Sequence, Value
from generator.openapi.schema import ABSENT, Schema

MAX_DEPTH = 200
"""Schemas nested deeper than this are cut; no document written for people comes near."""


def escape(key: str) -> str:
    """A key as a token of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def read_schema(value: Value, pointer: str, depth: int = 0) -> Schema:
    """The schema that a node writes; what is not a schema reads as one that says nothing.

    A boolean schema reads as an empty one. Types of OpenAPI 3.0 (`nullable`) and 3.1 (type lists, null in enums) come
    out alike.
    """
    if not isinstance(value, Mapping) or depth > MAX_DEPTH:
        return Schema(pointer, Mapping())
    node = value
    types, null_type = _types(node.get("type"))
    enum = node.get("enum")
    values = tuple(enum) if isinstance(enum, Sequence) else None
    properties = node.get("properties")
    mapping = _discriminator_mapping(node.get("discriminator"))
    return Schema(
        pointer=pointer,
        node=node,
        ref=_text(node, "$ref"),
        types=types,
        nullable=null_type or node.get("nullable") is True or (values is not None and None in values),
        title=_text(node, "title"),
        description=_text(node, "description"),
        format=_text(node, "format"),
        enum=values,
        const=node.get("const", ABSENT),
        properties=_properties(properties, pointer, depth),
        required=_strings(node.get("required")),
        additional=_additional(node, pointer, depth),
        items=read_schema(node["items"], f"{pointer}/items", depth + 1) if "items" in node else None,
        all_of=_list(node, "allOf", pointer, depth),
        one_of=_list(node, "oneOf", pointer, depth) or _list(node, "anyOf", pointer, depth),
        discriminator=mapping[0],
        mapping=mapping[1],
        has_properties=isinstance(properties, Mapping) and bool(properties),
    )


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


def _properties(value: Value, pointer: str, depth: int) -> dict[str, Schema]:
    if not isinstance(value, Mapping):
        return {}
    return {name: read_schema(item, f"{pointer}/properties/{escape(name)}", depth + 1) for name, item in value.items()}


def _additional(node: Mapping, pointer: str, depth: int) -> Schema | bool | None:
    value = node.get("additionalProperties")
    if isinstance(value, bool):
        return value
    if isinstance(value, Mapping):
        return read_schema(value, f"{pointer}/additionalProperties", depth + 1)
    return None


def _list(node: Mapping, key: str, pointer: str, depth: int) -> tuple[Schema, ...]:
    value = node.get(key)
    if not isinstance(value, Sequence):
        return ()
    return tuple(read_schema(item, f"{pointer}/{key}/{index}", depth + 1) for index, item in enumerate(value))


def _discriminator_mapping(value: Value) -> tuple[str, tuple[tuple[str, str], ...]]:
    if not isinstance(value, Mapping):
        return "", ()
    mapping = value.get("mapping")
    pairs = (
        tuple((key, target) for key, target in mapping.items() if isinstance(target, str))
        if isinstance(mapping, Mapping)
        else ()
    )
    return _text(value, "propertyName"), pairs
