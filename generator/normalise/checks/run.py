"""All checks, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.normalise.checks.client import check_client
from generator.normalise.checks.endpoints import check_endpoints
from generator.normalise.checks.keywords import check_keywords
from generator.normalise.checks.models import check_models
from generator.normalise.checks.names import check_names
from generator.normalise.checks.pages import check_pages
from generator.normalise.checks.readme import check_readme
from generator.normalise.checks.schemas import check_schemas
from generator.normalise.checks.streams import check_streams
from generator.normalise.checks.structure import check_structure
from generator.normalise.checks.subject import Subject
from generator.normalise.checks.unions import check_unions

Check = Callable[[Subject], Iterator[Diagnostic]]

CHECKS: Final[tuple[Check, ...]] = (
    check_structure,
    check_endpoints,
    check_client,
    check_models,
    check_schemas,
    check_keywords,
    check_unions,
    check_names,
    check_pages,
    check_streams,
    check_readme,
)


def run_checks(subject: Subject, findings: Findings) -> None:
    """Adds what every check finds."""
    for check in CHECKS:
        findings.extend(check(subject))
