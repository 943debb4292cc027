"""What griffe says of the same files."""

from __future__ import annotations

from pathlib import Path

import griffe

from generator.review.hunk import FilePair


def breakages(pairs: tuple[FilePair, ...], folder: Path) -> list[str]:
    """The breaking changes that griffe finds between the two sides of some files of a package."""
    if not any(pair.path.startswith("src/") for pair in pairs):
        return []
    for side in ("old", "new"):
        for pair in pairs:
            text, present = (pair.old, pair.in_old) if side == "old" else (pair.new, pair.in_new)
            if pair.path.startswith("src/") and present:
                path = folder / side / pair.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    package = next(pair.path for pair in pairs if pair.path.startswith("src/")).split("/")[1]
    sides = [
        griffe.load(package, search_paths=[folder / side / "src"], allow_inspection=False, resolve_aliases=False)
        for side in ("old", "new")
    ]
    return [f"{found.kind.value}: {found.obj.path}" for found in griffe.find_breaking_changes(*sides)]
