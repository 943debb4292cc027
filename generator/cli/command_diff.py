"""The command `diff`."""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from generator.cli.inputs import progress_line
from generator.cli.outcome import CLEAN, FOUND_ERRORS, Stop
from generator.cli.sides import Named, inputs_of
from generator.delivery.disk import write_alone
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known
from generator.pipeline.review import Bump, page_skin, review
from generator.pipeline.sdk_folders import SdkFolder, review_folders
from generator.review.forms.markdown import LIMIT, markdown_form
from generator.review.forms.page import page_form
from generator.review.forms.record import json_form
from generator.review.forms.terminal import terminal_form
from generator.review.review import Review

_EXAMPLES = """
\b
Examples:
  sdkpress diff main:openapi.yml openapi.yml
      what the working copy changes, with the config that is found beside each
  sdkpress diff old/ new/ --format html --out review.html
      two folders that hold a document and a config, as a page for a browser
  sdkpress diff main:openapi.yml openapi.yml --fail-on breaking --format markdown
      for a pull request: a comment, and exit code 1 where something breaks
"""
_PATH = click.Path(path_type=Path)
_FORMATS: Final = ("terminal", "markdown", "json", "html")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options of `diff` say."""

    old: str
    new: str
    config: str | None
    old_config: str | None
    new_config: str | None
    target: tuple[str, ...]
    house: Path | None
    as_of: dt.datetime | None
    sdk_version: str


@click.command(epilog=_EXAMPLES)
@click.argument("old")
@click.argument("new")
@click.option("--config", help="The SDK config of both sides; a file, or REVISION:FILE.")
@click.option("--old-config", help="The SDK config of OLD.")
@click.option("--new-config", help="The SDK config of NEW.")
@click.option("--target", multiple=True, metavar="LANGUAGE", help="A language; may be given several times.")
@click.option("--house", type=_PATH, help="A house file: the fixed sentences of your SDKs.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day whose style holds.")
@click.option("--sdk-version", default="", help="The last released version.  [default: the one the files of OLD state]")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="terminal", show_default=True)
@click.option("--limit", type=click.IntRange(2_000), default=LIMIT, show_default=True, help="Characters of Markdown.")
@click.option("--out", type=_PATH, help="A file for the review.  [default: standard output]")
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "breaking-api", "breaking-sdk"]),
    help="Exit with 1 where the API or an SDK breaks, or only one of the two is asked about.",
)
@click.pass_obj
def diff(
    known: Known,
    /,
    *,
    form: str,
    limit: int,
    out: Path | None,
    fail_on: str | None,
    **options: Any,  # noqa: ANN401 - the other options, which Wanted types
) -> int:
    """Review a bump: what changes in the API and in each SDK from OLD to NEW, and which causes which.

    OLD and NEW are OpenAPI documents, folders that hold one, or either in a git revision (main:openapi.yml). Without a
    config only the API is reviewed. They may also be two folders of generated SDKs, which are compared without causes.
    """
    try:
        found = _review(Wanted(**options), known)
        text = _text(found, form, limit, colours=out is None and sys.stdout.isatty())
        if out is not None:
            write_alone(out, text, make_folder=True)
    except CannotRunError as error:
        raise Stop(str(error), as_json=form == "json") from None
    if out is None:
        click.echo(text, nl=False)
    breaks = {
        "breaking": found.breaks_api or found.breaks_sdk,
        "breaking-api": found.breaks_api,
        "breaking-sdk": found.breaks_sdk,
    }
    return FOUND_ERRORS if fail_on is not None and breaks[fail_on] else CLEAN


def _review(wanted: Wanted, known: Known) -> Review:
    with tempfile.TemporaryDirectory(prefix="sdkpress-diff-") as folder:
        store = Path(folder)
        old = inputs_of(Named(wanted.old, wanted.old_config or wanted.config), store)
        new = inputs_of(Named(wanted.new, wanted.new_config or wanted.config), store)
        if isinstance(old, SdkFolder) and isinstance(new, SdkFolder):
            return review_folders(old, new, wanted.target, wanted.sdk_version)
        if isinstance(old, SdkFolder) or isinstance(new, SdkFolder):
            sdk, other = (wanted.old, wanted.new) if isinstance(old, SdkFolder) else (wanted.new, wanted.old)
            raise CannotRunError(f"{sdk} holds generated SDKs and {other} a document; name two of one kind")
        day = wanted.as_of.date() if wanted.as_of else None
        bump = Bump(old, new, wanted.target, wanted.house, day, wanted.sdk_version)
        return review(bump, known(), progress_line(show=True))


def _text(found: Review, form: str, limit: int, *, colours: bool) -> str:
    if form == "markdown":
        return markdown_form(found, limit)
    if form == "json":
        return json_form(found)
    if form == "html":
        return page_form(found, page_skin())
    return terminal_form(found, colours=colours)
