"""The files of a repository that say the same in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.api import Api
from generator.model.project import Packaging, Project
from generator.planning.contract import FilePlan
from generator.planning.licenses import license_plan
from generator.planning.naming import title
from generator.planning.quoting import one_line, quoted, web_address

_FOLDER: Final = "repository"
_DIGESTS: Final = {"spec": "openapi_spec_hash", "config": "config_hash"}


@dataclass(frozen=True, slots=True)
class SecurityFile:
    """How to report a vulnerability."""

    name: str
    contact: str
    policy: str
    terms: str


@dataclass(frozen=True, slots=True)
class StatsFile:
    """Numbers about the SDK, and the digests of what it was made from, a line each."""

    operations: str
    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReleaseWorkflow:
    """How releases are made of the commits on a branch, whose name is quoted."""

    branch: str


def company(api: Api) -> str:
    """The organization as a title of prose."""
    return one_line(title(api.project.organization or api.client_name))


def repository_files(api: Api, packaging: Packaging) -> Iterator[FilePlan]:
    """A plan for each of the files."""
    project = api.project
    yield license_plan(project)
    yield _security(api)
    yield FilePlan("CHANGELOG.md", f"{_FOLDER}/changelog.md", None)
    yield _stats(project)
    yield FilePlan("examples/.keep", "", "")
    yield FilePlan("scripts/mock", f"{_FOLDER}/mock", None)
    if packaging.released:
        workflow = ReleaseWorkflow(quoted(packaging.release_branch))
        yield FilePlan(".github/workflows/release-please.yml", f"{_FOLDER}/release-please.yml.jinja", workflow)
        yield FilePlan(".release-please-manifest.json", f"{_FOLDER}/release-please-manifest.json", None)
    yield from _owners(project)


def _security(api: Api) -> FilePlan:
    project = api.project
    view = SecurityFile(
        name=company(api),
        contact=one_line(project.security_contact),
        policy=web_address(project.security_policy_url),
        terms=project.security_policy_terms.strip(),
    )
    return FilePlan("SECURITY.md", f"{_FOLDER}/security.md.jinja", view)


def _stats(project: Project) -> FilePlan:
    digests = tuple(f"{name}: {project.digests[key]}" for key, name in _DIGESTS.items() if project.digests.get(key))
    return FilePlan(".stats.yml", f"{_FOLDER}/stats.yml.jinja", StatsFile(str(project.operations), digests))


def _owners(project: Project) -> Iterator[FilePlan]:
    if project.code_owners:
        owners = project.code_owners
        lines = (" ".join((one_line(glob).replace(" ", r"\ "), *map(one_line, names))) for glob, names in owners)
        yield FilePlan(".github/CODEOWNERS", "", "".join(f"{line}\n" for line in lines))
