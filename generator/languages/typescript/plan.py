"""All files of a TypeScript SDK."""

from __future__ import annotations

from generator.diagnostics.diagnostic import Findings
from generator.languages.typescript.api_listing import api_listings
from generator.languages.typescript.barrels import barrels
from generator.languages.typescript.book import book
from generator.languages.typescript.client_file import client_files
from generator.languages.typescript.files import header_lines
from generator.languages.typescript.package_files import package_files
from generator.languages.typescript.pages import page_files
from generator.languages.typescript.places import LANGUAGE, Places
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.readme import readme_file
from generator.languages.typescript.resources import resource_plan
from generator.languages.typescript.runtime_files import runtime_files
from generator.languages.typescript.shared import shared_plan
from generator.languages.typescript.test_files import test_files
from generator.languages.typescript.type_layout import TypeLayout
from generator.languages.typescript.websockets import socket_files
from generator.model.api import Api
from generator.planning.audience import api_for
from generator.planning.contract import FilePlan, Target, around
from generator.planning.security import in_style


def plan(api: Api, target: Target, findings: Findings) -> tuple[FilePlan, ...]:  # noqa: ARG001 - for what languages report
    """A plan for each file of the SDK; the same API and target always give the same plans."""
    api = in_style(api_for(api, LANGUAGE), target.style)
    places = Places(api, target)
    pages = book(places)
    header = header_lines(api, target)
    modern = "oxfmt_layout" in target.style
    printer = Printer(TypeLayout(hugs_names=not modern), breaks_extends=not modern)
    found = (resource_plan(pages, resource, printer, header) for resource in places.resources())
    plans = [made for made in found if made is not None]
    if places.shared:
        plans.append(shared_plan(pages, printer, header))
    return (
        *plans,
        *barrels(pages, printer, header),
        *socket_files(places, header),
        *client_files(pages, printer, header),
        *api_listings(pages),
        *test_files(pages, printer, header),
        *page_files(places, header),
        *around((*runtime_files(places), *package_files(places), readme_file(pages, printer))),
    )
