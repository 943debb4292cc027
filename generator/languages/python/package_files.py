"""The files around a Python package: metadata, scripts, workflows, policies and the fixtures of its tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.languages.python.client_names import client_names
from generator.languages.python.client_options import client_options
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.models import header_lines
from generator.languages.python.package_views import (
    ContributingFile,
    FixturesFile,
    PairView,
    ReleaseFile,
    ScriptFile,
)
from generator.languages.python.pyproject import pyproject_file
from generator.languages.python.root_files import exports_aiohttp
from generator.languages.python.runtime_files import distribution
from generator.planning.contract import FilePlan, Renamed
from generator.planning.naming import title
from generator.planning.quoting import quoted
from generator.planning.repository import repository_files

_SOURCE_PACKAGE: Final = "acme"
"""What the copied test files call the package."""
_LITERALS: Final = {"string": "", "boolean": "True", "integer": "0", "number": "0"}


def package_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each file of the repository that is not code of the package."""
    return (
        pyproject_file(layout),
        *repository_files(layout.api, layout.target.packaging),
        _contributing(layout),
        FilePlan(".gitignore", "python/package/gitignore", None),
        FilePlan(".python-version", "", "3.9.18\n"),
        *_scripts(layout),
        *_workflows(layout),
        *_detection(layout),
        *_test_helpers(layout),
    )


def _script(layout: Layout) -> ScriptFile:
    packaging = layout.target.packaging
    return ScriptFile(
        package=layout.target.package_name,
        uv=uses_uv(layout),
        branch=quoted(packaging.release_branch),
        tests=packaging.tests,
        trusted=packaging.trusted or "trusted_publishing" in layout.target.style,
        environment=quoted(packaging.environment) if packaging.environment else "",
    )


def uses_uv(layout: Layout) -> bool:
    """Whether uv manages the project; Rye does otherwise."""
    return "uv_project" in layout.target.style


def _scripts(layout: Layout) -> Iterator[FilePlan]:
    view = _script(layout)
    for name in ("bootstrap", "format", "lint", "test"):
        yield FilePlan(f"scripts/{name}", f"python/package/{name}.jinja", view)
    if layout.target.packaging.registry:
        yield FilePlan("bin/publish-pypi", "python/package/publish-pypi.jinja", view)
        yield FilePlan("bin/check-release-environment", "python/package/check-release-environment", None)


def _workflows(layout: Layout) -> Iterator[FilePlan]:
    packaging, view = layout.target.packaging, _script(layout)
    yield FilePlan(".github/workflows/ci.yml", "python/package/ci.yml.jinja", view)
    if packaging.registry:
        yield FilePlan(".github/workflows/publish-pypi.yml", "python/package/publish.yml.jinja", view)
    if packaging.released:
        release = ReleaseFile(layout.target.package_name, quoted(distribution(layout)), packaging.prerelease)
        config = "python/package/release-please-config.json.jinja"
        yield FilePlan("release-please-config.json", config, release)


def _detection(layout: Layout) -> Iterator[FilePlan]:
    """The check of pull requests for what breaks code of users (config `codeflow.detect_breaking_changes`)."""
    if layout.api.project.detects_breaking_changes:
        workflow, view = ".github/workflows/detect-breaking-changes.yml", _script(layout)
        yield FilePlan("scripts/detect-breaking-changes", "python/package/detect-breaking-changes.jinja", view)
        yield FilePlan(workflow, "python/package/breaking.yml.jinja", view)


def _contributing(layout: Layout) -> FilePlan:
    view = ContributingFile(
        repo=layout.target.repo,
        package=layout.target.package_name,
        uv=uses_uv(layout),
        released=layout.target.packaging.released,
    )
    return FilePlan("CONTRIBUTING.md", "python/package/contributing.md.jinja", view)


def _test_helpers(layout: Layout) -> tuple[FilePlan, ...]:
    """The modules that the generated tests import."""
    names, package = client_names(layout), layout.target.package_name
    router = "" if names.library == "httpx" else names.library.replace("httpx", "respx")
    fixtures = FixturesFile(
        header=header_lines(layout),
        package=package,
        client=names.client,
        async_client=names.async_client,
        aiohttp_home=package if exports_aiohttp(layout) else f"{package}._base_client",
        library=names.library,
        router=router,
        options=_needed_options(layout),
    )
    renamed = Renamed(((_SOURCE_PACKAGE, package),))
    mocks = Renamed((("httpx", names.library), ("respx", router), ("respx_mock", f"{router}_mock")))
    return (
        FilePlan("tests/conftest.py", "python/tests/conftest.py.jinja", fixtures),
        FilePlan("tests/utils.py", "python/tests/utils.py", renamed),
        FilePlan("tests/sample_file.txt", "python/tests/sample_file.txt", None),
        *([FilePlan(f"tests/{router}.py", "python/tests/router.py", mocks)] if router else []),
    )


def _needed_options(layout: Layout) -> tuple[PairView, ...]:
    """The options without which no client can be made or authenticated, each with a value for tests."""
    found = []
    for option in client_options(layout):
        told = option.option
        required = not told.nullable and not told.default
        if required or told.auth_scheme or told.required_in_tests:
            example = told.example[0] if told.example else None
            value = literal(example if example is not None else f"My {title(told.name.wire)}")
            found.append(PairView(option.name, value if told.kind == "string" else _LITERALS.get(told.kind) or value))
    return tuple(found)
