"""Docstrings: where the text starts, and that no text breaks out of them."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.languages.python.docstrings import (
    class_docstring,
    field_docstring,
    method_docstring,
    verbatim_method_docstring,
)

EIGHTY = "A text that has exactly as many characters as a line may have, no more, no less."
EIGHTY_ONE = "A sentence that has exactly as many characters as a line may have and then one  ."


def test_a_short_line_stands_between_the_quotes() -> None:
    assert field_docstring(" A pet. ") == '"""A pet."""'


def test_a_blank_text_gives_no_docstring() -> None:
    assert [field_docstring(" \n"), class_docstring(""), method_docstring(" "), verbatim_method_docstring("")] == [
        ""
    ] * 4


def test_a_line_of_79_characters_is_short_and_one_of_80_is_not() -> None:
    assert field_docstring(EIGHTY[:-1]) == f'"""{EIGHTY[:-1]}"""'
    assert field_docstring(EIGHTY) == f'"""\n{EIGHTY}\n"""'


def test_a_short_first_paragraph_stands_beside_the_quotes() -> None:
    assert field_docstring("A pet.\n\nIt barks.") == '"""A pet.\n\nIt barks.\n"""'


def test_a_list_after_a_paragraph_counts_as_the_next_paragraph() -> None:
    assert field_docstring("One of:\n* a\n* b") == '"""One of:\n\n- a\n- b\n"""'


def test_a_first_paragraph_of_more_than_80_characters_stands_below_the_quotes() -> None:
    assert class_docstring(f"{EIGHTY}\n\nEnd") == f'"""{EIGHTY}\n\nEnd\n"""'
    assert class_docstring(f"The {EIGHTY}\n\nEnd") == f'"""\nThe {EIGHTY}\n\nEnd\n"""'


def test_the_first_sentence_of_a_long_text_is_set_apart() -> None:
    text = "A pet. " + "It barks a lot when it is hungry, and it is hungry often. " * 2
    assert field_docstring(text).split("\n")[:3] == [
        '"""A pet.',
        "",
        "It barks a lot when it is hungry, and it is hungry often. It barks a lot when it",
    ]


def test_a_period_at_a_line_end_ends_no_sentence() -> None:
    assert class_docstring(f"A pet.\nThe {EIGHTY}") == f'"""\nA pet.\nThe {EIGHTY}\n"""'


def test_a_sentence_that_ends_after_81_characters_is_not_set_apart() -> None:
    assert class_docstring(f"{EIGHTY_ONE} More").startswith('"""A sentence')
    assert class_docstring(f"X{EIGHTY_ONE} More").startswith('"""\nXA sentence')


def test_a_class_keeps_its_line_breaks_and_long_lines() -> None:
    text = "A  pet\nwith *stars*. " + "x " * 60
    assert class_docstring(text).split("\n")[:2] == ['"""A  pet', "with *stars*."]
    assert max(map(len, class_docstring(text).split("\n"))) > 100


ARGUMENTS = (("pet_id", "The pet."), ("undocumented", ""), ("kind", "The kind, one of:\n- cat\n- dog"))
EXTRAS = (("timeout", "How long to wait"),)


def test_a_method_lists_its_documented_arguments_and_the_extras() -> None:
    assert method_docstring("Feeds a pet", ARGUMENTS, EXTRAS) == (
        '"""\nFeeds a pet\n\nArgs:\n  pet_id: The pet.\n\n  kind:\n      The kind, one of:\n\n'
        '      - cat\n      - dog\n\n  timeout: How long to wait\n"""'
    )


def test_a_method_without_arguments_has_no_list() -> None:
    assert method_docstring("Feeds all pets.") == '"""Feeds all pets."""'


def test_a_method_without_text_has_only_the_list() -> None:
    assert method_docstring("", (), EXTRAS) == '"""\nArgs:\n  timeout: How long to wait\n"""'


def test_the_first_sentence_is_looked_for_in_the_list_too() -> None:
    assert method_docstring("Feeds a pet", (("food", "The food. Cheap."),)) == (
        '"""Feeds a pet\n\nArgs:\n  food: The food.\n\nCheap.\n"""'
    )


def test_blanks_that_force_a_line_break_end_the_first_sentence() -> None:
    assert method_docstring("Feeds a pet.  \nOften") == '"""Feeds a pet.\n\n\nOften\n"""'


LINK = "[the long list of all kinds of food](https://example.com/food)"


def test_a_line_that_announces_a_single_line_moves_below_the_name() -> None:
    text = f"One of {LINK}:\n`dried food`, `wet`, `fresh`"
    assert method_docstring("Feeds", (("food", text),)) == (
        f'"""\nFeeds\n\nArgs:\n  food:\n      One of {LINK}:\n      `dried food`, `wet`, `fresh`\n"""'
    )


def test_a_line_that_announces_two_lines_stays_beside_the_name() -> None:
    text = f"One of {LINK}:\n`dried food` and more words to fill the line, `wet` and more words to fill it, `fresh`"
    assert f"  food: One of {LINK}:\n      `dried food`" in method_docstring("Feeds", (("food", text),))


def test_a_verbatim_text_keeps_its_line_breaks() -> None:
    assert verbatim_method_docstring("Sends\nan event") == '"""\nSends\nan event\n"""'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('say "hi"', '"""say "hi" """'),
        ('"hi" it says', '"""\\"hi" it says"""'),
        ('a """ b', '"""a \\"\\"\\" b"""'),
        ("a `\\n` b", '"""a `\\n` b"""'),
        ('a `\\"b\\"` c', '"""a `\\"b\\"` c"""'),
        ("a `\\d` b", '"""a `\\\\dd` b"""'),
        ("_a", '"""\\\\__a"""'),
        ("2 * 3", '"""2 \\\\** 3"""'),
        ("a `\\N{BULLET}` b", '"""a `\\\\N{BULLET}` b"""'),
        ("a `\\u12` b", '"""a `\\\\u12` b"""'),
        ("a `\\u00e9` b", '"""a `\\u00e9` b"""'),
        ("a `\\x4` b", '"""a `\\\\x4` b"""'),
        ("a `\\777` b", '"""a `\\\\7777` b"""'),
        ("a\\", '"""a\\\\"""'),
        ("a\\\nb", '"""\na\\\\\nb\n"""'),
        ("a\x00b\x1b", '"""a\\x00b\\x1b"""'),
        ("a\ud800b", '"""a\\ud800b"""'),
        ("a\u2028b", '"""a\u2028b"""'),
    ],
)
def test_what_would_break_the_literal_is_escaped(text: str, expected: str) -> None:
    assert field_docstring(text) == expected


HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=5),
        st.sampled_from(
            ['"', '"""', "\\", "\\N{", "\\u", "\\x", "\\U0011", "\r", "\x00", "\f", "\ud800", ". ", "\n", "}"]
        ),
    ),
    max_size=25,
).map("".join)


@given(HOSTILE)
@example('\\"""')
@example('\\\\"""')
@example('""" + evil() + """')
@example("\\N{NO SUCH NAME}")
@settings(max_examples=500, deadline=None)
@pytest.mark.parametrize(
    "docstring",
    [
        field_docstring,
        class_docstring,
        verbatim_method_docstring,
        lambda text: method_docstring(text, (("a", text),), (("b", text),)),
    ],
    ids=["field", "class", "verbatim", "method"],
)
def test_every_text_is_one_string(docstring: Callable[[str], str], text: str) -> None:
    source = docstring(text)
    if not source:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        module = ast.parse(f"{source}\n".encode().decode())
    assert len(module.body) == 1
    statement = module.body[0]
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
