"""Dates and times as servers write them."""

from __future__ import annotations

from datetime import date, datetime, timezone, timedelta

import pytest
from hypothesis import given, strategies as st
from acme._utils import parse_date, parse_datetime


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5)),
        ("2026-1-2 3:4", datetime(2026, 1, 2, 3, 4)),
        ("2026-01-02T03:04:05.5Z", datetime(2026, 1, 2, 3, 4, 5, 500_000, timezone.utc)),
        (
            "2026-01-02T03:04:05.1234567891-0330",
            datetime(2026, 1, 2, 3, 4, 5, 123_456, timezone(-timedelta(hours=3.5))),
        ),
        (b"2026-01-02T03:04:05+02", datetime(2026, 1, 2, 3, 4, 5, 0, timezone(timedelta(hours=2)))),
        (0, datetime(1970, 1, 1, tzinfo=timezone.utc)),
        ("1500000000.5", datetime(2017, 7, 14, 2, 40, 0, 500_000, timezone.utc)),
        (1_500_000_000_000, datetime(2017, 7, 14, 2, 40, tzinfo=timezone.utc)),
        (float("inf"), datetime.max),
        ("-inf", datetime.min),
    ],
)
def test_moments(text: str | bytes | float, expected: datetime) -> None:
    assert parse_datetime(text) == expected


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2026-13-01T00:00:00", "2026-01-02", "nan", "2026-01-02T03:04:05+99"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_datetime(text)


def test_days() -> None:
    assert parse_date("2026-1-2") == date(2026, 1, 2)
    assert parse_date(86_400) == date(1970, 1, 2)
    assert parse_date(datetime(2026, 1, 2, 23)) == date(2026, 1, 2)
    with pytest.raises(ValueError):
        parse_date("2026-02-30")


@given(st.datetimes(timezones=st.just(timezone.utc)))
def test_iso_text_is_read_back(moment: datetime) -> None:
    assert parse_datetime(moment.isoformat()) == moment


@given(st.text() | st.floats() | st.integers())
def test_only_value_errors_are_raised(value: str | float) -> None:
    for parse in (parse_date, parse_datetime):
        try:
            parse(value)
        except ValueError:
            pass
