"""A small API, a language that writes a file for each of its resources, and copies of SDKs that were made once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.model.api import Api
from generator.planning.contract import FilePlan, Language, Target
from generator.planning.house import HouseText

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1.0.0"},
    "paths": {
        "/animals": {
            "get": {
                "responses": {
                    "200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}
                }
            }
        },
        "/tickets": {"post": {"responses": {"204": {"description": "ok"}}}},
    },
}
CONFIG = {
    "organization": {"name": "zoo"},
    "targets": {"python": {"package_name": "zoo"}, "typescript": {"package_name": "zoo"}},
    "resources": {
        "animals": {"methods": {"list": "get /animals"}},
        "tickets": {"methods": {"create": "post /tickets"}},
    },
}


AROUND = {"scripts/test", "src/zoo/version.py"}
"""What is not code of the API."""


def plan(api: Api, target: Target) -> tuple[FilePlan, ...]:
    """A file for each resource, one that is empty, and one that a runner may start."""
    header = f"# {target.house.header}\n\n"
    files = [(f"src/zoo/{resource.name}.py", f"{header}x   = {target.language!r}\n") for resource in api.resources]
    files += [("api.md", "# api\n"), ("scripts/test", "#!/bin/sh\n"), ("src/zoo/__init__.py", header)]
    files.append(("src/zoo/version.py", f'{header}v = "0.0.1"  # x-release-please-version\n'))
    files.append(("style.txt", " ".join(sorted(target.style.flags))))
    return tuple(FilePlan(path, "", text, around=path in AROUND) for path, text in files)


HOUSE = HouseText("Made by a test")
LANGUAGES = {
    "python": Language("python", lambda *seen: (partial(plan, *seen),), "python", HOUSE),
    "typescript": Language("typescript", lambda *seen: (partial(plan, *seen),), "", HOUSE),
}


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Project:
    """A folder with a spec and a config, in which commands run."""

    root: Path
    command: Callable[..., Ran]

    def write(self, spec: object = SPEC, config: object = CONFIG) -> Project:
        """The two inputs under their usual names; JSON is YAML."""
        (self.root / "openapi.json").write_text(json.dumps(spec), encoding="utf-8")
        (self.root / "stainless.yml").write_text(json.dumps(config), encoding="utf-8")
        return self

    def tree(self, folder: str) -> set[str]:
        """The files below a folder, those about the run itself left out."""
        root = self.root / folder
        paths = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        return {path for path in paths if not path.startswith(".sdkpress")}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Project:
    """A project in an empty folder, with the languages of this test."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> Ran:
        code = run(list(arguments), lambda: LANGUAGES)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return Project(tmp_path, command)


Ask = Callable[[str], dict[str, Any]]


def made(folder: Path, spec: str, config: str) -> Path:
    """A folder with two inputs and the SDK that they make."""
    (folder / "openapi.yml").write_text(spec)
    (folder / "stainless.yml").write_text(config)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["generate", "--quiet"]) == 0
    return folder


@pytest.fixture
def zoo(sdk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the SDK that a module of tests has made, in which commands run."""
    shutil.copytree(sdk, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ask(zoo: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """The only answer to a question."""
    assert zoo.is_dir()

    def asked(question: str) -> dict[str, Any]:
        assert run(["explain", question, "--json"]) == 0, question
        (answer,) = json.loads(capsys.readouterr().out)["answers"]
        assert isinstance(answer, dict)
        return answer

    return asked
