"""What griffe says of the same files."""

from __future__ import annotations

from pathlib import Path

import griffe

from generator.planning.contract import TextFile
from generator.review.hunk import FilePair
from tests.sdk.pressed import write


def breakages(pairs: tuple[FilePair, ...], folder: Path) -> list[str]:
    """The breaking changes that griffe finds between the two sides of some files of a package."""
    sources = [pair for pair in pairs if pair.path.startswith("src/")]
    if not sources:
        return []
    write((TextFile(pair.path, pair.old) for pair in sources if pair.in_old), folder / "old")
    write((TextFile(pair.path, pair.new) for pair in sources if pair.in_new), folder / "new")
    package = sources[0].path.split("/")[1]
    sides = [
        griffe.load(package, search_paths=[folder / side / "src"], allow_inspection=False, resolve_aliases=False)
        for side in ("old", "new")
    ]
    return [f"{found.kind.value}: {found.obj.path}" for found in griffe.find_breaking_changes(*sides)]
