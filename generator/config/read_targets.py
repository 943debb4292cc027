"""Reads the targets of the config, and the older `package` block."""

from __future__ import annotations

import re
from typing import Literal, cast

from generator.config.keys import Keys, read_with
from generator.config.resources import LANGUAGE_OF_KEY
from generator.config.settings import (
    McpServer,
    Publish,
    PythonOptions,
    Registry,
    Release,
    Repo,
    TargetConfig,
    TypescriptOptions,
)
from generator.diagnostics import codes
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Value

SUPPORTED = ("python", "typescript", "node")
OTHER_TARGETS = (
    "go",
    "java",
    "kotlin",
    "ruby",
    "terraform",
    "cli",
    "php",
    "csharp",
    "openapi",
    "sql",
    "http",
    "rust",
    "swift",
)
_REPO = re.compile(r"([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+)(?:#(\S+))?")
_REGISTRY_KEYS = ("package_name", "auth_method", "release_environment")


def read_targets(root: Keys) -> tuple[TargetConfig, ...]:
    """The targets that SDKs are generated for, in the order of the config; other languages only get a note."""
    return _targets(root) or _legacy_targets(root)


def _targets(root: Keys) -> tuple[TargetConfig, ...]:
    owner = root.keys("targets")
    if owner is None:
        return ()
    owner.no_effect(*OTHER_TARGETS)
    found = []
    for key in owner.mapping:
        if key in SUPPORTED:
            keys = owner.keys(key)
            if keys is not None:
                found.append(_target(key, keys, owner.key_at(key)))
                keys.done()
    owner.done()
    if "node" in owner.mapping:
        finding = codes.CONFIG_DEPRECATED_KEY(owner.key_at("node"), place="targets.node", old="node", new="typescript")
        owner.report.findings.add(finding)
    return tuple(found)


def _target(key: str, keys: Keys, at: Span | None) -> TargetConfig:
    keys.no_effect("custom")
    keys.require("package_name")
    options = keys.keys("options")
    is_python = key == "python"
    return TargetConfig(
        language=LANGUAGE_OF_KEY.get(key, key),
        key=key,
        edition=keys.text("edition"),
        package_name=keys.text("package_name"),
        project_name=keys.text("project_name"),
        production_repo=_repo(keys, "production_repo"),
        staging_repo=_repo(keys, "staging_repo"),
        readme_title=keys.text("readme_title"),
        screencast=keys.text("screencast"),
        skip=keys.switch("skip"),
        publish=read_with(keys.keys("publish"), _publish, Publish()),
        python=read_with(options, _python_options, PythonOptions()) if is_python else PythonOptions(),
        typescript=TypescriptOptions() if is_python else _typescript(key, options),
        keep_files=keys.texts("keep_files") or (),
        formatter=cast(Literal["ruff", "black"] | None, keys.choice("x-sdkpress-formatter", "ruff", "black")),
        resource_class_suffix=keys.text("x-sdkpress-resource-class-suffix"),
        response_style=cast(
            Literal["modern", "legacy"], keys.choice("x-sdkpress-response-style", "modern", "legacy") or "modern"
        ),
        module_client=keys.switch("x-sdkpress-module-client"),
        http_library=keys.text("x-sdkpress-http-library"),
        longest_retry_after=keys.integer("x-sdkpress-longest-retry-after"),
        refreshed_options=keys.texts("x-sdkpress-refreshed-options") or (),
        user_files=keys.texts("x-sdkpress-user-files") or (),
        custom_budget=keys.integer("x-sdkpress-custom-budget") or 0,
        at=at,
        edition_at=keys.at("edition"),
    )


