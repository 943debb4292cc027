"""Which files are written, removed or left alone."""

from __future__ import annotations

import pytest

from generator.delivery.decide import Decision, Found, Left, Rules, decide
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


def test_an_edited_file_stays_where_we_have_something_else_for_it() -> None:
    decision = decide([NEW], there(a="edited\n"), [wrote(a="old\n")], Rules())
    assert decision == Decision(left={"a.py": Left.EDITED})


def test_an_edited_file_stays_silently_where_we_have_nothing_new() -> None:
    decision = decide([NEW], there(a="edited\n"), [wrote(a="new\n")], Rules())
    assert decision == Decision(unchanged=("a.py",))


def test_an_edited_file_can_be_overwritten() -> None:
    assert decide([NEW], there(a="edited\n"), [wrote(a="new\n")], Rules(overwrite=True)).write == (NEW,)


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
