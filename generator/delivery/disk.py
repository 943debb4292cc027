"""The only writing: a decision carried out so that a kill at any moment leaves each file old or new.

Everything that will change is first staged on the same file system, and a journal lists it. Then stale files go, each
staged file takes its place in one atomic step, the manifest follows, and last the stage is cleared away. A run that
follows a killed one finds its journal, and so knows the files that were already put in place for ours. The texts that
later runs merge against are there before the first file of the run is, and those of the run before it until the end.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.delivery.bases import ATTRIBUTES, ATTRIBUTES_NAME, BASES_FOLDER, BASES_NAME, bases_text, only
from generator.delivery.decide import Decision
from generator.delivery.manifest import MANIFEST_NAME, manifest_json
from generator.delivery.state import (
    JOURNAL,
    STAGE_NAME,
    DeliveryError,
    State,
    content_of,
    is_inside,
    is_plain_file,
    reason,
)

_RUN: Final = "run-"
_SHEBANG: Final = b"#!"
_PLAIN_MODE: Final = 0o666
_SCRIPT_MODE: Final = 0o777


class Disk:
    """The steps that change a folder, one method each, so that a test can stop between any two."""

    def make_folder(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, content: bytes, mode: int) -> None:
        """A new file with this content; the user's mask applies to the mode."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)

    def replace(self, source: Path, target: Path) -> None:
        """One atomic step on the systems that have one."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def remove_folder(self, path: Path) -> bool:
        """Whether the folder was empty and is gone."""
        try:
            path.rmdir()
        except OSError:
            return False
        return True

    def remove_tree(self, path: Path) -> None:
        shutil.rmtree(path)


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """The folder is written by this run alone; the lock dies with the process.

    Raises DeliveryError where another run holds it.
    """
    try:
        import fcntl  # noqa: PLC0415 - not there on Windows, which then goes without a lock
    except ImportError:
        yield
        return
    descriptor = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise DeliveryError(f"another run is writing to {root}; try again when it has ended") from None
    try:
        yield
    finally:
        os.close(descriptor)


def prepare(root: Path) -> Path:
    """The output folder, made where it is missing, with all links on the way to it resolved.

    Raises DeliveryError where it cannot be one.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        real = root.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise DeliveryError(f"{root} cannot be the output folder: {reason(error)}") from None
    if not os.access(real, os.W_OK | os.X_OK):
        raise DeliveryError(f"{root} is not writable; choose another folder with --out")
    return real


def carry_out(root: Path, decision: Decision, state: State, disk: Disk) -> None:
    """Brings the folder to the decided state and leaves nothing else behind.

    Raises DeliveryError: before the first change where nothing can be staged, later where the system refuses a step,
    and then the next run mends it.
    """
    stage = root / STAGE_NAME
    kept = {
        MANIFEST_NAME: manifest_json(state.manifest).encode(),
        ATTRIBUTES_NAME: ATTRIBUTES.encode(),
        BASES_NAME: bases_text(only(state.bases, state.manifest.files.values())).encode(),
    }
    known = all(content_of(root, root / name) == content for name, content in kept.items())
    if known and not decision.stale and not os.path.lexists(stage):
        return
    staged, records = _stage(root, decision, state, kept, disk)
    try:
        _place(root, BASES_NAME, records.pop(), disk)
        for path in decision.remove:
            disk.remove(root / path)
            _remove_empty_parents(root, root / path, disk)
        for path, source in staged:
            _place(root, path, source, disk)
        for name, source in zip(kept, records, strict=True):
            _place(root, name, source, disk)
        disk.remove_tree(stage)
    except OSError as error:
        raise DeliveryError(f"{root} is written only in part: {reason(error)}; run again to mend it") from None


def write_alone(path: Path, text: str, *, make_folder: bool = False) -> None:
    """A single file outside of any SDK, old or new as a whole.

    Raises DeliveryError.
    """
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        if make_folder:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        staged.write_text(text, encoding="utf-8", newline="\n")
        staged.replace(path)
    except OSError as error:
        raise DeliveryError(f"{path} cannot be written: {reason(error)}") from None


def keep_newest(folder: Path, pattern: str, count: int) -> None:
    """Removes all but the newest files of a folder."""
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in found[count:]:
        path.unlink(missing_ok=True)


def _place(root: Path, path: str, source: Path, disk: Disk) -> None:
    target = root / path
    disk.make_folder(target.parent)
    disk.replace(source, target)


def _stage(
    root: Path, decision: Decision, state: State, kept: Mapping[str, bytes], disk: Disk
) -> tuple[list[tuple[str, Path]], list[Path]]:
    """All new contents with their future places, and those of our own files, the texts of both runs last.

    A journal then makes the new contents ours, and what stands in their places ours to replace.
    """
    contents = [(file.path, file.text.encode(), file.path) for file in decision.write]
    contents += [(merge.path, merge.content, merge.moved_from or merge.path) for merge in decision.merged]
    _refuse_unwritable(root, [*(path for path, _, _ in contents), *decision.remove, BASES_NAME])
    stage = root / STAGE_NAME
    try:
        if stage.is_symlink():
            disk.remove(stage)
        disk.make_folder(stage)
        run = _next_run(stage)
        folder = stage / f"{_RUN}{run}"
        disk.make_folder(folder)
        staged = [(path, folder / str(number)) for number, (path, _, _) in enumerate(contents)]
        for (_, content, old), (_, source) in zip(contents, staged, strict=True):
            disk.write(source, content, _mode(root / old, content))
        own = [*kept.values(), bases_text(state.bases).encode()]
        records = [folder / f"own-{number}" for number in range(len(own))]
        for source, content in zip(records, own, strict=True):
            disk.write(source, content, _PLAIN_MODE)
        journal = replace(state.manifest, replaces=decision.replaces)
        disk.write(folder / JOURNAL, manifest_json(journal).encode(), _PLAIN_MODE)
        disk.replace(folder / JOURNAL, stage / f"{JOURNAL}{run}")
    except OSError as error:
        raise DeliveryError(f"{root} cannot be written: {reason(error)}; nothing was changed") from None
    return staged, records


def _mode(path: Path, content: bytes) -> int:
    """Scripts can be run, and so can what the user made so."""
    if content.startswith(_SHEBANG) or (is_plain_file(path) and os.access(path, os.X_OK)):
        return _SCRIPT_MODE
    return _PLAIN_MODE


def _next_run(stage: Path) -> str:
    """A number above those of killed runs, wide enough to sort as text."""
    numbers = [int(path.name.rpartition("-")[2]) for path in stage.glob(f"{_RUN}[0-9]*")]
    return f"{max(numbers, default=-1) + 1:06}"


def _refuse_unwritable(root: Path, paths: Iterable[str]) -> None:
    if not is_inside(root, root / BASES_NAME, missing=True):
        raise DeliveryError(f"{root / BASES_FOLDER} is no ordinary folder; move it away, nothing was changed")
    folders = {(root / path).parent for path in paths}
    for folder in sorted({_existing(folder) for folder in folders}):
        if not os.access(folder, os.W_OK | os.X_OK):
            raise DeliveryError(f"{folder} is not writable; nothing was changed")


def _existing(folder: Path) -> Path:
    return folder if folder.exists() else _existing(folder.parent)


def _remove_empty_parents(root: Path, path: Path, disk: Disk) -> None:
    for folder in path.parents:
        if folder == root or not disk.remove_folder(folder):
            return
