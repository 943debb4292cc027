"""Generated packages in folders, and the documents that a mock server of theirs serves."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
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
from generator.transform.apply import apply_transforms


@dataclass(frozen=True, slots=True)
class Package:
    """A generated package: its folder, the name that it is imported by, and the document that it was made from."""

    folder: Path
    module: str
    document: Path


def generate(
    spec: Path,
    config: Path,
    out: Path,
    as_of: dt.date | None = None,
    target: Mapping[str, object] | None = None,
    house: Path | None = None,
) -> Package:
    """The package, with all of its tests turned on, and the document after the config's transforms."""
    out.mkdir(parents=True, exist_ok=True)
    live = out / "config.yml"
    live.write_text(json.dumps(_with_tests(_parsed(config, Findings()), target or {})), encoding="utf-8")
    document = out / "openapi.json"
    document.write_text(json.dumps(_servable(transformed(spec, config))), encoding="utf-8")
    _write(Request(spec, live, ("python",), house, as_of), out / "package")
    module = next((out / "package/src").iterdir()).name
    return Package(out / "package", module, document)


def generate_typescript(
    spec: Path, config: Path, out: Path, as_of: dt.date | None = None, corrections: Mapping[str, str] | None = None
) -> tuple[Path, Path]:
    """The folder of the package, with all of its tests turned on, and the document after the config's transforms.

    `corrections` is text of the config and what stands there instead.
    """
    out.mkdir(parents=True, exist_ok=True)
    live = out / "config.yml"
    text = config.read_text(encoding="utf-8")
    for wrong, right in (corrections or {}).items():
        assert wrong in text
        text = text.replace(wrong, right)
    live.write_text(text, encoding="utf-8")
    live.write_text(json.dumps(_with_tests(_parsed(live, Findings()), {})), encoding="utf-8")
    document = out / "openapi.json"
    document.write_text(json.dumps(_servable(transformed(spec, config))), encoding="utf-8")
    _write(Request(spec, live, ("typescript",), as_of=as_of), out / "package")
    return out / "package", document


def _write(request: Request, folder: Path) -> None:
    """Writes the files of the one SDK of a request into an empty folder."""
    (sdk,) = press(request, languages(), lambda _: None).sdks
    for file in sdk.files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def transformed(spec: Path, config: Path) -> Value:
    """The document after the transforms of a config."""
    findings = Findings()
    transforms = read_config(_parsed(config, findings), findings).openapi.transforms
    return apply_transforms(_parsed(spec, findings), transforms, findings).root


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


def _parsed(path: Path, findings: Findings) -> Value:
    source = read_file(path, findings)
    return parse(source, findings) if source is not None else None


def _with_tests(config: Value, target: Mapping[str, object]) -> Value:
    """The config with more keys of its target, less the key that turns the tests against a mock server off."""
    settings = config.get("settings") if isinstance(config, dict) else None
    if isinstance(settings, dict):
        settings.pop("disable_mock_tests", None)
    targets: Any = config.get("targets") if isinstance(config, dict) else None
    if target:
        targets["python"].update(target)
    return config