def _legacy_targets(root: Keys) -> tuple[TargetConfig, ...]:
    """Targets from `package`, the predecessor of `targets`: a map of languages to name, repo and skip."""
    found = []
    for key, _, at, owner in root.entries("package"):
        keys = owner.keys(key) if key in SUPPORTED else None
        if keys is not None:
            name, repo = keys.text("name"), _repo(keys, "repo")
            language = LANGUAGE_OF_KEY.get(key, key)
            skip = keys.switch("skip")
            found.append(
                TargetConfig(language=language, key=key, package_name=name, production_repo=repo, skip=skip, at=at)
            )
            keys.done()
    if found:
        finding = codes.CONFIG_DEPRECATED_KEY(root.key_at("package"), place="package", old="package", new="targets")
        root.report.findings.add(finding)
    return tuple(found)


def _repo(keys: Keys, key: str) -> Repo | None:
    text = keys.text(key)
    if text is None:
        return None
    match = _REPO.fullmatch(text)
    if match is None:
        keys.wrong_type(key, "`owner/name` or `owner/name#branch`", text, keys.at(key))
        return None
    return Repo(match.group(1), match.group(2), match.group(3), keys.at(key))


def _publish(keys: Keys) -> Publish:
    keys.no_effect("maven", "docs", "rubygems", "nuget", "packagist", "homebrew", "hashicorp_registry")
    return Publish(
        pypi=_registry(keys, "pypi"),
        npm=_registry(keys, "npm"),
        jsr=_registry(keys, "jsr"),
        release=read_with(keys.keys("release"), lambda release: _release(release, keys.at("release")), None),
    )


def _registry(keys: Keys, key: str) -> Registry | None:
    value = keys.value(key)
    if isinstance(value, Mapping):
        nested = keys.keys(key)
        return read_with(nested, lambda nested: _registry_object(nested, keys.at(key)), None)
    enabled = keys.flag(key)
    return Registry(enabled=enabled, at=keys.at(key)) if enabled is not None else None


def _registry_object(keys: Keys, at: Span | None) -> Registry:
    package_name, auth_method, environment = (keys.text(key) for key in _REGISTRY_KEYS)
    return Registry(
        enabled=True, package_name=package_name, auth_method=auth_method, release_environment=environment, at=at
    )


def _release(keys: Keys, at: Span | None) -> Release:
    return Release(branch=keys.text("branch") or "main", prerelease=keys.switch("prerelease", default=True), at=at)


def _python_options(keys: Keys) -> PythonOptions:
    keys.no_effect("disable_pydantic_namespace_protection")
    return PythonOptions(
        use_uv=keys.flag("use_uv"),
        websockets_extra_name=keys.text("websockets_extra_name"),
        disable_pydantic_namespace_protection=keys.switch("disable_pydantic_namespace_protection"),
    )


def _typescript(key: str, options: Keys | None) -> TypescriptOptions:
    """The options of a TypeScript target; the older layout has no parts that could be left out."""
    if options is not None and key == "node":
        options.no_effect("enable_treeshaking")
    return read_with(options, _typescript_options, TypescriptOptions())


def _typescript_options(keys: Keys) -> TypescriptOptions:
    keys.no_effect("node_migration")
    browser, migration = keys.keys("browser"), keys.keys("node_migration")
    state = browser.choice("state", "allow", "disallow", "dangerous_allow") if browser else None
    options = TypescriptOptions(
        client_name=keys.text("client_name"),
        package_manager=keys.text("package_manager"),
        enable_treeshaking=keys.switch("enable_treeshaking"),
        browser_state=cast(Literal["allow", "disallow", "dangerous_allow"] | None, state),
        browser_message=browser.text("message") if browser else None,
        migration_previous_version=migration.text("previous_version") if migration else None,
        migration_migrated_version=migration.text("migrated_version") if migration else None,
        mcp_server=_mcp_server(keys, keys.value("mcp_server")),
    )
    for nested in (browser, migration):
        if nested is not None:
            nested.done()
    return options


def _mcp_server(keys: Keys, value: Value) -> McpServer | None:
    keys.no_effect("mcp_server")
    if isinstance(value, Mapping):
        return McpServer(enabled=True, settings=value, at=keys.at("mcp_server"))
    enabled = keys.flag("mcp_server")
    return McpServer(enabled=enabled, at=keys.at("mcp_server")) if enabled is not None else None
