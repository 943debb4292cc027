"""All files of a TypeScript SDK."""

from __future__ import annotations

from functools import partial
from typing import Final

from generator.languages.typescript.api_listing import api_listings
from generator.languages.typescript.barrels import barrels
from generator.languages.typescript.book import Book, book
from generator.languages.typescript.client_file import client_files
from generator.languages.typescript.error_types import error_files
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
from generator.model.api import Api, Resource
from generator.planning.audience import api_for
from generator.planning.contract import FilePlan, Part, Target, around
from generator.planning.security import in_style

_GROUPS: Final = 6
"""So many parts at most plan resources; small ones, for some resources have a hundred times as much as others."""


def parts(api: Api, target: Target) -> tuple[Part, ...]:
    """The plans of all files: those of the resources, some at a time, then all others."""
    api = in_style(api_for(api, LANGUAGE), target.style)
    pages = book(Places(api, target))
    header = header_lines(api, target)
    modern = "oxfmt_layout" in target.style
    printer = Printer(TypeLayout(hugs_names=not modern), breaks_extends=not modern)
    resources = tuple(pages.places.resources())
    size = len(resources) // _GROUPS + 1
    groups = (resources[start : start + size] for start in range(0, len(resources), size))
    return (
        *(partial(_resources, pages, group, printer, header) for group in groups),
        partial(_others, pages, printer, header),
    )


def _resources(
    pages: Book, resources: tuple[Resource, ...], printer: Printer, header: tuple[str, ...]
) -> tuple[FilePlan, ...]:
    found = (resource_plan(pages, resource, printer, header) for resource in resources)
    return tuple(made for made in found if made is not None)


def _others(pages: Book, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    places = pages.places
    return (
        *((shared_plan(pages, printer, header),) if places.shared else ()),
        *barrels(pages, printer, header),
        *socket_files(places, header),
        *client_files(pages, printer, header),
        *api_listings(pages),
        *test_files(pages, printer, header),
        *page_files(places, header),
        *around(
            (
                *runtime_files(places),
                *error_files(places, printer, header),
                *package_files(places),
                readme_file(pages, printer),
            )
        ),
    )
