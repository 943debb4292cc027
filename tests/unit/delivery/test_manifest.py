"""The manifest: stable as text, strict in reading."""

from __future__ import annotations

import json

import pytest

from generator.delivery.manifest import (
    Manifest,
    ManifestError,
    digests_of,
    manifest_json,
    manifest_of,
    parse_manifest,
    parse_manifests,
)
from generator.planning.contract import TextFile

MANIFEST = manifest_of([TextFile("b.py", "b"), TextFile("a/\u00e9.py", "a")], "1.2.3")
DIGEST = "0" * 64


def test_what_is_written_is_read_back() -> None:
    assert parse_manifest(manifest_json(MANIFEST)) == MANIFEST


def test_what_is_left_to_another_generator_is_read_back() -> None:
    manifest = Manifest({"a.py": DIGEST}, "1", ("b.py", "c.py"))
    assert parse_manifest(manifest_json(manifest)) == manifest
    assert '"theirs"' not in manifest_json(MANIFEST)


def test_what_a_run_is_about_to_replace_is_read_back() -> None:
    manifest = Manifest({"a.py": DIGEST}, "1", replaces={"a.py": "1" * 64})
    assert parse_manifest(manifest_json(manifest)) == manifest
    assert '"replaces"' not in manifest_json(MANIFEST)


def test_paths_are_sorted_so_that_the_order_of_planning_does_not_show() -> None:
    other = Manifest(dict(reversed(list(MANIFEST.files.items()))), "1.2.3")
    assert manifest_json(other) == manifest_json(MANIFEST)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not of the form"),
        ('{"format": 2, "generator": "", "files": {}}', "format 2"),
        (json.dumps({"format": 1, "generator": "", "files": {"../x": DIGEST}}), "names '../x'"),
        (json.dumps({"format": 1, "generator": "", "files": {"/etc/passwd": DIGEST}}), "names '/etc/passwd'"),
        (json.dumps({"format": 1, "generator": "", "files": {"x": "abc"}}), "no digest for 'x'"),
        (json.dumps({"format": 1, "generator": "", "files": {"x": 7}}), "no digest for 'x'"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "theirs": ["../x"]}), "names '../x'"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "theirs": "x"}), "not a list of paths"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "theirs": [7]}), "not a list of paths"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "replaces": {"../x": DIGEST}}), "names '../x'"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "replaces": {"x": "abc"}}), "no digest for 'x'"),
        (json.dumps({"format": 1, "generator": "", "files": {}, "replaces": ["x"]}), "no list of digests"),
    ],
)
def test_another_text_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ManifestError, match=reason):
        parse_manifest(text)


def test_a_conflict_of_version_control_holds_the_manifests_of_both_sides() -> None:
    mine, theirs = (manifest_of([TextFile("a.py", text), TextFile("b.py", "b")], "1") for text in ("mine", "theirs"))
    lines, others = (manifest_json(manifest).split("\n") for manifest in (mine, theirs))
    at = next(index for index, line in enumerate(lines) if '"a.py"' in line)
    for base in ([], ["||||||| base", '  "a.py": "?",']):
        marked = ["<<<<<<< HEAD", lines[at], *base, "=======", others[at], ">>>>>>> other"]
        assert parse_manifests("\n".join([*lines[:at], *marked, *lines[at + 1 :]])) == (mine, theirs)
    assert digests_of([mine, theirs, mine]) == {
        "a.py": (mine.files["a.py"], theirs.files["a.py"]),
        "b.py": (mine.files["b.py"],),
    }
