"""Where there is no Node, SDKs are generated all the same, and what needs it says so in one sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.sdk.environment import ROOT


def test_typescript_is_generated_without_any_tool(tmp_path: Path) -> None:
    """Nothing on the path can be run, and nothing is asked for."""
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    inputs = ("--spec", str(ROOT / "spec/openapi.yml"), "--config", str(ROOT / "spec/stainless.yml"))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "generate",
            *inputs,
            "--target",
            "typescript",
            "--out",
            str(tmp_path / "out"),
        ],
        cwd=ROOT,
        env={"PATH": str(nothing), "HOME": str(tmp_path), "SDKPRESS_CACHE": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    committed = ROOT / "output" / "typescript" / "src" / "client.ts"
    assert (tmp_path / "out" / "src" / "client.ts").read_bytes() == committed.read_bytes()


def test_setup_names_the_missing_tool_in_one_sentence(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    done = subprocess.run(
        [bash, str(ROOT / ".ci/setup-node"), str(tmp_path)],
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    said = "setup: Node 20 or newer is needed; install it from your system's packages\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
