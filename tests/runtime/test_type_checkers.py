"""Strict type checkers find nothing, neither in the runtime nor in its use."""

from __future__ import annotations

import sys
import json
import shutil
import subprocess
from pathlib import Path
from importlib.util import find_spec

import pytest

from .assemble import HERE, assemble


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(HERE / "usage.py", tmp_path)
    return assemble(tmp_path)


def check(folder: Path, *command: str) -> None:
    result = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy(folder: Path) -> None:
    check(folder, "mypy", "--strict", "--cache-dir", str(folder / "cache"), "-p", "acme", "-m", "usage")


@pytest.mark.skipif(find_spec("pyright") is None, reason="pyright is not installed")
def test_pyright(folder: Path) -> None:
    settings = {
        "include": ["acme", "usage.py"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.9",
        "reportPrivateUsage": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    check(folder, "pyright", "--pythonpath", sys.executable)
