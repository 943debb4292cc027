"""Going down a document: where keys are keywords, where they are names, and where values of the API stand."""

from __future__ import annotations

from generator.load.tree import Mapping, Sequence, Value

_PAYLOADS = frozenset({"example", "examples", "default", "enum", "const"})
_NAME_MAPS = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas"})
_CONTAINERS = (Mapping, Sequence)


def children(value: Value, *, holds_names: bool = False) -> list[tuple[str, Value, bool]]:
    """The containers right inside a value in their order: key or index, the value, and whether its keys are names.

    What stands below `example`, `default` and the like is a value of the API, in which a `$ref` is data; right inside
    `properties` these words are names like any other.
    """
    if isinstance(value, Sequence):
        return [(str(index), item, False) for index, item in enumerate(value) if isinstance(item, _CONTAINERS)]
    if not isinstance(value, Mapping):
        return []
    return [
        (key, child, key in _NAME_MAPS and not holds_names)
        for key, child in value.items()
        if isinstance(child, _CONTAINERS) and (holds_names or key not in _PAYLOADS)
    ]
