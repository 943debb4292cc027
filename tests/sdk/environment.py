"""Fresh Python environments, each with what one SDK needs and nothing else."""

from __future__ import annotations

import os
import shutil
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


def interpreter(version: str) -> str:
    """A Python of a version that is at hand: on the path, or one that pyenv keeps. Raises FailedError."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for candidate in (f"python{version}", *map(str, sorted(kept.glob(f"{version}*/bin/python")))):
        path = shutil.which(candidate)
        if path and not subprocess.run([path, "--version"], capture_output=True, check=False).returncode:
            return path
    raise FailedError(
        f"Python {version} is needed and not here; install it, for example with `pyenv install {version}`"
    )


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
