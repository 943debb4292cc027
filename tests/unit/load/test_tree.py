"""Changed trees keep the places of what they still hold."""

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.pointer import format_pointer, locate, parse_pointer, resolve
from generator.load.tree import (
    Mapping,
    Sequence,
    append,
    discard,
    key_span_at,
    put,
    rename_key,
    span_at,
    span_of,
)

ELSEWHERE = Span("other.yml", 7, 3)


def tree(text: str) -> Mapping:
    value = parse(SourceFile(Path("a.yml"), "a.yml", text), Findings())
    assert isinstance(value, Mapping)
    return value


def test_a_value_that_was_put_in_stands_where_it_came_from() -> None:
    root = tree("a: 1\nb: 2")
    put(root, "a", 5, ELSEWHERE)
    put(root, "c", 6, ELSEWHERE, Span("other.yml", 7, 1))
    assert root == {"a": 5, "b": 2, "c": 6}
    assert span_at(root, "a") == ELSEWHERE
    assert key_span_at(root, "a") == Span("a.yml", 1, 1)
    assert key_span_at(root, "c") == Span("other.yml", 7, 1)


def test_items_keep_their_places_when_others_go_and_come() -> None:
    root = tree("a:\n- 1\n- 2\n- 3")
    items = root["a"]
    assert isinstance(items, Sequence)
    discard(items, 0)
    append(items, 4, ELSEWHERE)
    put(items, 0, 9, ELSEWHERE)
    assert items == [9, 3, 4]
    assert [span_at(items, index) for index in range(3)] == [ELSEWHERE, Span("a.yml", 4, 3), ELSEWHERE]


def test_a_renamed_key_stays_at_its_position() -> None:
    root = tree("a: 1\nb: 2\nc: 3")
    rename_key(root, "b", "x", ELSEWHERE)
    assert list(root.items()) == [("a", 1), ("x", 2), ("c", 3)]
    assert span_at(root, "x") == Span("a.yml", 2, 4)
    assert key_span_at(root, "x") == ELSEWHERE


def test_what_was_made_up_has_no_place_and_what_is_unknown_has_that_of_its_container() -> None:
    assert span_of(Mapping()) is None
    assert span_of("text") is None
    assert span_at("text", "a") is None
    root = tree("x: {a: 1}")
    root["x"]["b"] = 2  # type: ignore[index, call-overload]
    assert span_at(root["x"], "b") == Span("a.yml", 1, 4)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("#", ()),
        ("", ()),
        ("#/a/b", ("a", "b")),
        ("/a~1b/c~0d", ("a/b", "c~d")),
        ("#/paths/~1pets~1%7Bid%7D", ("paths", "/pets/{id}")),
        ("#/a%20b", ("a b",)),
        ("/a%20b", ("a%20b",)),
        ("#/~01", ("~1",)),
        ("#/", ("",)),
        ("a/b", None),
        ("#a", None),
    ],
)
def test_pointers_are_read_by_rfc_6901(text: str, steps: tuple[str, ...] | None) -> None:
    assert parse_pointer(text) == steps


def test_steps_are_escaped_in_pointers() -> None:
    assert format_pointer(["a/b", 0, "c~d", "50%"]) == "#/a~1b/0/c~0d/50%25"


def test_pointers_lead_to_values_and_to_their_containers() -> None:
    root = tree("a: {b: [10, null]}")
    assert resolve(root, "#/a/b/0") == 10
    assert resolve(root, ("a", "b", 0)) == 10
    assert resolve(root, "#") is root
    assert resolve(root, "#/a/b/1") is None
    assert locate(root, ("a", "b", "1")) == (root["a"]["b"], 1)  # type: ignore[index, call-overload]
    for missing in ("#/x", "#/a/b/2", "#/a/b/-", "#/a/b/00", "#/a/b/0/c", "nonsense"):
        assert resolve(root, missing) is None
