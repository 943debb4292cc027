"""The command `check`."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import click

from generator.cli.inputs import Made, Wanted, input_options, make
from generator.cli.outcome import CLEAN, FOUND_ERRORS, Stop
from generator.cli.result import Result, custom_line, document_of, print_document, print_findings, print_totals
from generator.delivery.check import Checked, Condition
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known, Sdk
from generator.pipeline.folder import Compared, compare

_EXAMPLES = """
\b
Examples:
  sdkpress check
      whether ./output is what the config and the spec that are found here give
  sdkpress check --diff
      the same with every difference in full
  sdkpress check --config stainless.yml --spec openapi.yml --out sdks --json
      the same for a machine; exit code 1 where something is stale
"""
# Of each difference, and of all, so many lines are shown unless all are asked for.
_LINES_EACH: Final = 12
_LINES: Final = 60


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a check found: how each folder compares, and the operations that are in no SDK."""

    made: Made
    compared: tuple[tuple[Sdk, Path, Compared], ...]
    uncovered: tuple[Diagnostic, ...]
    seconds: float

    @property
    def result(self) -> Result:
        return Result(self.made, self.compared, self.seconds)

    @property
    def due(self) -> bool:
        """Whether a run would change a file."""
        return any(file.due for _, _, compared in self.compared for file in compared.files)

    @property
    def code(self) -> int:
        return max(self.result.exit_code, FOUND_ERRORS if self.due or self.uncovered else CLEAN)


@click.command(epilog=_EXAMPLES)
@input_options
@click.option("--diff", is_flag=True, help="Show all differences in full.")
@click.pass_obj
def check(
    known: Known,
    /,
    *,
    diff: bool,
    as_json: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - the shared options, which Wanted types
) -> int:
    """Say whether the SDKs in a folder are up to date, without changing them.

    The exit code is 1 where a run of `generate` would change a file, where more is edited by hand than the config allows
    (x-sdkpress-custom-budget), and where an operation is in no resource and not in unspecified_endpoints.
    """
    start = time.monotonic()
    try:
        made = make(Wanted(**options), known, show=not (as_json or quiet))
        compared = tuple((sdk, folder, compare(sdk, folder)) for sdk, folder in made.folders)
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    findings = made.pressed.findings
    uncovered = tuple(finding for finding in findings if finding.code == codes.ENDPOINT_NOT_CONFIGURED.id)
    verdict = _Verdict(made, compared, uncovered, time.monotonic() - start)
    if as_json:
        print_document(_document(verdict, diff=diff))
    else:
        _print_words(verdict, diff=diff, quiet=quiet)
    return verdict.code


def _print_words(verdict: _Verdict, *, diff: bool, quiet: bool) -> None:
    print_findings(verdict.result, quiet=quiet)
    for _, folder, compared in verdict.compared:
        for file in compared.files:
            if file.due or not quiet:
                click.echo(_line(folder, file))
    if not quiet:
        _print_differences(verdict, diff=diff)
        click.echo(_conclusion(verdict))
        print_totals(verdict.result)


def _line(folder: Path, file: Checked) -> str:
    change = file.difference
    size = f" (+{change.added} -{change.removed})" if change else ""
    stale = " and stale" if file.due and file.condition is Condition.EDITED else ""
    return f"{folder / file.path}: {file.condition.value}{stale}{size}"


def _print_differences(verdict: _Verdict, *, diff: bool) -> None:
    """The differences, cut where not all of them are wanted; what is cut is said."""
    room = _LINES
    for _, _, compared in verdict.compared:
        for change in (file.difference for file in compared.files if file.difference):
            lines = list(change.lines()) if diff else list(islice(change.lines(), _LINES_EACH + 1))
            shown = lines if diff else lines[: min(room, _LINES_EACH)]
            room -= len(shown)
            if shown:
                click.echo("\n".join(["", *shown, *(["  ..."] if len(lines) > len(shown) else [])]))
    if room <= 0 and not diff:
        click.echo("\nsee all differences with --diff")


def _conclusion(verdict: _Verdict) -> str:
    said = []
    for _, _, compared in verdict.compared:
        if compared.custom.edits:
            said.append(custom_line(compared.custom))
    if count := len(verdict.uncovered):
        said.append(f"{count} {'operation is' if count == 1 else 'operations are'} in no SDK and not accepted")
    said.append("stale: run `sdkpress generate`" if verdict.due else "up to date")
    return "\n".join(said)


def _document(verdict: _Verdict, *, diff: bool) -> dict[str, Any]:
    document = document_of(verdict.result, verdict.code)
    for target, (_, _, compared) in zip(document["targets"], verdict.compared, strict=True):
        target["states"] = [_state(file, diff=diff) for file in compared.files]
        custom = compared.custom
        target["custom"] = {"lines": custom.lines, "files": len(custom.edits), "budget": custom.budget}
    return {**document, "uncovered": [finding.message.split(" is in ")[0] for finding in verdict.uncovered]}


def _state(file: Checked, *, diff: bool) -> dict[str, Any]:
    change = file.difference
    sizes = {"added": change.added, "removed": change.removed} if change else {}
    shown = {"difference": "\n".join(change.lines())} if change and diff else {}
    return {"path": file.path, "state": file.condition.value, "due": file.due, **sizes, **shown}
