"""Whether a request is tried again, and after how long."""

from __future__ import annotations

import math
import time
import random
import email.utils
from typing import Mapping

from .._sdk import RETRY_WHEN_ASKED_TO_WAIT_LONGER
from .._constants import MAX_RETRY_DELAY, INITIAL_RETRY_DELAY, MAX_RETRY_AFTER_DELAY

_LARGEST_EXPONENT = 1000  # far beyond the longest delay, and safe from overflow
_LARGEST_JITTER = 0.25
_TIMEOUT, _CONFLICT, _TOO_MANY_REQUESTS = 408, 409, 429


def should_retry(status_code: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer with that status is worth another try; the server has the last word."""
    verdict = headers.get("x-should-retry")
    if verdict in ("true", "false"):
        return verdict == "true"
    if not RETRY_WHEN_ASKED_TO_WAIT_LONGER:
        asked = requested_delay(headers)
        if asked is not None and asked > MAX_RETRY_AFTER_DELAY:
            return False
    return status_code in (_TIMEOUT, _CONFLICT, _TOO_MANY_REQUESTS) or status_code >= 500


def retry_delay(retries_taken: int, headers: Mapping[str, str] | None) -> float:
    """Seconds until the next try: what the server asks for within bounds, else doubling from one try to the next."""
    asked = requested_delay(headers)
    if asked is not None and 0 < asked <= MAX_RETRY_AFTER_DELAY:
        return asked
    exponent = min(max(retries_taken, 0), _LARGEST_EXPONENT)
    delay = min(INITIAL_RETRY_DELAY * 2.0**exponent, MAX_RETRY_DELAY)
    return max(delay * (1 - _LARGEST_JITTER * random.random()), 0)


def requested_delay(headers: Mapping[str, str] | None) -> float | None:
    """Seconds that the server asks the client to wait; ``None`` when it does not, or not so that it can be read."""
    if headers is None:
        return None
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after")
    seconds = _number(text)
    return seconds if seconds is not None else _seconds_until(text)


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _seconds_until(date: str | None) -> float | None:
    try:
        parsed = email.utils.parsedate_tz(date or "")
        return None if parsed is None else email.utils.mktime_tz(parsed) - time.time()
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
