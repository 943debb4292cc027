"""A change of the config is told, and named as the cause of what it does to an SDK."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import run
from tests.review.corpus import FOLDER, patched

CONFIG = yaml.safe_load((FOLDER / "stainless.yml").read_text(encoding="utf-8"))


def compared(folder: Path, patch: dict[str, Any], capsys: pytest.CaptureFixture[str], form: str = "json") -> Any:
    """The review of a change of the config alone."""
    for name, config in (("old", CONFIG), ("new", patched(CONFIG, patch))):
        (folder / f"{name}.stainless.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    spec, options = str(FOLDER / "base.yml"), ("--target", "python", "--format", form)
    configs = ("--old-config", str(folder / "old.stainless.yml"), "--new-config", str(folder / "new.stainless.yml"))
    assert run(["diff", spec, spec, *configs, *options]) == 0
    out = capsys.readouterr().out
    return json.loads(out) if form == "json" else out


def causes(document: Any, path: str) -> set[tuple[str, str]]:
    """The subjects of the causes of all hunks of files that a path is in, with the way in which they were found."""
    subjects = {change["id"]: change["subject"] for change in (*document["api"], *document["config"])}
    hunks = [hunk for hunk in document["sdks"][0]["hunks"] if path in hunk["file"]]
    assert hunks
    return {(subjects[id_], hunk["trace"]) for hunk in hunks for id_ in hunk["causes"]}


def test_a_method_that_gets_another_name_is_caused_by_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    methods = CONFIG["resources"]["trees"]["methods"]
    patch = {"resources": {"trees": {"methods": {"list": None, "search": methods["list"]}}}}
    document = compared(tmp_path, patch, capsys)
    assert document["api"] == []
    told = {change["rule"]: change["subject"] for change in document["config"]}
    assert told == {
        "config-key-added": "resources.trees.methods.search",
        "config-key-removed": "resources.trees.methods.list",
    }
    assert all(change["verdict"] == "text" for change in document["config"])
    assert document["breaking"] == {"api": False, "sdk": True}
    found = causes(document, "resources/trees.py")
    assert {subject for subject, _ in found} == set(told.values())
    assert ("resources.trees.methods.search", "place") in found
    lines = (tmp_path / "new.stainless.yml").read_text().split("\n")
    (added,) = (change["new"] for change in document["config"] if change["new"])
    assert lines[added["line"] - 1].strip().startswith("search:")


def test_a_package_that_gets_another_name_is_caused_by_it_everywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = compared(tmp_path, {"targets": {"python": {"package_name": "grove"}}}, capsys)
    assert [change["subject"] for change in document["config"]] == ["targets.python.package_name"]
    assert {subject for subject, _ in causes(document, "")} == {"targets.python.package_name"}
    assert causes(document, "src/grove/types/") == {("targets.python.package_name", "name")}


def test_every_hunk_of_a_bump_says_how_its_causes_were_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = compared(tmp_path, {"organization": {"docs": "https://example.com/new"}}, capsys)
    hunks = document["sdks"][0]["hunks"]
    assert hunks
    assert all(bool(hunk["causes"]) == (hunk["trace"] is not None) for hunk in hunks)


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_each_form_shows_what_changed_in_the_config(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    out = compared(tmp_path, {"targets": {"python": {"package_name": "grove"}}}, capsys, form)
    assert "targets.python.package_name" in out
    assert 'says "grove"' in out.replace("\\", "").replace("&quot;", '"')
