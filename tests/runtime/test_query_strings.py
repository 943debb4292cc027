"""Nested data as query strings, in every format."""

from __future__ import annotations

import datetime
from typing import Any
from urllib.parse import unquote, parse_qsl

import pytest
from acme._qs import Querystring, parse, stringify
from hypothesis import given, strategies as st

DATA = {"a": {"b": [1, None, {"c": True}]}, "none": None, "empty": {}, "t": "x y"}


@pytest.mark.parametrize(
    ("array_format", "nested_format", "expected"),
    [
        ("repeat", "brackets", "a[b]=1&a[b][c]=true&t=x+y"),
        ("brackets", "brackets", "a[b][]=1&a[b][][c]=true&t=x+y"),
        ("indices", "brackets", "a[b][0]=1&a[b][2][c]=true&t=x+y"),
        ("repeat", "dots", "a.b=1&a.b.c=true&t=x+y"),
        ("indices", "dots", "a.b[0]=1&a.b[2].c=true&t=x+y"),
    ],
)
def test_formats(array_format: Any, nested_format: Any, expected: str) -> None:
    assert unquote(Querystring(array_format=array_format, nested_format=nested_format).stringify(DATA)) == expected
    assert unquote(stringify(DATA, array_format=array_format, nested_format=nested_format)) == expected


def test_commas_join_what_is_not_none() -> None:
    assert unquote(stringify({"a": [1, None, False, "x"]}, array_format="comma")) == "a=1,false,x"


def test_dates_are_written_as_iso() -> None:
    moment = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    assert unquote(stringify({"at": moment, "on": moment.date()})) == "at=2026-01-02T03:04:05+00:00&on=2026-01-02"


def test_an_unknown_format_is_not_implemented() -> None:
    with pytest.raises(NotImplementedError, match="Unknown array_format value: tabs, choose from comma, repeat"):
        stringify({"a": [1]}, array_format="tabs")  # type: ignore[arg-type]


def test_parsing_gives_lists() -> None:
    assert parse("a=1&a=2&b=x%20y") == {"a": ["1", "2"], "b": ["x y"]}


_scalars = st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"))
_trees = st.recursive(
    _scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(min_size=1), inner), max_leaves=8
)


@given(
    st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), _trees),
    st.sampled_from(["repeat", "brackets", "indices", "comma"]),
)
def test_encoding_is_undone_by_every_parser(data: dict[str, Any], array_format: Any) -> None:
    writer = Querystring(array_format=array_format)
    try:
        text = writer.stringify(data)
    except UnicodeEncodeError:
        return
    assert parse_qsl(text, keep_blank_values=True) == writer.stringify_items(data)
