"""What a run did, as words and as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from generator.cli.inputs import Made
from generator.cli.outcome import CLEAN, COULD_NOT_RUN, FOUND_ERRORS
from generator.delivery.decide import Merge
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.report import json_report, text_report, totals
from generator.model.ledger import Entry, Fate, Ledger, Part
from generator.pipeline.contract import Edit, Sdk
from generator.pipeline.folder import Compared, Custom, Delivered

CONFLICT: Final = codes.OUTPUT_CONFLICT.id


@dataclass(frozen=True, slots=True)
class Result:
    """A run: each SDK with its folder and what became, or would become, of the files there."""

    made: Made
    delivered: tuple[tuple[Sdk, Path, Delivered | Compared], ...]
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


def print_findings(result: Result, *, quiet: bool, last: str = "") -> None:
    """The findings that a person should see, but for a code that the command prints `last`; notes are only counted."""
    lowest = Severity.ERROR if quiet else Severity.WARNING
    shown = [finding for finding in result.findings if finding.severity >= lowest and finding.code != last]
    if shown:
        click.echo(text_report(shown, result.made.pressed.sources), err=True)


def custom_line(custom: Custom) -> str:
    """How much is edited by hand, as a sentence."""
    files = "1 file" if len(custom.edits) == 1 else f"{len(custom.edits)} files"
    lines = "1 line" if custom.lines == 1 else f"{custom.lines} lines"
    return f"{custom.language}: {lines} edited by hand in {files}, {custom.budget} allowed"


def print_totals(result: Result) -> None:
    """The findings by severity, and the seconds."""
    click.echo(f"{totals(result.findings)}; {result.seconds:.1f} s")


def print_json(result: Result, exit_code: int) -> None:
    """One object; the README describes its form."""
    print_document(document_of(result, exit_code))


def print_document(document: object) -> None:
    """A document as JSON."""
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


def document_of(result: Result, exit_code: int) -> dict[str, Any]:
    """What a run did as a JSON document."""
    return {
        "exit": exit_code,
        "spec": result.made.inputs.spec.as_posix(),
        "config": result.made.inputs.config.as_posix(),
        "seconds": round(result.seconds, 3),
        "targets": [_target(*each) for each in result.delivered],
        "transforms": [edit_object(edit) for edit in result.made.pressed.edits],
        "ledger": _ledger(result.made.pressed.ledger),
        "findings": json.loads(json_report(result.findings)),
    }


def edit_object(edit: Edit) -> dict[str, Any]:
    """A transform with its hits."""
    at = str(edit.at) if edit.at else None
    return {"command": edit.command, "reason": edit.reason or None, "at": at, "places": edit.places}


def _ledger(ledger: Ledger) -> dict[str, Any]:
    """How many parts of the document became what, then each one that is not in the SDKs, with its reason."""
    counts = {part.value: {fate.value: count for fate, count in ledger.count(part).items()} for part in Part}
    missing = [entry for entry in ledger.entries if entry.fate is not Fate.GENERATED]
    return {"counts": counts, "missing": [_missing(entry) for entry in missing]}


def _missing(entry: Entry) -> dict[str, Any]:
    file, line, column = entry.at if entry.at is not None else (None, None, None)
    told = {"part": entry.part.value, "name": entry.name, "fate": entry.fate.value, "reason": entry.reason}
    return {**told, "file": file, "line": line, "column": column}


def _target(sdk: Sdk, folder: Path, delivered: Delivered | Compared) -> dict[str, Any]:
    decision = delivered.decision
    return {
        "language": sdk.language,
        "out": folder.as_posix(),
        "files": len(sdk.files),
        "written": [file.path for file in decision.write],
        "merged": [_merged(merge) for merge in decision.merged],
        "unchanged": len(decision.unchanged) + len(decision.users),
        "edited": list(decision.edited),
        "theirs": list(decision.theirs),
        "removed": list(decision.remove),
        "left": {path: why.value for path, why in decision.left.items()},
    }


def _merged(merge: Merge) -> dict[str, Any]:
    return {"path": merge.path, "conflicts": list(merge.conflicts), "moved_from": merge.moved_from or None}
