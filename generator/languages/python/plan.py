"""All files of a Python SDK."""

from __future__ import annotations

from generator.diagnostics.diagnostic import Findings
from generator.languages.python.api_listing import api_listings
from generator.languages.python.client_files import client_file
from generator.languages.python.envelopes import envelope_files
from generator.languages.python.layout import Layout
from generator.languages.python.package_files import package_files
from generator.languages.python.pages import page_files
from generator.languages.python.readme import readme_file
from generator.languages.python.resource_files import resource_files
from generator.languages.python.root_files import root_files
from generator.languages.python.runtime_files import runtime_files
from generator.languages.python.test_files import test_files
from generator.languages.python.type_files import type_files
from generator.model.api import Api
from generator.planning.contract import FilePlan, Target, around
from generator.planning.security import in_style


def plan(api: Api, target: Target, findings: Findings) -> tuple[FilePlan, ...]:  # noqa: ARG001 - for what languages report
    """A plan for each file of the SDK; the same API and target always give the same plans."""
    layout = Layout(in_style(api, target.style), target)
    return (
        *type_files(layout),
        *resource_files(layout),
        *api_listings(layout),
        client_file(layout),
        *root_files(layout),
        *page_files(layout),
        *envelope_files(layout),
        *test_files(layout),
        *around((*runtime_files(layout), *package_files(layout), readme_file(layout))),
    )
