"""What the figures of a Python package say, and the reason of each failure."""

from __future__ import annotations

from pathlib import Path

from tests.compat.checks import Measured
from tests.compat.page import Page, Result, first, never_ran, share, without_reason
from tests.compat.subjects import Subject
from tests.sdk.suite import FAILED, Outcome, Suite

PAGE = Page(
    Path(__file__).parent,
    (
        "package",
        "built",
        "pyright",
        "mypy",
        "generated tests",
        "runtime tests of the published package",
        "unexplained",
    ),
    "Measured with `make compat`, last on {day}.",
)


def result_of(subject: Subject, measured: Measured) -> Result:
    """The row of a package, and what is said of it."""
    suites = [suite for suite in (measured.generated, measured.runtime) if suite is not None]
    failed = [*measured.broken, *(test for suite in suites for test in suite.of(*FAILED))]
    failures = tuple((test, _reason(subject, test, measured)) for test in failed)
    unexplained = without_reason(failures)
    unexplained += [
        f"{name}: {count}" for name in ("pyright", "mypy") if (count := getattr(measured, name)) not in ("", "0")
    ]
    unexplained += never_ran(suites)
    cells = (
        subject.title,
        ", ".join(f"{count} {what}" for what, count in measured.building.items()),
        measured.pyright[-80:],
        measured.mypy[-80:],
        share(measured.generated),
        share(measured.runtime) + _generated_share(subject, measured.runtime),
        str(len(unexplained)),
    )
    return Result(cells, failures, tuple(unexplained), _notes(measured))


def _notes(measured: Measured) -> tuple[str, ...]:
    if not measured.handwritten:
        return ()
    names = ", ".join(f"`{name.removeprefix('tests/')}`" for name in measured.handwritten)
    return (f"\nIt also has tests of code that its owners wrote by hand, not run here: {names}.",)


def _generated_share(subject: Subject, suite: Suite | None) -> str:
    """The share less the tests that are about code which was written by hand."""
    failed = suite.of(*FAILED) if suite else ()
    by_hand = [test for test in failed if any(rule.get("handwritten") for rule in PAGE.rules(subject.name, test))]
    if suite is None or not by_hand:
        return ""
    passed, rest = len(suite.of("passed")), len(failed) - len(by_hand)
    return f"; {100 * passed / (passed + rest):.1f} % without {len(by_hand)} of hand-written code"


def _reason(subject: Subject, test: Outcome, measured: Measured) -> str:
    """The known reason of a failure: the same one of the published package, or a rule of `reasons.yml`."""
    rule = next(PAGE.rules(subject.name, test), None)
    too = test.id in measured.published_fails
    if rule is not None and (too or not rule.get("published_too")):
        return f"{'The published package fails here too. ' if rule.get('published_too') else ''}{rule['reason']}"
    return f"The published package fails here too: `{first(test.reason)[:160]}`" if too else ""
