"""All files of a Python SDK."""

from __future__ import annotations

from generator.diagnostics.diagnostic import Findings
from generator.languages.python.layout import Layout
from generator.languages.python.test_files import test_files
from generator.languages.python.resource_files import resource_files
from generator.languages.python.type_files import type_files
from generator.model.api import Api
from generator.planning.contract import FilePlan, Target


def plan(api: Api, target: Target, findings: Findings) -> tuple[FilePlan, ...]:  # noqa: ARG001 - for what languages report
    """A plan for each file of the SDK; the same API and target always give the same plans."""
    layout = Layout(api, target)
    return (*type_files(layout), *resource_files(layout), *test_files(layout))
