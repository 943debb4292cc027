"""Three texts to one: what we wrote last time, what stands there now, and what we write now; pure.

Lines that only one side changed are taken from that side. Where both changed the same lines, or lines that touch, both
stand in the result, marked as git marks them: nothing that a person wrote is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.delivery.alignment import Block, blocks, lines_of

YOURS: Final = "yours"
OURS: Final = "generated"
_OPEN, _MIDDLE, _CLOSE = f"<<<<<<< {YOURS}", "=======", f">>>>>>> {OURS}"
# Runs of equal lines that are shorter do not part a conflict, so that one change is not torn into many.
_PART: Final = 3


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, and the line on which each conflict opens."""

    text: str
    conflicts: tuple[int, ...] = ()


class _Region(NamedTuple):
    """A part of the three texts; `is_same` where all of them agree."""

    base: tuple[str, ...]
    yours: tuple[str, ...]
    ours: tuple[str, ...]
    is_same: bool


def merge(base: str, yours: str, ours: str) -> Merged:
    """The text with the changes that lead from `base` to `yours` and those that lead from it to `ours`."""
    if ours in (yours, base):
        return Merged(yours)
    if yours == base:
        return Merged(ours)
    written = _Writer()
    for region in _regions(lines_of(base), lines_of(yours), lines_of(ours)):
        if region.is_same or region.ours in (region.yours, region.base):
            written.take(region.yours)
        elif region.yours == region.base:
            written.take(region.ours)
        else:
            written.conflict(region.yours, region.ours)
    return Merged("".join(written.lines), tuple(written.conflicts))


def merge_without_base(yours: str, ours: str) -> Merged:
    """Both texts in one where it is not known what they come from: each difference is a conflict."""
    if yours == ours:
        return Merged(yours)
    written = _Writer()
    written.conflict(tuple(lines_of(yours)), tuple(lines_of(ours)))
    return Merged("".join(written.lines), tuple(written.conflicts))


def has_markers(text: str) -> bool:
    """Whether a conflict is marked in the text, by us or by git, whose labels differ."""
    waiting = ["<<<<<<<", "=======", ">>>>>>>"]
    for line in text.split("\n") if waiting[0] in text else ():
        if line.rstrip("\r").split(" ", 1)[0] == waiting[0]:
            waiting.pop(0)
            if not waiting:
                return True
    return False


class _Writer:
    """The merged lines as they grow."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.conflicts: list[int] = []

    def take(self, lines: Sequence[str]) -> None:
        """Lines that nobody disputes."""
        if lines:
            self._end_line()
            self.lines += lines

    def conflict(self, yours: tuple[str, ...], ours: tuple[str, ...]) -> None:
        """Both sides, less what they share at the ends, parted where they agree for a while."""
        position, start = 0, 0
        for block in _parting(blocks(yours, ours), len(yours), len(ours)):
            self._dispute(yours[position : block.left], ours[start : block.right])
            self.take(yours[block.left : block.left + block.size])
            position, start = block.left + block.size, block.right + block.size

    def _dispute(self, yours: tuple[str, ...], ours: tuple[str, ...]) -> None:
        if not yours and not ours:
            return
        self._end_line()
        self.conflicts.append(len(self.lines) + 1)
        for marker, lines in ((_OPEN, yours), (_MIDDLE, ours)):
            self.lines.append(f"{marker}\n")
            self.lines += lines
            self._end_line()
        self.lines.append(f"{_CLOSE}\n")

    def _end_line(self) -> None:
        """A marker, or what follows one, starts a line even where a text had no last line feed."""
        if self.lines and not self.lines[-1].endswith("\n"):
            self.lines[-1] += "\n"


def _parting(found: list[Block], left: int, right: int) -> Iterator[Block]:
    """The runs that part a conflict: those at its ends, and long ones."""
    for block in found:
        at_start = block.left == block.right == 0
        at_end = (block.left + block.size, block.right + block.size) == (left, right)
        if block.size >= _PART or at_start or at_end:
            yield block


def _regions(base: list[str], yours: list[str], ours: list[str]) -> Iterator[_Region]:
    """The texts in parts: by turns one on which all three agree, and one on which they do not."""
    here = (0, 0, 0)
    for low, high, start, other in _agreed(blocks(base, yours), blocks(base, ours)):
        yield _region(base, yours, ours, here, (low, start, other), is_same=False)
        here = (high, start + high - low, other + high - low)
        yield _region(base, yours, ours, (low, start, other), here, is_same=True)
    yield _region(base, yours, ours, here, (len(base), len(yours), len(ours)), is_same=False)


def _region(
    base: list[str],
    yours: list[str],
    ours: list[str],
    start: tuple[int, int, int],
    stop: tuple[int, int, int],
    *,
    is_same: bool,
) -> _Region:
    return _Region(
        tuple(base[start[0] : stop[0]]), tuple(yours[start[1] : stop[1]]), tuple(ours[start[2] : stop[2]]), is_same
    )


def _agreed(first: list[Block], second: list[Block]) -> Iterator[tuple[int, int, int, int]]:
    """The runs of base lines that both others have: from, to, and where each of the others has them."""
    one = two = 0
    while one < len(first) and two < len(second):
        a, b = first[one], second[two]
        low, high = max(a.left, b.left), min(a.left + a.size, b.left + b.size)
        if low < high:
            yield low, high, a.right + low - a.left, b.right + low - b.left
        if a.left + a.size <= b.left + b.size:
            one += 1
        else:
            two += 1
