"""Reads stories: Markdown files that show a fragment of a document and what it must become."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.config.editions import resolve_style
from generator.diagnostics.diagnostic import Findings
from generator.languages.python import LANGUAGE as PYTHON
from generator.languages.typescript import LANGUAGE as TYPESCRIPT
from generator.model.style import Style
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from tests.inputs import api_of, target_for

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADERS = {"python": re.compile(r"\A# [^\n]*\n\n"), "typescript": re.compile(r"\A// [^\n]*\n\n")}
_DAY = re.compile(r"^Before (\d{4}-\d{2}-\d{2})", re.MULTILINE)

SPEC = {"openapi": "3.1.0", "info": {"title": "Acme", "version": "1.0.0"}, "paths": {}}
CONFIG = {
    "organization": {"name": "acme"},
    "targets": {"python": {"package_name": "acme"}, "typescript": {"package_name": "acme"}},
    "environments": {"production": "https://api.acme.example"},
}
PYTHON_STYLE = frozenset(
    {
        "unlinked_plain_results",
        "aiohttp_client",
        "test_skip_reasons",
        "path_template",
        "positional_bytes",
        "streamed_bytes",
        "omit_default",
        "type_docs",
        "tag_docs",
        "extra_items",
        "sequence_params",
        "typed_extra_fields",
        "extra_fields_for_checkers",
        "close_imports",
        "constant_examples",
        "importable_resources",
        "joined_imports",
        "public_omit",
        "resource_modules",
    }
)


@dataclass(frozen=True, slots=True)
class Story:
    """One story: its file, the fragments of document and config, and the expected text of each named file.

    A story is about one language. One that begins a line with `Before` and a day shows the style of the day before.
    """

    path: Path
    spec: str
    config: str
    expected: dict[str, str]
    language: str = "python"
    as_of: dt.date | None = None

    def with_expected(self, texts: dict[str, str]) -> str:
        """The story's Markdown with other expected texts."""

        def replaced(match: re.Match[str]) -> str:
            if match[2] in texts:
                return f"```{match[1]} {match[2]}\n{texts[match[2]]}```"
            return match[0]

        return _FENCE.sub(replaced, self.path.read_text(encoding="utf-8"))


def read_story(path: Path) -> Story:
    """The story of a file; a fence is `yaml spec`, `yaml config`, or a language with the path of an expected file."""
    text = path.read_text(encoding="utf-8")
    fences = _FENCE.findall(text)
    named = {name: text for _, name, text in fences}
    expected = {name: text for _, name, text in fences if name not in ("spec", "config", "")}
    language = "typescript" if any(name.endswith(".ts") for name in expected) else "python"
    day = _DAY.search(text)
    as_of = dt.date.fromisoformat(day[1]) - dt.timedelta(days=1) if day else None
    return Story(path, named["spec"], named["config"], expected, language, as_of)


def pressed(story: Story) -> dict[str, str]:
    """The files that sdkpress makes of the story's fragments, without their header line."""
    findings = Findings()
    spec, settings = {**SPEC, **yaml.safe_load(story.spec)}, {**CONFIG, **yaml.safe_load(story.config)}
    api, config = api_of(spec, settings, findings)
    if story.language == "typescript":
        style = resolve_style(config, "typescript", story.as_of)
        plans = TYPESCRIPT.plan(api, target_for(config, "typescript", style, TYPESCRIPT.house))
        files = render(plans)
    else:
        style = resolve_style(config, "python", story.as_of) if story.as_of is not None else Style(PYTHON_STYLE)
        plans = PYTHON.plan(api, target_for(config, "python", style, PYTHON.house))
        files = format_python(render(plans), PythonStyle("acme"))
    header = _HEADERS[story.language]
    return {file.path: header.sub("", file.text, count=1) for file in files}
