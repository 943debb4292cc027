"""The texts of comments: wrapped, with tags where they belong."""

from __future__ import annotations

from generator.languages.typescript.jsdoc import class_lines, member_lines, method_lines, type_lines


def test_text_is_wrapped_whatever_the_indentation() -> None:
    assert [len(line) for line in type_lines("word " * 40)] == [79, 79, 39]


def test_the_tag_of_a_member_is_wrapped_with_its_text() -> None:
    lines = member_lines(
        "Use the other one instead, which does the same and more, and costs less. " * 2, deprecated=True
    )
    assert lines[0].startswith("@deprecated Use the other one")
    assert max(map(len, lines)) <= 80


def test_a_member_without_text_has_the_tag_alone() -> None:
    assert member_lines("", deprecated=True) == ("@deprecated",)
    assert member_lines("") == ()


def test_the_message_goes_before_the_text() -> None:
    assert member_lines("Old.", deprecated=True, deprecation="Gone soon.") == ("@deprecated Gone soon. Old.",)


def test_a_class_keeps_its_lines() -> None:
    long = "word " * 40
    assert class_lines(long) == (long.strip(),)
    assert class_lines("", deprecated=True, deprecation="Gone\nsoon") == ("@deprecated Gone soon",)
    assert class_lines("Text", deprecated=True) == ("Text", "", "@deprecated")


def test_a_method_has_its_text_then_the_tag_or_the_example() -> None:
    assert method_lines("Text", deprecated=True) == ("Text", "", "@deprecated")
    assert method_lines("Text", ("f();",)) == ("Text", "", "@example", "```ts", "f();", "```")
    assert method_lines("", ("f();",)) == ("@example", "```ts", "f();", "```")


def test_no_line_ends_the_comment() -> None:
    texts = (type_lines("a */ b"), class_lines("a */ b"), method_lines("a */", ("'*/'",)), member_lines("*/"))
    assert not any("*/" in line for lines in texts for line in lines)
