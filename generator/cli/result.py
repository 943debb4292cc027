"""What a run did, as words and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.cli.inputs import Made
from generator.cli.outcome import CLEAN, COULD_NOT_RUN, FOUND_ERRORS
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.report import json_report, text_report, totals
from generator.pipeline.contract import Sdk
from generator.pipeline.folder import Delivered


@dataclass(frozen=True, slots=True)
class Result:
    """A run: each SDK with its folder and what became, or would become, of the files there."""

    made: Made
    delivered: tuple[tuple[Sdk, Path, Delivered], ...]
    seconds: float

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The findings of all stages, those about the output folder last."""
        return (*self.made.pressed.findings, *(finding for _, _, each in self.delivered for finding in each.findings))

    @property
    def exit_code(self) -> int:
        """Errors are 1, inputs that cannot be read at all are 2."""
        severe = [finding for finding in self.findings if finding.severity >= Severity.ERROR]
        if any(finding.code.startswith("Input/") for finding in severe):
            return COULD_NOT_RUN
        return FOUND_ERRORS if severe else CLEAN

    @property
    def stale(self) -> bool:
        """Whether a folder differs from what the run gives."""
        return any(each.decision.stale for _, _, each in self.delivered)


def print_findings(result: Result, *, quiet: bool) -> None:
    """The findings that a person should see; notes are only counted."""
    lowest = Severity.ERROR if quiet else Severity.WARNING
    shown = [finding for finding in result.findings if finding.severity >= lowest]
    if shown:
        click.echo(text_report(shown, result.made.pressed.sources), err=True)


def print_totals(result: Result) -> None:
    """The findings by severity, and the seconds."""
    click.echo(f"{totals(result.findings)}; {result.seconds:.1f} s")


def print_json(result: Result, exit_code: int) -> None:
    """One object; the README describes its form."""
    document: dict[str, Any] = {
        "exit": exit_code,
        "spec": result.made.inputs.spec.as_posix(),
        "config": result.made.inputs.config.as_posix(),
        "seconds": round(result.seconds, 3),
        "targets": [_target(*each) for each in result.delivered],
        "findings": json.loads(json_report(result.findings)),
    }
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


def _target(sdk: Sdk, folder: Path, delivered: Delivered) -> dict[str, Any]:
    decision = delivered.decision
    return {
        "language": sdk.language,
        "out": folder.as_posix(),
        "files": len(sdk.files),
        "written": [file.path for file in decision.write],
        "unchanged": len(decision.unchanged),
        "removed": list(decision.remove),
        "left": {path: why.value for path, why in decision.left.items()},
    }
