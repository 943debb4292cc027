"""Dates and times as servers write them: ISO 8601 with some licence, or seconds since 1970."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone, timedelta

from .._types import StrBytesIntFloat

_DATE = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:\.(?P<fraction>\d{1,6})\d{0,6})?)?"
    r"(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?"
)
_DATE_PATTERN = re.compile(f"{_DATE}$", re.ASCII)
_DATETIME_PATTERN = re.compile(f"{_DATE}[T ]{_TIME}$", re.ASCII)

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_LARGEST_SECONDS = 2e10
"""Above this a number counts milliseconds, then microseconds, then nanoseconds."""
_LARGEST_NUMBER = 3e20


def parse_datetime(value: datetime | StrBytesIntFloat) -> datetime:
    """The moment that a text or number names.

    Raises:
        ValueError: when it names none.
    """
    if isinstance(value, datetime):
        return value
    number = _number(value)
    if number is not None:
        return _from_timestamp(number)
    match = _DATETIME_PATTERN.match(_text(value))
    if match is None:
        raise ValueError("invalid datetime format")
    parts = match.groupdict()
    return datetime(
        int(parts["year"]),
        int(parts["month"]),
        int(parts["day"]),
        int(parts["hour"]),
        int(parts["minute"]),
        int(parts["second"] or 0),
        int((parts["fraction"] or "").ljust(6, "0")),
        _zone(parts["zone"]),
    )


def parse_date(value: date | StrBytesIntFloat) -> date:
    """The day that a text or number names; of a moment, the day in its own time zone.

    Raises:
        ValueError: when it names none.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    number = _number(value)
    if number is not None:
        return _from_timestamp(number).date()
    match = _DATE_PATTERN.match(_text(value))
    if match is None:
        raise ValueError("invalid date format")
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _text(value: StrBytesIntFloat) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _number(value: StrBytesIntFloat) -> int | float | None:
    if isinstance(value, (int, float)):
        return value
    try:
        return float(value)
    except ValueError:
        return None


def _from_timestamp(seconds: int | float) -> datetime:
    if seconds != seconds:
        raise ValueError("not a number is no moment")
    if abs(seconds) > _LARGEST_NUMBER:
        return datetime.max if seconds > 0 else datetime.min
    while abs(seconds) > _LARGEST_SECONDS:
        seconds /= 1000
    return _EPOCH + timedelta(seconds=seconds)


def _zone(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text == "Z":
        return timezone.utc
    minutes = 60 * int(text[1:3]) + int(text[-2:] if len(text) > 3 else 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
