"""Which lines of one text are those of another; pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final, NamedTuple

# Above this many pairs of lines a gap without a unique line in common counts as wholly different.
_WORK: Final = 4_000_000


class Block(NamedTuple):
    """`size` lines that are the same from `left` in the one text and from `right` in the other."""

    left: int
    right: int
    size: int


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its end; only a line feed ends a line."""
    lines = text.split("\n")
    ended = [f"{line}\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended


def blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """The runs of equal lines of two texts, in order, the last one empty and at the end of both.

    Lines that stand once in both texts are matched first, as people read a difference; what is left between them is
    searched for the longest runs.
    """
    pairs: list[tuple[int, int]] = []
    gaps = [(0, len(left), 0, len(right))]
    while gaps:
        low, high, start, stop = gaps.pop()
        head, tail = _shared_ends(left, right, low, high, start, stop)
        pairs += [(low + step, start + step) for step in range(head)]
        pairs += [(high - step, stop - step) for step in range(1, tail + 1)]
        inner = (low + head, high - tail, start + head, stop - tail)
        if anchors := _anchors(left, right, *inner):
            pairs += anchors
            gaps += _between(inner, anchors)
        else:
            pairs += _runs(left, right, *inner)
    return _joined(sorted(pairs), len(left), len(right))


def _shared_ends(
    left: Sequence[str], right: Sequence[str], low: int, high: int, start: int, stop: int
) -> tuple[int, int]:
    """How many lines both parts begin with, and how many they then end with."""
    room = min(high - low, stop - start)
    head = 0
    while head < room and left[low + head] == right[start + head]:
        head += 1
    tail = 0
    while tail < room - head and left[high - 1 - tail] == right[stop - 1 - tail]:
        tail += 1
    return head, tail


def _anchors(
    left: Sequence[str], right: Sequence[str], low: int, high: int, start: int, stop: int
) -> list[tuple[int, int]]:
    """The lines that stand once in each part, as many of them as are in the same order in both."""
    once_left = _once(left, low, high)
    once_right = _once(right, start, stop)
    common = [(index, once_right[line]) for line, index in once_left.items() if line in once_right]
    return _increasing(common)


def _once(lines: Sequence[str], low: int, high: int) -> dict[str, int]:
    counts = Counter(lines[low:high])
    return {lines[index]: index for index in range(low, high) if counts[lines[index]] == 1}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, which rise on the left, that rises on the right too."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, (_, right) in enumerate(pairs):
        pile = bisect_left(tops, right)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(right)
            piles.append(index)
        else:
            tops[pile], piles[pile] = right, index
    chosen: list[tuple[int, int]] = []
    index = piles[-1] if piles else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


def _between(gap: tuple[int, int, int, int], anchors: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    low, high, start, stop = gap
    edges = [(low - 1, start - 1), *anchors, (high, stop)]
    parts = [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]
    return [part for part in parts if part[0] < part[1] and part[2] < part[3]]


def _runs(
    left: Sequence[str], right: Sequence[str], low: int, high: int, start: int, stop: int
) -> list[tuple[int, int]]:
    if (high - low) * (stop - start) > _WORK:
        return []
    matcher = SequenceMatcher(None, left[low:high], right[start:stop], autojunk=False)
    return [
        (low + block.a + step, start + block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _joined(pairs: list[tuple[int, int]], left: int, right: int) -> list[Block]:
    joined: list[Block] = []
    for a, b in pairs:
        last = joined[-1] if joined else None
        if last and a == last.left + last.size and b == last.right + last.size:
            joined[-1] = Block(last.left, last.right, last.size + 1)
        else:
            joined.append(Block(a, b, 1))
    return [*joined, Block(left, right, 0)]
