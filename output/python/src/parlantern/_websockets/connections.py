"""Connections, to be iterated over or to be sent to."""

from __future__ import annotations

import json
import time
import inspect
import logging
from typing import Any, Generic, TypeVar, Callable, ClassVar, Iterator, Awaitable, AsyncIterator, cast

from .types import OnReconnecting
from .._types import Query, Headers
from .._models import construct_type
from .handling import HandlesEvents, encode_event
from .._exceptions import WebSocketError, WebSocketConnectionClosedError
from .._send_queue import SendQueue
from .reconnection import Reconnection
from .._utils._sync import async_sleep
from .._event_handler import EventHandler, EventHandlerRegistry

_ServerEventT = TypeVar("_ServerEventT")
_ClientEventT = TypeVar("_ClientEventT")

_ANY_EVENT = "event"
_ERROR_EVENT = "error"

log: logging.Logger = logging.getLogger(__name__)


class _Connection(HandlesEvents, Generic[_ServerEventT, _ClientEventT]):
    """What both kinds of connections have in common: all but the waiting."""

    _server_event_type: ClassVar[Any] = object
    _client_event_param_type: ClassVar[Any] = object

    def __init__(
        self,
        connection: Any,
        *,
        make_ws: Callable[[Query, Headers], Any] | None = None,
        on_reconnecting: OnReconnecting | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        extra_query: Query | None = None,
        extra_headers: Headers | None = None,
        send_queue: SendQueue | None = None,
    ) -> None:
        self._connection = connection
        self._make_ws = make_ws
        self._reconnection = Reconnection(
            on_reconnecting if make_ws is not None else None,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            extra_query=extra_query or {},
            extra_headers=extra_headers or {},
        )
        self._intentionally_closed = False
        self._is_reconnecting = False
        self._send_queue = send_queue if send_queue is not None else SendQueue()
        self._handlers = EventHandlerRegistry(use_lock=True)

    def parse_event(self, data: str | bytes) -> _ServerEventT:
        """The event that a message carries, made without validation."""
        value = cast(object, json.loads(data))
        return cast(_ServerEventT, construct_type(value=value, type_=self._server_event_type))

    def _handlers_of(self, event: Any) -> list[EventHandler]:
        """The handlers of an event, specific ones first.

        Raises:
            WebSocketError: for an error event that has none.
        """
        event_type = cast("str | None", getattr(event, "type", None))
        specific = self._handlers.get_handlers(event_type) if event_type else []
        handlers = [*specific, *self._handlers.get_handlers(_ANY_EVENT)]
        if event_type == _ERROR_EVENT and not handlers:
            raise WebSocketError(f"WebSocket error: {event}")
        return handlers

    def _unsent_error(self) -> WebSocketConnectionClosedError | None:
        unsent = self._send_queue.drain()
        if not unsent:
            return None
        return WebSocketConnectionClosedError("The connection was closed with unsent messages", unsent_messages=unsent)


