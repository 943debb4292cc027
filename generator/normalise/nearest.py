"""Hints that name the known spelling closest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

_MOST_HINTS: Final = 50


@dataclass(slots=True)
class Nearest:
    """The known spellings. After some hints there are no more, for each takes time and few people read so many."""

    known: Iterable[str]
    _given: int = 0
    _by_folded: dict[str, str] = field(default_factory=dict[str, str])

    def hint(self, name: str) -> str:
        """A sentence with the closest spelling, or ''."""
        self._given += 1
        if self._given > _MOST_HINTS:
            return ""
        if not self._by_folded:
            self._by_folded = {spelled.casefold(): spelled for spelled in self.known}
        close = get_close_matches(name.casefold(), self._by_folded, 1)
        return f"Did you mean `{self._by_folded[close[0]]}`?" if close else ""
