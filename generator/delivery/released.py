"""The version of the last release in generated files, as release-please would have put it there; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from generator.planning.contract import TextFile

RELEASES_NAME: Final = ".release-please-manifest.json"
_VERSION: Final = re.compile(r"\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?")
_MARK: Final = "x-release-please-version"
_START, _END = "x-release-please-start-version", "x-release-please-end"
# The files of a package index in which release-please finds the version without a mark.
_PACKAGES: Final = {
    "pyproject.toml": re.compile(r'^(version = ")[^"\n]*(")', re.MULTILINE),
    "package.json": re.compile(r'^(  "version": ")[^"\n]*(")', re.MULTILINE),
    "jsr.json": re.compile(r'^(  "version": ")[^"\n]*(")', re.MULTILINE),
    RELEASES_NAME: re.compile(r'^(  "\.": ")[^"\n]*(")', re.MULTILINE),
}


def released_version(manifest: bytes | None) -> str | None:
    """The version in the manifest of release-please; None where there is none, or what stands there is no version."""
    try:
        version = json.loads(manifest or b"{}").get(".")
    except (ValueError, RecursionError, AttributeError):
        return None
    return version if isinstance(version, str) and _VERSION.fullmatch(version) else None


def in_step(files: Iterable[TextFile], version: str | None) -> tuple[TextFile, ...]:
    """The files with the released version in the places that release-please keeps up to date."""
    return tuple(replace(file, text=text_in_step(file.path, file.text, version)) for file in files)


def text_in_step(path: str, text: str, version: str | None) -> str:
    """One text with the released version in its places, or as it is where nothing was released."""
    if version is None:
        return text
    if path in _PACKAGES:
        text = _PACKAGES[path].sub(lambda found: f"{found[1]}{version}{found[2]}", text, count=1)
    return _marked(text, version) if "x-release-please" in text else text


def _marked(text: str, version: str) -> str:
    lines, inside = text.split("\n"), False
    for index, line in enumerate(lines):
        inside = (inside or _START in line) and _END not in line
        if inside or _MARK in line:
            lines[index] = _VERSION.sub(version, line, count=1)
    return "\n".join(lines)
