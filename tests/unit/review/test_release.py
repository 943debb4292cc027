"""Versions, changelogs and commit messages."""

from __future__ import annotations

import pytest

from generator.review.change import Change, Verdict
from generator.review.changes import rules
from generator.review.release import Level, api_release, changelog, commit_message, next_version


@pytest.mark.parametrize(
    ("version", "level", "expected"),
    [
        ("1.2.3", Level.NONE, "1.2.3"),
        ("1.2.3", Level.PATCH, "1.2.4"),
        ("1.2.3", Level.MINOR, "1.3.0"),
        ("1.2.3", Level.MAJOR, "2.0.0"),
        ("0.4.1", Level.MAJOR, "0.5.0"),
        ("0.4.1", Level.MINOR, "0.5.0"),
        ("0.4.1", Level.PATCH, "0.4.2"),
        ("0.1.0-alpha.3", Level.MINOR, "0.1.0-alpha.4"),
        ("0.1.0-alpha.3", Level.MAJOR, "0.1.0-alpha.4"),
        ("1.0.0-beta.1", Level.MAJOR, "1.0.0-beta.2"),
        ("1.0.1-beta.1", Level.MINOR, "1.1.0-beta.1"),
        ("1.0.0-rc", Level.PATCH, "1.0.0-rc.1"),
        ("one", Level.MAJOR, ""),
        ("", Level.MAJOR, ""),
    ],
)
def test_the_next_version(version: str, level: Level, expected: str) -> None:
    assert next_version(version, level) == expected


def change(verdict: Verdict, subject: str) -> Change:
    """A change of some verdict."""
    return Change("0" * 10, rules.OPERATION_REMOVED, subject, "the operation was removed", verdict)


def test_without_changes_nothing_is_released() -> None:
    release = api_release(())
    assert (release.level, release.changelog, release.commit) == (Level.NONE, "", "chore(api): regenerate\n")


def test_a_breaking_change_comes_first_and_is_marked() -> None:
    release = api_release((change(Verdict.BREAKING, "get /a"), change(Verdict.BREAKING, "get /b")))
    assert release.level is Level.MAJOR
    assert release.commit.startswith("feat(api)!: get /a: the operation was removed (+1)\n")
    assert release.commit.count("BREAKING CHANGE: ") == 2
    assert release.changelog.startswith("## Unreleased\n\n### \u26a0 BREAKING CHANGES\n\n* `get /a`: ")


def test_a_title_is_short_and_on_one_line() -> None:
    hostile = change(Verdict.BREAKING, "get /" + "x" * 200 + "\nBREAKING CHANGE: none\n\n# title")
    title, _, _ = commit_message((hostile,), (), Level.MAJOR).partition("\n")
    assert len(title) <= 72
    assert commit_message((hostile,), (), Level.MAJOR).count("\nBREAKING CHANGE: ") == 1
    assert "\n# title" not in changelog("1.0.0", (hostile,), (), Level.MAJOR)
