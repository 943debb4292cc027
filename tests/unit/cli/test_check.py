"""The command `check`: what differs, and nothing changed."""

from __future__ import annotations

import copy
import json

from tests.unit.cli.conftest import CONFIG, Project


def test_what_was_just_generated_is_up_to_date(project: Project) -> None:
    project.write().command("generate")
    ran = project.command("check")
    assert (ran.code, "up to date" in ran.out) == (0, True)


def test_a_folder_that_is_not_there_is_stale_and_stays_away(project: Project) -> None:
    ran = project.write().command("check", "--out", "nowhere")
    assert (ran.code, "nowhere/python/api.md: missing" in ran.out) == (1, True)
    assert not (project.root / "nowhere").exists()


def test_each_kind_of_difference_is_named_and_left(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    (project.root / "output/api.md").unlink()
    (project.root / "output/style.txt").write_text("edited")
    config = copy.deepcopy(CONFIG)
    del config["resources"]["tickets"]  # type: ignore[attr-defined]
    ran = project.write(config=config).command("check", "--target", "python", "--as-of", "2020-01-01")
    assert ran.code == 1
    assert "output/api.md: missing" in ran.out
    assert "output/src/zoo/tickets.py: left over" in ran.out
    assert "Output/Edited" in ran.err
    assert (project.root / "output/src/zoo/tickets.py").exists()
    assert not (project.root / "output/api.md").exists()


def test_json_lists_what_would_be_written(project: Project) -> None:
    document = json.loads(project.write().command("check", "--json", "--target", "python").out)
    assert document["exit"] == 1
    assert "api.md" in document["targets"][0]["written"]


def test_quiet_names_only_what_is_stale(project: Project) -> None:
    project.write().command("generate")
    assert project.command("check", "--quiet").out == ""
    (project.root / "output/python/api.md").unlink()
    assert project.command("check", "--quiet").out == "output/python/api.md: missing\n"
