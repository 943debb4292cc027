"""The wheel is complete: installed alone it gives the command, templates included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from generator import __version__

ROOT = Path(__file__).parents[2]
WHEELS = Path(sys.prefix) / "wheels"

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1.0.0"},
    "paths": {
        "/animals/{id}": {
            "get": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "one",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Animal"}}},
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Animal": {"type": "object", "properties": {"name": {"type": "string"}}}}},
}
CONFIG = {
    "organization": {"name": "zoo"},
    "targets": {"python": {"package_name": "zoo"}},
    "resources": {"animals": {"models": {"animal": "Animal"}, "methods": {"retrieve": "get /animals/{id}"}}},
}


def run(*command: str | Path, cwd: Path) -> str:
    """The output of a command that has to succeed, away from this checkout."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_"))}
    environment["SDKPRESS_CACHE"] = ""
    result = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.skipif(not WHEELS.is_dir(), reason="`make setup` fetches the wheels that an empty environment needs")
def test_an_installed_wheel_generates_from_another_folder(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path / "built", ROOT, cwd=tmp_path)
    (wheel,) = (tmp_path / "built").glob("*.whl")
    assert __version__ in wheel.name
    venv.create(tmp_path / "env", with_pip=False)
    binaries = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    target: list[str | Path] = ["--python", binaries / "python", "install", "--no-index", "--find-links", WHEELS]
    run(*pip, *target, wheel, cwd=tmp_path)
    (tmp_path / "openapi.json").write_text(json.dumps(SPEC))
    (tmp_path / "stainless.yml").write_text(json.dumps(CONFIG))
    printed = run(binaries / "sdkpress", "generate", "--out", "sdk", cwd=tmp_path)
    assert "written" in printed
    assert "class Animal" in (tmp_path / "sdk/src/zoo/types/animal.py").read_text()
    installed = run(binaries / "python", "-c", "import generator; print(generator.__file__)", cwd=tmp_path)
    assert Path(installed.strip()).is_relative_to(tmp_path / "env")
