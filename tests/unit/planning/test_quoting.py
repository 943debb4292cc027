"""Strings of data formats, and text for prose."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.planning.quoting import one_line, quoted, web_address

tomllib = pytest.importorskip("tomllib", reason="the standard library reads TOML from Python 3.11 on")

TEXT = st.text(st.characters(codec="utf-8"))


@given(TEXT)
def test_all_formats_read_the_same_text(text: str) -> None:
    assert json.loads(quoted(text)) == text
    assert tomllib.loads(f"a = {quoted(text)}") == {"a": text}
    assert yaml.safe_load(f"a: {quoted(text)}") == {"a": text}


def test_text_of_several_lines_becomes_one() -> None:
    assert one_line(" a\n\tb ") == "a b"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("javascript:alert(1)", ""),
        ("https://a.example/ x", ""),
        ("https://a.example/)[b](c", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_stand_in_prose(text: str, address: str) -> None:
    assert web_address(text) == address
