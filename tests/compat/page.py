"""The page that a comparison is recorded on: a table of what was measured, and the reason of each failure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.sdk.suite import FAILED, Outcome, Suite

START, END = "<!-- measured -->", "<!-- end -->"


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the table; the failures with their reasons; what has none; what else there is to say."""

    cells: tuple[str, ...]
    failures: tuple[tuple[Outcome, str], ...]
    unexplained: tuple[str, ...]
    notes: tuple[str, ...]

    def problems(self) -> list[str]:
        """Every failure with its reason, then what has none, then the notes."""
        reasoned: dict[str, list[str]] = {}
        for test, why in self.failures:
            if why:
                reasoned.setdefault(why, []).append(test.id)
        lines = [
            f"- {why}\n" + "\n".join(f"  - `{test}`" for test in sorted(tests))
            for why, tests in sorted(reasoned.items())
        ]
        return [*lines, *(f"- UNEXPLAINED {line}" for line in self.unexplained), *self.notes]


@dataclass(frozen=True, slots=True)
class Page:
    """The page in a folder, beside which `reasons.yml` stands: the titles of its columns, and what is said of the day."""

    folder: Path
    head: tuple[str, ...]
    measured: str

    def table(self, results: Iterable[Result]) -> str:
        """The rows as Markdown."""
        rows = [self.head, tuple("---" for _ in self.head), *(result.cells for result in results)]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)

    def record(self, results: Iterable[Result], names: Iterable[str]) -> None:
        """Puts the rows and the failures into the page; packages of these names that were not measured keep theirs."""
        path = self.folder / "README.md"
        text = path.read_text(encoding="utf-8")
        _, before, _ = re.split(f"{START}|{END}", text)
        rows = {line.split(" | ")[0][2:]: line for line in before.splitlines() if line.startswith("| ")}
        told = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in before.split("\n### ")[1:]}
        for result in results:
            rows[result.cells[0]] = f"| {' | '.join(result.cells)} |"
            told[result.cells[0]] = "\n".join(result.problems()).strip()
        known = list(names)
        parts = [
            self.measured.format(day=f"{dt.datetime.now(dt.timezone.utc):%Y-%m-%d}"),
            "\n".join([self.table(()), *(rows[name] for name in known if name in rows)]),
            *(f"### {name}\n\n{told[name]}" for name in known if told.get(name)),
        ]
        measured = "\n\n".join(parts)
        text = re.sub(rf"{START}.*{END}", lambda _: f"{START}\n{measured}\n{END}", text, flags=re.DOTALL)
        path.write_text(text, encoding="utf-8")

    def rules(self, name: str, test: Outcome) -> Iterator[dict[str, Any]]:
        """The rules of `reasons.yml` about a failure of a package."""
        rules: list[dict[str, Any]] = yaml.safe_load((self.folder / "reasons.yml").read_text(encoding="utf-8")) or []
        for rule in rules:
            if re.search(rule["test"], f"{name}:{test.id}") and re.search(rule.get("says", ""), test.reason):
                yield rule


def share(suite: Suite | None) -> str:
    """How many tests of a suite passed."""
    if suite is None:
        return ""
    passed, failed, skipped = len(suite.of("passed")), len(suite.of(*FAILED)), len(suite.of("skipped"))
    part = 100 * passed / ((passed + failed) or 1)
    return f"{passed} of {passed + failed} ({part:.1f} %), {skipped} skipped"


def without_reason(failures: Iterable[tuple[Outcome, str]]) -> list[str]:
    """The failures that have no reason."""
    return [f"{test.id}: {first(test.reason)}" for test, why in failures if not why]


def never_ran(suites: Iterable[Suite]) -> list[str]:
    """The suites of which no test passed."""
    return [f"no test ran: {suite.printed}" for suite in suites if not suite.of("passed")]


def first(reason: str) -> str:
    """The first line of a reason."""
    return reason.splitlines()[0] if reason else ""
