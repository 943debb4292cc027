"""What generated files give away when they are parsed: that a payload runs, or that it broke the file."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tests.sdk.node import MODULES, missing

if sys.version_info >= (3, 11):
    import tomllib

Texts = Iterable[tuple[str, str]]


class Parser:
    """Parses files of all kinds, each sound text once; TypeScript is passed over where Node or its packages are missing."""

    def __init__(self) -> None:
        self.reads_typescript = missing() is None
        self._sound: set[tuple[str, str]] = set()
        self._node: subprocess.Popen[str] | None = None

    def close(self) -> None:
        """Ends the program that reads TypeScript."""
        if self._node is not None:
            self._node.communicate()

    def harm(self, files: Texts) -> list[str]:
        """The files that are harmful, each with what is wrong with it."""
        fresh = [file for file in files if file not in self._sound]
        typescript = [file for file in fresh if file[0].endswith((".ts", ".mts"))]
        others = [f"{path} {what}" for path, text in fresh if (what := harm(path, text))]
        found = [*others, *(self._typescript(typescript) if typescript and self.reads_typescript else ())]
        if not found:
            self._sound.update(fresh)
        return found

    def _typescript(self, files: list[tuple[str, str]]) -> list[str]:
        if self._node is None:
            program, script = shutil.which("node") or "node", str(Path(__file__).with_name("syntax.js"))
            self._node = subprocess.Popen(
                [program, script, str(MODULES / "typescript")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps(files) + "\n")
        self._node.stdin.flush()
        found: list[tuple[str, str]] = json.loads(self._node.stdout.readline())
        return [f"{path} {what}" for path, what in found]


def harm(path: str, text: str) -> str | None:
    """What a file other than TypeScript gives away; None where it is safe."""
    try:
        if path.endswith(".py"):
            return "runs the payload" if _runs(text) else None
        _parse(path, text)
    except (SyntaxError, ValueError, yaml.YAMLError) as error:
        return f"is broken: {error}"
    return None


def _parse(path: str, text: str) -> Any:
    if path.endswith(".json"):
        return json.loads(text)
    if path.endswith((".yml", ".yaml")):
        return yaml.safe_load(text)
    if path.endswith(".toml") and sys.version_info >= (3, 11):
        return tomllib.loads(text)
    return None


def _runs(text: str) -> bool:
    nodes = list(ast.walk(ast.parse(text)))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return "PWN" in names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
