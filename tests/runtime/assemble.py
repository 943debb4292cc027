"""Puts the runtime and the hand-written files of a small SDK together, as a generator would."""

from __future__ import annotations

import sys
import shutil
from pathlib import Path

HERE = Path(__file__).parent
RUNTIME = HERE.parent.parent / "templates" / "python" / "runtime"


def assemble(target: Path) -> Path:
    """The folder to import the package ``acme`` from, made below the target."""
    package = target / "acme"
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(RUNTIME, package, ignore=ignored)
    shutil.copytree(HERE / "acme", package, ignore=ignored, dirs_exist_ok=True)
    return target


if __name__ == "__main__":
    print(assemble(Path(sys.argv[1])))
