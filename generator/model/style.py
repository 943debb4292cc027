"""The dated and edition-bound choices of an SDK's style, as plain flags that planners ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """The names of the flags that are on for one SDK."""

    flags: frozenset[str] = frozenset()

    def __contains__(self, flag: str) -> bool:
        return flag in self.flags
