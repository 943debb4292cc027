"""What a run over mutated inputs may and may not do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diagnostics.diagnostic import Severity
from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import study
from generator.pipeline.settle import unsettled
from generator.render.render import render
from tests.attack.syntax import Parser


def judge(folder: Path, documents: dict[str, Any], parser: Parser) -> None:
    """Presses the documents in memory: no error that is not a finding, each finding with its place, files that parse."""
    for name, value in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    done = study(Request(folder / "spec.json", folder / "config.json"), languages(), lambda _: None)
    found = done.all_planned()
    findings = [*done.findings, *(finding for planned in found for finding in planned.findings)]
    for finding in findings:
        assert finding.at is not None, f"{finding.code} has no place: {finding.message}"
    worst = max((finding.severity for finding in findings), default=Severity.NOTE)
    assert found or worst == Severity.FATAL or not _has_targets(documents), "there is no SDK and no reason for it"
    for planned in found if worst < Severity.FATAL else ():
        assert done.api is not None
        files = render(planned.plans)
        broken = parser.harm((file.path, file.text) for file in files if file.path.endswith((".py", ".ts")))
        assert not broken, broken[0]
        dues = languages()[planned.language].dues(done.api, planned.target)
        lost = [each for each in unsettled(planned.language, dues, files) if each.severity >= Severity.ERROR]
        assert not lost, lost[0].message


def _has_targets(documents: dict[str, Any]) -> bool:
    config = documents["config"]
    targets = config.get("targets") if isinstance(config, dict) else None
    found = [targets.get(name) for name in ("python", "typescript", "node")] if isinstance(targets, dict) else []
    return any(isinstance(target, dict) and not target.get("skip") for target in found)
