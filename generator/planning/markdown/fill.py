"""Text wrapped to a width, as Prettier's `fill` does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.planning.markdown.words import Gap, Part, width


class Row(NamedTuple):
    """A line of output; `kept` when the blanks at its end belong to it, `fixed` when it takes no indentation."""

    text: str
    kept: bool = False
    fixed: bool = False


def joined(parts: Sequence[Part]) -> list[Part]:
    """The parts with neighbouring texts joined and empty ones left out."""
    merged: list[Part] = []
    pending: list[str] = []
    for part in parts:
        if isinstance(part, str):
            pending.append(part)
            continue
        text = "".join(pending)
        pending.clear()
        if text:
            merged.append(text)
        merged.append(part)
    text = "".join(pending)
    return [*merged, text] if text else merged


def filled(parts: Sequence[Part], columns: int) -> list[Row]:
    """The parts wrapped to so many columns."""
    merged = joined(parts)
    if all(type(part) is str for part in merged[::2]) and all(part is Gap.LINE for part in merged[1::2]):
        rows = _wrapped([part for part in merged[::2] if isinstance(part, str)], columns)
    else:
        rows = _Filler(columns).rows(merged)
    return [piece for row in rows for piece in _split(row)]


def _split(row: Row) -> list[Row]:
    """The row divided at the line breaks inside pieces that are printed as they are."""
    if "\n" not in row.text:
        return [row]
    first, *rest = row.text.split("\n")
    ends = [True] * len(rest) + [row.kept]
    return [
        Row(text, kept, fixed=index > 0) for index, (text, kept) in enumerate(zip((first, *rest), ends, strict=True))
    ]


def _wrapped(texts: Sequence[str], columns: int) -> list[Row]:
    rows: list[Row] = []
    line: list[str] = []
    used = columns + 1
    for text in texts:
        size = width(text)
        if used + 1 + size > columns:
            if line:
                rows.append(Row(" ".join(line)))
            line, used = [text], size
        else:
            line.append(text)
            used += 1 + size
    return [*rows, Row(" ".join(line))]


class _Filler:
    """Wraps parts of any order: they take turns in being content and separator, whatever they are."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._rows: list[Row] = []
        self._line: list[str] = []
        self._used = 0

    def rows(self, parts: Sequence[Part]) -> list[Row]:
        """The parts as rows."""
        for index in range(0, len(parts), 2):
            left = self._columns - self._used
            content_fits = _fits(parts[index : index + 1], left)
            both_fit = _fits(parts[index : index + 3], left) if index + 2 < len(parts) else content_fits
            self._print(parts[index], flat=content_fits)
            if index + 1 < len(parts):
                self._print(parts[index + 1], flat=both_fit)
        return [*self._rows, Row("".join(self._line))]

    def _print(self, part: Part, *, flat: bool) -> None:
        if isinstance(part, str):
            self._line.append(part)
            self._used += width(part)
        elif part in {Gap.HARD, Gap.LITERAL} or (part in {Gap.LINE, Gap.SOFT} and not flat):
            self._rows.append(Row("".join(self._line), kept=part is Gap.LITERAL))
            self._line, self._used = [], 0
        elif part is Gap.LINE:
            self._line.append(" ")
            self._used += 1


def _fits(parts: Sequence[Part], left: int) -> bool:
    """Whether the parts, up to a forced line break, fit on what is left of a line."""
    for part in parts:
        if left < 0:
            return False
        if isinstance(part, str):
            left -= width(part)
        elif part is Gap.LINE:
            left -= 1
        elif part in {Gap.HARD, Gap.LITERAL}:
            return True
    return left >= 0
