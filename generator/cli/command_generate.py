"""The command `generate`."""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.cli.discovery import DiscoveryError, Inputs, discover
from generator.cli.outcome import CLEAN, COULD_NOT_RUN, FOUND_ERRORS, Stop
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.report import json_report, text_report, totals
from generator.pipeline import COULD_NOT, Delivered, Language, Pressed, Request, Rules, Sdk, deliver, press

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


@dataclass(frozen=True, slots=True)
class _Result:
    """What a run did: each SDK with its folder and what became of its files."""

    inputs: Inputs
    pressed: Pressed
    delivered: tuple[tuple[Sdk, Path, Delivered], ...]
    seconds: float

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return (*self.pressed.findings, *(finding for _, _, each in self.delivered for finding in each.findings))

    @property
    def exit_code(self) -> int:
        severe = [finding for finding in self.findings if finding.severity >= Severity.ERROR]
        if any(finding.code.startswith("Input/") for finding in severe):
            return COULD_NOT_RUN
        return FOUND_ERRORS if severe else CLEAN


@click.command(epilog=_EXAMPLES)
@click.option("--spec", type=click.Path(path_type=Path), help="The OpenAPI document, YAML or JSON.")
@click.option("--config", type=click.Path(path_type=Path), help="The SDK config (stainless.yml).")
@click.option("--target", "targets", multiple=True, metavar="LANGUAGE", help="A language; may be given several times.")
@click.option("--out", type=click.Path(path_type=Path), help="Root of the one SDK, or the folder of several.")
@click.option("--house", type=click.Path(path_type=Path), help="A house file: the fixed sentences of your SDKs.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day whose style is printed.")
@click.option("--take-over", is_flag=True, help="Also replace files that sdkpress did not write.")
@click.option("--overwrite", is_flag=True, help="Also replace files that were edited after sdkpress wrote them.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
@click.pass_obj
def generate(  # noqa: PLR0913 - one parameter for each option
    known: Callable[[], Mapping[str, Language]],
    *,
    spec: Path | None,
    config: Path | None,
    targets: tuple[str, ...],
    out: Path | None,
    house: Path | None,
    as_of: dt.datetime | None,
    take_over: bool,
    overwrite: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Write the SDKs of an API into a folder.

    Files that an earlier run wrote and that are no longer called for are removed; files that are not sdkpress's own are
    never touched. A run that is killed leaves each file as it was or as it should be, and the next run does the rest.
    """
    start = time.monotonic()
    try:
        inputs = discover(Path(), spec, config)
        every = known()
        _refuse_unknown(targets, every)
        request = Request(inputs.spec, inputs.config, targets, house, as_of.date() if as_of else None)
        pressed = press(request, every, _progress(wanted=not (as_json or quiet)))
        folders = _folders(pressed, targets, out or inputs.out or Path("output"))
        rules = Rules(take_over=take_over, overwrite=overwrite)
        delivered = tuple((sdk, folder, deliver(sdk, folder, rules)) for sdk, folder in folders)
    except (DiscoveryError, *COULD_NOT) as error:
        raise Stop(str(error), as_json=as_json) from None
    result = _Result(inputs, pressed, delivered, time.monotonic() - start)
    click.echo(_as_json(result), nl=False) if as_json else _print_words(result, quiet=quiet)
    return result.exit_code


def _refuse_unknown(targets: tuple[str, ...], known: Iterable[str]) -> None:
    for target in targets:
        if target not in known:
            raise DiscoveryError(f"there is no language {target!r}; there is {', '.join(known)}")


def _folders(pressed: Pressed, targets: tuple[str, ...], out: Path) -> list[tuple[Sdk, Path]]:
    """The folder of each SDK: `out` itself for a single one."""
    made = {sdk.language for sdk in pressed.sdks}
    if not any(finding.severity == Severity.FATAL for finding in pressed.findings):
        missing = [target for target in targets if target not in made]
        if missing or not made:
            raise DiscoveryError(f"the config has no target {missing[0] if missing else 'that can be generated'}")
    if len(pressed.sdks) == 1:
        return [(pressed.sdks[0], out)]
    return [(sdk, out / sdk.language) for sdk in pressed.sdks]


def _progress(*, wanted: bool) -> Callable[[str], None]:
    """Shows the stage on a terminal, on one line that the next stage replaces."""
    if not wanted or not sys.stderr.isatty():
        return lambda _: None
    return lambda stage: click.echo(f"\r\x1b[K{stage} ...\r", err=True, nl=False)


def _print_words(result: _Result, *, quiet: bool) -> None:
    lowest = Severity.ERROR if quiet else Severity.WARNING
    shown = [finding for finding in result.findings if finding.severity >= lowest]
    if shown:
        click.echo(text_report(shown, result.pressed.sources), err=True)
    if quiet:
        return
    for sdk, folder, delivered in result.delivered:
        decision = delivered.decision
        counts = f"{len(decision.write)} written, {len(decision.unchanged)} unchanged, {len(decision.remove)} removed"
        click.echo(f"{sdk.language}: {counts} in {folder}")
    click.echo(f"{totals(result.findings)}; {result.seconds:.1f} s")


def _as_json(result: _Result) -> str:
    """One object; its form is described in the README."""
    document: dict[str, Any] = {
        "exit": result.exit_code,
        "spec": result.inputs.spec.as_posix(),
        "config": result.inputs.config.as_posix(),
        "seconds": round(result.seconds, 3),
        "targets": [_target_json(*each) for each in result.delivered],
        "findings": json.loads(json_report(result.findings)),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _target_json(sdk: Sdk, folder: Path, delivered: Delivered) -> dict[str, Any]:
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
