"""Which files are written, removed or left alone."""

from __future__ import annotations

import pytest

from generator.delivery.bases import Bases, with_texts
from generator.delivery.decide import Decision, Found, Left, Merge, Rules, decide
from generator.delivery.manifest import Manifest, digest
from generator.planning.contract import TextFile

NEW = TextFile("a.py", "new\n")
HEADER = "Made by a machine"


def wrote(**texts: str) -> Manifest:
    """The manifest of a run that wrote these texts."""
    return Manifest({f"{name}.py": digest(text.encode()) for name, text in texts.items()})


def there(**texts: str) -> dict[str, Found]:
    """Files that stand there now."""
    return {f"{name}.py": Found(text.encode()) for name, text in texts.items()}


def test_a_free_path_is_written() -> None:
    assert decide([NEW], {}, [], Rules()) == Decision(write=(NEW,))


def test_the_same_content_is_adopted_whoever_wrote_it() -> None:
    assert decide([NEW], there(a="new\n"), [], Rules()) == Decision(unchanged=("a.py",))


def test_what_we_wrote_is_replaced() -> None:
    assert decide([NEW], there(a="old\n"), [wrote(a="old\n")], Rules()).write == (NEW,)


def test_what_a_killed_run_wrote_is_replaced() -> None:
    before = [wrote(a="old\n"), wrote(a="from a killed run\n")]
    assert decide([NEW], there(a="from a killed run\n"), before, Rules()).write == (NEW,)


def test_a_file_of_the_user_is_left_alone() -> None:
    assert decide([NEW], there(a="mine\n"), [], Rules()) == Decision(left={"a.py": Left.NOT_OWNED})


def test_a_file_of_the_user_can_be_taken_over() -> None:
    assert decide([NEW], there(a="mine\n"), [], Rules(take_over=True)).write == (NEW,)


@pytest.mark.parametrize(
    "first_line",
    [
        "# File generated from our OpenAPI spec by Someone. See X.",
        "// File generated from our OpenAPI spec by A",
        "# Made by a machine",
    ],
)
def test_a_file_with_the_header_of_generated_files_is_ours(first_line: str) -> None:
    found = there(a=f"{first_line}\n\nold\n")
    assert decide([NEW], found, [], Rules(header=HEADER)).write == (NEW,)


@pytest.mark.parametrize(
    "first_line", ["Made by a machine", "# Made by a machine, mostly", "x = 1  # Made by a machine", ""]
)
def test_a_file_that_only_mentions_the_header_is_not(first_line: str) -> None:
    assert decide([NEW], there(a=f"{first_line}\nold\n"), [], Rules(header=HEADER)).left == {"a.py": Left.NOT_OWNED}


LINES = "".join(f"{number}\n" for number in range(9))
LONG = TextFile("a.py", LINES + "new\n")


def kept(*texts: str) -> Bases:
    """The texts of earlier runs."""
    return with_texts(Bases(), texts)


def test_an_edited_file_is_merged_with_what_is_new() -> None:
    decision = decide([LONG], there(a="mine\n" + LINES), [wrote(a=LINES)], Rules(), kept(LINES))
    assert decision == Decision(merged=(Merge("a.py", f"mine\n{LINES}new\n".encode()),))


def test_where_both_changed_the_same_both_are_there_marked() -> None:
    decision = decide([LONG], there(a=LINES + "mine\n"), [wrote(a=LINES)], Rules(), kept(LINES))
    text = f"{LINES}<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> generated\n"
    assert decision == Decision(merged=(Merge("a.py", text.encode(), conflicts=(10,)),))


def test_an_edited_file_stays_where_we_have_nothing_new() -> None:
    decision = decide([NEW], there(a="edited\n"), [wrote(a="new\n")], Rules())
    assert decision == Decision(edited=("a.py",))


def test_where_the_last_text_is_not_kept_both_texts_stand_there() -> None:
    decision = decide([NEW], there(a="edited\n"), [wrote(a="old\n")], Rules())
    text = b"<<<<<<< yours\nedited\n=======\nnew\n>>>>>>> generated\n"
    assert decision == Decision(merged=(Merge("a.py", text, conflicts=(1,)),))


def test_an_edited_file_can_be_overwritten() -> None:
    assert decide([NEW], there(a="edited\n"), [wrote(a="new\n")], Rules(overwrite=True)).write == (NEW,)


def test_marks_of_a_conflict_are_left_until_somebody_resolves_it() -> None:
    found = there(a="<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> generated\n")
    for text in ("old\n", "new\n"):
        decision = decide([NEW], found, [wrote(a=text)], Rules(), kept(text))
        assert decision == Decision(left={"a.py": Left.UNRESOLVED})


def test_what_is_no_text_is_left() -> None:
    found = {"a.py": Found(b"\0\1")}
    assert decide([NEW], found, [wrote(a="old\n")], Rules(), kept("old\n")).left == {"a.py": Left.NOT_TEXT}


def test_bytes_that_are_not_utf8_survive_a_merge() -> None:
    found = {"a.py": Found(b"\xff mine\n" + LINES.encode())}
    (merge,) = decide([LONG], found, [wrote(a=LINES)], Rules(), kept(LINES)).merged
    assert merge.content == b"\xff mine\n" + LINES.encode() + b"new\n"


def test_line_ends_of_windows_are_no_edit() -> None:
    windows = there(a=LINES.replace("\n", "\r\n"))
    assert decide([LONG], windows, [wrote(a=LINES)], Rules()).write == (LONG,)
    assert decide([TextFile("a.py", LINES)], windows, [wrote(a=LINES)], Rules()).unchanged == ("a.py",)


