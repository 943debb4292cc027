"""The merge of three texts, and what lies under it: alignment, differences, renames."""

from __future__ import annotations

import subprocess
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.delivery.alignment import blocks, lines_of
from generator.delivery.difference import difference
from generator.delivery.merge import has_markers, merge, merge_without_base
from generator.delivery.renames import carry, find_renames, likeness

LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n", "\n"]), max_size=12).map("".join)
ENDED = st.tuples(LINES, st.sampled_from(["", "last"])).map("".join)


def without_marks(text: str) -> Counter[str]:
    """The lines of a merged text but for the marks and line ends."""
    marks = ("<<<<<<< yours", "=======", ">>>>>>> generated")
    return Counter(line for line in text.split("\n") if line not in marks)


@given(ENDED, ENDED)
def test_blocks_are_equal_lines_in_order_up_to_the_end(one: str, other: str) -> None:
    left, right = lines_of(one), lines_of(other)
    found = blocks(left, right)
    assert all(left[b.left : b.left + b.size] == right[b.right : b.right + b.size] for b in found)
    assert all(a.left + a.size <= b.left and a.right + a.size <= b.right for a, b in pairwise(found))
    assert found[-1] == (len(left), len(right), 0)
    assert "".join(left) == one


@given(ENDED, ENDED, ENDED)
def test_every_line_that_one_side_put_in_is_in_the_result(base: str, yours: str, ours: str) -> None:
    merged = without_marks(merge(base, yours, ours).text)
    for side in (yours, ours):
        # What both sides say stands there once.
        put_in = Counter(side.split("\n")) - Counter(base.split("\n"))
        assert not {line for line in put_in if line} - set(merged)


@given(ENDED, ENDED)
def test_where_one_side_changed_nothing_the_other_is_the_result(base: str, other: str) -> None:
    assert merge(base, other, base) == merge(base, base, other) == merge(base, other, other)
    assert merge(base, base, other).text == other


@given(LINES, LINES, LINES)
def test_sides_may_change_places_but_for_the_order_in_conflicts(base: str, one: str, other: str) -> None:
    first, second = merge(base, one, other), merge(base, other, one)
    assert len(first.conflicts) == len(second.conflicts)
    assert first.conflicts or first.text == second.text


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, LINES)
def test_git_comes_to_the_same_lines_where_neither_has_a_conflict(
    tmp_path_factory: pytest.TempPathFactory, base: str, one: str, other: str
) -> None:
    """It takes lines for equal elsewhere now and then, so that one may have a conflict where the other has none."""
    folder = tmp_path_factory.mktemp("git", numbered=True)
    for name, text in zip("abc", (one, base, other), strict=True):
        (folder / name).write_text(text)
    done = subprocess.run(["git", "merge-file", "-p", "a", "b", "c"], cwd=folder, capture_output=True, check=False)
    merged = merge(base, one, other)
    if not done.returncode and not merged.conflicts:
        assert Counter(done.stdout.decode().split("\n")) == Counter(merged.text.split("\n"))


@given(ENDED, ENDED)
def test_without_a_base_both_texts_are_there(yours: str, ours: str) -> None:
    merged = merge_without_base(yours, ours)
    for side in (yours, ours):
        assert not {line for line in side.split("\n") if line} - set(without_marks(merged.text))
    assert bool(merged.conflicts) == (yours != ours)


@given(ENDED, ENDED, ENDED)
def test_a_conflict_is_found_by_its_marks_and_its_lines(base: str, yours: str, ours: str) -> None:
    merged = merge(base, yours, ours)
    assert has_markers(merged.text) == bool(merged.conflicts)
    lines = merged.text.split("\n")
    assert [number for number, line in enumerate(lines, 1) if line == "<<<<<<< yours"] == list(merged.conflicts)


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> 1234567 (message)\n", True),
        ("<<<<<<< a\r\n=======\r\n>>>>>>> b\r\n", True),
        ("Title\n=======\n", False),
        ("    <<<<<<< a\n=======\n>>>>>>> b\n", False),
        (">>>>>>> b\n=======\n<<<<<<< a\n", False),
        ("<<<<<<< a\n", False),
    ],
)
def test_marks_are_those_of_git_at_the_start_of_lines(text: str, *, is_marked: bool) -> None:
    assert has_markers(text) == is_marked


