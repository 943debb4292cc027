"""New places for values, and references that follow what was renamed."""

from __future__ import annotations

from generator.load.jsonpath import Key, Query
from generator.load.jsonpath_select import Match, TooMuchError, select
from generator.load.pointer import format_pointer, parse_pointer
from generator.load.tree import Mapping, Sequence, Value, put, span_at
from generator.transform.targets import Arguments

_MAPPING_KEY = "mapping"


def place_of(arguments: Arguments, text: str) -> tuple[tuple[Match, str], ...]:
    """The mappings and the free key that a path names; nothing and a finding when there is no such place."""
    at = arguments.at("to")
    query = arguments.query(text, at)
    if query is None:
        return ()
    last = query.segments[-1] if query.segments else None
    if last is None or last.deep or not isinstance(last.selector, Key):
        arguments.invalid(f"`to` must end with a key, {text} does not", at)
        return ()
    key = last.selector.name
    parents = _select(arguments, Query(text, query.segments[:-1]))
    for parent in parents:
        if not isinstance(parent.value, Mapping):
            arguments.wrong_target(parent, "only a mapping takes a new key", at)
        elif key in parent.value:
            arguments.clash(f"{parent}/{key}", at)
    free = tuple((match, key) for match in parents if isinstance(match.value, Mapping) and key not in match.value)
    if not parents:
        arguments.invalid(f"nothing holds the place {text}", at)
    return free if len(free) == len(parents) else ()


def rewrite_references(root: Value, old: tuple[str | int, ...], new: tuple[str | int, ...]) -> None:
    """Corrects each `$ref`, and each value of a discriminator mapping, that leads to or through the renamed place."""
    stack: list[Value] = [root]
    while stack:
        value = stack.pop()
        if isinstance(value, Sequence):
            stack.extend(value)
        elif isinstance(value, Mapping):
            _rewrite(value, "$ref", old, new)
            mapping = value.get(_MAPPING_KEY)
            if "propertyName" in value and isinstance(mapping, Mapping):
                for key in mapping:
                    _rewrite(mapping, key, old, new)
            stack.extend(value.values())


def _select(arguments: Arguments, query: Query) -> tuple[Match, ...]:
    try:
        return select(arguments.root, query)
    except TooMuchError:
        return ()


def _rewrite(value: Mapping, key: str, old: tuple[str | int, ...], new: tuple[str | int, ...]) -> None:
    text = value.get(key)
    if not isinstance(text, str) or not text.startswith("#/"):
        return
    steps = parse_pointer(text)
    head = tuple(str(step) for step in old)
    if steps is not None and steps[: len(head)] == head:
        put(value, key, format_pointer((*new, *steps[len(head) :])), span_at(value, key))
