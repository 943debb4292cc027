"""One stretch of inline text, and where what opens in it closes; every question costs little, however often asked."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_BACKTICKS = re.compile(r"`+")
_STRONG_CLOSE = {
    "*": re.compile(r"\\.|\*\*(?!\*)", re.DOTALL),
    "_": re.compile(r"\\.|__(?!_)", re.DOTALL),
}
_EMPHASIS_CLOSE = {
    "*": re.compile(r"\\.|\*\*|\*", re.DOTALL),
    "_": re.compile(r"\\.|__|_", re.DOTALL),
}
_LABEL = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]", re.DOTALL)
_WORD = re.compile(r"[A-Za-z0-9_]")
_DOLLAR = re.compile(r"\\.|\$", re.DOTALL)


class CodeSpanFound(NamedTuple):
    """The inside of a code span, and where the text goes on after it."""

    value: str
    end: int


class Stretch:
    """A text and what has been found out about it so far.

    A search that fails is remembered with the part it covered: an opening inside that part has no end either.
    """

    def __init__(self, source: str, offset: int, depth: int) -> None:
        self.source = source
        self.offset = offset
        """Where the stretch starts in the text of its block."""
        self.depth = depth
        """How many pieces are around the stretch."""
        self._brackets: dict[int, tuple[int, bool]] | None = None
        self._backticks: dict[int, list[int]] | None = None
        self._failed: dict[str, int] = {}
        self._absent: set[str] = set()

    def has(self, closing: str, index: int) -> bool:
        """Whether the closing text occurs after the index."""
        if closing not in self._absent and self.source.find(closing, index) < 0:
            self._absent.add(closing)
        return closing not in self._absent

    def closing_bracket(self, opening: int) -> int | None:
        """Where the square bracket that opens at the index closes."""
        found = self._matched_brackets().get(opening)
        return found[0] if found else None

    def has_bracket(self, opening: int, closing: int) -> bool:
        """Whether a pair of brackets stands inside this pair."""
        found = self._matched_brackets().get(opening)
        return bool(found and found[0] == closing and found[1])

    def _matched_brackets(self) -> dict[int, tuple[int, bool]]:
        if self._brackets is None:
            self._brackets = {}
            open_brackets: list[tuple[int, bool]] = []
            for match in _BRACKET.finditer(self.source):
                if match[0] == "[":
                    if open_brackets:
                        open_brackets[-1] = (open_brackets[-1][0], True)
                    open_brackets.append((match.start(), False))
                elif match[0] == "]" and open_brackets:
                    start, nested = open_brackets.pop()
                    self._brackets[start] = (match.start(), nested)
        return self._brackets

    def label(self, index: int) -> tuple[str | None, int]:
        """The label in brackets at the index, perhaps empty, and where it ends; None when there is none.

        A bracket that opens a label and never closes it is passed over, as it is in the output of Prettier.
        """
        match = _LABEL.match(self.source, index)
        return (match[1], match.end()) if match else (None, index + self.source.startswith("[", index))

    def code_span(self, index: int) -> CodeSpanFound | None:
        """The code span that opens at the index: it ends at the next run of just as many backticks."""
        if self._backticks is None:
            self._backticks = {}
            for match in _BACKTICKS.finditer(self.source):
                self._backticks.setdefault(len(match[0]), []).append(match.start())
        opening = _BACKTICKS.match(self.source, index)
        if opening is None:
            return None
        runs = self._backticks.get(len(opening[0]), [])
        at = bisect_left(runs, opening.end())
        if at == len(runs):
            return None
        inside = self.source[opening.end() : runs[at]]
        padded = inside[0] in " \n" and inside[-1] in " \n" and inside.strip(" \n")
        return CodeSpanFound(inside[1:-1] if padded else inside, runs[at] + len(opening[0]))

    def strong_end(self, index: int) -> int | None:
        """Where the strong emphasis that opens at the index ends."""
        marker = self.source[index]
        if self.source[index + 1 : index + 2] != marker or self._is_hopeless(marker * 2, index):
            return None
        for match in _STRONG_CLOSE[marker].finditer(self.source, index + 2):
            if match[0][0] != "\\":
                if self.source[index + 2 : match.start()].strip():
                    return match.end()
                return None
        return self._fail(marker * 2, len(self.source))

    def emphasis_end(self, index: int) -> int | None:
        """Where the emphasis that opens at the index ends; an underscore does not close before a letter or digit."""
        marker = self.source[index]
        if self._is_hopeless(marker, index):
            return None
        for match in _EMPHASIS_CLOSE[marker].finditer(self.source, index + 1):
            if match[0] != marker:
                continue
            at = match.start()
            if not self.source[index + 1 : at].strip() or self.source[at - 1] == marker:
                # Inside the run of markers that ends here, others may pair up differently.
                return self._fail(marker, len(self.source[:at].rstrip(marker)))
            if marker == "_" and _WORD.match(self.source, at + 1):
                continue
            return match.end()
        return self._fail(marker, len(self.source))

    def deleted_end(self, index: int) -> int | None:
        """Where the struck out text that opens at the index ends."""
        source = self.source
        if not source.startswith("~~", index) or source[index + 2 : index + 3].isspace():
            return None
        if self._is_hopeless("~~", index):
            return None
        closing = source.find("~~", index + 2)
        while closing > index + 2 and source[closing - 1].isspace():
            closing = source.find("~~", closing + 1)
        return closing + 2 if closing >= 0 else self._fail("~~", len(source))

    def math_end(self, index: int) -> int | None:
        """Where the mathematics that opens at the index ends; amounts of money are none."""
        source = self.source
        width = 2 if source.startswith("$$", index) else 1
        if source[index + width : index + width + 1] in {" ", "\t"} or self._is_hopeless("$" * width, index):
            return None
        for match in _DOLLAR.finditer(source, index + width):
            at, following = match.start(), source[match.end() : match.end() + 1]
            if match[0] != "$" or source[at - 1] in " \t" or (following.isdecimal() and following.isascii()):
                continue
            if width == 1 or following == "$":
                return at + width
        return self._fail("$" * width, len(source))

    def _is_hopeless(self, marker: str, index: int) -> bool:
        return index < self._failed.get(marker, -1)

    def _fail(self, marker: str, covered: int) -> int | None:
        self._failed[marker] = max(covered, self._failed.get(marker, -1))
        return None
