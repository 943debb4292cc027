"""The command `check`: what differs, and nothing changed."""

from __future__ import annotations

import copy
import json

import pytest

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
    output = project.root / "output"
    (output / "api.md").unlink()
    (output / "scripts/test").write_text("#!/bin/sh\nexit 1\n")
    config = copy.deepcopy(CONFIG)
    del config["resources"]["tickets"]  # type: ignore[attr-defined]
    config["unspecified_endpoints"] = ["post /tickets"]
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    ran = project.write(config=config).command("check", "--target", "python", "--as-of", "2020-01-01")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert "output/api.md: missing" in lines
    assert "output/src/zoo/tickets.py: left over" in lines
    assert "output/style.txt: stale (+0 -1)" in lines
    assert "output/scripts/test: hand-edited (+1 -0)" in lines
    assert "+exit 1" in lines
    assert "Output/OverBudget" in ran.err
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_an_edit_that_a_run_would_merge_is_named_as_both(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    (project.root / "output/style.txt").write_text("mine")
    ran = project.command("check", "--target", "python", "--as-of", "2020-01-01")
    assert (ran.code, "output/style.txt: hand-edited and stale (" in ran.out) == (1, True)


@pytest.mark.parametrize(("budget", "code"), [(None, 1), (1, 1), (2, 0)])
def test_a_budget_allows_edits_up_to_it(project: Project, budget: int | None, code: int) -> None:
    config = copy.deepcopy(CONFIG)
    if budget is not None:
        config["targets"]["python"]["x-sdkpress-custom-budget"] = budget  # type: ignore[index]
    project.write(config=config).command("generate", "--target", "python")
    (project.root / "output/api.md").write_text("# my api\n")
    ran = project.command("check", "--target", "python")
    assert (ran.code, "output/api.md: hand-edited (+1 -1)" in ran.out) == (code, True)
    assert f"2 lines edited by hand in 1 file, {budget or 0} allowed" in ran.out
    assert project.command("custom", "--target", "python").code == code


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ({}, 1),
        ({"unspecified_endpoints": ["post /tickets"]}, 0),
        ({"diagnostics": {"ignored": {"Endpoint/NotConfigured": True}}}, 0),
    ],
)
def test_an_operation_that_no_resource_names_fails_unless_it_is_accepted(
    project: Project, accepted: dict[str, object], code: int
) -> None:
    config = {**CONFIG, "resources": {"animals": CONFIG["resources"]["animals"]}, **accepted}  # type: ignore[index]
    project.write(config=config).command("generate", "--target", "python")
    ran = project.command("check", "--target", "python", "--json")
    document = json.loads(ran.out)
    assert (ran.code, document["exit"], document["uncovered"]) == (code, code, ["post /tickets"] * code)


def test_differences_are_cut_unless_all_of_them_are_asked_for(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    (project.root / "output/api.md").write_text("".join(f"line {n}\n" for n in range(200)))
    cut, whole = (project.command("check", "--target", "python", *more).out for more in ((), ("--diff",)))
    assert ("+line 199" in cut, "+line 199" in whole) == (False, True)
    assert "  ..." in cut
    assert len(cut.splitlines()) < 25


def test_json_lists_what_would_be_written(project: Project) -> None:
    document = json.loads(project.write().command("check", "--json", "--target", "python").out)
    assert document["exit"] == 1
    assert "api.md" in document["targets"][0]["written"]
    assert {"path": "api.md", "state": "missing", "due": True} in document["targets"][0]["states"]


def test_quiet_names_only_what_is_stale(project: Project) -> None:
    project.write().command("generate")
    assert project.command("check", "--quiet").out == ""
    (project.root / "output/python/api.md").unlink()
    assert project.command("check", "--quiet").out == "output/python/api.md: missing\n"
