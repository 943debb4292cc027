"""What no file of the generator may hold, and how long one may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "generator").rglob("*.py"))
TEXTS = [
    *SOURCES,
    *sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file() and path.suffix != ".pyc"),
]
# A rule that knows one API does not know the next.
NAMES = re.compile(r"openai|anthropic|llama|imagekit|onebusaway|isaacus|stagehand|formo\b|castiron", re.IGNORECASE)
# Where output is chosen, spec text must not be able to run or to reach anything.
CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
MODULES = {
    "requests",
    "httpx",
    "socket",
    "urllib.request",
    "http.client",
    "ftplib",
    "pickle",
    "marshal",
    "shelve",
    "ctypes",
}
# What one of our processes sends another through a pipe that only the two hold is no text of a spec.
MAY_FORK = {"pipeline/cores.py"}
RUNNERS = {"subprocess", "multiprocessing", "pty"}
MAY_RUN = {"render/formatters.py", "pipeline/revisions.py"}
WRITES = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "rename", "replace", "touch", "symlink_to", "rmtree"}
MAY_WRITE = {"render/formatters.py", "delivery/disk.py"}
FILE_LINES = 500
FUNCTION_LINES = 60


def name_of(path: Path) -> str:
    """The path below the package."""
    return path.relative_to(ROOT / "generator").as_posix()


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules that a file imports, with the names taken from them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a file by the last word of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_knows_a_particular_api(path: Path) -> None:
    lines = enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
    assert [f"{path.name}:{number}: {line}" for number, line in lines if NAMES.search(line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_runs_code_or_reaches_the_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = set(imported(tree))
    may_fork = name_of(path) in MAY_FORK
    assert used & MODULES == ({"pickle"} if may_fork else set())
    assert name_of(path) in MAY_RUN or not used & RUNNERS
    called = [(name, node) for name, node in calls(tree) if isinstance(node.func, ast.Name)]
    assert not {name for name, _ in called} & CALLS
    assert not [name for name, _ in calls(tree) if name in ("system", "popen", "full_load", "unsafe_load")]
    assert may_fork or not [name for name, _ in calls(tree) if name in ("fork", "forkpty", "posix_spawn")]
    shells = [word for _, node in calls(tree) for word in node.keywords if word.arg == "shell"]
    assert not shells


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_only_the_disk_writes(path: Path) -> None:
    if name_of(path) in MAY_WRITE:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # `replace` is also a method of text and a function of dataclasses; a path takes one argument.
    written = [
        name
        for name, node in calls(tree)
        if name in WRITES and isinstance(node.func, ast.Attribute) and (name != "replace" or len(node.args) == 1)
    ]
    assert written == []
    assert "open" not in {name for name, node in calls(tree) if isinstance(node.func, ast.Name)}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_files_and_functions_fit(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {node.name: node.end_lineno - node.lineno + 1 for node in functions if node.end_lineno}
    assert text.count("\n") <= FILE_LINES
    assert {name: lines for name, lines in long.items() if lines > FUNCTION_LINES} == {}
