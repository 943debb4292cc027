"""The command `generate`."""

from __future__ import annotations

import time
from typing import Any

import click

from generator.cli.inputs import Wanted, input_options, make
from generator.cli.outcome import Stop
from generator.cli.result import Result, print_findings, print_json, print_totals
from generator.delivery.decide import Rules
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known
from generator.pipeline.folder import deliver

_EXAMPLES = """
\b
Examples:
  sdkpress generate
      the config and the spec that are found here, into ./output
  sdkpress generate --spec openapi.yml --config stainless.yml --target python --out sdk
      one SDK, whose root is ./sdk
  sdkpress generate --target python --target typescript --out sdks
      ./sdks/python and ./sdks/typescript
  sdkpress generate --out ../pets-python --target python --take-over
      the first run over an SDK that another generator wrote
"""


@click.command(epilog=_EXAMPLES)
@input_options
@click.option("--take-over", is_flag=True, help="Also replace files that sdkpress did not write.")
@click.option("--overwrite", is_flag=True, help="Also replace files that were edited after sdkpress wrote them.")
@click.pass_obj
def generate(
    known: Known,
    /,
    *,
    take_over: bool,
    overwrite: bool,
    as_json: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - the shared options, which Wanted types
) -> int:
    """Write the SDKs of an API into a folder.

    Files that an earlier run wrote and that are no longer called for are removed; files that are not sdkpress's own are
    never touched. A run that is killed leaves each file as it was or as it should be, and the next run does the rest.
    """
    start = time.monotonic()
    try:
        made = make(Wanted(**options), known, show=not (as_json or quiet))
        rules = Rules(take_over=take_over, overwrite=overwrite)
        delivered = tuple((sdk, folder, deliver(sdk, folder, rules)) for sdk, folder in made.folders)
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    result = Result(made, delivered, time.monotonic() - start)
    if as_json:
        print_json(result, result.exit_code)
    else:
        _print_words(result, quiet=quiet)
    return result.exit_code


def _print_words(result: Result, *, quiet: bool) -> None:
    print_findings(result, quiet=quiet)
    if quiet:
        return
    for sdk, folder, delivered in result.delivered:
        decision = delivered.decision
        counts = f"{len(decision.write)} written, {len(decision.unchanged)} unchanged, {len(decision.remove)} removed"
        click.echo(f"{sdk.language}: {counts} in {folder}")
    print_totals(result)
