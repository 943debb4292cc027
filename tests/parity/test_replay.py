"""The bumps of real APIs, one after the other into one folder, each with the day on which it was made.

A file counts as reproduced where it is the published one before and after a bump. For those the published manifests say
which files a run has to write, to remove and to leave alone; the others are shown by `python -m tests.parity.replay`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parity.corpora import ABSENT
from tests.parity.replay import Bump, histories, replayed

FOUND = histories()


@pytest.fixture(scope="module", params=FOUND, ids=lambda history: history[0].name.split("@")[0])
def bumps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bump, ...]:
    """The bumps of one API, each carried out."""
    return replayed(request.param, tmp_path_factory.mktemp("replay"))


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_a_bump_writes_removes_and_leaves_what_the_manifests_say(bumps: tuple[Bump, ...]) -> None:
    for bump in bumps:
        assert bump.reproduced
        assert bump.wrote & bump.reproduced == bump.published_changes & bump.reproduced, bump.name
        assert bump.removed & bump.reproduced == bump.published_removals & bump.reproduced, bump.name


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_what_changed_is_what_was_written_and_nothing_else_was_touched(bumps: tuple[Bump, ...]) -> None:
    for bump in bumps:
        assert bump.touched == bump.wrote, bump.name
        assert bump.left == {}, bump.name


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_check_is_clean_after_each_bump_and_names_what_is_due_before_it(bumps: tuple[Bump, ...]) -> None:
    for bump in bumps:
        assert bump.due_before == bump.wrote | bump.removed, bump.name
        assert bump.due_after == frozenset(), bump.name


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_edits_in_every_file_that_a_bump_changes_are_still_there_after_it(bumps: tuple[Bump, ...]) -> None:
    for bump in bumps:
        assert bump.edits_lost == (), bump.name


def test_there_is_something_to_replay_where_there_is_a_corpus() -> None:
    assert not FOUND or sum(len(history) - 1 for history in FOUND) >= len(FOUND)
    assert isinstance(Path(), Path)
