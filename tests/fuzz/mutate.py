"""Mutated documents: each differs from a sound one in a few places, in ways that people and attackers come up with."""

from __future__ import annotations

import copy
from random import Random
from typing import Any, Final

Steps = tuple[str | int, ...]

WRONG: Final[tuple[Any, ...]] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**40,
    1e308,
    "",
    " ",
    "x",
    "#/components/schemas/None",
    "#",
    "#/",
    "$.a[?(@.b)]",
    "get /x",
    "../x",
    "1x",
    "a.b.c",
    "x" * 3000,
    "\u00fcber \U0001f600",
    "class",
    "self",
    "__init__",
    "constructor",
    [],
    [None],
    ["x"],
    ["x", "x"],
    [[]],
    [{}],
    {},
    {"": ""},
    {"x": None},
    {"x": {"x": {}}},
    {"type": "object"},
    {"type": ["string", "null", "integer"]},
    {"type": "array"},
    {"type": "array", "items": []},
    {"allOf": []},
    {"oneOf": [{}]},
    {"oneOf": [{"type": "null"}]},
    {"anyOf": [{"type": "string"}, {"enum": ["a"]}]},
    {"enum": []},
    {"enum": [None]},
    {"enum": [1, "1", True, 1.0, None, {}, []]},
    {"const": None},
    {"const": {"a": 1}},
    {"not": {}},
    {"properties": {"": {}, "1": {}, "a b": {}, "class": {}, "self": {}, "A": {}, "a": {}}},
    {"type": "object", "additionalProperties": {"type": "string"}, "properties": {"x": {}}},
    {"type": "string", "format": "binary"},
    {"type": "string", "format": "date", "default": "x", "enum": ["a", "b"]},
    {"$ref": "#"},
    {"$ref": "#/paths"},
    {"$ref": "#/components/schemas"},
    {"$ref": "https://example.com/x"},
    {"$ref": "gone.yml#/x"},
    {"$ref": 3},
)
WORDS: Final = (
    "a\nb",
    "",
    "x",
    "class",
    "a b",
    "0",
    "$ref",
    "x-y",
    "Self",
    "__x",
    "\u00e9",
    "default",
    "type",
    "client",
    "model",
)


def places(document: Any, steps: Steps = ()) -> list[Steps]:
    """The way to every value below the root."""
    found: list[Steps] = [steps] if steps else []
    if isinstance(document, dict):
        children = list(document.items())
    else:
        children = list(enumerate(document)) if isinstance(document, list) else []
    for key, child in children:
        found += places(child, (*steps, key))
    return found


def mutated(rng: Random, documents: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The documents with one to four changes, and what these are."""
    changed = copy.deepcopy(documents)
    return changed, [_change(rng, changed) for _ in range(rng.choice((1, 1, 1, 2, 4)))]


def _change(rng: Random, documents: dict[str, Any]) -> str:
    name = rng.choice(sorted(documents))
    all_places = places(documents[name])
    if not all_places:
        return "nothing is left to change"
    steps = rng.choice(all_places)
    owner, last = _at(documents[name], steps[:-1]), steps[-1]
    kind = rng.choice(("value", "value", "value", "remove", "rename", "other", "reference", "wrap", "double"))
    if kind == "value":
        owner[last] = copy.deepcopy(rng.choice(WRONG))
        return f"{name} {steps}: {str(owner[last])[:80]!r}"
    if kind == "remove":
        del owner[last]
    elif kind == "rename" and isinstance(owner, dict):
        new = rng.choice((*WORDS, *(str(key) for place in all_places for key in place[-1:])))
        items = [(new if key == last else key, value) for key, value in owner.items()]
        owner.clear()
        owner.update(items)
        return f"{name} {steps}: named {new!r}"
    elif kind == "other":
        source = rng.choice(all_places)
        owner[last] = copy.deepcopy(_at(documents[name], source))
        return f"{name} {steps}: a copy of {source}"
    elif kind == "reference":
        target = rng.choice((steps[: rng.randint(0, len(steps))], rng.choice(all_places)))
        owner[last] = {"$ref": "#" + "".join(f"/{_escaped(str(step))}" for step in target)}
        return f"{name} {steps}: {owner[last]}"
    elif kind == "wrap":
        around = rng.choice(("list", "mapping", "allOf", "oneOf", "items", "deep"))
        owner[last] = _wrapped(owner[last], around, rng.choice((40, 70, 300)))
        return f"{name} {steps}: in {around}"
    elif isinstance(owner, list):
        owner.append(copy.deepcopy(owner[-1]))
    return f"{name} {steps}: {kind}"


def _wrapped(value: Any, around: str, depth: int) -> Any:
    if around == "deep":
        for _ in range(depth):
            value = {"type": "array", "items": value}
        return value
    return {"list": [value], "mapping": {"x": value}, "items": {"type": "array", "items": value}}.get(
        around, {around: [value]}
    )


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


def _at(document: Any, steps: Steps) -> Any:
    value: Any = document
    for step in steps:
        value = value[step]
    return value
