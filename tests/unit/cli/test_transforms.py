"""The command `transforms`: what each edit of the document does."""

from __future__ import annotations

import json

from tests.unit.cli.conftest import CONFIG, Project

TRANSFORMS = [
    {"command": "update", "reason": "a better title", "args": {"target": "$.info.title", "value": "Menagerie"}},
    {"command": "remove", "reason": "not for users", "args": {"target": ["$.paths['/nowhere']"]}},
]


def edited(project: Project) -> Project:
    """A project whose config edits the document."""
    return project.write(config={**CONFIG, "openapi": {"transforms": TRANSFORMS}})


def test_each_transform_has_a_line_with_its_hits(project: Project) -> None:
    ran = edited(project).command("transforms")
    first, second = ran.out.splitlines()
    assert first.split()[:3] == ["1.", "1", "place"]
    assert "update: a better title" in first
    assert second.split()[:3] == ["2.", "0", "places"]
    assert "Transform/NoMatch" in ran.err


def test_json_has_the_same(project: Project) -> None:
    document = json.loads(edited(project).command("transforms", "--json").out)
    assert [(each["command"], each["places"]) for each in document["transforms"]] == [("update", 1), ("remove", 0)]
    assert document["transforms"][0]["at"].startswith("stainless.yml:1:")


def test_without_transforms_it_says_so(project: Project) -> None:
    ran = project.write().command("transforms")
    assert (ran.code, ran.out) == (0, "the config has no transforms\n")


def test_without_a_config_it_says_so(project: Project) -> None:
    ran = project.command("transforms", "--json")
    assert ran.code == 2
    assert "there is no config here" in json.loads(ran.out)["error"]