def test_large_files_that_share_nothing_are_aligned_in_no_time() -> None:
    one, other = ([f"{side}{number % 50}\n" for number in range(20_000)] for side in "ab")
    start = time.process_time()
    assert len(blocks(one, other)) == 1
    assert len(blocks(["x\n"] * 20_000, ["x\n"] * 19_999)) == 2
    assert time.process_time() - start < 2


# -- differences -------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(ENDED, ENDED)
def test_a_difference_is_one_that_patch_understands(
    tmp_path_factory: pytest.TempPathFactory, before: str, after: str
) -> None:
    folder: Path = tmp_path_factory.mktemp("patch", numbered=True)
    (folder / "f").write_text(before)
    change = difference("f", before, after, ("now", "then"))
    if before == after:
        assert (change.added, change.removed, list(change.lines())[2:]) == (0, 0, [])
        return
    lines = ["--- a/f", "+++ b/f", *list(change.lines())[2:]]
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "--whitespace=nowarn", "-"],
        cwd=folder,
        input="\n".join([*lines, ""]).encode(),
        check=True,
    )
    assert (folder / "f").read_text() == after
    assert change.added - change.removed == len(lines_of(after)) - len(lines_of(before))


def test_a_difference_names_both_sides_and_shows_three_lines_around() -> None:
    before = "".join(f"{number}\n" for number in range(20))
    lines = list(difference("a.py", before, before.replace("9\n", "nine\n", 1), ("now", "generated")).lines())
    assert lines == [
        "--- a.py (now)",
        "+++ a.py (generated)",
        "@@ -7,7 +7,7 @@",
        *(" 6", " 7", " 8", "-9", "+nine", " 10", " 11", " 12"),
    ]


# -- renames -----------------------------------------------------------------------------------------------------------

OLD = "".join(f"class Lion{n}:\n    def lion_{n}(self, lion_id: str) -> Lion: ...\n" for n in range(8))
NEW = OLD.replace("Lion", "Tiger").replace("lion", "tiger")


def test_a_text_with_other_names_is_alike_and_another_text_is_not() -> None:
    assert likeness(OLD, NEW) == 1
    assert likeness(OLD, "".join(f"ticket {n} costs {n}\n" for n in range(16))) == 0
    assert likeness("", "") == 1


def test_the_new_name_is_found_and_given_away_once() -> None:
    other = "".join(f"class Ticket{n}:\n    price: int = {n}\n" for n in range(8))
    assert find_renames({"lion.py": OLD}, {"ticket.py": other, "tiger.py": NEW}) == {"lion.py": "tiger.py"}
    assert find_renames({"lion.py": OLD, "puma.py": OLD}, {"tiger.py": NEW}) == {"lion.py": "tiger.py"}
    assert find_renames({"lion.py": OLD}, {"ticket.py": other}) == {}


def test_lines_of_the_user_stay_word_for_word() -> None:
    yours = OLD.replace("class Lion3:\n", "# a Lion of mine\nclass Lion3:\n")
    merged = carry(OLD, yours, NEW)
    assert (merged.text, merged.conflicts) == (NEW.replace("class Tiger3:\n", "# a Lion of mine\nclass Tiger3:\n"), ())


def test_lines_that_the_user_deleted_stay_deleted() -> None:
    merged = carry(OLD, OLD.replace("    def lion_3(self, lion_id: str) -> Lion: ...\n", "", 1), NEW)
    assert merged.text == NEW.replace("    def tiger_3(self, tiger_id: str) -> Tiger: ...\n", "", 1)
    assert merged.conflicts == ()


def test_a_line_that_both_changed_is_a_conflict() -> None:
    merged = carry(OLD, OLD.replace("def lion_3(self, lion_id: str)", "def lion_3(self)"), NEW)
    assert len(merged.conflicts) == 1
    assert "def lion_3(self) -> Lion" in merged.text
    assert "def tiger_3(self, tiger_id: str)" in merged.text
