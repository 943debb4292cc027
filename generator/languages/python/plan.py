"""All files of a Python SDK."""

from __future__ import annotations

from functools import partial

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
from generator.planning.contract import FilePlan, Part, Target, around
from generator.planning.security import in_style


def parts(api: Api, target: Target) -> tuple[Part, ...]:
    """The plans of all files in two parts that take about as long: the types, and what is made of them.

    No package is in both, for the formatter sees one part at a time and takes for first party what lies in its packages.
    """
    layout = Layout(in_style(api, target.style), target)
    return (partial(type_files, layout), partial(_others, layout))


def _others(layout: Layout) -> tuple[FilePlan, ...]:
    return (
        *resource_files(layout),
        *api_listings(layout),
        client_file(layout),
        *root_files(layout),
        *page_files(layout),
        *envelope_files(layout),
        *test_files(layout),
        *around((*runtime_files(layout), *package_files(layout), readme_file(layout))),
    )
