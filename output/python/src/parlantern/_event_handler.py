"""Functions to be called when events of a type arrive."""

from __future__ import annotations

import threading
import contextlib
from typing import Any, Callable, NamedTuple, ContextManager

EventHandler = Callable[..., Any]


class _Entry(NamedTuple):
    handler: EventHandler
    once: bool


class EventHandlerRegistry:
    """Handlers by event type, in the order they were added; safe to use from several threads where that is wanted."""

    def __init__(self, *, use_lock: bool = False) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        self._lock: ContextManager[Any] = threading.RLock() if use_lock else contextlib.nullcontext()

    def add(self, event_type: str, handler: EventHandler, *, once: bool = False) -> None:
        """Has the handler called for each event of the type, or only for the next one; twice added, twice called."""
        with self._lock:
            self._entries.setdefault(event_type, []).append(_Entry(handler, once))

    def remove(self, event_type: str, handler: EventHandler) -> None:
        """Takes back the first addition of the handler that is left, if any."""
        with self._lock:
            entries = self._entries.get(event_type, [])
            for index, entry in enumerate(entries):
                if entry.handler == handler:
                    del entries[index]
                    break

    def get_handlers(self, event_type: str) -> list[EventHandler]:
        """The handlers to be called for an event that arrived; those for a single event are gone afterwards."""
        with self._lock:
            entries = self._entries.get(event_type, [])
            handlers = [entry.handler for entry in entries]
            if any(entry.once for entry in entries):
                self._entries[event_type] = [entry for entry in entries if not entry.once]
            return handlers

    def has_handlers(self, event_type: str) -> bool:
        with self._lock:
            return bool(self._entries.get(event_type))

    def merge_into(self, target: EventHandlerRegistry) -> None:
        """Adds all handlers to another registry."""
        with self._lock:
            added = [(event_type, entry) for event_type, entries in self._entries.items() for entry in entries]
        for event_type, entry in added:
            target.add(event_type, entry.handler, once=entry.once)
