"""The command `explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import click

from generator.cli.inputs import Wanted, input_options, progress_line, request_of
from generator.cli.outcome import CLEAN, Stop
from generator.cli.result import print_document
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.contract import Known
from generator.pipeline.explain import Answer
from generator.pipeline.explain import explain as explain_sdk
from generator.planning.reasons import Reason, Topic

_WIDEST = 100
_EXAMPLES = """
\b
Examples:
  sdkpress explain client.pets.list
      where a method comes from, why it is called that, what it takes and gives back
  sdkpress explain client.pets.list.limit
      the same for one argument
  sdkpress explain output/src/acme/types/pet.py:17
      what a line comes from
  sdkpress explain Pet.born_at --json
      a field of a type, for a machine
"""


@click.command(epilog=_EXAMPLES)
@click.argument("question", metavar="PATH[:LINE]|NAME")
@input_options
@click.pass_obj
def explain(
    known: Known,
    /,
    *,
    question: str,
    as_json: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 - the shared options, which Wanted types
) -> int:
    """Say which lines of the document and the config a generated line or name comes from, and which rules made it so."""
    try:
        request, out = request_of(Wanted(**options))
        answers = explain_sdk(question, request, out, known(), progress_line(show=not (as_json or quiet)))
    except CannotRunError as error:
        raise Stop(str(error), as_json=as_json) from None
    if as_json:
        print_document({"exit": CLEAN, "answers": [_document(answer) for answer in answers.answers]})
    else:
        click.echo("\n\n".join("\n".join(_words(answer, answers.sources)) for answer in answers.answers))
    return CLEAN


def _words(answer: Answer, sources: Mapping[str, str]) -> Iterator[str]:
    explained = answer.explained
    yield explained.title
    yield f"  {_place(answer)}" + (f"  {explained.name}" if explained.name else "")
    shown: set[tuple[str, int]] = set()
    for topic, reasons in groupby(_by_topic(explained.reasons), lambda reason: reason.topic):
        for index, reason in enumerate(reasons):
            yield f"  {topic.value if not index else '':6}{reason.says}" + (f"  [{reason.at}]" if reason.at else "")
            yield from _excerpt(reason, sources, shown)


def _by_topic(reasons: tuple[Reason, ...]) -> list[Reason]:
    topics = list(Topic)
    return sorted(reasons, key=lambda reason: topics.index(reason.topic))


def _excerpt(reason: Reason, sources: Mapping[str, str], shown: set[tuple[str, int]]) -> Iterator[str]:
    """The line that a reason rests on, each once."""
    if reason.at is None or (reason.at.file, reason.at.line) in shown:
        return
    shown.add((reason.at.file, reason.at.line))
    lines = ["", *sources.get(reason.at.file, "").split("\n")]
    here = reason.at.line
    for number in (here - 1, here) if 0 < here < len(lines) else ():
        # The line above is shown where it holds the key of what starts here.
        if (line := lines[number].strip()) and (number == here or line.endswith(":")):
            yield f"          {number:>6} | {line[:_WIDEST]}"


def _place(answer: Answer) -> str:
    path = (answer.root / answer.explained.path).as_posix()
    if answer.lines is None:
        return path
    first, last = answer.lines
    return f"{path}:{first}" if first == last else f"{path}:{first}-{last}"


def _document(answer: Answer) -> dict[str, Any]:
    explained = answer.explained
    return {
        "title": explained.title,
        "path": (answer.root / explained.path).as_posix(),
        "lines": list(answer.lines) if answer.lines else None,
        "name": explained.name or None,
        "argument": explained.argument or None,
        "reasons": [
            {
                "topic": reason.topic.value,
                "says": reason.says,
                "file": reason.at.file if reason.at else None,
                "line": reason.at.line if reason.at else None,
                "column": reason.at.column if reason.at else None,
            }
            for reason in explained.reasons
        ],
    }
