"""The command `generate`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from generator.cli.inputs import Wanted, input_options, make
from generator.cli.outcome import Stop
from generator.cli.result import CONFLICT, Result, print_findings, print_json, print_totals
from generator.delivery.decide import Decision, Rules
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
  sdkpress generate --out ../pets-python --target python --adopt
      the first run over an SDK that another generator wrote: what stands there stays
  sdkpress generate --out ../pets-python --target python --take-over
      the same, with the runtime and the package of sdkpress in place of those that are there
  sdkpress generate --out ../pets-python --target python --base ../pets-python-generated
      the same where that SDK holds edits: the second folder is a copy of what the other generator wrote last
"""


_ALWAYS = ("written", "unchanged", "removed")


@click.command(epilog=_EXAMPLES)
@input_options
@click.option("--adopt", is_flag=True, help="Keep what another generator wrote; later runs merge what is new into it.")
@click.option("--take-over", is_flag=True, help="Also replace files that sdkpress did not write.")
@click.option("--overwrite", is_flag=True, help="Give up the edits made after sdkpress wrote the files.")
@click.option("--base", type=click.Path(exists=True, file_okay=False, path_type=Path), help="What was generated last.")
@click.pass_obj
def generate(
    known: Known,
    /,
    *,
    adopt: bool,
    take_over: bool,
    overwrite: bool,
    base: Path | None,
    as_json: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - the shared options, which Wanted types
) -> int:
    """Write the SDKs of an API into a folder.

    What was edited by hand since the last run is merged with what is new; where both changed the same lines, both are
    there, marked as git marks a conflict, and the exit code is 1. Files that an earlier run wrote and that are no longer
    called for are removed; files that are not sdkpress's own are never touched. A run that is killed leaves each file as
    it was or as it should be, and the next run does the rest.
    """
    start = time.monotonic()
    if adopt and (take_over or overwrite or base is not None):
        raise click.UsageError(
            "--adopt keeps what stands there, --take-over, --overwrite and --base replace it; choose one"
        )
    try:
        made = make(Wanted(**options), known, show=not (as_json or quiet))
        rules = Rules(take_over=take_over, overwrite=overwrite, adopt=adopt)
        delivered = tuple((sdk, folder, deliver(sdk, folder, rules, base)) for sdk, folder in made.folders)
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    result = Result(made, delivered, time.monotonic() - start)
    if as_json:
        print_json(result, result.exit_code)
    else:
        _print_words(result, quiet=quiet)
    return result.exit_code


def _print_words(result: Result, *, quiet: bool) -> None:
    print_findings(result, quiet=quiet, last=CONFLICT)
    for sdk, folder, delivered in () if quiet else result.delivered:
        click.echo(f"{sdk.language}: {_counts(delivered.decision)} in {folder}")
        for merge in delivered.decision.merged:
            if merge.moved_from:
                click.echo(f"  the edits of {merge.moved_from} are in {merge.path} now")
    if not quiet:
        print_totals(result)
    _print_conflicts(result)


def _counts(decision: Decision) -> str:
    counts = {
        "written": len(decision.write),
        "merged": len(decision.merged),
        "unchanged": len(decision.unchanged) + len(decision.users),
        "edited": len(decision.edited),
        "removed": len(decision.remove),
        "left to another generator": len(decision.theirs),
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count or word in _ALWAYS)


def _print_conflicts(result: Result) -> None:
    """Each conflict with its line; the last that is printed, for it is the only thing left to do."""
    places = [
        f"  {folder / merge.path}:{line}"
        for _, folder, delivered in result.delivered
        for merge in delivered.decision.merged
        for line in merge.conflicts
    ]
    if places:
        count = "1 conflict" if len(places) == 1 else f"{len(places)} conflicts"
        click.echo("\n".join([f"{count} to resolve: keep of both texts what is right, and remove the marks", *places]))
