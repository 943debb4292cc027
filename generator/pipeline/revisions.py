"""Files of a git revision, put into a folder so that they can be read like any others."""

from __future__ import annotations

import io
import os
import posixpath
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.delivery.disk import write_alone
from generator.diagnostics.stop import CannotRunError

_SECONDS = 60
_MOST = 1_000
_REFERENCE = re.compile(r"""(?:\$ref|x-sdkpress-house)["']?\s*:\s*["']?([^#"'\s,}]+)""")
_OUTSIDE = ("..", "/")


class RevisionError(CannotRunError):
    """A revision, or a file in it, is not there."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit of the repository that a folder is in."""

    folder: Path
    name: str
    commit: str

    @staticmethod
    def find(folder: Path, name: str) -> Revision:
        """The commit that a name stands for. Raises RevisionError."""
        if name.startswith("-"):
            raise RevisionError(f"{name} is not the name of a revision")
        found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found is None:
            raise RevisionError(f"{name} is neither a file, a folder nor a revision of a git repository here")
        return Revision(folder, name, found.decode().strip())

    def kind(self, path: str) -> str:
        """`blob` for a file, `tree` for a folder, '' where nothing has the path."""
        found = _git(self.folder, "cat-file", "-t", f"{self.commit}:{path}")
        return found.decode().strip() if found is not None else ""

    def read(self, path: str) -> bytes | None:
        """The content of a file, None where there is none."""
        return _git(self.folder, "cat-file", "blob", f"{self.commit}:{path}")

    def put(self, paths: Iterable[str], folder: Path) -> None:
        """Puts files into a folder, with those that they name by relative references. Raises RevisionError."""
        waiting, done = list(paths), set[str]()
        while waiting:
            path = waiting.pop()
            if path in done or path.startswith(_OUTSIDE):
                continue
            done.add(path)
            if len(done) > _MOST:
                raise RevisionError(f"{self.name} holds more than {_MOST} files that refer to each other")
            content = self.read(path)
            if content is None:
                continue  # reading the document says which reference leads nowhere
            text = content.decode("utf-8", "surrogateescape")
            _write(folder / path, content)
            base = posixpath.dirname(path)
            waiting.extend(posixpath.normpath(posixpath.join(base, name)) for name in _REFERENCE.findall(text))

    def put_folder(self, path: str, folder: Path) -> None:
        """Puts the plain files of a folder into another one; links and what leads out of it are left out."""
        packed = _git(self.folder, "archive", "--format=tar", f"{self.commit}:{path}")
        if packed is None:
            raise RevisionError(f"git cannot read {self.name}:{path}")
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            for entry in archive:
                content = archive.extractfile(entry) if entry.isfile() else None
                if content is not None and not posixpath.normpath(entry.name).startswith(_OUTSIDE):
                    _write(folder / entry.name, content.read())


def _write(path: Path, content: bytes) -> None:
    write_alone(path, content.decode("utf-8", "replace"), make_folder=True)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it fails. It asks nobody, and fetches nothing."""
    program = shutil.which("git")
    if program is None:
        raise RevisionError("git is not installed; name a file or a folder")
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        ran = subprocess.run(
            [program, "-C", str(folder), *arguments],
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RevisionError(f"git did not answer within {_SECONDS} seconds") from None
    return ran.stdout if ran.returncode == 0 else None
