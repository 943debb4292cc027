"""Every constructed bump gets the verdicts that stand beside it, for the API, for the SDK, and from griffe."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from generator.review.change import Verdict
from generator.review.forms.record import json_form
from generator.review.review import Review
from tests.review.corpus import Case, cases, reviewed

SCHEMA = json.loads((Path(__file__).parents[2] / "generator/review/schema.json").read_text(encoding="utf-8"))
CASES = cases()
# The tests of one bump share its review, so that they run in one process.
PARAMETERS = [pytest.param(case, id=case.name, marks=pytest.mark.xdist_group(f"bump-{case.name}")) for case in CASES]


@pytest.fixture(scope="module", params=PARAMETERS)
def bump(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, Review, Path]:
    """A bump with its review and the folder of its files."""
    folder = tmp_path_factory.mktemp("bump")
    return request.param, reviewed(request.param, folder), folder


def test_there_are_enough_bumps() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_api_verdict_is_right(bump: tuple[Case, Review, Path]) -> None:
    case, review, _ = bump
    worst = max((change.verdict for change in review.api), default=Verdict.TEXT)
    assert (worst.word, tuple(sorted({change.rule.id for change in review.api}))) == (case.api, case.rules)


def test_the_sdk_verdict_is_right(bump: tuple[Case, Review, Path]) -> None:
    case, review, _ = bump
    verdict = review.sdks[0].verdict
    assert (verdict.word if verdict is not None else "none") == case.sdk


def test_every_hunk_has_a_cause(bump: tuple[Case, Review, Path]) -> None:
    _, review, _ = bump
    causeless = [hunk for hunk in review.sdks[0].hunks if not hunk.causes and hunk.file != ".stats.yml"]
    assert causeless == []  # .stats.yml holds digests, which any edit of an input changes


def test_every_change_has_a_place(bump: tuple[Case, Review, Path]) -> None:
    """What was added has a new place, what was removed an old one, what changed both."""
    case, review, _ = bump
    for change in review.api:
        sides = (("old.yml", change.old), ("new.yml", change.new))
        assert change.old or change.new, case.name
        for file, side in sides:
            assert side is None or (side.at is not None and side.at.file.endswith(file)), change


def test_the_json_form_fits_the_schema(bump: tuple[Case, Review, Path]) -> None:
    _, review, _ = bump
    jsonschema.validate(json.loads(json_form(review)), SCHEMA)


def test_what_griffe_says_is_as_recorded(bump: tuple[Case, Review, Path]) -> None:
    """Where griffe and we differ, the bump says why."""
    pytest.importorskip("griffe", reason="griffe is not installed; it belongs to the development requirements")
    from tests.review.griffe_verdict import breakages  # noqa: PLC0415

    case, review, folder = bump
    said = "breaking" if breakages(review.sdks[0].files, folder) else "none"
    assert said == case.griffe
    assert bool(case.why) == ((case.sdk == "breaking") != (said == "breaking"))
