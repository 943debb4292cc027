"""Closes the books of a run: whatever an SDK owes to its API stands in its files, or is named in a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.planning.contract import TextFile
from generator.planning.dues import Due

_DECLARED: Final = re.compile(
    r"^(?:"
    r" {4}(?:async )?def (?P<method>\w+)\("
    r"|export (?:declare )?(?:interface|namespace|type|class) (?P<type>[\w$]+)"
    r"|  (?:async )?(?P<member>[\w$]+|'[^'\n]+'|\"[^\"\n]+\")\("
    r")",
    re.MULTILINE,
)
"""The start of a declaration: a method of Python, or a type or a method of TypeScript. It ends where the next begins."""
_SIGNS: Final = (" :", " ?:", " (", "\n:", "  ", "''")
"""What stands before a declared name, a character, and behind it: the plainest ways, which are quickly found."""
_WORD: Final = re.compile(r"[^\W_]+(?:_+[^\W_]+)*")
_ESCAPE: Final = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|U[0-9A-Fa-f]{8}|.)")
"""A character as a text of either language writes it that cannot hold it as it is."""
_PLACES: Final = ("path", "query", "body", "header", "api")


def unsettled(language: str, dues: Iterable[Due], files: Iterable[TextFile]) -> Iterator[Diagnostic]:
    """A finding for each thing that the files do not hold, and for each that the language says it has no form for."""
    shelf = _Shelf({file.path: file.text for file in files})
    for due in dues:
        if due.reason:
            yield codes.OUTPUT_NO_FORM(due.at, what=due.what, language=language, reason=due.reason)
        elif not shelf.holds(due):
            yield codes.OUTPUT_LOST(due.at, what=due.what, language=language, path=due.path)


class _Shelf:
    """The files of an SDK, taken apart as far as was asked."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._parts: dict[str, dict[str, str]] = {}
        self._words: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    def holds(self, due: Due) -> bool:
        """Whether one of the spellings stands there; letter case and underscores do not count."""
        text = self._text(due.path, due.within)
        if not text:
            return False
        if any(f"{sign[0]}{spelling}{sign[1:]}" in text for spelling in due.spellings for sign in _SIGNS):
            return True
        known = self._folded(due.path, due.within, text)
        return any(_is_in(spelling, known) for spelling in due.spellings)

    def _text(self, path: str, within: tuple[str, ...]) -> str:
        if not within:
            return self._texts.get(path, "")
        if path not in self._parts:
            self._parts[path] = _declarations(self._texts.get(path, ""))
        return "\n".join(self._parts[path].get(name, "") for name in within)

    def _folded(self, path: str, within: tuple[str, ...], text: str) -> frozenset[str]:
        key = (path, within)
        if key not in self._words:
            self._words[key] = frozenset(map(_fold, set(_WORD.findall(_ESCAPE.sub(" ", text)))))
        return self._words[key]


def _declarations(text: str) -> dict[str, str]:
    """The text of each declaration by its name; those of one name are put together."""
    found: dict[str, list[str]] = {}
    starts = list(_DECLARED.finditer(text))
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        name = (start["method"] or start["type"] or start["member"]).strip("'\"")
        found.setdefault(name, []).append(text[start.start() : following.start() if following else len(text)])
    return {name: "\n".join(parts) for name, parts in found.items()}


def _is_in(spelling: str, words: frozenset[str]) -> bool:
    """Whether a name stands among words: as it is, behind the place it travels in, or in the pieces it is quoted in."""
    name = _fold(spelling)
    if not name.isascii() or not name:
        return True
    pieces = [_fold(piece) for piece in _WORD.findall(spelling)]
    return name in words or any(place + name in words for place in _PLACES) or all(piece in words for piece in pieces)


def _fold(word: str) -> str:
    return re.sub(r"[\W_]+", "", word).lower()
