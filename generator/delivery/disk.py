"""The only writing: a decision carried out so that a kill at any moment leaves each file old or new.

Everything that will change is first staged on the same file system, and a journal lists it. Then stale files go, each
staged file takes its place in one atomic step, the manifest follows, and last the stage is cleared away. A run that
follows a killed one finds its journal, and so knows the files that were already put in place for ours.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.delivery.decide import Decision
from generator.delivery.manifest import (
    MANIFEST_NAME,
    Manifest,
    ManifestError,
    digest,
    manifest_json,
    parse_manifest,
)
from generator.diagnostics.stop import CannotRunError
from generator.planning.contract import TextFile

STAGE_NAME: Final = ".sdkpress-stage"
_RUN: Final = "run-"
_JOURNAL: Final = "journal-"
_SHEBANG: Final = b"#!"
_PLAIN_MODE: Final = 0o666
_SCRIPT_MODE: Final = 0o777


class DeliveryError(CannotRunError):
    """The folder cannot be written as a whole."""


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
        raise DeliveryError(f"{root} cannot be the output folder: {_reason(error)}") from None
    if not os.access(real, os.W_OK | os.X_OK):
        raise DeliveryError(f"{root} is not writable; choose another folder with --out")
    return real


def written_before(root: Path) -> tuple[Manifest, ...]:
    """The manifest of the last complete run, then those that killed runs after it were about to write.

    Raises DeliveryError where one cannot be read, for without it our files look like the user's.
    """
    journals = sorted((root / STAGE_NAME).glob(f"{_JOURNAL}*"))
    return tuple(_read_manifest(path) for path in (root / MANIFEST_NAME, *journals) if _is_plain_file(path))


def carry_out(root: Path, decision: Decision, manifest: Manifest, disk: Disk) -> None:
    """Brings the folder to the decided state and leaves nothing else behind.

    Raises DeliveryError: before the first change where nothing can be staged, later where the system refuses a step,
    and then the next run mends it.
    """
    stage = root / STAGE_NAME
    text = manifest_json(manifest).encode()
    if not decision.stale and not os.path.lexists(stage) and _content(root / MANIFEST_NAME) == text:
        return
    staged = _stage(root, decision, text, disk)
    try:
        for path in decision.remove:
            disk.remove(root / path)
            _remove_empty_parents(root, root / path, disk)
        for file, source in zip(decision.write, staged, strict=False):
            target = root / file.path
            disk.make_folder(target.parent)
            disk.replace(source, target)
        disk.replace(staged[-1], root / MANIFEST_NAME)
        disk.remove_tree(stage)
    except OSError as error:
        raise DeliveryError(f"{root} is written only in part: {_reason(error)}; run again to mend it") from None


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
        raise DeliveryError(f"{path} cannot be written: {_reason(error)}") from None


def keep_newest(folder: Path, pattern: str, count: int) -> None:
    """Removes all but the newest files of a folder."""
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in found[count:]:
        path.unlink(missing_ok=True)


def after(decision: Decision, files: Iterable[TextFile], before: Iterable[Manifest], generator: str) -> Manifest:
    """The manifest once the decision is carried out; of an edited file it keeps what we wrote, never the edit."""
    new = {file.path: digest(file.text.encode()) for file in files}
    old: dict[str, str] = {}
    for manifest in reversed(tuple(before)):
        old.update(manifest.files)
    edited = {path: old[path] for path in decision.left if path in old}
    return Manifest({path: value for path, value in new.items() if path not in decision.left} | edited, generator)


def _stage(root: Path, decision: Decision, manifest: bytes, disk: Disk) -> list[Path]:
    """All new contents, the manifest last, beside their future places, and a journal that makes them ours."""
    _refuse_unwritable(root, decision)
    stage = root / STAGE_NAME
    try:
        if stage.is_symlink():
            disk.remove(stage)
        disk.make_folder(stage)
        run = _next_run(stage)
        folder = stage / f"{_RUN}{run}"
        disk.make_folder(folder)
        staged = [folder / str(number) for number in range(len(decision.write))]
        for file, path in zip(decision.write, staged, strict=True):
            content = file.text.encode()
            disk.write(path, content, _SCRIPT_MODE if content.startswith(_SHEBANG) else _PLAIN_MODE)
        for name in (_JOURNAL, MANIFEST_NAME):
            disk.write(folder / name, manifest, _PLAIN_MODE)
        disk.replace(folder / _JOURNAL, stage / f"{_JOURNAL}{run}")
    except OSError as error:
        raise DeliveryError(f"{root} cannot be written: {_reason(error)}; nothing was changed") from None
    return [*staged, folder / MANIFEST_NAME]


def _next_run(stage: Path) -> str:
    """A number above those of killed runs, wide enough to sort as text."""
    numbers = [int(path.name.rpartition("-")[2]) for path in stage.glob(f"{_RUN}[0-9]*")]
    return f"{max(numbers, default=-1) + 1:06}"


def _refuse_unwritable(root: Path, decision: Decision) -> None:
    paths = [*(file.path for file in decision.write), *decision.remove]
    for folder in sorted({_existing((root / path).parent) for path in paths}):
        if not os.access(folder, os.W_OK | os.X_OK):
            raise DeliveryError(f"{folder} is not writable; nothing was changed")


def _existing(folder: Path) -> Path:
    return folder if folder.exists() else _existing(folder.parent)


def _remove_empty_parents(root: Path, path: Path, disk: Disk) -> None:
    for folder in path.parents:
        if folder == root or not disk.remove_folder(folder):
            return


def _read_manifest(path: Path) -> Manifest:
    try:
        return parse_manifest(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ManifestError) as error:
        hint = "restore it from version control, or delete it and run with --take-over"
        raise DeliveryError(f"{path} cannot be used: {error}; {hint}") from None


def _is_plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if _is_plain_file(path) else None


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
