"""What we wrote last time: the paths of an SDK and the digest of each file, kept in its root."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.planning.contract import TextFile
from generator.planning.paths import path_problem

MANIFEST_NAME: Final = ".sdkpress.json"
_FORMAT: Final = 1
DIGEST_LENGTH: Final = 64
_CONFLICT: Final = "<<<<<<<"
# What follows each mark: the one side, what both come from, the other side, and again what is common.
_SIDES: Final = {_CONFLICT: 0, "|||||||": -1, "=======": 1, ">>>>>>>": None}


class ManifestError(ValueError):
    """The file of the manifest does not hold one; the message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that a run wrote, by path, with the SHA-256 of the bytes, and the version of the generator.

    `theirs` are paths that a run has files for and that stay what the generator before it left there, or left out.
    `replaces` is of a run that has not ended: the digests of files of others that it puts its own in the place of.
    """

    files: Mapping[str, str] = field(default_factory=dict[str, str])
    generator: str = ""
    theirs: tuple[str, ...] = ()
    replaces: Mapping[str, str] = field(default_factory=dict[str, str])


def digest(content: bytes) -> str:
    """The SHA-256 of the content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def manifest_of(files: Iterable[TextFile], generator: str) -> Manifest:
    """The manifest of these files."""
    return Manifest({file.path: digest(file.text.encode()) for file in files}, generator)


def manifest_json(manifest: Manifest) -> str:
    """The manifest as JSON: sorted, a line for each file, the same bytes for the same files."""
    document: dict[str, object] = {"format": _FORMAT, "generator": manifest.generator}
    if manifest.theirs:
        document["theirs"] = sorted(manifest.theirs)
    if manifest.replaces:
        document["replaces"] = dict(sorted(manifest.replaces.items()))
    document["files"] = dict(sorted(manifest.files.items()))
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def parse_manifest(text: str) -> Manifest:
    """The manifest in a JSON text.

    Raises ManifestError where the text is of another form, or names a path outside of the SDK.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise ManifestError("it is not JSON") from None
    match document:
        case {"format": int(version)} if version != _FORMAT:
            raise ManifestError(f"it has format {version}, this version reads format {_FORMAT}")
        case {"format": int(), "generator": str(generator), "files": dict(files)}:
            return Manifest(_digests(files), generator, _theirs(document), _replaces(document))
        case _:
            raise ManifestError("it is not of the form that this tool writes")


def parse_manifests(text: str) -> tuple[Manifest, ...]:
    """The manifests in a text: one, or where version control left conflicts in it that of each side.

    Raises ManifestError.
    """
    if not any(line.startswith(_CONFLICT) for line in text.split("\n")):
        return (parse_manifest(text),)
    return tuple(parse_manifest(_side(text, side)) for side in (0, 1))


def digests_of(manifests: Iterable[Manifest]) -> dict[str, tuple[str, ...]]:
    """The digests that runs gave each path, those of earlier runs first."""
    ours: dict[str, tuple[str, ...]] = {}
    for manifest in manifests:
        for path, value in manifest.files.items():
            known = ours.get(path, ())
            ours[path] = known if value in known else (*known, value)
    return ours


def _side(text: str, wanted: int) -> str:
    """One side of a text with conflicts, as git marks them."""
    kept: list[str] = []
    side: int | None = None
    for line in text.split("\n"):
        mark = line[: len(_CONFLICT)]
        if mark in _SIDES:
            side = _SIDES[mark]
        elif side in (None, wanted):
            kept.append(line)
    return "\n".join(kept)


def _digests(listed: Mapping[str, object]) -> dict[str, str]:
    return {path: _checked(path, value) for path, value in listed.items()}


def _replaces(document: Mapping[str, object]) -> dict[str, str]:
    listed = document.get("replaces", {})
    if not isinstance(listed, dict):
        raise ManifestError("`replaces` is no list of digests by path")
    return _digests(listed)


def _theirs(document: Mapping[str, object]) -> tuple[str, ...]:
    listed = document.get("theirs", [])
    if not isinstance(listed, list) or not all(isinstance(path, str) for path in listed):
        raise ManifestError("`theirs` is not a list of paths")
    for path in listed:
        _check_path(path)
    return tuple(listed)


def _check_path(path: str) -> None:
    if problem := path_problem(path):
        raise ManifestError(f"it names {path!r}, but {problem}")


def _checked(path: str, value: object) -> str:
    _check_path(path)
    if not isinstance(value, str) or len(value) != DIGEST_LENGTH:
        raise ManifestError(f"it has no digest for {path!r}")
    return value
