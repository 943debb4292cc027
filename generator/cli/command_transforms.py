"""The command `transforms`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.cli.discovery import discover
from generator.cli.outcome import CLEAN, FOUND_ERRORS, Stop
from generator.cli.result import edit_object, print_document
from generator.diagnostics.diagnostic import Severity
from generator.diagnostics.report import json_report, text_report
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Edit, Request
from generator.pipeline.press import Transforms, transforms_of

_EXAMPLES = """
\b
Examples:
  sdkpress transforms
      one line for each transform of the config that is found here
  sdkpress transforms --spec openapi.yml --config stainless.yml --json
      the same for a machine
"""


@click.command(epilog=_EXAMPLES)
@click.option("--spec", type=click.Path(path_type=Path), help="The OpenAPI document, YAML or JSON.")
@click.option("--config", type=click.Path(path_type=Path), help="The SDK config (stainless.yml).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
def transforms(spec: Path | None, config: Path | None, *, as_json: bool) -> int:
    """List the config's edits of the document, each with how many places it changes."""
    try:
        inputs = discover(Path(), spec, config)
        done = transforms_of(Request(inputs.spec, inputs.config))
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    code = FOUND_ERRORS if any(finding.severity >= Severity.ERROR for finding in done.findings) else CLEAN
    if as_json:
        _print_json(done, code)
    else:
        _print_words(done)
    return code


def _print_words(done: Transforms) -> None:
    about = [finding for finding in done.findings if finding.severity >= Severity.WARNING]
    if about:
        click.echo(text_report(about, done.sources), err=True)
    for number, edit in enumerate(done.edits, 1):
        click.echo(f"{number:>3}. {edit.places:>5} {'place ' if edit.places == 1 else 'places'}  {_title(edit)}")
    if not done.edits:
        click.echo("the config has no transforms")


def _title(edit: Edit) -> str:
    at = f"  ({edit.at})" if edit.at else ""
    return f"{edit.command}: {edit.reason}".rstrip(": ") + at


def _print_json(done: Transforms, code: int) -> None:
    edits = [edit_object(edit) for edit in done.edits]
    print_document({"exit": code, "transforms": edits, "findings": json.loads(json_report(done.findings))})
