"""Sentinels, guards and the check for required arguments."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from acme import NOT_GIVEN, Omit, omit, not_given
from acme._utils import is_given, required_args, coerce_boolean, strip_not_given, maybe_coerce_integer


def test_sentinels_are_falsy_and_not_given() -> None:
    for sentinel in (omit, not_given, NOT_GIVEN, Omit()):
        assert not sentinel
        assert not is_given(sentinel)
    assert NOT_GIVEN is not not_given
    for value in (None, 0, "", False):
        assert is_given(value)


def test_strip_drops_top_level_values_that_are_not_given() -> None:
    assert strip_not_given({"a": 1, "b": not_given, "c": None, "d": {"e": not_given}}) == {
        "a": 1,
        "c": None,
        "d": {"e": not_given},
    }
    assert strip_not_given(None) is None
    assert strip_not_given([not_given]) == [not_given]


@required_args(["a"], ["b", "c"])
def wait(a: Any = None, *, b: Any = None, c: Any = None) -> tuple[Any, ...]:
    """Waits."""
    return a, b, c


def test_any_complete_set_of_arguments_will_do() -> None:
    assert wait(1) == (1, None, None)
    assert wait(a=None) == (None, None, None)
    assert wait(b=1, c=2) == (None, 1, 2)


def test_incomplete_sets_are_refused_naming_them_all() -> None:
    expected = r"Expected either \('a'\) or \('b' and 'c'\) arguments to be given"
    for arguments in ({}, {"b": 1}, {"c": 1}):
        with pytest.raises(TypeError, match=expected):
            wait(**arguments)


def test_a_single_set_names_what_is_missing() -> None:
    @required_args(["a", "b"])
    def add(*, a: int = 0, b: int = 0) -> int:
        return a + b

    with pytest.raises(TypeError, match="Missing required argument: 'b'$"):
        add(a=1)
    with pytest.raises(TypeError, match="Missing required arguments: 'a' and 'b'$"):
        add()


def test_too_many_positional_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match=r"wait\(\) takes 1 argument\(s\) but 2 were given"):
        wait(1, 2)  # type: ignore[misc]


def test_the_function_keeps_its_name_and_signature() -> None:
    assert wait.__name__ == "wait"
    assert wait.__doc__ == "Waits."
    assert list(inspect.signature(wait).parameters) == ["a", "b", "c"]


def test_text_is_coerced_and_none_stays_none() -> None:
    assert [coerce_boolean(text) for text in ("true", "1", "on", "no")] == [True, True, True, False]
    assert maybe_coerce_integer("12") == 12
    assert maybe_coerce_integer(None) is None
