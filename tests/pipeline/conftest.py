"""A repository of a user: a document, a config and a generated SDK in it, with a bare repository as its origin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.git import ENVIRONMENT

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / ".github" / "actions" / "sdkpress"
CONFIG = """\
organization: { name: zoo }
targets: { python: { package_name: zoo } }
resources: { animals: { methods: { list: get /animals, create: post /animals } } }
"""
# Stands for the program of GitHub: keeps what it is asked to do, and answers as if there were pull requests.
GH = """\
import json, os, pathlib, sys
state = pathlib.Path(os.environ["GH_STATE"])
if (state / "refuses").exists():
    sys.exit("HTTP 403: Resource not accessible by integration")
arguments = sys.argv[1:]
file = next((a.removeprefix("body=@") for a in arguments if a.startswith("body=@")), None)
if "--body-file" in arguments:
    file = arguments[arguments.index("--body-file") + 1]
call = {"arguments": arguments, "body": pathlib.Path(file).read_text() if file else None}
with (state / "calls").open("a") as calls:
    calls.write(json.dumps(call) + "\\n")
if arguments[:2] == ["pr", "create"] or "POST" in arguments:
    (state / "exists").touch()
if (arguments[:2] == ["pr", "list"] or "--jq" in arguments) and (state / "exists").exists():
    print(7)
"""


def spec(**parameters: str) -> str:
    """The document, whose list takes these parameters."""
    listed = [{"name": name, "in": "query", "schema": {"type": type_}} for name, type_ in parameters.items()]
    answer = {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}
    operations = {"get": {"parameters": listed, "responses": answer}, "post": {"responses": answer}}
    document = {"openapi": "3.1.0", "info": {"title": "Zoo", "version": "1.0.0"}, "paths": {"/animals": operations}}
    return json.dumps(document, indent=1) + "\n"


@dataclass(frozen=True)
class Ran:
    """What a script printed and how it ended."""

    code: int
    out: str
    err: str


@dataclass
class User:
    """A clone in which somebody works, and the programs that scripts find there."""

    folder: Path
    origin: Path
    tools: Path
    environment: dict[str, str] = field(default_factory=dict[str, str])

    def git(self, *arguments: str) -> str:
        """What git says."""
        done = subprocess.run(["git", *arguments], cwd=self.folder, env=self._all(), check=True, capture_output=True)
        return done.stdout.decode().strip()

    def commit(self, message: str, *, push: bool = True) -> None:
        """Everything that has changed as a commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        if push:
            self.git("push", "-q", "origin", "HEAD")

    def write(self, path: str, text: str) -> None:
        """Puts a text into a file."""
        (self.folder / path).write_text(text)

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.folder / path).read_text()

    def script(self, name: str, **settings: str) -> Ran:
        """Runs a script with settings."""
        done = subprocess.run(
            [str(SCRIPTS / name)], cwd=self.folder, env={**self._all(), **settings}, check=False, capture_output=True
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def sdkpress(self, *arguments: str) -> int:
        """How a command of ours ends."""
        command = [str(self.tools / "sdkpress"), *arguments]
        return subprocess.run(command, cwd=self.folder, env=self._all(), check=False).returncode

    def calls(self) -> list[dict[str, Any]]:
        """What the program of GitHub was asked to do, in order; looking does not count."""
        file = self.tools / "calls"
        asked = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
        return [call for call in asked if "--jq" not in call["arguments"]]

    def tip(self, branch: str) -> str:
        """The commit of a branch of the origin, '' if there is none."""
        return self.git("ls-remote", str(self.origin), f"refs/heads/{branch}").partition("\t")[0]

    def _all(self) -> dict[str, str]:
        plain = {**ENVIRONMENT, "SDKPRESS_CACHE": ""}
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "GH_", "SDKPRESS_"))}
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}"
        return {**kept, **plain, "PATH": path, "GH_STATE": str(self.tools), **self.environment}


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> User:
    """A repository in which an SDK was just generated and pushed; only ever copied."""
    found = placed(tmp_path_factory.mktemp("first"))
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(found.origin)], check=True)
    subprocess.run(["git", "clone", "-q", str(found.origin), str(found.folder)], check=True, capture_output=True)
    found.write("openapi.json", spec(limit="integer"))
    found.write("stainless.yml", CONFIG)
    assert found.sdkpress("generate", "--quiet") == 0
    found.git("switch", "-q", "-C", "main")
    found.commit("feat: the first SDK")
    return found


@pytest.fixture
def user(first: User, tmp_path: Path) -> User:
    """Somebody whose SDK was just generated and pushed."""
    found = placed(tmp_path)
    shutil.copytree(first.origin, found.origin)
    shutil.copytree(first.folder, found.folder)
    found.git("remote", "set-url", "origin", str(found.origin))
    return found


def placed(root: Path) -> User:
    """A user whose folders are yet to be filled, with the programs that scripts find."""
    tools = root / "tools"
    tools.mkdir()
    for name, code in (("gh", GH), ("sdkpress", "import sys; from generator.cli import main; main(sys.argv[1:])")):
        (tools / f"{name}.py").write_text(code)
        start = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" "{tools}/{name}.py" "$@"\n'
        (tools / name).write_text(start)
        (tools / name).chmod(0o755)
    return User(root / "work", root / "origin.git", tools)
