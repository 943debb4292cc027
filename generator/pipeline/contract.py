"""What goes into a run and what comes out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.delivery.decide import Rules
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.position import Span
from generator.load.other_files import OtherFiles
from generator.model.ledger import NO_LEDGER, Ledger
from generator.planning.contract import Language, TextFile

Progress: TypeAlias = Callable[[str], None]
Known: TypeAlias = Callable[[], Mapping[str, Language]]


@dataclass(frozen=True, slots=True)
class Request:
    """What to press: the input files, the languages (all where none is named) and the day of the style.

    `shown` is a folder of inputs and what reports put in place of its path, for inputs that are kept elsewhere.
    `references` says which other files the document may refer to.
    """

    spec: Path
    config: Path
    languages: tuple[str, ...] = ()
    house: Path | None = None
    as_of: dt.date | None = None
    shown: tuple[Path, str] | None = None
    references: OtherFiles = OtherFiles.PARTS

    def title(self, path: Path) -> str:
        """What reports call an input file."""
        if self.shown is None or not path.is_relative_to(self.shown[0]):
            return path.as_posix()
        return self.shown[1] + path.relative_to(self.shown[0]).as_posix()


@dataclass(frozen=True, slots=True)
class Sdk:
    """The files of one SDK, formatted, and what the output folder has to know about them.

    `folder` is where it goes below the output folder: nowhere for a single target, else a folder of its language.
    `budget` is the number of lines of it that may be edited by hand.
    """

    language: str
    folder: str
    files: tuple[TextFile, ...]
    rules: Rules
    budget: int = 0


@dataclass(frozen=True, slots=True)
class Edit:
    """A transform of the config: its command and reason, where it stands, and how many places it changed."""

    command: str
    reason: str
    at: Span | None
    places: int


@dataclass(frozen=True, slots=True)
class Pressed:
    """The SDKs of a run, its findings less those that the config ignores, and each input text by display path.

    `ledger` says what became of each part of the document, `edits` what the transforms changed in it.
    """

    sdks: tuple[Sdk, ...]
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    ledger: Ledger = NO_LEDGER
    edits: tuple[Edit, ...] = ()
