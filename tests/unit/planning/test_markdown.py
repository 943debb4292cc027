"""Markdown re-flowed as Prettier 3.1 prints it with prose always wrapped."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.planning.markdown import reflow

LONG = "A gate keeper that lets every visitor in who shows a ticket of the day and turns the others away."
CASES = {
    "white space collapses and lines are filled": (
        f"{LONG}\n  And   more.",
        "A gate keeper that lets every visitor in who shows a ticket of the day and turns\nthe others away. And more.",
    ),
    "a code span is never broken": (
        "The number of visitors who are inside of the garden right now, see the field `visitors inside now` too.",
        "The number of visitors who are inside of the garden right now, see the field\n`visitors inside now` too.",
    ),
    "a line break inside a code span becomes a blank": ("one `two\nthree` four", "one `two three` four"),
    "a code span with a backtick keeps its longer marks": ("`` a`b ``", "``a`b``"),
    "a link is never broken": (
        "The number of visitors who are inside of the garden right now, [the long list](https://example.com/a).",
        "The number of visitors who are inside of the garden right now,\n[the long list](https://example.com/a).",
    ),
    "a title takes the quotes that need no escape": ("[a](b 'say \"x\"')", "[a](b 'say \"x\"')"),
    "a target with a blank is put in angle brackets": ("[a](<b c>)", "[a](<b c>)"),
    "text in brackets may be broken": (f"[{LONG}]", f"[{LONG[:74]}\n{LONG[75:]}]"),
    "a word that would start a block stays where it is": (
        "These are all the words that are needed to fill this line to its very end so - now.",
        "These are all the words that are needed to fill this line to its very end so -\nnow.",
    ),
    "emphasis is written with underscores": ("*a* and _b_", "_a_ and _b_"),
    "emphasis beside a word keeps its asterisk": ("a*b*c", "a*b*c"),
    "strong emphasis is written with asterisks": ("__a__ and **b**", "**a** and **b**"),
    "strong and emphasis together": ("***a***", "**_a_**"),
    "a lone asterisk is escaped": ("2 * 3", "2 \\* 3"),
    "an underscore at the edge of a word is escaped": ("_a and b_c", "\\_a and b_c"),
    "an escaped character stays escaped": ("a \\# b \\[c\\]", "a \\# b \\[c\\]"),
    "an entity stays as it is": ("a &amp; b &lt;c&gt;", "a &amp; b &lt;c&gt;"),
    "an address is left alone": ("see https://example.com/a_b_?c=_d_ now", "see https://example.com/a_b_?c=_d_ now"),
    "an address in angle brackets": ("<https://example.com> <a@example.com>", "<https://example.com> <a@example.com>"),
    "two blanks force a line break": ("a  \nb", "a  \nb"),
    "a backslash forces a line break": ("a\\\nb", "a\\\nb"),
    "struck out text": ("~~a b~~", "~~a b~~"),
    "amounts of money are no mathematics": ("from $5 to $10 a day", "from $5 to $10 a day"),
    "a template tag is left alone": ("say {{ name   it }}", "say {{ name   it }}"),
    "inline HTML is left alone": ('a <b  class="c">d</b>', 'a <b  class="c">d</b>'),
    "a bullet becomes a hyphen": ("* a\n* b", "- a\n- b"),
    "items with a blank line between them stay apart": ("- a\n\n- b", "- a\n\n- b"),
    "a list after a paragraph is set apart": ("a:\n- b\n- c", "a:\n\n- b\n- c"),
    "nested lists are indented by the marker": ("- a\n    - b\n        - c", "- a\n  - b\n    - c"),
    "neighbouring lists take turns in their markers": ("- a\n\n* b\n\n+ c", "- a\n\n* b\n\n- c"),
    "numbers count up from the first": ("3. a\n7. b\n1. c", "3. a\n4. b\n5. c"),
    "numbers that are all one stay so": ("1. a\n1. b", "1. a\n1. b"),
    "a number list starts with a bracket beside another": ("1. a\n\n1) b", "1. a\n\n1) b"),
    "the text of an item is wrapped beside its marker": (
        f"- {LONG}",
        "- A gate keeper that lets every visitor in who shows a ticket of the day and\n  turns the others away.",
    ),
    "check boxes": ("- [ ] a\n- [X] b", "- [ ] a\n- [x] b"),
    "fenced code is kept": ("```json\n{ 'a':\n\n    1 }\n```", "```json\n{ 'a':\n\n    1 }\n```"),
    "tildes become backticks": ("~~~\na\n~~~", "```\na\n```"),
    "a fence that is never closed ends with the text": ("```\na", "```\na\n```"),
    "indented code is kept": ("a\n\n    b  c", "a\n\n    b  c"),
    "a heading stays on one line": ("#  A   title ##\ntext", "# A title\n\ntext"),
    "an underlined heading gets number signs": ("A\n===\nB\n---", "# A\n\n## B"),
    "a quote": (">a\n>b\n> - c", "> a b\n>\n> - c"),
    "a rule": ("a\n\n***", "a\n\n---"),
    "a rule in a list": ("- a\n\n  ---", "- a\n\n  ***"),
    "the columns of a table are aligned": (
        "|a|b|c|\n|--|:-:|--:|\n|longer|x|1|\n|`d`|yy|",
        "| a      |  b  |   c |\n| ------ | :-: | --: |\n| longer |  x  |   1 |\n| `d`    | yy  |",
    ),
    "a block of HTML is kept": ("<div>\n  a   b\n</div>\n\nc", "<div>\n  a   b\n</div>\n\nc"),
    "the target of a reference": ("[a]:   https://example.com  'b'", '[a]: https://example.com "b"'),
    "a footnote": ("a[^1]\n\n[^1]:  b", "a[^1]\n\n[^1]: b"),
    "wide characters take two columns": ("日" * 39 + " ab cd", "日" * 39 + "\nab cd"),
    "other line ends": ("a\r\nb\rc", "a b c"),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_markdown_is_printed_in_one_spelling(source: str, expected: str) -> None:
    assert reflow(source, 80) == expected


def test_after_a_backslash_a_line_breaks_one_word_late() -> None:
    """There Prettier takes the blanks for text and the words for gaps between it."""
    words = ["seven77"] * 15
    assert reflow("a\\\n" + " ".join(words), 80).split("\n") == ["a\\", " ".join(words[:11]), " ".join(words[11:])]


def test_the_width_is_a_parameter() -> None:
    assert reflow("one two three four", 9) == "one two\nthree\nfour"


def test_blank_text_gives_nothing() -> None:
    assert reflow(" \n\t\n", 80) == ""


PIECES = ("1.", "\n\n", "    ", "- ", "```", "ab", "é", "日")
MARKS = st.sampled_from([*"*_`~[]()<>!#-+.|>\\&$%{}:@\n \t\"'", *PIECES])


@given(st.lists(MARKS, max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_arrangement_of_marks_is_refused(source: str) -> None:
    reflow(source, 80)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_no_text_is_refused(source: str) -> None:
    reflow(source, 80)


WORDS = st.lists(st.sampled_from(["word", "longer-word", "e.g.", "snake_case", "`code span`", "(x)", "a,"]), min_size=1)
PARAGRAPHS = WORDS.map(" ".join)
LISTS = st.lists(PARAGRAPHS.map("- {}".format), min_size=1).map("\n".join)


@given(st.lists(st.one_of(PARAGRAPHS, LISTS), min_size=1).map("\n\n".join))
@settings(max_examples=100, deadline=None)
def test_ordinary_text_is_printed_as_it_was_printed_before(source: str) -> None:
    once = reflow(source, 80)
    assert reflow(once, 80) == once


@given(st.lists(WORDS.map(" ".join), min_size=1).map("\n".join))
@settings(max_examples=100, deadline=None)
def test_no_line_of_ordinary_text_is_too_long(source: str) -> None:
    assert all(len(line) <= 80 for line in reflow(source, 80).split("\n"))


HOSTILE = [
    *("[", "![", "](", "[a](", "[]", "[[", "[[a", "(", "<", "<a ", '<a b="', "<!--a", "<?", "</", "<a@"),
    *("*", "**", "* a ", "**a ", "*a**b", "_a", "a_", "_a_a ___ ", "*_", "~~a ", "`", "``a`", "$a ", "$$a "),
    *("{{", "{%a", "&", "&a", "\\", "a@", "@a", "www.a", "http://", "> ", ">", "- ", "1. ", "# ", "| ", "[^a]: "),
    *("- a\n", "> a\n", "- a\n\n  b\n\n", "```\n", "<div>\n", "|a|b|\n|-|-|\n", "a\n===\n", "[a]: b\n", "a\\\n"),
    *("\n", " ", "\t", "a", "日", "\U0001f600", "a\u0301", "- a\n* b\n", "a  \n"),
]


@pytest.mark.parametrize("mark", HOSTILE)
def test_text_of_one_mark_is_read_in_little_time(mark: str) -> None:
    started = time.process_time()
    reflow(mark * (20_000 // len(mark)) + "a", 80)
    assert time.process_time() - started < 2


def test_deep_nesting_is_read_in_little_time() -> None:
    started = time.process_time()
    reflow("\n".join(f"{'  ' * depth}- a" for depth in range(400)), 80)
    reflow("\n".join(f"{'>' * depth} a" for depth in range(400)), 80)
    assert time.process_time() - started < 5
