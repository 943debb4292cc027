"""The command `check`."""

from __future__ import annotations

import time
from typing import Any

import click

from generator.cli.inputs import Wanted, input_options, make
from generator.cli.outcome import FOUND_ERRORS, Stop
from generator.cli.result import Result, print_findings, print_json, print_totals
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known
from generator.pipeline.folder import compare

_EXAMPLES = """
\b
Examples:
  sdkpress check
      whether ./output is what the config and the spec that are found here give
  sdkpress check --config stainless.yml --spec openapi.yml --out sdks --json
      the same for a machine; exit code 1 where something is stale
"""


@click.command(epilog=_EXAMPLES)
@input_options
@click.pass_obj
def check(
    known: Known,
    /,
    *,
    as_json: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - the shared options, which Wanted types
) -> int:
    """Say whether the SDKs in a folder are up to date, without changing them.

    The exit code is 1 where a run of `generate` would write or remove a file.
    """
    start = time.monotonic()
    try:
        made = make(Wanted(**options), known, show=not (as_json or quiet))
        compared = tuple((sdk, folder, compare(sdk, folder)) for sdk, folder in made.folders)
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    result = Result(made, compared, time.monotonic() - start)
    code = max(result.exit_code, FOUND_ERRORS if result.stale else 0)
    if as_json:
        print_json(result, code)
    else:
        _print_words(result, quiet=quiet)
    return code


def _print_words(result: Result, *, quiet: bool) -> None:
    print_findings(result, quiet=quiet)
    for _, folder, compared in result.delivered:
        for file in compared.decision.write:
            click.echo(f"{folder / file.path}: {'stale' if (folder / file.path).exists() else 'missing'}")
        for path in compared.decision.remove:
            click.echo(f"{folder / path}: left over")
    if not quiet:
        click.echo("stale: run `sdkpress generate`" if result.stale else "up to date")
        print_totals(result)
