"""Exactly what the templates of the TypeScript SDK may see; all text is spelled, ordered and laid out beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModuleFile:
    """A module: the lines of the comment at its top, and its statements in blocks with an empty line between each two."""

    header: tuple[str, ...]
    blocks: tuple[str, ...]
