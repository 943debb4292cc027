"""Values as Python source."""

from __future__ import annotations

import ast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.languages.python.literals import comment, f_string_text, literal, string
from generator.model.types import JsonValue

TEXTS = st.text(st.characters(codec=None, categories=None))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("pet", '"pet"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ('it\'s "it"', "'it\\'s \"it\"'"),
        ("a\nb\tc\\d", '"a\\nb\\tc\\\\d"'),
        ("é 日 \U0001f600", '"é 日 \U0001f600"'),
        ("\x00\x85\u2028\ud800\U000e0001", '"\\x00\\x85\\u2028\\ud800\\U000e0001"'),
    ],
)
def test_text_takes_the_quotes_a_formatter_keeps(value: str, expected: str) -> None:
    assert string(value) == expected


@given(TEXTS)
@example('"""')
@example("\\")
def test_a_text_literal_means_the_text_and_has_one_line(value: str) -> None:
    written = string(value)
    assert ast.literal_eval(written) == value
    assert len(written.splitlines()) == 1


@given(TEXTS)
def test_a_part_of_an_f_string_means_the_text(value: str) -> None:
    parsed = ast.parse(f'f"{f_string_text(value)}"', mode="eval").body
    assert isinstance(parsed, ast.JoinedStr)
    assert "".join(part.value for part in parsed.values if isinstance(part, ast.Constant)) == value  # type: ignore[misc]


VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


def _with_lists(value: JsonValue) -> object:
    if isinstance(value, tuple):
        return [_with_lists(item) for item in value]
    if isinstance(value, dict):
        return {key: _with_lists(item) for key, item in value.items()}
    return value


@given(VALUES)
def test_a_literal_means_the_value_and_has_one_line(value: JsonValue) -> None:
    written = literal(value)
    assert ast.literal_eval(written) == _with_lists(value)
    assert "\n" not in written


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"),
        (True, "True"),
        (-3, "-3"),
        (0.5, "0.5"),
        (1e22, "1e22"),
        (float("inf"), 'float("inf")'),
        ((1, "a", {"b": ()}), '[1, "a", {"b": []}]'),
    ],
)
def test_values_are_written_as_json_is(value: JsonValue, expected: str) -> None:
    assert literal(value) == expected


def test_a_number_too_long_to_be_read_in_decimals_is_written_all_the_same() -> None:
    assert ast.literal_eval(literal(1 << 50_000)) == 1 << 50_000


@given(TEXTS)
def test_a_comment_is_nothing_but_a_comment(text: str) -> None:
    written = comment(text)
    assert ast.parse(written + "\n").body == []
    assert written.encode().startswith(b"#")
