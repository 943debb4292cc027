"""The order of members: required first, then as people sort words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

Item = TypeVar("Item")

_PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
_RANK = {character: rank for rank, character in enumerate(_PUNCTUATION)}
_FIRST = {"id": 0, "token": 1}

STANDARD_METHODS = ("create", "retrieve", "update", "list", "delete")
"""The methods that come first in a resource, in their order; the others follow by name."""


@lru_cache(maxsize=65536)
def collation_key(text: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """A key that sorts as a dictionary does: punctuation, then digits, then letters whatever their case.

    Words that differ by case alone have the lower case first. The order is that of the root locale of the Unicode
    collation algorithm for ASCII.
    """
    primary = tuple((0, chr(_RANK[c])) if c in _RANK else (1 if c.isdigit() else 2, c.lower()) for c in text)
    return primary, text.swapcase()


def ordered(
    items: Iterable[Item], name: Callable[[Item], str], required: Callable[[Item], bool], *, by_name: bool
) -> tuple[Item, ...]:
    """Required items first; within each group `id` and `token`, then by name; as given where not `by_name`."""

    def key(item: Item) -> tuple[bool, int, object]:
        wire = name(item)
        return (not required(item), _FIRST.get(wire, 2), collation_key(wire)) if by_name else (not required(item), 0, 0)

    return tuple(sorted(items, key=key))
