"""Where planned files come from, and which of their paths cannot be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.position import Span
from generator.planning.contract import FilePlan
from generator.planning.paths import clashes, path_problem

Places: TypeAlias = tuple[tuple[str, Span | None], ...]


def first_places(plans: Iterable[FilePlan]) -> Places:
    """The path of each file, and where the first thing in it comes from."""
    return tuple((plan.path, next((at for places in plan.origins.values() for at in places), None)) for plan in plans)


def path_findings(places: Iterable[tuple[str, Span | None]], start: Span | None) -> Iterator[Diagnostic]:
    """The paths that cannot be written, each where the first thing in the file comes from, else at the start."""
    found = tuple(places)
    at = {path: place or start for path, place in found}
    for path, place in at.items():
        if why := path_problem(path):
            yield codes.OUTPUT_PATH_INVALID(place, path=repr(path), reason=why)
    for other, path in clashes(path for path, _ in found):
        yield codes.OUTPUT_PATH_CLASH(at[path], path=path, other=other)
