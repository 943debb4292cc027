"""An SDK's generated tests from fragments of a document and a config."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import pytest
import yaml

from generator.diagnostics.diagnostic import Findings
from generator.languages.python.house import DEFAULT_HOUSE
from generator.languages.python.layout import Layout
from generator.languages.python.test_files import test_files as plan_test_files
from generator.model.style import Style
from generator.planning.house import HouseText, Role
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from tests.inputs import api_of, target_for

SPEC = {"openapi": "3.1.0", "info": {"title": "Acme", "version": "1"}, "paths": {}}
CONFIG = {"organization": {"name": "acme"}, "targets": {"python": {"package_name": "acme"}}}
HOUSE = HouseText(
    "Generated.",
    {
        Role.EMPTY_PATH_VALUE: "No {param}, got {value}",
        Role.TEST_DEPRECATED: "old methods",
        Role.TEST_SKIPPED: "{mock} is away",
        Role.TEST_WEBHOOK_REFUSED: "refused",
    },
).over(DEFAULT_HOUSE)
NEWEST = frozenset(
    {
        "path_template",
        "outer_examples",
        "mock_server_wording",
        "test_skip_reasons",
        "aiohttp_client",
        "example_data_files",
        "thorough_webhook_tests",
    }
)


@dataclass(frozen=True, slots=True)
class GeneratedTests:
    """The formatted test modules of an SDK by their path."""

    files: dict[str, str]

    def module(self, name: str) -> str:
        """The text of the only module with this file name."""
        (found,) = (text for path, text in self.files.items() if path.endswith(f"/{name}.py"))
        return found

    def names(self, class_name: str) -> list[str]:
        """The tests of a class, in order."""
        return [node.name for node, _ in self._functions(class_name)]

    def body(self, name: str, class_name: str = "TestPets") -> str:
        """The statements of a test, with its decorators and its signature, at the left margin."""
        (found,) = (text for node, text in self._functions(class_name) if node.name == name)
        return found

    def statements(self, name: str, class_name: str = "TestPets") -> str:
        """The statements of a test alone, at the left margin."""
        lines = self.body(name, class_name).split("\n")
        start = next(index for index, line in enumerate(lines) if line.endswith("-> None:"))
        return textwrap.dedent("\n".join(lines[start + 1 :]))

    def _functions(self, class_name: str) -> list[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
        for text in self.files.values():
            for node in ast.parse(text).body:
                if isinstance(node, ast.ClassDef) and node.name == class_name:
                    return [(item, _source(text, item)) for item in node.body if isinstance(item, _FUNCTIONS)]
        raise LookupError(class_name)


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _source(text: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return textwrap.dedent("\n".join(text.split("\n")[first - 1 : node.end_lineno]))


Press: TypeAlias = Callable[..., GeneratedTests]


@pytest.fixture
def press() -> Press:
    """Makes the tests of an SDK from YAML: `spec`, `config`, keys of the Python target, style flags taken away."""

    def pressed(
        spec: str, config: str, *, target: dict[str, object] | None = None, without: str = ""
    ) -> GeneratedTests:
        findings = Findings()
        settings = {**CONFIG, **yaml.safe_load(config)}
        settings["targets"] = {"python": {**CONFIG["targets"]["python"], **(target or {})}}  # type: ignore[index]
        api, read = api_of({**SPEC, **yaml.safe_load(spec)}, settings, findings)
        style = Style(NEWEST - frozenset(without.split()))
        layout = Layout(api, target_for(read, "python", style, HOUSE))
        files = format_python(render(plan_test_files(layout)), PythonStyle("acme"))
        return GeneratedTests({file.path: file.text for file in files})

    return pressed
