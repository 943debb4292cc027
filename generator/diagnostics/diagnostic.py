"""One finding, and the collection that findings grow into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from generator.diagnostics.position import Span


class Severity(IntEnum):
    """How bad a finding is; a higher number is worse."""

    NOTE = 0
    WARNING = 1
    ERROR = 2
    FATAL = 3

    @property
    def word(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where in the input it stands, and what to do about it.

    `place` is the path a reader would say, such as `(resource) pets > (method) list`, or a config path; `pointer` is
    where the document has it, as a JSON pointer.
    """

    code: str
    severity: Severity
    message: str
    at: Span | None = None
    place: str = ""
    hint: str = ""
    pointer: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The sort key of reports: file, line, column, code, then text so that equal places stay stable."""
        file, line, column = self.at if self.at is not None else ("", 0, 0)
        return (file, line, column, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Ignored:
    """An entry of the config's `diagnostics.ignored`: one code, everywhere or at the named places only."""

    code: str
    places: tuple[str, ...] = ()

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding is of this code and stands at one of the places, or inside one."""
        if diagnostic.code != self.code or diagnostic.severity >= Severity.ERROR:
            return False
        where = (diagnostic.place, diagnostic.pointer)
        return not self.places or any(_inside(inner, outer) for inner in where for outer in self.places)


class Findings:
    """The findings of a run: the one thing that grows while stages work. Holds each finding once."""

    def __init__(self) -> None:
        self._seen: dict[Diagnostic, None] = {}

    def add(self, diagnostic: Diagnostic) -> None:
        """Keeps the finding unless the very same one is there already."""
        self._seen.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keeps each of the findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._seen, key=lambda finding: finding.order))

    def __len__(self) -> int:
        return len(self._seen)

    def worst(self) -> Severity | None:
        """The highest severity found, or None when nothing was found."""
        return max((finding.severity for finding in self._seen), default=None)

    def without(self, ignored: Iterable[Ignored]) -> tuple[Diagnostic, ...]:
        """The findings in report order, less those that the config ignores; errors and worse always stay."""
        rules = tuple(ignored)
        return tuple(finding for finding in self if not any(rule.covers(finding) for rule in rules))


def _inside(place: str, outer: str) -> bool:
    inner_steps, outer_steps = _steps(place), _steps(outer)
    return bool(outer_steps) and inner_steps[: len(outer_steps)] == outer_steps


def _steps(place: str) -> tuple[str, ...]:
    """The steps of a breadcrumb, a JSON pointer or a dotted config path, so that the three forms compare."""
    if ">" in place or place.startswith("("):
        return tuple(step for crumb in place.split(">") for step in _crumb_steps(crumb.strip()))
    if place.startswith("#/"):
        return tuple(place[2:].split("/"))
    return tuple(place.split(".")) if place else ()


def _crumb_steps(crumb: str) -> tuple[str, ...]:
    """A crumb as the steps of the config path that it stands for; one that no path has stays as it is."""
    kind, _, name = crumb.partition(" ")
    if kind == "(resource)":
        below = [step for part in name.split(".") for step in ("subresources", part)]
        return ("resources", *below[1:])
    section = {"(method)": "methods", "(model)": "models"}.get(kind)
    return (section, name) if section and name else (crumb,)
