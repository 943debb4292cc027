"""Compares generated packages of one language with published ones, as a command."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from tests.compat.page import Page, Result
from tests.parity.corpora import ABSENT


class Named(Protocol):
    """A published package."""

    @property
    def name(self) -> str:
        """What commands call it."""

    @property
    def title(self) -> str:
        """What it is called in tables."""


S = TypeVar("S", bound=Named)
B = TypeVar("B")
M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Comparison(Generic[S, B, M]):
    """What is measured of which packages: each is made ready, each step adds to its figures, and these become a row."""

    subjects: tuple[S, ...]
    prepare: Callable[[S, Path], B | None]
    figures: Callable[[], M]
    steps: Mapping[str, Callable[[B, M], None]]
    result_of: Callable[[S, M], Result]
    page: Page

    def main(self) -> int:
        """1 where something failed that has no known reason, 2 where there is nothing to compare."""
        options = self._options()
        results: list[Result] = []
        with tempfile.TemporaryDirectory() as scratch:
            for subject in self.subjects:
                if options.names and subject.name not in options.names:
                    continue
                measured = self._measured(
                    subject, (options.keep or Path(scratch)).resolve() / subject.name, options.only
                )
                if measured is not None:
                    results.append(self.result_of(subject, measured))
                    print(self.page.table(results[-1:]), *results[-1].problems(), sep="\n", flush=True)
        if not results:
            print(ABSENT, file=sys.stderr)
            return 2
        print(self.page.table(results))
        if options.record:
            self.page.record(results, [subject.title for subject in self.subjects])
        return 1 if any(result.unexplained for result in results) else 0

    def _options(self) -> argparse.Namespace:
        about = "Compare generated packages with published ones."
        parser = argparse.ArgumentParser(prog="make compat", description=about)
        parser.add_argument("names", nargs="*", help="only these")
        parser.add_argument("--keep", type=Path, help="a folder that everything made on the way stays in")
        parser.add_argument("--only", nargs="*", choices=self.steps, default=list(self.steps), help="only these steps")
        parser.add_argument("--record", action="store_true", help="write the table into the README beside the checks")
        return parser.parse_args()

    def _measured(self, subject: S, folder: Path, steps: list[str]) -> M | None:
        """The figures of one package; None where what it is made from is not at hand."""
        start = time.monotonic()
        bench = self.prepare(subject, folder)
        if bench is None:
            return None
        measured = self.figures()
        for name in steps:
            print(f"{subject.name}: {name} ({time.monotonic() - start:.0f} s)", file=sys.stderr, flush=True)
            self.steps[name](bench, measured)
        return measured
