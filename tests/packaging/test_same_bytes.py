"""The same inputs give the same bytes, whatever machine, place and mood they are pressed in."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORLDS = {
    "hash seed": {"PYTHONHASHSEED": "4242"},
    "locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    "no locale": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "home": {"HOME": "/nonexistent", "USER": "somebody"},
}
NO_CHANGE: Mapping[str, str] = {}

pytestmark = pytest.mark.xdist_group("same-bytes")  # one process presses what all are held against


def ran(
    arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str] = NO_CHANGE, *, cores: int | None = None
) -> str:
    """What a command prints, in a process of its own."""
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "SDKPRESS_CACHE": ""}

    def on_some_cores() -> None:
        if cores is not None:
            os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))

    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        env={**kept, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=on_some_cores if hasattr(os, "sched_setaffinity") else None,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def pressed(
    inputs: Path, out: Path, environment: Mapping[str, str] = NO_CHANGE, *, cores: int | None = None
) -> dict[str, str]:
    """The digest of each file of the example, pressed by a process of its own."""
    named = ("--spec", str(inputs / "openapi.yml"), "--config", str(inputs / "stainless.yml"), "--out", str(out))
    ran(("generate", "--quiet", *named), out.parent, environment, cores=cores)
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = pressed(ROOT / "spec", tmp_path_factory.mktemp("usual") / "out")
    assert len(found) > 300
    return found


@pytest.mark.parametrize("world", WORLDS)
def test_the_environment_does_not_show(world: str, usual: dict[str, str], tmp_path: Path) -> None:
    assert pressed(ROOT / "spec", tmp_path / "out", WORLDS[world]) == usual


@pytest.mark.parametrize("cores", [1, 2])
def test_neither_the_folder_nor_the_number_of_cores_shows(cores: int, usual: dict[str, str], tmp_path: Path) -> None:
    inputs = tmp_path / "éin anderer Ort"
    shutil.copytree(ROOT / "spec", inputs)
    assert pressed(inputs, tmp_path / "out", cores=cores) == usual


def test_the_number_of_cores_does_not_show_in_a_review(tmp_path: Path) -> None:
    spec = (ROOT / "spec/openapi.yml").read_text(encoding="utf-8")
    (tmp_path / "openapi.yml").write_text(spec.replace("type: integer", "type: string"), encoding="utf-8")
    config = str(ROOT / "spec/stainless.yml")
    arguments = ("diff", str(ROOT / "spec/openapi.yml"), "openapi.yml", "--config", config, "--format", "json")
    one, two = (ran(arguments, tmp_path, cores=cores) for cores in (1, 2))
    assert len(one) > 10_000
    assert one == two
