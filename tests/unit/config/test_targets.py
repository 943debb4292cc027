"""Targets of the config, their options, and the older forms."""

from pathlib import Path

import pytest

from generator.config.editions import resolve_style
from generator.config.reader import read_config
from generator.config.settings import (
    Publish,
    PythonOptions,
    Registry,
    Release,
    Repo,
    SdkConfig,
    TargetConfig,
)
from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse


def read(text: str) -> tuple[SdkConfig, list[str]]:
    findings = Findings()
    full = f"organization: {{name: a}}\n{text}"
    config = read_config(parse(SourceFile(Path("c.yml"), "c.yml", full), findings), findings)
    return config, [finding.code for finding in findings]


def test_a_python_target() -> None:
    config, codes = read("""
targets:
  python:
    edition: python.2025-11-20
    package_name: acme
    project_name: acme-sdk
    production_repo: acme/acme-python#release
    staging_repo:
    publish: {pypi: {auth_method: oidc}, release: {branch: next, prerelease: false}}
    options: {use_uv: true, websockets_extra_name: live}
    keep_files: [lib/**]
    x-sdkpress-formatter: black
    x-sdkpress-resource-class-suffix: ""
    x-sdkpress-response-style: legacy
    x-sdkpress-module-client: true
    x-sdkpress-http-library: httpx9
    x-sdkpress-longest-retry-after: 120
    x-sdkpress-refreshed-options: [api_key]
""")
    assert codes == []
    assert config.target("python") == TargetConfig(
        language="python",
        key="python",
        edition="python.2025-11-20",
        package_name="acme",
        project_name="acme-sdk",
        production_repo=Repo("acme", "acme-python", "release"),
        publish=Publish(
            pypi=Registry(enabled=True, auth_method="oidc"), release=Release(branch="next", prerelease=False)
        ),
        python=PythonOptions(use_uv=True, websockets_extra_name="live"),
        keep_files=("lib/**",),
        formatter="black",
        resource_class_suffix="",
        response_style="legacy",
        module_client=True,
        http_library="httpx9",
        longest_retry_after=120,
        refreshed_options=("api_key",),
    )


def test_a_typescript_target() -> None:
    config, codes = read("""
targets:
  typescript:
    package_name: "@acme/sdk"
    production_repo: null
    publish: {npm: false, jsr: {package_name: "@acme/jsr"}}
    options:
      client_name: AcmeCloud
      package_manager: pnpm
      enable_treeshaking: true
      browser: {state: dangerous_allow, message: Beware}
      node_migration: {previous_version: v1, migrated_version: v2}
      mcp_server: {package_name: acme-mcp}
""")
    target = config.target("typescript")
    assert codes == ["Config/NoEffect"]
    assert target is not None
    assert target.production_repo is None
    assert target.publish == Publish(npm=Registry(), jsr=Registry(enabled=True, package_name="@acme/jsr"))
    options = target.typescript
    assert (options.client_name, options.package_manager, options.enable_treeshaking) == ("AcmeCloud", "pnpm", True)
    assert (options.browser_state, options.browser_message) == ("dangerous_allow", "Beware")
    assert (options.migration_previous_version, options.migration_migrated_version) == ("v1", "v2")
    assert options.mcp_server is not None
    assert options.mcp_server.enabled


@pytest.mark.parametrize(("key", "tells"), [("typescript", False), ("node", True)])
def test_tree_shaking_has_no_effect_in_the_older_layout(key: str, *, tells: bool) -> None:
    config, codes = read(f"targets: {{{key}: {{package_name: acme, options: {{enable_treeshaking: true}}}}}}")
    assert ("Config/NoEffect" in codes) is tells
    assert ("tree_shakable" in resolve_style(config, "typescript")) is not tells


def test_node_is_an_older_name_of_typescript() -> None:
    config, codes = read("targets: {node: {package_name: acme}}")
    target = config.target("typescript")
    assert target is not None
    assert (target.key, target.language) == ("node", "typescript")
    assert codes == ["Config/DeprecatedKey"]


def test_typescript_wins_over_node() -> None:
    config, _ = read("targets: {node: {package_name: old}, typescript: {package_name: new}}")
    target = config.target("typescript")
    assert target is not None
    assert target.package_name == "new"


def test_the_older_package_block_stands_in_for_targets() -> None:
    config, codes = read("package: {node: {name: acme, repo: acme/node, skip: true}, go: {name: acme}}")
    assert config.targets == (
        TargetConfig(
            language="typescript", key="node", package_name="acme", production_repo=Repo("acme", "node"), skip=True
        ),
    )
    assert codes == ["Config/DeprecatedKey"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("targets: {go: {}, java: {}}", ["Config/NoEffect"]),
        ("targets: {pyhton: {}}", ["Config/UnknownKey"]),
        ("targets: {python: {}}", ["Config/MissingKey"]),
        ("targets: {python: {package_name: a, production_repo: acme}}", ["Config/WrongType"]),
        ("targets: {python: {package_name: a, publish: {pypi: soon}}}", ["Config/WrongType"]),
        ("targets: {python: {package_name: a, publish: {pypl: true}}}", ["Config/UnknownKey"]),
        ("targets: {python: {package_name: a, options: {uv: true}}}", ["Config/UnknownKey"]),
        ("targets: {python: {package_name: a, x-sdkpress-formatter: yapf}}", ["Config/WrongValue"]),
        ("targets: {python: 5}", ["Config/WrongType"]),
    ],
)
def test_oddities_are_findings(text: str, codes: list[str]) -> None:
    assert read(text)[1] == codes
