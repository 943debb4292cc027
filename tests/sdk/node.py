"""Node, and the packages of `tests/tools` that what is made for it is built and tested with."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

TOOLS: Final = Path(__file__).parents[1] / "tools"
MODULES: Final = TOOLS / "node_modules"
NO_NODE: Final = "Node is not installed; what is made for it cannot be tested without it"
NO_PACKAGES: Final = "the npm packages of the tests are not installed; `make setup` installs them"


def missing() -> str | None:
    """What is not here of all that is needed, as a sentence."""
    if shutil.which("node") is None:
        return NO_NODE
    return None if (MODULES / "typescript").is_dir() else NO_PACKAGES


def node(*arguments: str, folder: Path, seconds: int = 600, **variables: str) -> subprocess.CompletedProcess[str]:
    """What a run of Node did, without this process's own settings of Node; what takes too long has failed.

    The variable NODE names another Node than the one on the path.
    """
    program = os.environ.get("NODE") or shutil.which("node") or "node"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NODE_", "npm_"))}
    command = ["timeout", "--kill-after=10", str(seconds), program, *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "NO_COLOR": "1", **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def script(package: str, path: str) -> str:
    """The path of a program of an installed package."""
    return str(MODULES / package / path)
