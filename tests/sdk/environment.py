"""Fresh Python environments, each with what one SDK needs and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BINARIES = Path(sys.executable).parent


class FailedError(Exception):
    """A command that had to succeed did not; holds what it said."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment in a folder."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def install(self, *what: str) -> None:
        """Adds packages: requirements, folders, or any other arguments of the installer. Raises FailedError."""
        command = [str(BINARIES / "uv"), "pip", "install", "--quiet", "--python", str(self.python), *what]
        done = run(command, cwd=ROOT)
        if done.returncode:
            raise FailedError(done.stdout + done.stderr)


def create(folder: Path, python: str = sys.executable) -> Environment:
    """An empty environment of a Python, which is named by a path or a version. Raises FailedError."""
    done = run([str(BINARIES / "uv"), "venv", "--quiet", "--python", python, str(folder)], cwd=ROOT)
    if done.returncode:
        raise FailedError(done.stdout + done.stderr)
    return Environment(folder)


def run(command: list[str], *, cwd: Path, seconds: int = 1800, **variables: str) -> subprocess.CompletedProcess[str]:
    """What a command did, away from this checkout's environment; one that takes too long is ended and has failed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    environment |= {"SDKPRESS_CACHE": "", **variables}
    limited = ["timeout", "--kill-after=10", str(seconds), *command]
    return subprocess.run(limited, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
