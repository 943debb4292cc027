"""The table of what was measured of TypeScript packages, and the reason of each failure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.compat.typescript.checks import Measured, Pair
from tests.compat.typescript.subjects import SUBJECTS, Subject
from tests.sdk.suite import FAILED, Outcome, Suite

README = Path(__file__).with_name("README.md")
REASONS = Path(__file__).with_name("reasons.yml")
START, END = "<!-- measured -->", "<!-- end -->"
HEAD = (
    "package",
    "compiler",
    "package tools",
    "generated tests",
    "runtime tests of the published package",
    "declarations of resources",
    "bundle, bytes",
    "import, ms",
    "unexplained",
)


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the table; the failures with their reasons; what has none; what else there is to say."""

    cells: tuple[str, ...]
    failures: tuple[tuple[Outcome, str], ...]
    unexplained: tuple[str, ...]
    notes: tuple[str, ...]


def result_of(subject: Subject, measured: Measured) -> Result:
    """What the figures of a package say."""
    suites = [suite for suite in (measured.generated, measured.runtime) if suite is not None]
    failures = tuple((test, _reason(subject, test, measured)) for suite in suites for test in suite.of(*FAILED))
    unexplained = (
        *(f"{test.id}: {_first(test.reason)}" for test, why in failures if not why),
        *(measured.compiler or ()),
        *(measured.packaging or ()),
        *(f"no test ran: {suite.printed}" for suite in suites if not suite.of("passed")),
        *(f"{name}: is not what the published package declares" for name in _undeclared(subject, measured)),
        *(() if subject.larger else _larger("the bundle", measured.bundle)),
    )
    cells = (
        f"{subject.package} {subject.version}".strip(),
        _count(measured.compiler),
        _count(measured.packaging),
        _share(measured.generated),
        _share(measured.runtime),
        _declared(measured),
        _bundle(measured),
        f"{measured.start.ours:.1f} to {measured.start.theirs:.1f}" if measured.start else "",
        str(len(unexplained)),
    )
    return Result(cells, failures, unexplained, tuple(_notes(subject, measured)))


def table(results: list[Result]) -> str:
    """The rows as Markdown."""
    rows = [HEAD, tuple("---" for _ in HEAD), *(result.cells for result in results)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def problems(result: Result) -> list[str]:
    """Every failure with its reason, then what has none, then the notes."""
    reasoned: dict[str, list[str]] = {}
    for test, why in result.failures:
        if why:
            reasoned.setdefault(why, []).append(test.id)
    lines = [
        f"- {why}\n" + "\n".join(f"  - `{test}`" for test in sorted(tests)) for why, tests in sorted(reasoned.items())
    ]
    return [*lines, *(f"- UNEXPLAINED {line}" for line in result.unexplained), *result.notes]


def record(results: list[Result]) -> None:
    """Puts the table and the failures into the README; packages that were not measured keep what it says of them."""
    text = README.read_text(encoding="utf-8")
    _, before, _ = re.split(f"{START}|{END}", text)
    rows = {line.split(" | ")[0][2:]: line for line in before.splitlines() if line.startswith("| ")}
    told = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in before.split("\n### ")[1:]}
    for result in results:
        rows[result.cells[0]] = f"| {' | '.join(result.cells)} |"
        told[result.cells[0]] = "\n".join(problems(result))
    names = [f"{subject.package} {subject.version}".strip() for subject in SUBJECTS]
    parts = [f"Last measured on {dt.datetime.now(dt.timezone.utc):%Y-%m-%d}, two shared cores.", "", table([])]
    parts += [rows[name] for name in names if name in rows]
    for name in names:
        if told.get(name):
            parts += ["", f"### {name}", "", told[name]]
    measured = "\n".join(parts)
    text = re.sub(rf"{START}.*{END}", lambda _: f"{START}\n{measured}\n{END}", text, flags=re.DOTALL)
    README.write_text(text, encoding="utf-8")


def _notes(subject: Subject, measured: Measured) -> Iterator[str]:
    if subject.corrections:
        yield "- Its config was recovered from what is published. Names that prove to be of other places were corrected:"
        for wrong, right in subject.corrections.items():
            yield f"  - `{wrong}` is `{right}`"
    if subject.larger and [*_larger("", measured.bundle)]:
        yield f"- The bundle is larger: {subject.larger}."
    if measured.declarations and measured.declarations[0]:
        yield "- Declarations that differ: " + ", ".join(f"`{name}`" for name in measured.declarations[0]) + "."
    if measured.handwritten:
        names = ", ".join(f"`{name}`" for name in measured.handwritten)
        yield f"- Tests of code that was written by hand, not run here: {names}."


def _undeclared(subject: Subject, measured: Measured) -> Iterator[str]:
    differ = measured.declarations[0] if measured.declarations else ()
    yield from (name for name in subject.declared if name in differ)


def _larger(what: str, pair: Pair | None) -> Iterator[str]:
    if pair is not None and pair.ours > pair.theirs:
        yield f"{what} is larger than that of the published package"


def _count(found: list[str] | None) -> str:
    return "" if found is None else str(len(found))


def _declared(measured: Measured) -> str:
    if measured.declarations is None:
        return ""
    differ, same = measured.declarations
    return f"{same} of {same + len(differ)} the same"


def _bundle(measured: Measured) -> str:
    if measured.bundle is None:
        return ""
    by_hand = f", {measured.by_hand} of it by hand" if measured.by_hand else ""
    return f"{measured.bundle.ours:.0f} to {measured.bundle.theirs:.0f}{by_hand}"


def _share(suite: Suite | None) -> str:
    if suite is None:
        return ""
    passed, failed, skipped = len(suite.of("passed")), len(suite.of(*FAILED)), len(suite.of("skipped"))
    share = 100 * passed / ((passed + failed) or 1)
    return f"{passed} of {passed + failed} ({share:.1f} %), {skipped} skipped"


def _reason(subject: Subject, test: Outcome, measured: Measured) -> str:
    """The known reason of a failure: a rule of `reasons.yml`, or the same one of the published package."""
    rules: list[dict[str, Any]] = yaml.safe_load(REASONS.read_text(encoding="utf-8")) or []
    for rule in rules:
        if re.search(rule["test"], f"{subject.name}:{test.id}") and re.search(rule.get("says", ""), test.reason):
            return str(rule["reason"])
    return "The published package fails here too." if test.id in measured.published_fails else ""


def _first(reason: str) -> str:
    return reason.splitlines()[0] if reason else ""
