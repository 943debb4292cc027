"""The scripts that packages compare themselves with another revision by find what breaks code of users."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sdk.environment import BINARIES, ROOT, run
from tests.sdk.node import MODULES, missing

SCRIPT = "scripts/detect-breaking-changes"
NODE = pytest.mark.skipif(missing() is not None, reason=str(missing()))
LANGUAGES = ("python", pytest.param("typescript", marks=NODE))
# A method that a maintainer renames: where it is declared, and its declaration before and after.
REMOVED = {
    "python": ("src/parlantern/resources/voices.py", "def list(", "def list_all("),
    "typescript": ("src/resources/voices.ts", "list(", "listAll("),
}


def git(folder: Path, *arguments: str) -> None:
    """Runs git with settings of its own."""
    settings = ("-c", "user.name=A", "-c", "user.email=a@seeds.example", "-c", "core.autocrlf=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A repository with the example package of a language as its only commit."""
    folder: Path = tmp_path / request.param
    shutil.copytree(ROOT / "output" / request.param, folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "first")
    if request.param == "typescript":
        (folder / "node_modules").symlink_to(MODULES, target_is_directory=True)
    return folder


def detect(folder: Path, revision: str) -> subprocess.CompletedProcess[str]:
    """What the script does where `uv run` finds the tools that are installed here."""
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "uv").write_text('#!/bin/sh\nshift\nexec "$@"\n')
    (tools / "uv").chmod(0o755)
    return run(
        [f"./{SCRIPT}", revision], cwd=folder, PATH=os.pathsep.join((str(tools), str(BINARIES), os.environ["PATH"]))
    )


@pytest.mark.parametrize("repository", LANGUAGES, indirect=True)
def test_nothing_is_found_where_nothing_changed(repository: Path) -> None:
    done = detect(repository, "HEAD")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("repository", LANGUAGES, indirect=True)
def test_a_method_that_is_gone_is_found(repository: Path) -> None:
    name, old, new = REMOVED[repository.name]
    path = repository / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    git(repository, "commit", "--quiet", "--all", "--message", "second")
    done = detect(repository, "HEAD~1")
    assert done.returncode == 1, done.stdout + done.stderr
    said = done.stdout + done.stderr
    assert "voices" in said.lower()
    assert "list" in said
    left = subprocess.run(
        ["git", "status", "--porcelain", "--ignored"], cwd=repository, capture_output=True, text=True, check=True
    )
    assert not [line for line in left.stdout.splitlines() if "tests-before" in line]


@pytest.mark.parametrize("repository", ["python"], indirect=True)
def test_a_revision_is_needed(repository: Path) -> None:
    assert run([f"./{SCRIPT}"], cwd=repository).returncode == 2
    assert run([f"./{SCRIPT}", "nowhere"], cwd=repository).returncode != 0
