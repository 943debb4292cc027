"""The command `diff`: what it takes, what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.cli import run
from tests.git import git
from tests.review.corpus import FOLDER, patched
from tests.unit.cli.conftest import Ran

SCHEMA = json.loads((Path(__file__).parents[3] / "generator/review/schema.json").read_text(encoding="utf-8"))
BASE = yaml.safe_load((FOLDER / "base.yml").read_text(encoding="utf-8"))
BROKEN = patched(BASE, {"components": {"schemas": {"TreeInput": {"required": ["kind", "height"]}}}})
WIDER = patched(BASE, {"components": {"schemas": {"TreeInput": {"properties": {"age": {"type": "integer"}}}}}})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, a document that breaks it, and the config."""
    (tmp_path / "old.yml").write_text(yaml.safe_dump(BASE, sort_keys=False))
    (tmp_path / "new.yml").write_text(yaml.safe_dump(BROKEN, sort_keys=False))
    (tmp_path / "wider.yml").write_text(yaml.safe_dump(WIDER, sort_keys=False))
    (tmp_path / "stainless.yml").write_text((FOLDER / "stainless.yml").read_text())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def diff(capsys: pytest.CaptureFixture[str], *arguments: str) -> Ran:
    """The command with some arguments."""
    code = run(["diff", *arguments])
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


@pytest.mark.usefixtures("folder")
def test_the_terminal_shows_the_essentials(capsys: pytest.CaptureFixture[str]) -> None:
    ran = diff(capsys, "old.yml", "new.yml")
    assert ran.code == 0
    assert "API: 1 breaking" in ran.out
    assert "breaking    TreeInput.height: the property is required now" in ran.out
    assert "old.yml:" in ran.out
    assert "request of trees.create" in ran.out
    assert "TreesResource.create: the argument height is required now" in ran.out
    assert "from TreeInput.height: the property is required now" in ran.out
    assert "release: major, 0.0.1 -> 0.1.0" in ran.out
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(("new", "code"), [("new.yml", 1), ("wider.yml", 0)])
@pytest.mark.usefixtures("folder")
def test_breaking_changes_fail_where_asked(capsys: pytest.CaptureFixture[str], new: str, code: int) -> None:
    for choice in ("breaking", "breaking-api", "breaking-sdk"):
        assert diff(capsys, "old.yml", new, "--fail-on", choice).code == code


@pytest.mark.usefixtures("folder")
def test_the_json_form_is_the_published_one(capsys: pytest.CaptureFixture[str]) -> None:
    ran = diff(capsys, "old.yml", "new.yml", "--format", "json")
    document = json.loads(ran.out)
    jsonschema.validate(document, SCHEMA)
    assert document["breaking"] == {"api": True, "sdk": True}
    ids = {change["id"] for change in document["api"]}
    assert all(set(hunk["causes"]) <= ids for hunk in document["sdks"][0]["hunks"])


@pytest.mark.usefixtures("folder")
def test_markdown_keeps_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    whole = diff(capsys, "old.yml", "new.yml", "--format", "markdown").out
    short = diff(capsys, "old.yml", "new.yml", "--format", "markdown", "--limit", "2000").out
    assert "#### API: 1 breaking" in whole
    assert len(short) <= 2000
    assert "**API**: 1 breaking" in short


def test_the_page_goes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = diff(capsys, "old.yml", "new.yml", "--format", "html", "--out", "pages/review.html")
    assert (ran.code, ran.out) == (0, "")
    assert "Content-Security-Policy" in (folder / "pages/review.html").read_text()