def test_an_edited_file_keeps_its_line_ends() -> None:
    found = there(a=("mine\n" + LINES).replace("\n", "\r\n"))
    (merge,) = decide([LONG], found, [wrote(a=LINES)], Rules(), kept(LINES)).merged
    assert merge.content == f"mine\n{LINES}new\n".replace("\n", "\r\n").encode()


def test_of_two_runs_the_edit_is_one_of_the_nearer_text() -> None:
    """A killed run had put its text in place before it was edited, or had not."""
    killed = LINES + "killed\n"
    for text, before in (("mine\n" + LINES, LINES), ("mine\n" + killed, killed)):
        decision = decide([LONG], there(a=text), [wrote(a=LINES), wrote(a=killed)], Rules(), kept(LINES, killed))
        assert [merge.content for merge in decision.merged] == [f"mine\n{LINES}new\n".encode()], before


def test_a_file_of_the_user_stays_as_it_is_and_away_once_it_is_removed() -> None:
    rules = Rules(users=("a.*",), take_over=True, overwrite=True)
    assert decide([NEW], {}, [], rules) == Decision(write=(NEW,))
    assert decide([NEW], there(a="mine\n"), [wrote(a="old\n")], rules) == Decision(users=("a.py",))
    assert decide([NEW], {}, [wrote(a="old\n")], rules) == Decision(users=("a.py",))
    assert decide([], there(a="old\n"), [wrote(a="old\n")], rules) == Decision()


def test_edits_go_along_when_a_file_gets_another_name() -> None:
    old = "".join(f"class Animals{number}:\n    animals = {number}\n" for number in range(6))
    new = TextFile("creatures.py", old.replace("Animals", "Creatures").replace("animals", "creatures"))
    yours = old.replace("    animals = 2\n", "    animals = 2\n    mine = True\n")
    decision = decide([new], there(animals=yours), [wrote(animals=old)], Rules(), kept(old))
    text = new.text.replace("    creatures = 2\n", "    creatures = 2\n    mine = True\n")
    assert decision.merged == (Merge("creatures.py", text.encode(), moved_from="animals.py"),)
    assert (decision.remove, decision.write, decision.left) == (("animals.py",), (), {})


def test_what_we_wrote_and_no_longer_generate_is_removed() -> None:
    assert decide([], there(b="old\n"), [wrote(b="old\n")], Rules()) == Decision(remove=("b.py",))


def test_it_stays_where_it_was_edited() -> None:
    assert decide([], there(b="edited\n"), [wrote(b="old\n")], Rules()) == Decision(left={"b.py": Left.EDITED_STALE})


@pytest.mark.parametrize("pattern", ["b.py", "*.py", "**"])
def test_it_stays_where_the_config_keeps_it(pattern: str) -> None:
    assert decide([], there(b="old\n"), [wrote(b="old\n")], Rules(keep=(pattern,))) == Decision()


def test_what_is_gone_already_needs_no_removing() -> None:
    assert decide([], {}, [wrote(b="old\n")], Rules()) == Decision()


@pytest.mark.parametrize("obstacle", [Left.BLOCKED, Left.OUTSIDE])
@pytest.mark.parametrize("rules", [Rules(), Rules(take_over=True, overwrite=True)])
def test_nothing_is_written_through_a_link_or_over_a_folder(obstacle: Left, rules: Rules) -> None:
    assert decide([NEW], {"a.py": Found(obstacle=obstacle)}, [wrote(a="old\n")], rules).left == {"a.py": obstacle}


def test_a_new_spelling_is_written_again_because_removing_the_old_one_may_remove_it() -> None:
    found = there(A="new\n", a="new\n")
    decision = decide([NEW], found, [wrote(A="new\n")], Rules())
    assert decision == Decision(write=(NEW,), remove=("A.py",))


AROUND = TextFile("r.py", "our runtime\n", around=True)


def test_code_of_another_generator_is_adopted_as_an_edit_of_ours() -> None:
    assert decide([NEW], there(a="theirs\n"), [], Rules(adopt=True)) == Decision(edited=("a.py",))


def test_what_another_generator_has_around_the_code_stays_its_own() -> None:
    assert decide([AROUND], there(r="their runtime\n"), [], Rules(adopt=True)) == Decision(theirs=("r.py",))
    assert decide([AROUND], {}, [], Rules(adopt=True)) == Decision(theirs=("r.py",))


def test_code_that_is_not_there_is_new() -> None:
    assert decide([NEW], {}, [], Rules(adopt=True)).write == (NEW,)


def test_what_is_left_to_another_generator_stays_so_until_it_is_taken_over() -> None:
    before = [Manifest(theirs=("r.py",))]
    for found in ({}, there(r="their runtime\n")):
        assert decide([AROUND], found, before, Rules()) == Decision(theirs=("r.py",))
        assert decide([AROUND], found, before, Rules(take_over=True)).write == (AROUND,)
    assert decide([AROUND], there(r=AROUND.text), before, Rules()).unchanged == ("r.py",)


def test_nothing_is_put_into_the_places_of_the_user_where_an_sdk_is_adopted() -> None:
    rules = Rules(users=("r.py",), adopt=True)
    assert decide([AROUND], {}, [], rules) == Decision(theirs=("r.py",))
    assert decide([AROUND], there(r="mine\n"), [], rules) == Decision(users=("r.py",))


def test_what_we_wrote_ourselves_is_brought_up_to_date_where_an_sdk_is_adopted() -> None:
    assert decide([NEW], there(a="old\n"), [wrote(a="old\n")], Rules(adopt=True)).write == (NEW,)


def test_bytes_of_another_generator_are_never_an_edit() -> None:
    assert decide([NEW], {"a.py": Found(b"\0")}, [], Rules(adopt=True)).theirs == ("a.py",)
