"""The changes that commands make, one place at a time; positions survive, and growth is bounded."""

from __future__ import annotations

from generator.diagnostics.position import Span
from generator.load.builder import DEPTH_LIMIT
from generator.load.jsonpath_select import Match
from generator.load.tree import Container, Mapping, Sequence, Value, clone, discard, key_span_at, put, span_at

GROWTH_LIMIT = 2_000_000


class GrowthError(Exception):
    """Commands make the document too large or too deep."""


class Budget:
    """How much the commands of a run may still add."""

    def __init__(self) -> None:
        self._left = GROWTH_LIMIT

    def copy(self, value: Value, depth: int) -> Value:
        """A clone of the value for a place at the depth. Raises GrowthError."""
        size, height = _measure(value)
        self._left -= size
        if self._left < 0 or depth + height > DEPTH_LIMIT:
            raise GrowthError
        return clone(value)


def replace(match: Match, value: Value, at: Span | None) -> None:
    """Puts a value at the matched place, which is not the root."""
    if match.container is not None:
        put(match.container, match.key, value, at)


def remove(matches: tuple[Match, ...]) -> None:
    """Takes the matched entries out; items of a list from the last one on, so that indices stay right."""
    for match in sorted(matches, key=lambda match: match.key if isinstance(match.key, int) else -1, reverse=True):
        container = match.container
        if container is not None and _holds(container, match):
            discard(container, match.key)


def merge(into: Mapping, source: Mapping, budget: Budget, depth: int) -> None:
    """Sets each entry of the source, and goes on inside where both sides hold a mapping."""
    for key, value in source.items():
        current = into.get(key)
        if isinstance(current, Mapping) and isinstance(value, Mapping):
            merge(current, value, budget, depth + 1)
        else:
            put(into, key, budget.copy(value, depth + 1), span_at(source, key), key_span_at(source, key))


def _holds(container: Container, match: Match) -> bool:
    if isinstance(container, Mapping):
        return match.key in container
    return isinstance(match.key, int) and match.key < len(container)


def _measure(value: Value) -> tuple[int, int]:
    """How many values there are, and how deep they are nested."""
    size, height, stack = 0, 0, [(value, 1)]
    while stack:
        current, level = stack.pop()
        size += 1
        height = max(height, level)
        if size > GROWTH_LIMIT:
            break
        if isinstance(current, Mapping):
            stack.extend((child, level + 1) for child in current.values())
        elif isinstance(current, Sequence):
            stack.extend((child, level + 1) for child in current)
    return size, height
