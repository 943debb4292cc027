"""Handlers of events, and what they are given."""

from __future__ import annotations

from typing import Any
from typing_extensions import Self

import pydantic

from .._utils._json import openapi_dumps
from .._event_handler import EventHandler, EventHandlerRegistry
from .._utils._transform import transform


class HandlesEvents:
    """Handlers by event type, as methods or decorators."""

    _handlers: EventHandlerRegistry

    def on(self, event_type: str, handler: EventHandler | None = None) -> Any:
        """Has the handler called for every event of the type, or of any type for ``event``.

        With a handler it returns this object, without one a decorator.
        """
        return self._register(event_type, handler, once=False)

    def once(self, event_type: str, handler: EventHandler | None = None) -> Any:
        """Like `on`, for the next such event only."""
        return self._register(event_type, handler, once=True)

    def off(self, event_type: str, handler: EventHandler) -> Self:
        """Takes a handler back."""
        self._handlers.remove(event_type, handler)
        return self

    def _register(self, event_type: str, handler: EventHandler | None, *, once: bool) -> Any:
        if handler is not None:
            self._handlers.add(event_type, handler, once=once)
            return self

        def decorate(function: EventHandler) -> EventHandler:
            self._handlers.add(event_type, function, once=once)
            return function

        return decorate


def encode_event(event: object, param_type: Any) -> str:
    """The message that carries an event, given as a model or as data."""
    if isinstance(event, pydantic.BaseModel):
        return openapi_dumps(event).decode()
    return openapi_dumps(transform(event, param_type)).decode()
