"""Which paths a planned file may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_LONGEST: Final = 255  # bytes that file systems allow for one name


def path_problem(path: str) -> str | None:
    """Why a path is not a plain relative one on every system, or None where it is."""
    if not path or path.startswith("/") or _DRIVE.match(path):
        return "it is not relative to the output folder"
    if _CONTROL.search(path):
        return "it holds a control character"
    if "\\" in path:
        return "it holds a backslash"
    return next((problem for part in path.split("/") if (problem := _part_problem(part))), None)


@lru_cache(maxsize=65536)
def _part_problem(part: str) -> str | None:
    if part in ("", ".", ".."):
        return f"it holds the step {part!r}"
    if _DEVICE.match(part) or part.endswith((".", " ")) or ":" in part:
        return f"some systems cannot hold a file called {part!r}"
    if len(part.encode("utf-8", "surrogatepass")) > _LONGEST:
        return "one of its names is too long"
    return None


def clashes(paths: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of paths that some file system takes for one: equal but for case or Unicode form, or nested."""
    seen: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for key, path in sorted((_folded(path), path) for path in paths):
        steps = key.split("/")
        above = ("/".join(steps[:count]) for count in range(1, len(steps) + 1))
        found += [(seen[step], path) for step in above if step in seen]
        seen.setdefault(key, path)
    return tuple(found)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def distinct_from_above(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts of a path of modules, each like the one above it with an underscore behind it.

    A folder holds a module of its own name, so that a namesake in it needs another one.
    """
    path = tuple(parts)
    return tuple(f"{part}_" if part == above else part for above, part in zip(("", *path), path, strict=False))
