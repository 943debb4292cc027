"""Says which test modules import only what a package has; prints one JSON object, {module: names that are missing}.

It runs in the environment of the package: `python importable.py PACKAGE FOLDER`. A module that imports nothing of the
package is not about it and is left out.
"""

from __future__ import annotations

import ast
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path


def main(package: str, folder: str) -> None:
    """Prints the modules below a folder with what each would import in vain."""
    found: dict[str, list[str]] = {}
    for path in sorted(Path(folder).rglob("test_*.py")):
        names = [*imported(ast.parse(path.read_text(encoding="utf-8")), package)]
        if names:
            found[path.relative_to(folder).as_posix()] = [
                f"{module}.{name}" for module, name in names if gone(module, name)
            ]
    print(json.dumps(found))


def imported(tree: ast.Module, package: str) -> Iterator[tuple[str, str]]:
    """The modules of the package that a module imports, each with a name in it or none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == package:
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.split(".")[0] == package)


def gone(module: str, name: str) -> bool:
    """Whether a name cannot be imported from a module of the package."""
    try:
        if name and not hasattr(importlib.import_module(module), name):
            importlib.import_module(f"{module}.{name}")
        elif not name:
            importlib.import_module(module)
    except ImportError:
        return True
    return False


if __name__ == "__main__":
    main(*sys.argv[1:])
