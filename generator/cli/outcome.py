"""How a command ends."""

from __future__ import annotations

import json

import click

CLEAN = 0
FOUND_ERRORS = 1
COULD_NOT_RUN = 2


class Stop(Exception):  # noqa: N818 - a way to end, seen only by `run`
    """The command cannot go on; a sentence for the user says why and what to do."""

    def __init__(self, sentence: str, *, as_json: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.as_json = as_json

    def show(self) -> None:
        """Prints the sentence, as JSON on standard output where that was asked for."""
        if self.as_json:
            click.echo(json.dumps({"exit": COULD_NOT_RUN, "error": self.sentence}, ensure_ascii=False))
        else:
            click.echo(f"sdkpress: {self.sentence}", err=True)
