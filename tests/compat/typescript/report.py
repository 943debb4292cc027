"""What the figures of a TypeScript package say, and the reason of each failure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.compat.page import Page, Result, never_ran, share, without_reason
from tests.compat.typescript.checks import Measured, Pair
from tests.compat.typescript.subjects import Subject
from tests.sdk.suite import FAILED, Outcome

PAGE = Page(
    Path(__file__).parent,
    (
        "package",
        "compiler",
        "package tools",
        "generated tests",
        "runtime tests of the published package",
        "declarations of resources",
        "bundle, bytes",
        "import, ms",
        "unexplained",
    ),
    "Last measured on {day}, two shared cores.",
)


def result_of(subject: Subject, measured: Measured) -> Result:
    """The row of a package, and what is said of it."""
    suites = [suite for suite in (measured.generated, measured.runtime) if suite is not None]
    failures = tuple((test, _reason(subject, test, measured)) for suite in suites for test in suite.of(*FAILED))
    unexplained = (
        *without_reason(failures),
        *(measured.compiler or ()),
        *(measured.packaging or ()),
        *never_ran(suites),
        *(f"{name}: is not what the published package declares" for name in _undeclared(subject, measured)),
        *(() if subject.larger else _larger("the bundle", measured.bundle)),
    )
    cells = (
        subject.title,
        _count(measured.compiler),
        _count(measured.packaging),
        share(measured.generated),
        share(measured.runtime),
        _declared(measured),
        _bundle(measured),
        f"{measured.start.ours:.1f} to {measured.start.theirs:.1f}" if measured.start else "",
        str(len(unexplained)),
    )
    return Result(cells, failures, unexplained, tuple(_notes(subject, measured)))


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


def _reason(subject: Subject, test: Outcome, measured: Measured) -> str:
    """The known reason of a failure: a rule of `reasons.yml`, or the same one of the published package."""
    for rule in PAGE.rules(subject.name, test):
        return str(rule["reason"])
    return "The published package fails here too." if test.id in measured.published_fails else ""
