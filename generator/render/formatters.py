"""Formatting files with the tool of their language, one run of the tool for all that are given."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from generator.diagnostics.stop import CannotRunError
from generator.planning.contract import TextFile
from generator.planning.paths import path_problem

_LINE_LENGTH: Final = 120
_TOOL_SECONDS: Final = 300
_SHARED_MEMORY: Final = "/dev/shm"  # noqa: S108 - a fresh folder of our own is made inside
_ROOM: Final = 8  # bytes for each character: four at most in UTF-8, twice


class FormatError(Exception):
    """A formatter refuses a file that we rendered: an error of ours, never of the spec."""


class ToolMissingError(CannotRunError):
    """A tool that must be installed is not there."""


@dataclass(frozen=True, slots=True)
class PythonStyle:
    """How a Python SDK is formatted. `package` is its import name, which sorts as first party."""

    package: str
    formatter: Literal["ruff", "black"] = "ruff"
    target_version: str = "py38"


def format_python(files: tuple[TextFile, ...], style: PythonStyle) -> tuple[TextFile, ...]:
    """The files with imports sorted, unused ones removed, and code laid out; only `.py` files change.

    Raises FormatError naming the file where the text is not Python.
    """
    chosen = [index for index, file in enumerate(files) if file.path.endswith(".py")]
    if not chosen:
        return files
    with tempfile.TemporaryDirectory(prefix="sdkpress-format-", dir=_memory(files)) as folder:
        tree = Path(folder) / "tree"
        config = Path(folder) / "ruff.toml"
        config.write_text(_ruff_config(style), encoding="utf-8")
        _write_tree(tree, [files[index] for index in chosen])
        _run(tree, [_ruff(), "check", "--fix", "--exit-zero", "--quiet", "--no-cache", "--config", str(config)])
        _run(tree, _layout_command(style, config))
        formatted = {index: _read(tree, files[index]) for index in chosen}
    return tuple(formatted.get(index, file) for index, file in enumerate(files))


def _memory(files: tuple[TextFile, ...]) -> str | None:
    """A folder in memory with room for the files."""
    return memory_folder(_ROOM * sum(len(file.text) for file in files))


def memory_folder(room: int) -> str | None:
    """A folder that is kept in memory, where formatting takes a third of the time; None where none has so much room."""
    if "TMPDIR" in os.environ or not os.access(_SHARED_MEMORY, os.W_OK | os.X_OK):
        return None
    return _SHARED_MEMORY if shutil.disk_usage(_SHARED_MEMORY).free > room else None


def _ruff_config(style: PythonStyle) -> str:
    """The settings that published SDKs of this layout keep in their own pyproject.toml.

    Removing unused imports after sorting leaves a statement exploded that only fits one line without them,
    as in published SDKs. No folder name is excluded: a resource may be called `build`.
    """
    return f"""\
line-length = {_LINE_LENGTH}
target-version = {json.dumps(style.target_version)}
exclude = []
respect-gitignore = false
[format]
docstring-code-format = true
line-ending = "lf"
[lint]
select = ["I", "F401"]
[lint.isort]
length-sort = true
length-sort-straight = true
combine-as-imports = true
extra-standard-library = ["typing_extensions"]
known-first-party = [{json.dumps(style.package)}, "tests"]
"""


def _layout_command(style: PythonStyle, config: Path) -> list[str]:
    if style.formatter == "ruff":
        return [_ruff(), "format", "--no-cache", "--config", str(config)]
    # An empty config file keeps black from looking for the user's; the exclude keeps it from skipping folder names.
    empty = config.with_name("black.toml")
    empty.touch()
    options = ["--line-length", str(_LINE_LENGTH), "--target-version", style.target_version]
    return [sys.executable, "-m", "black", "--quiet", "--config", str(empty), "--exclude", "^$", *options]


def _ruff() -> str:
    try:
        from ruff.__main__ import find_ruff_bin  # noqa: PLC0415 - a missing tool is a sentence, not an ImportError
    except ImportError:
        raise ToolMissingError("ruff formats the generated Python; install it with: pip install ruff") from None
    try:
        return str(find_ruff_bin())
    except FileNotFoundError:
        raise ToolMissingError("the ruff package has lost its program; install it anew: pip install ruff") from None


def _run(tree: Path, command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("RUFF_", "BLACK_"))}
    environment["BLACK_CACHE_DIR"] = str(tree.parent)
    result = subprocess.run(
        [*command, "."],
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=_TOOL_SECONDS,
        check=False,
    )
    if result.returncode:
        raise FormatError(f"the formatter refuses what we rendered:\n{result.stderr.strip()}")


def _write_tree(tree: Path, files: list[TextFile]) -> None:
    tree.mkdir()
    for folder in sorted({_place(tree, file).parent for file in files}):
        folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        _place(tree, file).write_bytes(file.text.encode())


def _read(tree: Path, file: TextFile) -> TextFile:
    return replace(file, text=_place(tree, file).read_bytes().decode())


def _place(tree: Path, file: TextFile) -> Path:
    if problem := path_problem(file.path):
        raise FormatError(f"{file.path!r} cannot be a generated file: {problem}")
    return tree / file.path
