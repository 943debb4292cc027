"""The import contracts hold, and each of them notices when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def lint(folder: Path) -> tuple[int, str]:
    """What import-linter says about the package in a folder."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--no-cache", "--config", "pyproject.toml"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout


def test_the_contracts_hold() -> None:
    code, report = lint(ROOT)
    assert code == 0, report


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("planning/house.py", "from generator.render import render", "Stages know only what lies below them"),
        ("render/render.py", "from generator.delivery import disk", "Stages know only what lies below them"),
        ("utils.py", '"""A drawer."""', "utils"),
        ("languages/other/__init__.py", "from generator.languages import python", "No language knows another"),
        ("languages/python/house.py", "from generator.load import tree", "never reaches the document"),
    ],
)
def test_a_planted_violation_is_noticed(tmp_path: Path, file: str, line: str, contract: str) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "generator" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + f"\n{line}\n")
    code, report = lint(tmp_path)
    assert code == 1
    assert contract in report
