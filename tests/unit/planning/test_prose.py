"""Text of the document for comments and docstrings."""

from __future__ import annotations

from generator.planning.prose import cleaned, reflowed, wrapped


def test_text_is_cleaned_of_blank_edges_and_of_other_line_ends() -> None:
    assert cleaned(" \r\n a\r\nb\rc\n") == "a\nb\nc"


def test_the_tag_for_a_line_break_is_one_but_not_as_in_xml() -> None:
    assert wrapped("One. <br><br>Two.<br/>") == ("One.", "", "Two.<br/>")


def test_a_text_is_wrapped_to_lines() -> None:
    assert wrapped("* one two\n* three", 7) == ("- one", "  two", "- three")


def test_a_blank_text_has_no_lines() -> None:
    assert wrapped(" \n ") == ()


def test_lines_do_not_end_in_the_blanks_that_force_a_break() -> None:
    assert reflowed("a  \nb") == "a  \nb"
    assert wrapped("a  \nb") == ("a", "b")
