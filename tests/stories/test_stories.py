"""Each story holds: the fragment becomes the files that the story shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.story import pressed, read_story

STORIES = sorted(Path(__file__).parent.glob("**/*.md"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path, request: pytest.FixtureRequest) -> None:
    story = read_story(path)
    assert story.expected, "a story must show at least one file"
    files = pressed(story)
    shown = {name: files.get(name, "missing\n") for name in story.expected}
    if request.config.getoption("update_snapshots", default=False):
        path.write_text(story.with_expected(shown), encoding="utf-8")
        return
    assert shown == story.expected
