"""The table of what was measured, and the reason of each failure."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.compat.checks import Measured
from tests.compat.subjects import Subject
from tests.sdk.suite import FAILED, Outcome, Suite

README = Path(__file__).with_name("README.md")
REASONS = Path(__file__).with_name("reasons.yml")
START, END = "<!-- measured -->", "<!-- end -->"
HEAD = (
    "package",
    "built",
    "pyright",
    "mypy",
    "generated tests",
    "runtime tests of the published package",
    "unexplained",
)


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the table; the failures with their reasons, and those without."""

    cells: tuple[str, ...]
    failures: tuple[tuple[Outcome, str], ...]
    unexplained: tuple[str, ...]
    handwritten: tuple[str, ...]


def result_of(subject: Subject, measured: Measured) -> Result:
    """What the figures of a package say."""
    suites = [suite for suite in (measured.generated, measured.runtime) if suite is not None]
    failed = [*measured.broken, *(test for suite in suites for test in suite.of(*FAILED))]
    failures = tuple((test, _reason(subject, test, measured)) for test in failed)
    unexplained = [
        f"{test.id}: {test.reason.splitlines()[0] if test.reason else ''}" for test, why in failures if not why
    ]
    unexplained += [
        f"{name}: {count}" for name in ("pyright", "mypy") if (count := getattr(measured, name)) not in ("", "0")
    ]
    unexplained += [f"no test ran: {suite.printed}" for suite in suites if not suite.of("passed")]
    cells = (
        f"{subject.package} {subject.version}",
        ", ".join(f"{count} {what}" for what, count in measured.building.items()),
        measured.pyright[-80:],
        measured.mypy[-80:],
        _share(measured.generated),
        _share(measured.runtime) + _generated_share(subject, measured.runtime),
        str(len(unexplained)),
    )
    return Result(cells, failures, tuple(unexplained), measured.handwritten)


def table(results: list[Result]) -> str:
    """The rows as Markdown."""
    rows = [HEAD, tuple("---" for _ in HEAD), *(result.cells for result in results)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def problems(result: Result) -> list[str]:
    """Every failure with its reason, then what has none."""
    reasoned: dict[str, list[str]] = {}
    for test, why in result.failures:
        if why:
            reasoned.setdefault(why, []).append(test.id)
    lines = [
        f"- {why}\n" + "\n".join(f"  - `{test}`" for test in sorted(tests)) for why, tests in sorted(reasoned.items())
    ]
    return [*lines, *(f"- UNEXPLAINED {line}" for line in result.unexplained)]


def record(results: list[Result]) -> None:
    """Puts the rows and the failures into the README, in place of older ones of the same packages."""
    text = README.read_text(encoding="utf-8")
    start, end = text.index(START) + len(START), text.index(END)
    rows, sections = _recorded(text[start:end])
    rows |= {result.cells[0]: f"| {' | '.join(result.cells)} |" for result in results}
    sections |= {result.cells[0]: _section(result) for result in results}
    parts = [
        f"Measured with `make compat`, last on {dt.datetime.now(dt.timezone.utc):%Y-%m-%d}.",
        "\n".join([table([]), *rows.values()]),
        *(f"### {name}\n\n{section}" for name, section in sections.items() if section),
    ]
    measured = "\n\n".join(parts)
    README.write_text(f"{text[:start]}\n{measured}\n{text[end:]}", encoding="utf-8")


def _recorded(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The rows and the sections that are there, by the package and its version."""
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in text.splitlines() if line.startswith("| ")}
    sections = dict(part.split("\n", 1) for part in text.split("### ")[1:])
    known = {name: line for name, line in rows.items() if name not in (HEAD[0], "---")}
    return known, {name: section.strip() for name, section in sections.items()}


def _section(result: Result) -> str:
    lines = ["\n".join(problems(result))]
    if result.handwritten:
        names = ", ".join(f"`{name.removeprefix('tests/')}`" for name in result.handwritten)
        lines.append(f"It also has tests of code that its owners wrote by hand, not run here: {names}.")
    return "\n\n".join(line for line in lines if line)


def _share(suite: Suite | None) -> str:
    if suite is None:
        return ""
    passed, failed, skipped = len(suite.of("passed")), len(suite.of(*FAILED)), len(suite.of("skipped"))
    share = 100 * passed / ((passed + failed) or 1)
    return f"{passed} of {passed + failed} ({share:.1f} %), {skipped} skipped"


def _generated_share(subject: Subject, suite: Suite | None) -> str:
    """The share less the tests that are about code which was written by hand."""
    by_hand = [test for test in suite.of(*FAILED) if _rule(subject, test, "handwritten")] if suite else []
    if suite is None or not by_hand:
        return ""
    passed, failed = len(suite.of("passed")), len(suite.of(*FAILED)) - len(by_hand)
    return f"; {100 * passed / (passed + failed):.1f} % without {len(by_hand)} of hand-written code"


def _rule(subject: Subject, test: Outcome, kind: str = "") -> dict[str, Any] | None:
    """The first rule about a failure, or the first one of a kind."""
    rules: list[dict[str, Any]] = yaml.safe_load(REASONS.read_text(encoding="utf-8")) or []
    for rule in rules:
        about = re.search(rule["test"], f"{subject.name}:{test.id}") and re.search(rule.get("says", ""), test.reason)
        if about and (not kind or rule.get(kind)):
            return rule
    return None


def _reason(subject: Subject, test: Outcome, measured: Measured) -> str:
    """The known reason of a failure: the same one of the published package, or a rule of `reasons.yml`."""
    rule = _rule(subject, test)
    too = test.id in measured.published_fails
    if rule is not None and (too or not rule.get("published_too")):
        return f"{'The published package fails here too. ' if rule.get('published_too') else ''}{rule['reason']}"
    said = test.reason.splitlines()[0][:160] if test.reason else ""
    return f"The published package fails here too: `{said}`" if too else ""
