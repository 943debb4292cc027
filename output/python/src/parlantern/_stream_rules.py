"""The form in which an SDK says what becomes of each server-sent event."""

from __future__ import annotations

from typing import Tuple, NamedTuple
from typing_extensions import Literal

StreamAction = Literal["yield", "yield_event_and_data", "error", "done", "skip"]


class StreamRule(NamedTuple):
    """One condition on an event and what is done when it holds; an empty condition always holds."""

    handle: StreamAction
    event_types: Tuple[str, ...] = ()
    event_starts_with: str = ""
    data_starts_with: str = ""
    error_property: str = ""

    def matches(self, event: str | None, data: str) -> bool:
        """Whether every condition of the rule holds."""
        if self.event_types and event not in self.event_types:
            return False
        if self.event_starts_with and not (event or "").startswith(self.event_starts_with):
            return False
        return data.startswith(self.data_starts_with)