def test_a_revision_is_compared_with_the_working_copy(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(folder, "init")
    (folder / "openapi.yml").write_text((folder / "old.yml").read_text())
    git(folder, "add", "openapi.yml", "stainless.yml")
    git(folder, "commit", "-m", "first")
    (folder / "openapi.yml").write_text((folder / "new.yml").read_text())
    for old in ("main:openapi.yml", "HEAD:", "main"):
        ran = diff(capsys, old, "openapi.yml")
        assert (ran.code, "API: 1 breaking" in ran.out) == (0, True), ran
    assert "main:openapi.yml:" in diff(capsys, "main:openapi.yml", "openapi.yml").out


def test_files_that_a_document_refers_to_come_along(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    split = patched(BASE, {"components": {"schemas": {"Kind": {"type": None, "enum": None, "$ref": "parts/kind.yml"}}}})
    (folder / "parts").mkdir()
    (folder / "parts/kind.yml").write_text("{ type: string, enum: [apple, pear] }")
    (folder / "openapi.yml").write_text(yaml.safe_dump(split, sort_keys=False))
    git(folder, "init")
    git(folder, "add", "openapi.yml", "stainless.yml", "parts")
    git(folder, "commit", "-m", "first")
    (folder / "parts/kind.yml").write_text("{ type: string, enum: [apple, pear, plum] }")
    ran = diff(capsys, "main:openapi.yml", "openapi.yml")
    assert 'the value "plum" was added' in ran.out
    assert "parts/kind.yml:1:" in ran.out


def test_folders_are_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("old", "new"):
        (folder / name).mkdir()
        (folder / name / "openapi.yml").write_text((folder / f"{name}.yml").read_text())
        (folder / name / "stainless.yml").write_text((folder / "stainless.yml").read_text())
    assert "API: 1 breaking" in diff(capsys, "old", "new").out


def test_a_config_of_both_sides_does_not_lead_away_from_their_folders(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither where a document lies beside that config, nor where the folders have configs of their own."""
    shutil.copy(folder / "old.yml", folder / "openapi.yml")
    for name in ("old", "new"):
        (folder / name).mkdir()
        shutil.copy(folder / f"{name}.yml", folder / name / "openapi.yml")
    assert "API: 1 breaking" in diff(capsys, "old", "new", "--config", "stainless.yml").out
    for name in ("old", "new"):
        (folder / name / "stainless.yml").write_text("organization: { name: another }\n")
    assert (
        "TreesResource.create: the argument height is required"
        in diff(capsys, "old", "new", "--config", "stainless.yml").out
    )


@pytest.mark.parametrize("languages", [("python",), ("python", "typescript")])
def test_generated_sdks_are_compared(
    folder: Path, capsys: pytest.CaptureFixture[str], languages: tuple[str, ...]
) -> None:
    config = yaml.safe_load((folder / "stainless.yml").read_text())
    config["targets"] = {language: {"package_name": "orchard"} for language in languages}
    (folder / "stainless.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    for name in ("old", "new"):
        assert run(["generate", "--spec", f"{name}.yml", "--out", f"sdks/{name}", "--quiet"]) == 0
    document = json.loads(diff(capsys, "sdks/old", "sdks/new", "--format", "json").out)
    jsonschema.validate(document, SCHEMA)
    assert [sdk["language"] for sdk in document["sdks"]] == list(languages)
    assert document["breaking"] == {"api": False, "sdk": True}
    assert all(sdk["release"]["level"] == "major" for sdk in document["sdks"])
    assert "two generated SDKs were compared" in document["notes"][0]
    git(folder, "init")
    git(folder, "add", "sdks")
    git(folder, "commit", "-m", "generated")
    again = json.loads(diff(capsys, "HEAD:sdks/old", "sdks/new", "--format", "json").out)
    assert again["sdks"] == document["sdks"]
    mixed = diff(capsys, "sdks/old", "new.yml")
    assert (mixed.code, "sdks/old holds generated SDKs and new.yml a document" in mixed.err) == (2, True)


def test_without_a_config_the_api_alone_is_reviewed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "stainless.yml").unlink()
    ran = diff(capsys, "old.yml", "new.yml")
    assert "API: 1 breaking" in ran.out
    assert "no config was found" in ran.out
    assert "SDK:" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.yml", "new.yml"), "neither a file, a folder nor a revision"),
        (("--", "-x:new.yml", "new.yml"), "is not the name of a revision"),
        (("old.yml", "new.yml", "--config", "none.yml"), "there is no config none.yml"),
        (("old.yml", "broken.yml"), "cannot be read as an OpenAPI document"),
        (("old.yml", "new.yml", "--target", "cobol"), "there is no language 'cobol'"),
    ],
)
def test_what_cannot_run_is_said_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    (folder / "broken.yml").write_text("a: [")
    ran = diff(capsys, *arguments)
    assert (ran.code, said in ran.err) == (2, True), ran
    assert "Traceback" not in ran.err
