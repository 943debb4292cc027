"""Page schemes that no method uses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.normalise.checks.subject import Subject


def check_pages(subject: Subject) -> Iterator[Diagnostic]:
    """Page schemes by which no method pages."""
    used = {each.method.page.scheme.name.wire for each in subject.methods if each.method and each.method.page}
    for index, scheme in enumerate(subject.api.pages):
        if scheme.name.wire not in used:
            yield codes.PAGINATION_UNUSED(scheme.name.at, place=f"pagination.{index}", name=scheme.name.wire)
