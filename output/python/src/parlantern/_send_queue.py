"""Messages that wait for a connection."""

from __future__ import annotations

import threading
from typing import Callable, Awaitable
from collections import deque

from ._exceptions import WebSocketQueueFullError

DEFAULT_MAX_BYTES = 1024 * 1024


class SendQueue:
    """Text messages in the order they came, up to a number of UTF-8 bytes; safe to use from several threads."""

    def __init__(self, max_bytes: int = DEFAULT_MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self._messages: deque[str] = deque()
        self._lock = threading.Lock()

    def enqueue(self, data: str) -> None:
        """Puts a message at the end.

        Raises:
            WebSocketQueueFullError: when the queue would hold more than it may.
        """
        size = _size(data)
        with self._lock:
            if self._bytes + size > self._max_bytes:
                raise WebSocketQueueFullError()
            self._messages.append(data)
            self._bytes += size

    def flush_sync(self, send: Callable[[str], object]) -> None:
        """Sends everything; what could not be sent is queued again, before anything that came in meanwhile."""
        messages = deque(self.drain())
        try:
            while messages:
                send(messages[0])
                messages.popleft()
        finally:
            self._put_back(messages)

    async def flush_async(self, send: Callable[[str], Awaitable[object]]) -> None:
        """Sends everything; what could not be sent is queued again, before anything that came in meanwhile."""
        messages = deque(self.drain())
        try:
            while messages:
                await send(messages[0])
                messages.popleft()
        finally:
            self._put_back(messages)

    def drain(self) -> list[str]:
        """Everything that waits, which then waits no more."""
        with self._lock:
            messages = list(self._messages)
            self._messages.clear()
            self._bytes = 0
            return messages

    def _put_back(self, messages: deque[str]) -> None:
        with self._lock:
            self._messages.extendleft(reversed(messages))
            self._bytes += sum(_size(message) for message in messages)

    def __len__(self) -> int:
        with self._lock:
            return len(self._messages)

    def __bool__(self) -> bool:
        return len(self) > 0


def _size(message: str) -> int:
    return len(message.encode("utf-8"))
