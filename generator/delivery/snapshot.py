"""What stands at given paths of the output folder, without following a link out of it."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from generator.delivery.decide import Found, Left
from generator.planning.contract import TextFile

# For each folder that was looked at: why nothing can be put into it, else whether it is there.
_Folders: TypeAlias = dict[Path, "Left | bool"]


def look(root: Path, paths: Iterable[str]) -> dict[str, Found]:
    """What stands at each of the paths; a path where nothing stands is left out. `root` has its links resolved."""
    folders: _Folders = {root: root.is_dir()}
    seen = ((path, _found(root, root / path, folders)) for path in sorted(set(paths)))
    return {path: found for path, found in seen if found is not None}


def read_tree(root: Path, folders: Iterable[str], suffix: str) -> tuple[TextFile, ...]:
    """The text files with this suffix below some folders of `root`, links left out, sorted by path."""
    paths = sorted(path for folder in folders for path in (root / folder).rglob(f"*{suffix}") if path.is_file())
    plain = [path for path in paths if not path.is_symlink()]
    return tuple(TextFile(path.relative_to(root).as_posix(), _text(path)) for path in plain)


def read_files(root: Path, paths: Iterable[str]) -> tuple[TextFile, ...]:
    """The text files that stand at given paths of a folder."""
    found = look(root.resolve(), paths).items()
    contents = [(path, file.content) for path, file in found if file.content is not None and b"\0" not in file.content]
    return tuple(TextFile(path, content.decode("utf-8", "replace")) for path, content in contents)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def _found(root: Path, path: Path, folders: _Folders) -> Found | None:
    parent = _folder(root, path.parent, folders)
    if isinstance(parent, Left):
        return Found(obstacle=parent)
    if not parent:
        return None
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    return Found(content=path.read_bytes()) if stat.S_ISREG(mode) else Found(obstacle=Left.BLOCKED)


def _folder(root: Path, folder: Path, folders: _Folders) -> Left | bool:
    """Whether a folder is there, or why nothing may be put into it."""
    if folder not in folders:
        above = _folder(root, folder.parent, folders)
        folders[folder] = _kind(root, folder) if above is True else above
    return folders[folder]


def _kind(root: Path, folder: Path) -> Left | bool:
    try:
        mode = folder.lstat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        return True
    if not stat.S_ISLNK(mode):
        return Left.BLOCKED
    try:
        real = folder.resolve(strict=True)
    except (OSError, RuntimeError):
        return Left.BLOCKED
    if not real.is_relative_to(root):
        return Left.OUTSIDE
    return True if real.is_dir() else Left.BLOCKED