class WebSocketConnection(_Connection[_ServerEventT, _ClientEventT]):
    """A connection to be iterated over, event by event."""

    def __iter__(self) -> Iterator[_ServerEventT]:
        """Gives events until the connection is closed for good."""
        from websockets.exceptions import ConnectionClosedOK, ConnectionClosedError

        while True:
            try:
                event = self.recv()
            except ConnectionClosedOK:
                return
            except ConnectionClosedError as error:
                if self._reconnect(error):
                    continue
                unsent = self._unsent_error()
                if unsent is None:
                    raise
                raise unsent from error
            yield event

    def recv(self) -> _ServerEventT:
        """The next event."""
        return self.parse_event(self.recv_bytes())

    def recv_bytes(self) -> bytes:
        """The next message as it came; `parse_event` reads it."""
        return cast(bytes, self._connection.recv(decode=False))

    def send(self, event: _ClientEventT) -> None:
        """Sends an event; while there is no connection it is queued."""
        data = encode_event(event, self._client_event_param_type)
        if self._is_reconnecting:
            self._send_queue.enqueue(data)
            return
        try:
            self._connection.send(data)
        except Exception:
            self._send_queue.enqueue(data)
            raise

    def send_raw(self, data: bytes | str) -> None:
        """Sends a message as it is."""
        if self._is_reconnecting:
            self._send_queue.enqueue(data if isinstance(data, str) else data.decode())
        else:
            self._connection.send(data)

    def close(self, *, code: int = 1000, reason: str = "") -> None:
        self._intentionally_closed = True
        self._connection.close(code=code, reason=reason)

    def dispatch_events(self) -> None:
        """Hands events to handlers until the connection is closed.

        Raises:
            WebSocketError: for an error event without a handler.
        """
        for event in self:
            for handler in self._handlers_of(event):
                handler(event)

    def _reconnect(self, error: Exception) -> bool:
        self._is_reconnecting = True
        try:
            for delay in self._reconnection.delays(error):
                time.sleep(delay)
                if self._intentionally_closed:
                    return False
                if self._try_to_connect():
                    return True
            return False
        finally:
            self._is_reconnecting = False

    def _try_to_connect(self) -> bool:
        reconnection = self._reconnection
        try:
            connect = cast("Callable[[Query, Headers], Any]", self._make_ws)
            self._connection = connect(reconnection.extra_query, reconnection.extra_headers)
        except Exception:
            log.info("Could not reconnect", exc_info=True)
            return False
        self._is_reconnecting = False
        self._flush_send_queue()
        return True

    def _flush_send_queue(self) -> None:
        try:
            self._send_queue.flush_sync(self._connection.send)
        except Exception:
            log.warning("Could not send all queued messages", exc_info=True)


class AsyncWebSocketConnection(_Connection[_ServerEventT, _ClientEventT]):
    """A connection to be iterated over, event by event."""

    async def __aiter__(self) -> AsyncIterator[_ServerEventT]:
        """Gives events until the connection is closed for good."""
        from websockets.exceptions import ConnectionClosedOK, ConnectionClosedError

        while True:
            try:
                event = await self.recv()
            except ConnectionClosedOK:
                return
            except ConnectionClosedError as error:
                if await self._reconnect(error):
                    continue
                unsent = self._unsent_error()
                if unsent is None:
                    raise
                raise unsent from error
            yield event

    async def recv(self) -> _ServerEventT:
        """The next event; nothing is lost when waiting for it is cancelled."""
        return self.parse_event(await self.recv_bytes())

    async def recv_bytes(self) -> bytes:
        """The next message as it came; `parse_event` reads it."""
        return cast(bytes, await self._connection.recv(decode=False))

    async def send(self, event: _ClientEventT) -> None:
        """Sends an event; while there is no connection it is queued."""
        data = encode_event(event, self._client_event_param_type)
        if self._is_reconnecting:
            self._send_queue.enqueue(data)
            return
        try:
            await self._connection.send(data)
        except Exception:
            self._send_queue.enqueue(data)
            raise

    async def send_raw(self, data: bytes | str) -> None:
        """Sends a message as it is."""
        if self._is_reconnecting:
            self._send_queue.enqueue(data if isinstance(data, str) else data.decode())
        else:
            await self._connection.send(data)

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        self._intentionally_closed = True
        await self._connection.close(code=code, reason=reason)

    async def dispatch_events(self) -> None:
        """Hands events to handlers, awaiting those that ask for it, until the connection is closed.

        Raises:
            WebSocketError: for an error event without a handler.
        """
        async for event in self:
            for handler in self._handlers_of(event):
                result = handler(event)
                if inspect.isawaitable(result):
                    await result

    async def _reconnect(self, error: Exception) -> bool:
        self._is_reconnecting = True
        try:
            for delay in self._reconnection.delays(error):
                await async_sleep(delay)
                if self._intentionally_closed:
                    return False
                if await self._try_to_connect():
                    return True
            return False
        finally:
            self._is_reconnecting = False

    async def _try_to_connect(self) -> bool:
        reconnection = self._reconnection
        try:
            connect = cast("Callable[[Query, Headers], Awaitable[Any]]", self._make_ws)
            self._connection = await connect(reconnection.extra_query, reconnection.extra_headers)
        except Exception:
            log.info("Could not reconnect", exc_info=True)
            return False
        self._is_reconnecting = False
        await self._flush_send_queue()
        return True

    async def _flush_send_queue(self) -> None:
        try:
            await self._send_queue.flush_async(self._connection.send)
        except Exception:
            log.warning("Could not send all queued messages", exc_info=True)
