"""The released version: where release-please would have put it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.delivery.released import in_step, released_version, text_in_step
from generator.planning.contract import TextFile


@pytest.mark.parametrize(
    ("manifest", "version"),
    [
        (b'{\n  ".": "1.2.3"\n}\n', "1.2.3"),
        (b'{".": "1.2.3-beta.4+build"}', "1.2.3-beta.4+build"),
        (b'{".": "1.2.3\\"; import os"}', None),
        (b'{".": "latest"}', None),
        (b'{"packages/a": "1.2.3"}', None),
        (b'{".": 1}', None),
        (b"[]", None),
        (b"7", None),
        (b"{", None),
        (b"\xff", None),
        (None, None),
    ],
)
def test_only_a_version_counts_as_one(manifest: bytes | None, version: str | None) -> None:
    assert released_version(manifest) == version


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a/_version.py", 'v = "0.0.1"  # x-release-please-version\n', 'v = "2.1.0"  # x-release-please-version\n'),
        ("a/_version.py", 'v = "0.0.1"\nw = "0.0.1-a.1" # x-release-please-version', None),
        ("a.py", 'v = "0.0.1"\n', 'v = "0.0.1"\n'),
        ("pyproject.toml", '[project]\nversion = "0.0.1"\n', '[project]\nversion = "2.1.0"\n'),
        ("pyproject.toml", 'a = { version = "0.0.1" }\n', 'a = { version = "0.0.1" }\n'),
        ("package.json", '{\n  "version": "0.0.1",\n', '{\n  "version": "2.1.0",\n'),
        (".release-please-manifest.json", '{\n  ".": "0.0.1"\n}\n', '{\n  ".": "2.1.0"\n}\n'),
        (
            "README.md",
            "0.0.1\n<!-- x-release-please-start-version -->\n0.0.1\n<!-- x-release-please-end -->\n0.0.1\n",
            "0.0.1\n<!-- x-release-please-start-version -->\n2.1.0\n<!-- x-release-please-end -->\n0.0.1\n",
        ),
    ],
)
def test_the_version_stands_where_release_please_looks_for_it(path: str, text: str, expected: str | None) -> None:
    wanted = expected or 'v = "0.0.1"\nw = "2.1.0" # x-release-please-version'
    assert text_in_step(path, text, "2.1.0") == wanted
    assert in_step([TextFile(path, text)], "2.1.0") == (TextFile(path, wanted),)
    assert in_step([TextFile(path, text)], None) == (TextFile(path, text),)


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_all_places_that_release_please_is_told_of_are_kept_in_step(language: str) -> None:
    root = Path(__file__).parents[3] / "output" / language
    extra = json.loads((root / "release-please-config.json").read_text())["extra-files"]
    named = [each if isinstance(each, str) else each["path"] for each in extra]
    # The version of the Python package is read from its module.
    package = {"python": (), "typescript": ("package.json",)}[language]
    for path in (*named, *package, ".release-please-manifest.json"):
        text = (root / path).read_text()
        stepped = text_in_step(path, text, "2.3.4")
        assert stepped.count("2.3.4") == 1, path
        assert stepped == text.replace("0.0.1", "2.3.4", 1), path
