"""The command `generate`: where it writes, what it prints, how it ends."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.unit.cli.conftest import CONFIG, LANGUAGES, SPEC, Project

FILES = {
    "src/zoo/version.py",
    "api.md",
    "scripts/test",
    "style.txt",
    "src/zoo/__init__.py",
    "src/zoo/animals.py",
    "src/zoo/tickets.py",
}


def with_target(**target: object) -> dict[str, Any]:
    """The config with Python alone, whose target says more."""
    return {**CONFIG, "targets": {"python": {"package_name": "zoo", **target}}}


def test_several_languages_each_get_a_folder(project: Project) -> None:
    assert project.write().command("generate", "--out", "sdks").code == 0
    assert project.tree("sdks/python") == project.tree("sdks/typescript") == FILES


def test_one_language_has_its_root_in_the_output_folder(project: Project) -> None:
    assert project.write().command("generate", "--target", "python", "--out", "sdk").code == 0
    assert project.tree("sdk") == FILES


def test_a_config_with_one_target_counts_as_one_language(project: Project) -> None:
    assert project.write(config=with_target()).command("generate").code == 0
    assert project.tree("output") == FILES


def test_a_target_of_a_language_that_is_not_there_still_counts(project: Project) -> None:
    project.write()
    assert run(["generate"], lambda: {"python": LANGUAGES["python"]}) == 0
    assert project.tree("output/python") == FILES


def test_a_target_that_is_skipped_does_not(project: Project) -> None:
    config = {
        **CONFIG,
        "targets": {"python": {"package_name": "zoo"}, "typescript": {"package_name": "zoo", "skip": True}},
    }
    assert project.write(config=config).command("generate").code == 0
    assert project.tree("output") == FILES


def test_python_is_formatted_and_the_rest_is_not(project: Project) -> None:
    project.write().command("generate")
    assert (project.root / "output/python/src/zoo/animals.py").read_text() == '# Made by a test\n\nx = "python"\n'
    assert "x   = 'typescript'" in (project.root / "output/typescript/src/zoo/animals.py").read_text()


def test_the_summary_counts_files_and_findings(project: Project) -> None:
    ran = project.write().command("generate")
    assert f"python: {len(FILES)} written, 0 unchanged, 0 removed in output/python" in ran.out
    assert " s\n" in ran.out
    assert f"python: 0 written, {len(FILES)} unchanged, 0 removed" in project.command("generate").out


def test_nothing_of_the_progress_shows_where_there_is_no_terminal(project: Project) -> None:
    assert "\x1b" not in project.write().command("generate").err


def test_quiet_prints_nothing_when_all_is_well(project: Project) -> None:
    ran = project.write().command("generate", "--quiet")
    assert (ran.out, ran.err) == ("", "")


def test_json_is_one_object_of_a_fixed_form(project: Project) -> None:
    ran = project.write().command("generate", "--json", "--target", "python")
    document = json.loads(ran.out)
    assert document.keys() == {"exit", "spec", "config", "seconds", "targets", "transforms", "ledger", "findings"}
    assert document["exit"] == ran.code == 0
    (target,) = document["targets"]
    assert target | {"written": set(target["written"])} == {
        "language": "python",
        "out": "output",
        "files": len(FILES),
        "written": FILES,
        "merged": [],
        "unchanged": 0,
        "edited": [],
        "theirs": [],
        "removed": [],
        "left": {},
    }


def test_a_file_that_the_spec_no_longer_calls_for_is_removed(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    config = copy.deepcopy(CONFIG)
    del config["resources"]["tickets"]  # type: ignore[attr-defined]
    ran = project.write(config=config).command("generate", "--target", "python", "--json")
    assert json.loads(ran.out)["targets"][0]["removed"] == ["src/zoo/tickets.py"]
    assert project.tree("output") == FILES - {"src/zoo/tickets.py"}


def test_a_file_of_the_user_is_left_and_reported(project: Project) -> None:
    (project.root / "output").mkdir()
    (project.root / "output/api.md").write_text("mine")
    ran = project.write().command("generate", "--target", "python")
    assert ran.code == 1
    assert "Output/NotOwned" in ran.err
    assert (project.root / "output/api.md").read_text() == "mine"
    assert project.tree("output") == FILES
    assert project.command("generate", "--target", "python", "--take-over").code == 0
    assert (project.root / "output/api.md").read_text() == "# api\n"


def test_an_sdk_of_another_run_is_known_by_its_header(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    (project.root / "output/.sdkpress.json").unlink()
    file = project.root / "output/src/zoo/animals.py"
    file.write_text("# Made by a test\n\nolder\n")
    assert project.command("generate", "--target", "python").code == 0
    assert "older" not in file.read_text()


def test_an_edit_is_merged_and_a_conflict_is_the_last_that_is_said(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    file = project.root / "output/style.txt"
    file.write_text("edited")
    assert project.command("generate", "--target", "python").code == 0
    ran = project.command("generate", "--target", "python", "--as-of", "2020-01-01")
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "  output/style.txt:1")
    assert "1 merged" in ran.out
    assert file.read_text() == "<<<<<<< yours\nedited\n=======\n>>>>>>> generated\n"
    again = project.command("generate", "--target", "python", "--as-of", "2020-01-01")
    assert (again.code, "Output/Unresolved" in again.err) == (1, True)
    assert project.command("generate", "--target", "python", "--as-of", "2020-01-01", "--overwrite").code == 0
    assert file.read_text() == ""


def test_a_conflict_is_a_finding_of_the_json(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    (project.root / "output/style.txt").write_text("edited")
    ran = project.command("generate", "--target", "python", "--as-of", "2020-01-01", "--json")
    document = json.loads(ran.out)
    assert document["targets"][0]["merged"] == [{"path": "style.txt", "conflicts": [1], "moved_from": None}]
    assert [finding["code"] for finding in document["findings"] if finding["code"].startswith("Output")] == [
        "Output/Conflict"
    ]


def test_edits_of_an_sdk_by_another_generator_are_kept_with_a_copy_of_what_it_wrote(project: Project) -> None:
    """Such as a checkout of the branch on which it kept its pure output."""
    other = "# File generated from our OpenAPI spec by Another.\n" + "".join(f"x{n} = {n}\n" for n in range(9))
    for folder, text in (("pure", other), ("output", other.replace("x4 = 4\n", "x4 = 4\nmine = True\n"))):
        (project.root / folder / "src/zoo").mkdir(parents=True)
        (project.root / folder / "src/zoo/animals.py").write_text(text)
    ran = project.write().command("generate", "--target", "python", "--base", "pure")
    merged = (project.root / "output/src/zoo/animals.py").read_text()
    assert (ran.code, "mine = True\n" in merged) == (1, True)
    assert "x = " in merged


def test_files_of_the_user_are_not_touched_once_they_are_there(project: Project) -> None:
    config = with_target(**{"x-sdkpress-user-files": ["style.txt", "animals.py"]})
    project.write(config=config).command("generate")
    (project.root / "output/style.txt").write_text("mine")
    (project.root / "output/src/zoo/animals.py").unlink()
    ran = project.command("generate", "--as-of", "2020-01-01", "--overwrite", "--take-over")
    assert ran.code == 0
    assert (project.root / "output/style.txt").read_text() == "mine"
    assert "src/zoo/animals.py" not in project.tree("output")


def test_the_released_version_stays(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    version = project.root / "output/src/zoo/version.py"
    assert 'v = "0.0.1"' in version.read_text()
    (project.root / "output/.release-please-manifest.json").write_text('{".": "1.4.0-beta.1"}')
    version.write_text(version.read_text().replace("0.0.1", "1.4.0-beta.1"))
    assert "1 edited" not in project.command("generate", "--target", "python", "--overwrite").out
    assert 'v = "1.4.0-beta.1"  # x-release-please-version' in version.read_text()


def test_files_that_the_config_keeps_are_not_removed(project: Project) -> None:
    project.write(config=with_target(keep_files=["tickets.py"])).command("generate")
    config = with_target(keep_files=["tickets.py"])
    config["resources"] = {"animals": CONFIG["resources"]["animals"]}  # type: ignore[index]
    project.write(config=config).command("generate")
    assert "src/zoo/tickets.py" in project.tree("output")


def test_the_day_of_the_style_reaches_the_language(project: Project) -> None:
    project.write().command("generate", "--target", "python", "--as-of", "2026-01-01")
    assert "path_template" not in (project.root / "output/style.txt").read_text()
    project.command("generate", "--target", "python", "--as-of", "2026-06-01")
    assert "path_template" in (project.root / "output/style.txt").read_text()


def test_a_house_file_replaces_the_sentences(project: Project) -> None:
    (project.root / "house.yml").write_text("header: Made at home\n")
    project.write().command("generate", "--target", "python", "--house", "house.yml")
    assert (project.root / "output/src/zoo/animals.py").read_text().startswith("# Made at home\n")


def test_the_config_may_name_the_house_file(project: Project) -> None:
    (project.root / "house.yml").write_text("header: Made at home\n")
    config = {**CONFIG, "x-sdkpress-house": "house.yml"}
    project.write(config=config).command("generate", "--target", "python")
    assert (project.root / "output/src/zoo/animals.py").read_text().startswith("# Made at home\n")


@pytest.mark.parametrize("house", ["../secret.yml", "/etc/passwd"])
def test_the_config_may_not_name_one_outside_of_its_folder(project: Project, house: str) -> None:
    (project.root / "in").mkdir()
    (project.root / "secret.yml").write_text("header: secret\n")
    inner = Project(project.root / "in", project.command).write(config={**CONFIG, "x-sdkpress-house": house})
    ran = inner.command("generate", "--config", "in/stainless.yml", "--spec", "in/openapi.json")
    assert (ran.code, "leads out of" in ran.err) == (2, True)
    assert not (project.root / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--target", "cobol"], "there is no language 'cobol'; there is python, typescript"),
        (["--house", "no.yml"], "no.yml does not exist"),
        (["--as-of", "yesterday"], "does not match the format"),
        (["--out", "stainless.yml"], "cannot be the output folder"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_what_cannot_run_ends_with_a_sentence_and_2(project: Project, arguments: list[str], sentence: str) -> None:
    ran = project.write().command("generate", *arguments)
    assert ran.code == 2
    assert sentence in ran.err
    assert "Traceback" not in ran.err


def test_a_target_that_the_config_lacks_is_said(project: Project) -> None:
    ran = project.write(config=with_target()).command("generate", "--target", "typescript")
    assert (ran.code, "the config has no target typescript" in ran.err) == (2, True)


@pytest.mark.parametrize("option", ["--spec", "--config"])
def test_an_input_that_is_not_there_is_said(project: Project, option: str) -> None:
    ran = project.write().command("generate", option, "nowhere.yml")
    assert (ran.code, "nowhere.yml does not exist" in ran.err) == (2, True)


def test_json_also_says_why_it_could_not_run(project: Project) -> None:
    ran = project.write().command("generate", "--json", "--target", "cobol")
    assert json.loads(ran.out).keys() == {"exit", "error"}


def test_a_spec_that_is_no_document_ends_with_1_and_writes_nothing(project: Project) -> None:
    project.write()
    (project.root / "openapi.json").write_text('{"openapi": ')
    ran = project.command("generate")
    assert (ran.code, "Syntax/Invalid" in ran.err) == (1, True)
    assert not (project.root / "output").exists()


def test_a_config_that_is_a_mere_text_is_told_where_it_stands(project: Project) -> None:
    project.write(config="hello")
    ran = project.command("generate")
    assert (ran.code, "stainless.yml:1:1: fatal Config/Invalid" in ran.err) == (1, True)


def test_an_error_of_the_config_ends_with_1_and_still_writes_the_rest(project: Project) -> None:
    config = copy.deepcopy(CONFIG)
    config["resources"]["tickets"]["methods"]["gone"] = "get /nowhere"  # type: ignore[index]
    ran = project.write(config=config).command("generate", "--target", "python")
    assert (ran.code, "Endpoint/NotFound" in ran.err, "stainless.yml:" in ran.err) == (1, True, True)
    assert project.tree("output") == FILES


BROKEN_REFERENCE = {"paths": {"/animals": {"get": {"responses": {"200": {"$ref": "#/components/responses/Gone"}}}}}}
LOST_TRANSFORM = {"openapi": {"transforms": [{"command": "remove", "args": {"target": "$.components.gone"}}]}}
FAILED_TRANSFORM = {"openapi": {"transforms": [{"command": "copy", "args": {"from": "$.info", "to": "$.paths"}}]}}


@pytest.mark.parametrize(
    ("spec", "config", "code"),
    [(BROKEN_REFERENCE, {}, "Spec/ReferenceNotFound"), ({}, FAILED_TRANSFORM, "Transform/Clash")],
)
def test_a_document_that_lacks_something_writes_nothing(
    project: Project, spec: dict[str, object], config: dict[str, object], code: str
) -> None:
    project.write().command("generate", "--target", "python")
    before = project.tree("output")
    lost = copy.deepcopy(CONFIG) | config
    lost["resources"]["tickets"]["methods"]["gone"] = "get /nowhere"  # type: ignore[index]
    ran = project.write(SPEC | spec, lost).command("generate", "--target", "python")
    assert (ran.code, project.tree("output")) == (1, before)
    assert f"fatal {code}" in ran.err
    assert "Endpoint/NotFound" in ran.err  # the rest is looked over all the same


def test_a_transform_that_finds_nothing_is_an_error_beside_the_sdk(project: Project) -> None:
    ran = project.write(config=CONFIG | LOST_TRANSFORM).command("generate", "--target", "python")
    assert (ran.code, project.tree("output")) == (1, FILES)
    assert "error Transform/NoMatch" in ran.err


def test_a_resource_that_would_leave_the_folder_writes_nothing(project: Project, tmp_path: Path) -> None:
    config = copy.deepcopy(CONFIG)
    config["resources"]["../../escaped"] = {"methods": {"list": "get /animals"}}  # type: ignore[index]
    before = set(tmp_path.parent.iterdir())
    ran = project.write(config=config).command("generate", "--target", "python")
    assert ran.code == 1
    assert "Output/PathInvalid" in ran.err
    assert not (project.root / "output").exists()
    assert set(tmp_path.parent.iterdir()) == before


def test_a_mistake_of_ours_ends_with_2_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.cli.inputs.press_or_recall", broken)
    ran = project.write().command("generate")
    assert ran.code == 2
    assert "please report it" in ran.err


@pytest.mark.parametrize("command", [[], ["generate"], ["check"], ["custom"], ["transforms"], ["adopt"]])
def test_help_shows_examples(project: Project, command: list[str]) -> None:
    ran = project.command(*command, "--help")
    assert ran.code == 0
    assert not command or "Examples:" in ran.out


def test_the_spec_is_not_changed(project: Project) -> None:
    project.write().command("generate")
    assert json.loads((project.root / "openapi.json").read_text()) == SPEC


def test_an_sdk_of_another_generator_is_taken_up_as_it_is(project: Project) -> None:
    """The first run changes nothing, `check` finds nothing due, and what is new is merged into what stands there."""
    project.write(config=with_target())
    theirs = {"src/zoo/animals.py": "# theirs\n\nx = 1\n", "lib.py": "y = 2\n"}
    for name, text in theirs.items():
        path = project.root / "sdk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    ran = project.command("generate", "--out", "sdk", "--adopt", "--json")
    (target,) = json.loads(ran.out)["targets"]
    assert (ran.code, target["edited"], target["left"]) == (0, ["src/zoo/animals.py"], {})
    assert {name: (project.root / "sdk" / name).read_text() for name in theirs} == theirs
    assert json.loads(project.command("check", "--out", "sdk", "--json").out)["targets"][0]["written"] == []


def test_an_sdk_cannot_be_kept_and_replaced_at_once(project: Project) -> None:
    for other in (["--take-over"], ["--overwrite"], ["--base", "."]):
        ran = project.write().command("generate", "--adopt", *other)
        assert (ran.code, "choose one" in ran.err) == (2, True)


def test_a_runtime_of_another_generator_is_not_replaced_in_part(project: Project) -> None:
    """A module with a header counts as generated, one without does not; half of each would be no runtime."""
    project.write(config=with_target())
    theirs = {
        "src/zoo/version.py": "# File generated from our OpenAPI spec by Another. See X.\n",
        "scripts/test": "#!/bin/sh\ntheirs\n",
    }
    for name, text in theirs.items():
        path = project.root / "sdk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    ran = project.command("generate", "--out", "sdk")
    assert (ran.code, "--adopt" in ran.err, "nothing was changed" in ran.err) == (2, True, True)
    assert project.tree("sdk") == theirs.keys()
    assert project.command("generate", "--out", "sdk", "--adopt").code == 0
    assert {name: (project.root / "sdk" / name).read_text() for name in theirs} == theirs
    assert project.command("generate", "--out", "sdk", "--take-over").code == 0
    assert (project.root / "sdk/scripts/test").read_text() == "#!/bin/sh\n"


def test_where_there_is_no_sdk_none_can_be_kept(project: Project) -> None:
    """What is around the code would be left out, as if another generator had it."""
    ran = project.write(config=with_target()).command("generate", "--out", "sdk", "--adopt")
    assert (ran.code, "no SDK that could be kept" in ran.err, project.tree("sdk")) == (2, True, set())
