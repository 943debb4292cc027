"""What became of each part of the document: nothing is lost without a word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum

from generator.diagnostics.position import Span


class Part(Enum):
    """The parts of a document that a ledger follows."""

    OPERATION = "operation"
    PARAMETER = "parameter"
    BODY = "body"
    RESPONSE = "response"
    SCHEMA = "schema"


class Fate(Enum):
    """What can become of a part: in the SDK, left out for a reason, or not reached by the config."""

    GENERATED = "generated"
    LEFT_OUT = "left out"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Entry:
    """One part by its name as the document writes it, and what became of it; `reason` is '' for a generated one."""

    part: Part
    name: str
    fate: Fate
    reason: str = ""
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All parts of a document, in its order."""

    entries: tuple[Entry, ...] = ()

    def count(self, part: Part) -> Counter[Fate]:
        """How many parts of a kind there are by what became of them."""
        return Counter(entry.fate for entry in self.entries if entry.part is part)

    def of(self, fate: Fate, part: Part | None = None) -> tuple[Entry, ...]:
        """The entries of one fate, of one kind of part if given."""
        return tuple(entry for entry in self.entries if entry.fate is fate and part in (None, entry.part))


NO_LEDGER = Ledger()
