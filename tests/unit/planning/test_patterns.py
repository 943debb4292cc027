"""Which regular expressions of a document are tried."""

from __future__ import annotations

import pytest

from generator.planning.patterns import accepts


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"^[a-z0-9][a-z0-9-]*[a-z0-9]$", "name", True),
        (r"^[a-z0-9][a-z0-9-]*[a-z0-9]$|^[a-z0-9]$", "n", True),
        (r"\S", "name", True),
        (r"^(?:red|blue)$", "blue", True),
        (r"^[)*+(]+$", "(+)", True),
        (r"^\d{4}-\d{2}$", "month", False),
    ],
)
def test_a_plain_pattern_is_tried(pattern: str, text: str, expected: bool) -> None:
    assert accepts(pattern, text) is expected


@pytest.mark.parametrize(
    "pattern",
    [
        "^(a+)+$",
        "^(a|aa)*$",
        "^(?:a*)*b",
        "a*a*a*a*a*b",
        r"^(a)\1$",
        "^(?=a)a",
        "^(?P<x>a)(?P=x)",
        "(",
        "[a",
        r"\p{L}",
        "a" * 201,
    ],
)
def test_any_other_is_not(pattern: str) -> None:
    assert not accepts(pattern, "a" * 40)


def test_a_long_text_is_not_tried() -> None:
    assert not accepts("a", "a" * 65)
