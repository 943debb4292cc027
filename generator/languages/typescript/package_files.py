"""The files around a TypeScript package: its manifest, settings of tools, scripts, workflows and policies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.languages.typescript.literals import string
from generator.languages.typescript.package_views import (
    ContributingFile,
    ManifestFile,
    ReleaseFile,
    ScriptFile,
    SettingsFile,
    TestSettingsFile,
)
from generator.languages.typescript.places import Places
from generator.languages.typescript.runtime_files import has_sockets
from generator.languages.typescript.test_clients import TREE_SHAKABLE
from generator.languages.typescript.webhooks import LIBRARY as WEBHOOKS
from generator.languages.typescript.webhooks import webhook_methods
from generator.planning.contract import FilePlan
from generator.planning.quoting import one_line, quoted, web_address
from generator.planning.repository import company, repository_files

_FOLDER: Final = "typescript/package"
_DEVELOPMENT: Final = {
    "@arethetypeswrong/cli": "^0.18.0",
    "@swc/core": "^1.3.102",
    "@swc/jest": "^0.2.29",
    "@types/jest": "^29.4.0",
    "@types/node": "^20.17.6",
    "eslint": "^9.39.1",
    "eslint-plugin-unused-imports": "^4.1.4",
    "jest": "^29.4.0",
    "prettier": "3.1.1",
    "publint": "^0.3.0",
    "typescript": "5.9.3",
    "typescript-eslint": "^8.31.1",
}
_WEBHOOKS: Final = {WEBHOOKS: "^1.0.0"}
_SOCKETS: Final = {"ws": "^8.18.0"}
_SOCKET_TYPES: Final = {"@types/ws": "^8.5.13"}
_MANAGERS: Final = {True: "pnpm@10.24.0", False: "yarn@1.22.22"}
_COPIED: Final = {
    ".gitignore": "gitignore",
    ".prettierignore": "prettierignore",
    ".prettierrc.json": "prettierrc.json",
    "eslint.config.mjs": "eslint.config.mjs",
    "scripts/build": "script_build",
    "scripts/build.mjs": "build.mjs",
    "scripts/format": "script_format",
    "scripts/lint": "script_lint",
    "scripts/test": "script_test",
}


def package_files(places: Places) -> tuple[FilePlan, ...]:
    """A plan for each file of the repository that is not code of the package."""
    name = places.target.package_name
    settings = SettingsFile(quoted(name), quoted(f"{name}/*"), places.node)
    tests = TestSettingsFile(string(f"^{re.escape(name)}$"), string(f"^{re.escape(name)}/(.*)$"), places.node)
    return (
        *repository_files(places.api, places.target.packaging),
        FilePlan("package.json", f"{_FOLDER}/package.json.jinja", _manifest(places)),
        FilePlan("tsconfig.json", f"{_FOLDER}/tsconfig.json.jinja", settings),
        FilePlan("jest.config.js", f"{_FOLDER}/jest.config.js.jinja", tests),
        *(FilePlan(path, f"{_FOLDER}/{template}", None) for path, template in _COPIED.items()),
        _contributing(places),
        FilePlan("scripts/bootstrap", f"{_FOLDER}/bootstrap.jinja", _script(places)),
        *_publishing(places),
        *_workflows(places),
        *_detection(places),
    )


def uses_pnpm(places: Places) -> bool:
    """Whether pnpm manages the project; Yarn does otherwise."""
    return "pnpm_project" in places.target.style


def verifies_webhooks(places: Places) -> bool:
    """Whether some method verifies webhooks."""
    methods = (method for resource in places.resources() for method in webhook_methods(places, resource))
    return any(method.webhook is not None and method.webhook.key_option for method in methods)


def _manifest(places: Places) -> ManifestFile:
    target, project = places.target, places.api.project
    sockets = has_sockets(places)
    owner, contact = company(places.api), one_line(project.contact)
    return ManifestFile(
        name=quoted(target.package_name),
        description=quoted(f"TypeScript library for the {owner} API"),
        author=quoted(f"{owner} <{contact}>" if contact else owner),
        license=quoted(one_line(project.license.name)),
        repository=quoted(f"github:{target.repo}") if target.repo else "",
        homepage=quoted(project.docs) if web_address(project.docs) else "",
        manager=quoted(_MANAGERS[uses_pnpm(places)]),
        dependencies=_members(_WEBHOOKS if verifies_webhooks(places) else {}),
        peers=_members(_SOCKETS if sockets else {}),
        optional=tuple(f'{quoted(name)}: {{\n      "optional": true\n    }}' for name in (_SOCKETS if sockets else ())),
        development=_members({**_DEVELOPMENT, **({**_SOCKETS, **_SOCKET_TYPES} if sockets else {})}),
    )


def _members(versions: dict[str, str]) -> tuple[str, ...]:
    return tuple(f"{quoted(name)}: {quoted(version)}" for name, version in sorted(versions.items()))


def _script(places: Places) -> ScriptFile:
    packaging = places.target.packaging
    return ScriptFile(
        pnpm=uses_pnpm(places),
        branch=quoted(packaging.release_branch),
        tests=packaging.tests,
        trusted=packaging.trusted,
        environment=quoted(packaging.environment) if packaging.environment else "",
        jsr=bool(packaging.source_registry),
    )


def _publishing(places: Places) -> Iterator[FilePlan]:
    packaging, project = places.target.packaging, places.api.project
    if packaging.registry:
        yield FilePlan("bin/publish-npm", f"{_FOLDER}/publish-npm", None)
        yield FilePlan("bin/check-release-environment", f"{_FOLDER}/check-release-environment", None)
    if packaging.source_registry:
        yield FilePlan("jsr.json", "", _jsr(places, one_line(project.license.name)))
        yield FilePlan("bin/publish-jsr", f"{_FOLDER}/publish-jsr", None)
        yield FilePlan("scripts/build-deno.mjs", f"{_FOLDER}/build-deno.mjs", None)


def _jsr(places: Places, license_: str) -> str:
    """The manifest for JSR, which sees the sources as `scripts/build-deno.mjs` leaves them."""
    name = quoted(places.target.packaging.source_registry)
    members = {"name": name, "version": quoted("0.0.1"), "license": quoted(license_), "exports": _jsr_exports(places)}
    return "{\n" + ",\n".join(f"  {quoted(key)}: {value}" for key, value in members.items()) + "\n}\n"


def _jsr_exports(places: Places) -> str:
    """What can be imported from JSR: the index alone, or also what makes a client with some of the resources."""
    if not places.tree_shakable:
        return quoted("./index.ts")
    modules = [
        ("index",),
        (TREE_SHAKABLE,),
        *(places.module(each) for each in places.resources() if places.base_class(each)),
    ]
    paths = ("/".join(module) for module in modules)
    entries = (f"{quoted('.' if path == 'index' else f'./{path}')}: {quoted(f'./{path}.ts')}" for path in paths)
    return "{\n    " + ",\n    ".join(entries) + "\n  }"


def _workflows(places: Places) -> Iterator[FilePlan]:
    packaging, view = places.target.packaging, _script(places)
    yield FilePlan(".github/workflows/ci.yml", f"{_FOLDER}/ci.yml.jinja", view)
    if packaging.registry:
        yield FilePlan(".github/workflows/publish-npm.yml", f"{_FOLDER}/publish.yml.jinja", view)
    if packaging.released:
        release = ReleaseFile(quoted(places.target.package_name), packaging.prerelease, view.jsr)
        yield FilePlan("release-please-config.json", f"{_FOLDER}/release-please-config.json.jinja", release)


def _detection(places: Places) -> Iterator[FilePlan]:
    """The check of pull requests for what breaks code of users (config `codeflow.detect_breaking_changes`)."""
    if places.api.project.detects_breaking_changes:
        workflow = ".github/workflows/detect-breaking-changes.yml"
        yield FilePlan("scripts/detect-breaking-changes", f"{_FOLDER}/script_detect_breaking_changes", None)
        yield FilePlan(workflow, f"{_FOLDER}/breaking.yml.jinja", _script(places))


def _contributing(places: Places) -> FilePlan:
    repo = places.target.repo
    view = ContributingFile(repo, repo.rsplit("/", 1)[-1], uses_pnpm(places), places.target.packaging.released)
    return FilePlan("CONTRIBUTING.md", f"{_FOLDER}/contributing.md.jinja", view)
