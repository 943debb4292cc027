"""What a schema states besides its shape, as `Info`."""

from __future__ import annotations

from typing import TypeGuard

from generator.load.tree import Mapping, Sequence, Value, span_of
from generator.model.types import ALWAYS, NO_BOUNDS, Availability, Bounds, Info, JsonValue, Naming
from generator.openapi.schema import Schema

LANGUAGE_NAMES = {"node": "typescript"}
"""Older names of languages in extension keywords and configs."""

_FACT_KEYS = frozenset(
    {"example", "examples", "default", "deprecated", "readOnly", "writeOnly"}
    | {"minimum", "maximum", "minLength", "maxLength", "pattern"}
)

_EXAMPLE_KEYS = frozenset({"summary", "description", "value"})


def info_of(schema: Schema) -> Info:
    """The facts of one schema object, without those of what it refers to."""
    node = schema.node
    common = {
        "id": schema.pointer,
        "docs": schema.description,
        "own_docs": schema.description,
        "title": schema.title,
        "format": schema.format,
        "at": span_of(node),
    }
    if _FACT_KEYS.isdisjoint(node) and not any(key.startswith("x-") for key in node):
        return Info(**common)  # type: ignore[arg-type]
    return Info(
        **common,  # type: ignore[arg-type]
        variant_name=_string(node, "x-stainless-variantName"),
        examples=examples_of(node),
        listed_examples="examples" in node and "example" not in node,
        default=(frozen(node["default"]),) if "default" in node else (),
        bounds=_bounds(node),
        deprecated=node.get("deprecated") is True,
        deprecation=_string(node, "x-stainless-deprecation-message"),
        read_only=node.get("readOnly") is True,
        write_only=node.get("writeOnly") is True,
        naming=namings(node.get("x-stainless-naming")),
        availability=availability(node.get("x-stainless-skip"), node.get("x-stainless-only")),
        param_name=_string(node, "x-stainless-param"),
        example_file=_example_file(node),
    )


def _example_file(node: Mapping) -> str:
    """The name of a file that documentation may upload: `exampleFilePath` inside of any extension."""
    extensions = (value for key, value in node.items() if key.startswith("x-") and isinstance(value, Mapping))
    return next((name for extension in extensions if (name := _string(extension, "exampleFilePath"))), "")


def frozen(value: Value) -> JsonValue:
    """A value of the document as a JSON value that does not change."""
    if isinstance(value, Sequence):
        return tuple(frozen(item) for item in value)
    if isinstance(value, Mapping):
        return {key: frozen(item) for key, item in value.items()}
    return value


def availability(skip: Value, only: Value) -> Availability:
    """The languages that a part is for, from a `skip` (true or languages) and an `only` (languages)."""
    if skip is None and only is None:
        return ALWAYS
    return Availability(
        never=skip is True,
        skip=_languages(skip),
        only=_languages(only) if isinstance(only, Sequence) else None,
    )


def namings(value: Value) -> tuple[Naming, ...]:
    """The names per language of `x-stainless-naming`."""
    if not isinstance(value, Mapping):
        return ()
    return tuple(
        Naming(
            language=LANGUAGE_NAMES.get(language, language),
            property_name=_string(names, "property_name"),
            type_name=_string(names, "type_name"),
            model_name=_string(names, "model_name"),
            param_model_name=_string(names, "param_model_name"),
        )
        for language, names in value.items()
        if isinstance(names, Mapping)
    )


def examples_of(node: Mapping) -> tuple[JsonValue, ...]:
    """The examples of a schema, a parameter or a media type: `example`, else those of `examples`, named or not.

    Schemas list plain values; where one lists an object that says what it is an example of, as parameters do, its value
    is meant.
    """
    if "example" in node:
        return (frozen(node["example"]),)
    listed = node.get("examples")
    if isinstance(listed, Sequence):
        return tuple(frozen(item["value"] if _is_example_object(item) else item) for item in listed)
    named = listed.values() if isinstance(listed, Mapping) else ()
    return tuple(frozen(item["value"]) for item in named if isinstance(item, Mapping) and "value" in item)


def _is_example_object(item: Value) -> TypeGuard[Mapping]:
    """Whether an item has the form of an Example Object (OpenAPI 3.1, 4.8.19), and says so by more than its value."""
    return isinstance(item, Mapping) and "value" in item and len(item) > 1 and item.keys() <= _EXAMPLE_KEYS


def _bounds(node: Mapping) -> Bounds:
    bounds = Bounds(
        minimum=_number(node.get("minimum")),
        maximum=_number(node.get("maximum")),
        min_length=_integer(node.get("minLength")),
        max_length=_integer(node.get("maxLength")),
        pattern=_string(node, "pattern"),
    )
    return NO_BOUNDS if bounds == NO_BOUNDS else bounds


def _number(value: Value) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _integer(value: Value) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _string(node: Mapping, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _languages(value: Value) -> tuple[str, ...]:
    if not isinstance(value, Sequence):
        return ()
    return tuple(LANGUAGE_NAMES.get(item, item) for item in value if isinstance(item, str))
