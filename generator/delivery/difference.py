"""Two texts as a difference that people read; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from generator.delivery.alignment import Block, blocks, lines_of

_CONTEXT: Final = 3


class _Change(NamedTuple):
    """Lines `low` to `high` of the one text that are lines `start` to `stop` of the other."""

    low: int
    high: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How a file differs: the two texts with what each is called, and the number of lines that each has alone."""

    path: str
    before: str
    after: str
    names: tuple[str, str]
    removed: int = 0
    added: int = 0

    def lines(self) -> Iterator[str]:
        """The unified difference, line by line, without line ends."""
        old, new = lines_of(self.before), lines_of(self.after)
        yield f"--- {self.path} ({self.names[0]})"
        yield f"+++ {self.path} ({self.names[1]})"
        for hunk in _hunks(_changes(blocks(old, new))):
            yield from _printed(hunk, old, new)


def difference(path: str, before: str, after: str, names: tuple[str, str]) -> Difference:
    """The difference of two texts at a path."""
    changes = _changes(blocks(lines_of(before), lines_of(after)))
    removed, added = (sum(change[to] - change[to - 1] for change in changes) for to in (1, 3))
    return Difference(path, before, after, names, removed, added)


def _changes(found: list[Block]) -> list[_Change]:
    """What lies between the runs of equal lines."""
    edges = pairwise([Block(0, 0, 0), *found])
    gaps = (_Change(a.left + a.size, b.left, a.right + a.size, b.right) for a, b in edges)
    return [gap for gap in gaps if gap.low < gap.high or gap.start < gap.stop]


def _hunks(changes: list[_Change]) -> Iterator[list[_Change]]:
    """The changes in groups whose contexts touch."""
    group: list[_Change] = []
    for change in changes:
        if group and change.low - group[-1].high > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _printed(hunk: list[_Change], old: list[str], new: list[str]) -> Iterator[str]:
    first, last = hunk[0], hunk[-1]
    before, behind = min(first.low, _CONTEXT), min(len(old) - last.high, _CONTEXT)
    left = _range(first.low - before, last.high + behind)
    right = _range(first.start - before, last.stop + behind)
    yield f"@@ -{left} +{right} @@"
    position = first.low - before
    for change in hunk:
        yield from (_line(" ", line) for line in old[position : change.low])
        yield from (_line("-", line) for line in old[change.low : change.high])
        yield from (_line("+", line) for line in new[change.start : change.stop])
        position = change.high
    yield from (_line(" ", line) for line in old[position : position + behind])


def _range(start: int, stop: int) -> str:
    """Lines as a unified difference counts them: from one, and the line before where there is none."""
    size = stop - start
    return f"{start + 1}" if size == 1 else f"{start + 1 if size else start},{size}"


def _line(sign: str, line: str) -> str:
    return f"{sign}{line.removesuffix(chr(10))}" + ("" if line.endswith("\n") else "\n\\ No newline at end of file")
