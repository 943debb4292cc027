"""Names as the API spells them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics.position import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the config or document spells it; each language recases it."""

    wire: str
    at: Span | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return self.wire
