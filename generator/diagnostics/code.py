"""A kind of finding, which is called to make one."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.position import Span


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its `Area/Problem` id, severity, message with named holes, and what to do about it."""

    id: str
    severity: Severity
    message: str
    help: str

    @property
    def holes(self) -> frozenset[str]:
        """The names that a call must fill."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.message) if name is not None)

    def __call__(
        self, at: Span | None, /, *, place: str = "", hint: str = "", pointer: str = "", **values: object
    ) -> Diagnostic:
        """A finding of this code; its hint is the one given, else the help of the code.

        Raises TypeError when the values are not exactly the holes of the message.
        """
        if values.keys() != self.holes:
            raise TypeError(f"{self.id} takes {sorted(self.holes)}, got {sorted(values)}")
        return Diagnostic(self.id, self.severity, self.message.format(**values), at, place, hint or self.help, pointer)
