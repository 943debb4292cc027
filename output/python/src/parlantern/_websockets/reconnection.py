"""Whether, when and how a lost connection is made again."""

from __future__ import annotations

import random
import logging
from typing import Iterator, cast

from .types import OnReconnecting, ReconnectingEvent, close_code_of, is_recoverable_close
from .._types import Query, Headers

_LARGEST_JITTER = 0.25

log: logging.Logger = logging.getLogger(__name__)


class Reconnection:
    """Decides whether, when and how a lost connection is made again."""

    def __init__(
        self,
        on_reconnecting: OnReconnecting | None,
        *,
        max_retries: int,
        initial_delay: float,
        max_delay: float,
        extra_query: Query,
        extra_headers: Headers,
    ) -> None:
        self._on_reconnecting = on_reconnecting
        self._max_retries = max_retries
        self._initial_delay = initial_delay
        self._max_delay = max_delay
        self.extra_query = extra_query
        self.extra_headers = extra_headers

    def delays(self, error: BaseException) -> Iterator[float]:
        """Seconds to wait before each attempt that the caller agrees to."""
        code = close_code_of(error)
        if self._on_reconnecting is None or not is_recoverable_close(code):
            return
        for attempt in range(1, self._max_retries + 1):
            delay = min(self._initial_delay * 2.0 ** min(attempt - 1, 1000), self._max_delay)
            delay *= 1 - _LARGEST_JITTER * random.random()
            if not self._agreed(attempt, delay, code):
                return
            log.info("Reconnecting in %.1f seconds (attempt %d of %d)", delay, attempt, self._max_retries)
            yield delay

    def _agreed(self, attempt: int, delay: float, code: int) -> bool:
        event = ReconnectingEvent(attempt, self._max_retries, delay, code, self.extra_query, self.extra_headers)
        try:
            overrides = cast(OnReconnecting, self._on_reconnecting)(event) or {}
        except Exception:
            log.warning("The handler of reconnections failed, so none is made", exc_info=True)
            return False
        self.extra_query = overrides.get("extra_query", self.extra_query)
        self.extra_headers = overrides.get("extra_headers", self.extra_headers)
        return not overrides.get("abort", False)
