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
_DIGEST_LENGTH: Final = 64


class ManifestError(ValueError):
    """The file of the manifest does not hold one; the message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that a run wrote, by path, with the SHA-256 of the bytes, and the version of the generator."""

    files: Mapping[str, str] = field(default_factory=dict[str, str])
    generator: str = ""


def digest(content: bytes) -> str:
    """The SHA-256 of the content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def manifest_of(files: Iterable[TextFile], generator: str) -> Manifest:
    """The manifest of these files."""
    return Manifest({file.path: digest(file.text.encode()) for file in files}, generator)


def manifest_json(manifest: Manifest) -> str:
    """The manifest as JSON: sorted, a line for each file, the same bytes for the same files."""
    document = {"format": _FORMAT, "generator": manifest.generator, "files": dict(sorted(manifest.files.items()))}
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
            return Manifest({path: _checked(path, value) for path, value in files.items()}, generator)
        case _:
            raise ManifestError("it is not of the form that this tool writes")


def _checked(path: str, value: object) -> str:
    if problem := path_problem(path):
        raise ManifestError(f"it names {path!r}, but {problem}")
    if not isinstance(value, str) or len(value) != _DIGEST_LENGTH:
        raise ManifestError(f"it has no digest for {path!r}")
    return value
