"""Values of the document between quotes: they stay values, whatever is in them."""

from __future__ import annotations

import pytest

from generator.languages.typescript.literals import comment, key, literal, member_access, number, string, template


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("plain", "'plain'"),
        ("it's", '"it\'s"'),
        ('say "it\'s"', "'say \"it\\'s\"'"),
        ('say "hi"', "'say \"hi\"'"),
        ("back\\slash", "'back\\\\slash'"),
        ("a\nb\r\tc", "'a\\nb\\r\\tc'"),
        ("\u2028\u2029\x00\x7f\ufeff", "'\\u2028\\u2029\\u0000\\u007f\\ufeff'"),
        ("\ud800", "'\\ud800'"),
        ("a\x85b", "'a\\u0085b'"),  # Python takes it for the end of a line
        ("größe 日", "'größe 日'"),
    ],
)
def test_strings(text: str, spelled: str) -> None:
    assert string(text) == spelled


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (None, "null"),
        (True, "true"),
        (0.5, "0.5"),
        (24000.0, "24000"),
        (float("inf"), "0"),
        (1e21, "1e+21"),
        (("a", 1), "['a', 1]"),
        ({"a b": 1}, "{ 'a b': 1 }"),
    ],
)
def test_constants(value: object, spelled: str) -> None:
    assert literal(value) == spelled  # type: ignore[arg-type]


def test_numbers_that_are_whole_have_no_fraction() -> None:
    assert [number(value) for value in (1, 1.0, -2.5)] == ["1", "1", "-2.5"]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("a_1", "a_1"), ("1a", "'1a'"), ("a-b", "'a-b'"), ("größe", "'größe'"), ("__proto__", "['__proto__']")],
)
def test_keys(name: str, spelled: str) -> None:
    assert key(name) == spelled


def test_access_to_a_property() -> None:
    assert [member_access("data"), member_access("a b")] == [".data", "['a b']"]
    assert [member_access("data", optional=True), member_access("a b", optional=True)] == ["?.data", "?.['a b']"]


def test_a_path_keeps_what_is_no_placeholder() -> None:
    assert template("/a`${x}\\/{id}/{other}", {"id": "petID"}) == "/a\\`\\${x}\\\\/${petID}/{other}"


def test_a_comment_cannot_be_ended() -> None:
    assert "*/" not in comment("a */ b **/ c")
