"""The errors of the Python runtime, as the generator lists them for SDKs that have more."""

from __future__ import annotations

import ast
from pathlib import Path

from generator.languages.python.error_types import RUNTIME_ERRORS
from generator.languages.python.runtime_files import BASE_ERROR

MODULE = Path(__file__).parents[3] / "templates/python/runtime/_exceptions.py"


def test_an_sdk_with_more_errors_passes_all_of_the_runtime_on() -> None:
    tree = ast.parse(MODULE.read_text(encoding="utf-8"))
    declared = {node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")}
    assert {BASE_ERROR, *RUNTIME_ERRORS.split()} == declared
