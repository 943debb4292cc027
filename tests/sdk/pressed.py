"""Generated packages in folders, and the documents that a mock server of theirs serves."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.config.reader import read_config
from generator.diagnostics.diagnostic import Findings
from generator.languages.registry import languages
from generator.load.files import read_file
from generator.load.parse import parse
from generator.load.tree import Value
from generator.pipeline.contract import Request
from generator.pipeline.press import press
from generator.planning.contract import TextFile
from generator.transform.apply import apply_transforms


@dataclass(frozen=True, slots=True)
class Package:
    """A generated package: its folder, and the document that it was made from, after the config's transforms."""

    folder: Path
    document: Path

    @property
    def module(self) -> str:
        """The name that a Python package is imported by."""
        return next((self.folder / "src").iterdir()).name


def generate(
    spec: Path,
    config: Path,
    out: Path,
    language: str = "python",
    as_of: dt.date | None = None,
    *,
    target: Mapping[str, object] | None = None,
    house: Path | None = None,
) -> Package:
    """The package, with all of its tests turned on and further keys of its target, if given."""
    out.mkdir(parents=True, exist_ok=True)
    live, document = out / "config.yml", out / "openapi.json"
    settings = _parsed(config)
    document.write_text(json.dumps(_servable(_transformed(_parsed(spec), settings))), encoding="utf-8")
    live.write_text(json.dumps(_with_tests(settings, language, target or {})), encoding="utf-8")
    (sdk,) = press(Request(spec, live, (language,), house, as_of), languages(), lambda _: None).sdks
    write(sdk.files, out / "package")
    return Package(out / "package", document)


def write(files: Iterable[TextFile], folder: Path) -> None:
    """Writes files below a folder, in the plainest way."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def _transformed(document: Value, config: Value) -> Value:
    findings = Findings()
    return apply_transforms(document, read_config(config, findings).openapi.transforms, findings).root


def _servable(value: Value) -> Value:
    """The document with text for lists in headers: the mock server dies of a request that leaves such a header out."""
    if isinstance(value, list):
        for item in value:
            _servable(item)
    elif isinstance(value, dict):
        schema = value.get("schema")
        if value.get("in") == "header" and isinstance(schema, dict) and schema.get("type") == "array":
            schema.clear()
            schema["type"] = "string"
        for item in value.values():
            _servable(item)
    return value


def _parsed(path: Path) -> Value:
    findings = Findings()
    source = read_file(path, findings)
    return parse(source, findings) if source is not None else None


def _with_tests(config: Value, language: str, target: Mapping[str, object]) -> Value:
    """The config with more keys of its target, less the key that turns the tests against a mock server off."""
    settings = config.get("settings") if isinstance(config, dict) else None
    if isinstance(settings, dict):
        settings.pop("disable_mock_tests", None)
    targets: Any = config.get("targets") if isinstance(config, dict) else None
    if target:
        targets[language].update(target)
    return config
