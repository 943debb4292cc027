"""The options that all commands share which press SDKs, and what they mean."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.discovery import DiscoveryError, Inputs, discover
from generator.diagnostics.diagnostic import Severity
from generator.load.other_files import OtherFiles
from generator.pipeline.contract import Known, Pressed, Progress, Request, Sdk
from generator.pipeline.remember import press_or_recall

F = TypeVar("F", bound=Callable[..., Any])
_PATH = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the shared options say."""

    spec: Path | None
    config: Path | None
    target: tuple[str, ...]
    out: Path | None
    house: Path | None
    as_of: dt.datetime | None
    references: OtherFiles = OtherFiles.PARTS


@dataclass(frozen=True, slots=True)
class Made:
    """The inputs of a run, what was pressed from them, and the folder of each SDK."""

    inputs: Inputs
    pressed: Pressed
    folders: tuple[tuple[Sdk, Path], ...]


def input_options(command: F) -> F:
    """The command with the shared options."""
    for option in (
        click.option("--quiet", is_flag=True, help="Print errors only."),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words."),
        click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day whose style holds."),
        click.option("--house", type=_PATH, help="A house file: the fixed sentences of your SDKs."),
        click.option("--out", type=_PATH, help="Root of the one SDK, or the folder of several.  [default: output]"),
        click.option("--target", multiple=True, metavar="LANGUAGE", help="A language; may be given several times."),
        click.option(
            "--references",
            type=click.Choice(OtherFiles, case_sensitive=False),
            default=OtherFiles.PARTS,
            show_default="parts",
            help="Which other files the document may refer to: none, parts of files beside it and files below, or all.",
        ),
        click.option("--config", type=_PATH, help="The SDK config (stainless.yml)."),
        click.option("--spec", type=_PATH, help="The OpenAPI document, YAML or JSON."),
    ):
        command = option(command)
    return command


def make(wanted: Wanted, known: Known, *, show: bool) -> Made:
    """The SDKs that the options ask for, in memory; the stages show on a terminal.

    Raises CannotRunError.
    """
    inputs = discover(Path(), wanted.spec, wanted.config)
    pressed = press_or_recall(_request(wanted, inputs), known, progress_line(show=show))
    if not any(finding.severity == Severity.FATAL for finding in pressed.findings):
        _refuse_missing(pressed, wanted.target)
    out = _out(wanted, inputs)
    return Made(inputs, pressed, tuple((sdk, out / sdk.folder) for sdk in pressed.sdks))


def request_of(wanted: Wanted) -> tuple[Request, Path]:
    """What the options ask for, and the output folder.

    Raises DiscoveryError.
    """
    inputs = discover(Path(), wanted.spec, wanted.config)
    return _request(wanted, inputs), _out(wanted, inputs)


def _request(wanted: Wanted, inputs: Inputs) -> Request:
    day = wanted.as_of.date() if wanted.as_of else None
    return Request(inputs.spec, inputs.config, wanted.target, wanted.house, day, references=wanted.references)


def _out(wanted: Wanted, inputs: Inputs) -> Path:
    return wanted.out or inputs.out or Path("output")


def _refuse_missing(pressed: Pressed, targets: tuple[str, ...]) -> None:
    made = {sdk.language for sdk in pressed.sdks}
    missing = [target for target in targets if target not in made]
    if missing or not made:
        raise DiscoveryError(f"the config has no target {missing[0] if missing else 'that can be generated'}")


def progress_line(*, show: bool) -> Progress:
    """Shows the stage on one line of a terminal that the next stage replaces."""
    if not show or not sys.stderr.isatty():
        return lambda _: None
    return lambda stage: click.echo(f"\r\x1b[K{stage} ...\r", err=True, nl=False)
