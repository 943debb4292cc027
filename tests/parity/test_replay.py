"""The bumps of real APIs, one after the other into one folder, each with the day on which it was made.

The published manifests say which files a run has to write, to remove and to leave alone; `replay.yml` lists what is known
to differ. A file counts as reproduced where it has the published bytes before and after a bump.
"""

from __future__ import annotations

import pytest

from tests.parity.corpora import ABSENT
from tests.parity.replay import Bump, histories, known_deviations, replayed, title

FOUND = histories()
# The tests of one history share its replay, which takes seconds, so that they run in one process.
PARAMETERS = [pytest.param(history, marks=pytest.mark.xdist_group(f"replay-{title(history)}")) for history in FOUND]


@pytest.fixture(scope="module", params=PARAMETERS, ids=[title(history) for history in FOUND])
def bumps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bump, ...]:
    """The bumps of one API, each carried out."""
    return replayed(request.param, tmp_path_factory.mktemp("replay"))


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_a_bump_writes_removes_and_leaves_what_the_manifests_say(bumps: tuple[Bump, ...]) -> None:
    known = known_deviations()
    for bump in bumps:
        assert bump.deviations == known.get(bump.name, {}).keys(), bump.name


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_what_has_the_published_bytes_is_written_and_removed_when_it_was(bumps: tuple[Bump, ...]) -> None:
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


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_a_published_sdk_is_taken_up_without_a_change_and_becomes_the_next_one(bumps: tuple[Bump, ...]) -> None:
    """With its own runtime and package; what is due in it is nothing, and no bump conflicts with it unknown to us."""
    adopted = [(bump.name, bump.adopted) for bump in bumps if bump.adopted is not None]
    if not adopted:
        pytest.skip("there are no copies of published SDKs; set SDKPRESS_GOLDENS to a folder of them")
    known = known_deviations("adopted")
    for name, sdk in adopted:
        assert sdk.changed == frozenset(), name
        assert sdk.due == frozenset(), name
        assert sdk.deviations == known.get(name, {}).keys(), name
        assert sdk.conflicts <= known.get(name, {}).keys(), name


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_nothing_is_known_of_bumps_that_there_are_not() -> None:
    there = {str(corpus) for history in FOUND for corpus in history[1:]}
    assert known_deviations().keys() | known_deviations("adopted").keys() <= there
