"""The texts of the last run: packed small, stable line by line, and nothing but what they were."""

from __future__ import annotations

import pytest

from generator.delivery.bases import Bases, bases_text, only, parse_bases, with_texts
from generator.delivery.manifest import digest

TEXTS = [
    "".join(f"from module_{n % 7} import Something, SomethingElse\n" for n in range(number)) + f"x = {number}\n"
    for number in range(60)
]


def key(text: str) -> str:
    """What a text is kept under."""
    return digest(text.encode())


def test_what_is_kept_is_read_back() -> None:
    texts = [*TEXTS, "", "no line feed", "\u00e9\u4e2d\n", "\r\n"]
    bases = parse_bases(bases_text(with_texts(Bases(), texts)))
    assert [bases.get(key(text)) for text in texts] == texts
    assert bases.get(key("another")) is None


def test_repeated_lines_cost_little() -> None:
    assert len(bases_text(with_texts(Bases(), TEXTS))) < sum(map(len, TEXTS)) / 4


def test_a_further_text_is_a_further_line_and_nothing_else() -> None:
    before = with_texts(Bases(), TEXTS)
    after = with_texts(parse_bases(bases_text(before)), [*TEXTS, "new\n"])
    old, new = (set(bases_text(bases).split("\n")) for bases in (before, after))
    assert (len(new - old), old - new) == (1, set())


def test_the_same_texts_give_the_same_bytes_in_any_order() -> None:
    assert bases_text(with_texts(Bases(), TEXTS)) == bases_text(with_texts(Bases(), TEXTS[::-1]))


def test_the_lines_of_two_branches_add_up() -> None:
    """As git merges them, or leaves them with marks."""
    one, other = (bases_text(with_texts(Bases(), texts)) for texts in (TEXTS[:40], TEXTS[20:]))
    assert one.split("\n")[1] != other.split("\n")[1]
    for text in (
        one + other,
        f"<<<<<<< HEAD\n{one}=======\n{other}>>>>>>> other\n",
        (one + other).replace("\n", "\r\n"),
    ):
        bases = parse_bases(text)
        assert [bases.get(key(text)) for text in TEXTS] == TEXTS


def test_texts_that_no_run_refers_to_are_dropped_with_their_dictionary() -> None:
    bases = only(with_texts(with_texts(Bases(), TEXTS[:5]), TEXTS), [key(TEXTS[0])])
    assert [bases.get(key(text)) is not None for text in TEXTS[:2]] == [True, False]
    assert bases_text(only(bases, [])) == "sdkpress bases 1\n"


@pytest.mark.parametrize("damage", ["data", "dictionary", "cut", "swapped"])
def test_a_damaged_line_counts_as_none(damage: str) -> None:
    lines = bases_text(with_texts(Bases(), TEXTS)).split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith(key(TEXTS[9])))
    if damage == "data":
        lines[at] = lines[at][:-5] + "00000"
    elif damage == "dictionary":
        lines[1] = lines[1][:80] + "!" * 10
    elif damage == "cut":
        lines[at] = lines[at][:-20]
    else:
        lines[at] = lines[at].replace(key(TEXTS[9]), key(TEXTS[8]))
        lines = [line for index, line in enumerate(lines) if index == at or not line.startswith(key(TEXTS[8]))]
    bases = parse_bases("\n".join(lines))
    assert bases.get(key(TEXTS[9])) is None
    assert bases.get(key(TEXTS[8])) in (None, TEXTS[8])
