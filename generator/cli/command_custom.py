"""The command `custom`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.discovery import discover_config
from generator.cli.outcome import CLEAN, FOUND_ERRORS, Stop
from generator.cli.result import custom_line, print_document
from generator.delivery.difference import Difference
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known, Request
from generator.pipeline.folder import Custom, custom_in
from generator.pipeline.press import folders_of

_EXAMPLES = """
\b
Examples:
  sdkpress custom
      the edits by hand in ./output, largest first
  sdkpress custom --out sdks --diff
      the same with every edit in full
"""
_PATH = click.Path(path_type=Path)


@click.command(epilog=_EXAMPLES)
@click.option("--config", type=_PATH, help="The SDK config (stainless.yml).")
@click.option("--target", multiple=True, metavar="LANGUAGE", help="A language; may be given several times.")
@click.option("--out", type=_PATH, help="Root of the one SDK, or the folder of several.  [default: output]")
@click.option("--diff", is_flag=True, help="Show the edits.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
@click.pass_obj
def custom(
    known: Known, /, *, config: Path | None, target: tuple[str, ...], out: Path | None, diff: bool, as_json: bool
) -> int:
    """List what is edited by hand in generated files, by file, with the lines put in and taken away.

    The edits are those since the last run of `generate`. The exit code is 1 where they are more than the config allows
    (x-sdkpress-custom-budget).
    """
    try:
        found = _found(config, target, out, known)
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    code = FOUND_ERRORS if any(custom.lines > custom.budget for _, custom in found) else CLEAN
    if as_json:
        targets = [_document(folder, custom, diff=diff) for folder, custom in found]
        print_document({"exit": code, "targets": targets})
    else:
        for folder, custom in found:
            _print_words(folder, custom, diff=diff)
    return code


def _found(
    config: Path | None, languages: tuple[str, ...], out: Path | None, known: Known
) -> tuple[tuple[Path, Custom], ...]:
    place, named = discover_config(Path(), config)
    root = out or named or Path("output")
    sdks = folders_of(Request(Path(), place, languages), known())
    return tuple((root / sdk.folder, custom_in(sdk, root / sdk.folder)) for sdk in sdks)


def _print_words(folder: Path, custom: Custom, *, diff: bool) -> None:
    for edit in _largest_first(custom):
        click.echo(f"{folder / edit.path}: +{edit.added} -{edit.removed}")
        if diff:
            click.echo("\n".join([*edit.lines(), ""]))
    click.echo(custom_line(custom))


def _largest_first(custom: Custom) -> list[Difference]:
    return sorted(custom.edits, key=lambda edit: (-edit.added - edit.removed, edit.path))


def _document(folder: Path, custom: Custom, *, diff: bool) -> dict[str, Any]:
    files = [
        {"path": edit.path, "added": edit.added, "removed": edit.removed}
        | ({"difference": "\n".join(edit.lines())} if diff else {})
        for edit in _largest_first(custom)
    ]
    return {
        "language": custom.language,
        "out": folder.as_posix(),
        "lines": custom.lines,
        "budget": custom.budget,
        "files": files,
    }
