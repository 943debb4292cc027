"""The `pyproject.toml` of a Python SDK."""

from __future__ import annotations

import re
from typing import Final

from generator.languages.python.client_names import client_names
from generator.languages.python.layout import Layout
from generator.languages.python.package_views import GroupView, PairView, PyprojectFile
from generator.languages.python.root_files import verifies_webhooks
from generator.languages.python.runtime_files import distribution, websocket_extra
from generator.languages.python.websocket_types import has_sockets
from generator.planning.contract import FilePlan
from generator.planning.licenses import LICENSES
from generator.planning.naming import title
from generator.planning.quoting import one_line, quoted, web_address

_PYTHONS: Final = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
_NAME: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_EMAIL: Final = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_WEBSOCKETS: Final = "websockets>=13, <16"
_WEBHOOKS: Final = "standardwebhooks"
_LIBRARIES: Final = {"httpx": "httpx>=0.23.0, <1"}
_DEVELOPMENT: Final = ("mypy>=1.17", "pyright>=1.1.400", "pytest", "pytest-asyncio>=0.24", "respx", "ruff>=0.14")
_COMPARISON: Final = "griffe>=1.7"


def pyproject_file(layout: Layout) -> FilePlan:
    """The plan of the metadata, dependencies and tool settings."""
    extras = _extras(layout)
    further = tuple(
        requirement for extra in extras for requirement in extra.requirements if "aiohttp" not in requirement
    )
    organization = one_line(title(layout.api.project.organization or layout.api.client_name))
    view = PyprojectFile(
        name=quoted(_installed_as(layout)),
        description=quoted(f"The Python library for the {organization} API"),
        license=_license(layout),
        authors=_authors(layout, organization),
        dependencies=_dependencies(layout),
        classifiers=_classifiers(layout),
        urls=_urls(layout),
        extras=extras,
        development=(*map(quoted, _development(layout)), *further),
        uv="uv_project" in layout.target.style,
        package=layout.target.package_name,
    )
    return FilePlan("pyproject.toml", "python/package/pyproject.toml.jinja", view)


def _development(layout: Layout) -> tuple[str, ...]:
    detects = layout.api.project.detects_breaking_changes
    return tuple(sorted((*_DEVELOPMENT, _COMPARISON))) if detects else _DEVELOPMENT


def _installed_as(layout: Layout) -> str:
    """The distribution where it is a name that package indexes take, else the import name."""
    wanted = distribution(layout)
    return wanted if _NAME.fullmatch(wanted) else layout.target.package_name


def _dependencies(layout: Layout) -> tuple[str, ...]:
    library = client_names(layout).library
    needed = [
        _LIBRARIES.get(library, library),
        "pydantic>=1.9.0, <3",
        "typing-extensions>=4.14, <5",
        "anyio>=3.5.0, <5",
        "sniffio",
    ]
    if has_sockets(layout) and layout.target.packaging.requires_websockets:
        needed.append(_WEBSOCKETS)
    return tuple(map(quoted, needed))


def _extras(layout: Layout) -> tuple[GroupView, ...]:
    found = [GroupView("aiohttp", (quoted("aiohttp"),))]
    if verifies_webhooks(layout):
        found.append(GroupView("webhooks", (quoted(_WEBHOOKS),)))
    if has_sockets(layout) and not layout.target.packaging.requires_websockets:
        name = websocket_extra(layout)
        found.append(
            GroupView(name if _NAME.fullmatch(name) and "." not in name else quoted(name), (quoted(_WEBSOCKETS),))
        )
    return tuple(found)


def _license(layout: Layout) -> str:
    license_ = layout.api.project.license
    if license_.name in LICENSES and not license_.text:
        return (
            quoted(license_.name) if not layout.target.packaging.classifier else f"{{ text = {quoted(license_.name)} }}"
        )
    return '{ file = "LICENSE" }'


def _authors(layout: Layout, organization: str) -> str:
    contact = layout.api.project.contact.strip()
    email = f", email = {quoted(contact)}" if _EMAIL.fullmatch(contact) else ""
    return f"{{ name = {quoted(organization)}{email} }}"


def _classifiers(layout: Layout) -> tuple[str, ...]:
    told = layout.target.packaging.classifier
    listed = (
        "Typing :: Typed",
        "Intended Audience :: Developers",
        *(f"Programming Language :: Python :: {version}" for version in _PYTHONS),
        "Operating System :: OS Independent",
        "Topic :: Software Development :: Libraries :: Python Modules",
        *((told,) if told else ()),
    )
    return tuple(map(quoted, listed))


def _urls(layout: Layout) -> tuple[PairView, ...]:
    repo, docs = layout.target.repo, web_address(layout.api.project.docs)
    found = []
    if repo:
        found += [PairView(name, quoted(f"https://github.com/{repo}")) for name in ("Homepage", "Repository")]
    elif docs:
        found.append(PairView("Homepage", quoted(docs)))
    if docs:
        found.append(PairView("Documentation", quoted(docs)))
    return tuple(found)
