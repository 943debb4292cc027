"""What earlier runs left in a folder for later ones: what they wrote, and the texts of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.delivery.bases import BASES_NAME, Bases, parse_bases, with_texts
from generator.delivery.decide import Decision, Left
from generator.delivery.manifest import MANIFEST_NAME, Manifest, ManifestError, digest, digests_of, parse_manifests
from generator.diagnostics.stop import CannotRunError
from generator.planning.contract import TextFile

STAGE_NAME: Final = ".sdkpress-stage"
JOURNAL: Final = "journal-"


class DeliveryError(CannotRunError):
    """The folder cannot be written as a whole."""


@dataclass(frozen=True, slots=True)
class State:
    """What a run knows of the one before it: what that wrote, by digest, and those texts."""

    manifest: Manifest
    bases: Bases


def written_before(root: Path) -> tuple[Manifest, ...]:
    """The manifest of the last complete run, then those that killed runs after it were about to write.

    Raises DeliveryError where one cannot be read, for without it our files look like the user's.
    """
    journals = sorted((root / STAGE_NAME).glob(f"{JOURNAL}*"))
    found = (path for path in (root / MANIFEST_NAME, *journals) if is_plain_file(path))
    return tuple(manifest for path in found for manifest in _read_manifests(path))


def texts_before(root: Path) -> Bases:
    """The texts that earlier runs wrote, as far as they are kept."""
    path = root / BASES_NAME
    return parse_bases(path.read_text("utf-8", "replace")) if is_inside(root, path) else Bases()


def after(
    decision: Decision, files: Iterable[TextFile], before: Iterable[Manifest], bases: Bases, generator: str
) -> State:
    """What is kept once the decision is carried out; of an edited file it is what we wrote, never the edit."""
    new = {file.path: digest(file.text.encode()) for file in files}
    ours = digests_of(before)
    stay = {*decision.left, *decision.users, *decision.theirs}
    # Where several runs wrote a file, a conflict in it is one with the last of them.
    edited = {
        path: ours[path][-1 if decision.left.get(path) is Left.UNRESOLVED else 0] for path in stay if path in ours
    }
    written = {path: value for path, value in new.items() if path not in stay} | edited
    manifest = Manifest(written, generator, decision.theirs)
    return State(manifest, with_texts(bases, (file.text for file in files if file.path in manifest.files)))


def _read_manifests(path: Path) -> tuple[Manifest, ...]:
    try:
        return parse_manifests(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ManifestError) as error:
        hint = "restore it from version control, or delete it and run with --take-over"
        raise DeliveryError(f"{path} cannot be used: {error}; {hint}") from None


def is_plain_file(path: Path) -> bool:
    """Whether a regular file stands at a path itself, not behind a link."""
    return path.is_file() and not path.is_symlink()


def is_inside(root: Path, path: Path, *, missing: bool = False) -> bool:
    """Whether a file of ours is a plain one in a plain folder, or `missing` counts and it is not there."""
    folder = path.parent
    plain = folder == root or (folder.is_dir() and not folder.is_symlink())
    there = os.path.lexists(path)
    return (plain and is_plain_file(path)) if there else missing and (plain or not os.path.lexists(folder))


def content_of(root: Path, path: Path) -> bytes | None:
    """The content of a file of ours, if it is there."""
    return path.read_bytes() if is_inside(root, path) else None


def reason(error: Exception) -> str:
    """The sentence of the system."""
    return getattr(error, "strerror", None) or str(error)
