"""Documents are fitted to a width: groups break as a whole, choices take the first state that fits."""

from __future__ import annotations

import pytest

from generator.planning.pretty import (
    LINE,
    SOFT,
    Choice,
    Doc,
    Fill,
    Group,
    IfBreak,
    Indent,
    group,
    joined,
    pretty,
    will_break,
)


def brackets(*items: Doc) -> Doc:
    return group(("[", Indent((SOFT, joined((",", LINE), items), IfBreak(","))), SOFT, "]"))


def test_a_group_that_fits_stays_on_its_line() -> None:
    assert pretty(brackets("one", "two"), 10) == "[one, two]"


def test_a_group_breaks_as_a_whole() -> None:
    assert pretty(brackets("one", "two"), 9) == "[\n  one,\n  two,\n]"


def test_what_follows_on_the_line_counts() -> None:
    assert pretty((brackets("one", "two"), ";"), 10) == "[\n  one,\n  two,\n];"


def test_an_inner_group_stays_flat_where_it_fits() -> None:
    assert pretty(brackets("one", brackets("a", "b")), 10) == "[\n  one,\n  [a, b],\n]"


def test_a_broken_group_breaks_those_around_it() -> None:
    inner = Group(("{", Indent((LINE, "a")), LINE, "}"), broken=True)
    assert will_break(brackets(inner))
    assert pretty(brackets(inner), 80) == "[\n  {\n    a\n  },\n]"


def test_the_start_of_the_line_counts() -> None:
    assert pretty(brackets("one", "two"), 12, 4) == "[\n      one,\n      two,\n    ]"


def test_a_choice_takes_the_first_state_that_fits() -> None:
    last = Group(("{", Indent((LINE, "x: 1")), LINE, "}"))
    hugged = ("f(a, ", Group(last.contents, broken=True), ")")
    spread = Group(("f(", Indent((SOFT, "a,", LINE, last)), SOFT, ")"), broken=True)
    call = Choice((("f(a, ", last, ")"), hugged, spread))
    assert pretty(call, 20) == "f(a, { x: 1 })"
    assert pretty(call, 10) == "f(a, {\n  x: 1\n})"
    assert pretty(call, 5) == "f(\n  a,\n  {\n    x: 1\n  }\n)"


def test_contents_are_indented_behind_a_group_that_broke() -> None:
    opening = Group(Indent(LINE))
    doc = ("x =", opening, Group(("f(", Indent((SOFT, "a")), SOFT, ")"), after=opening))
    assert pretty(doc, 8) == "x = f(a)"
    assert pretty(doc, 5) == "x =\n  f(\n    a\n  )"


def test_a_fill_puts_as_much_on_a_line_as_fits() -> None:
    numbers = group(("[", Indent((SOFT, Fill(tuple("12345"), trailing=","))), SOFT, "]"))
    assert pretty(numbers, 15) == "[1, 2, 3, 4, 5]"
    assert pretty(numbers, 9) == "[\n  1, 2,\n  3, 4,\n  5,\n]"


@pytest.mark.parametrize("width", [1, 0])
def test_nothing_is_lost_where_nothing_fits(width: int) -> None:
    assert pretty(brackets("one", "two"), width).split() == ["[", "one,", "two,", "]"]


def test_no_blank_is_left_at_the_end_of_a_line() -> None:
    assert pretty(("a = ", Indent((Group(LINE, broken=True), "b"))), 80) == "a =\n  b"
