"""The files around a package: each can be read by the tool that it is for."""

from __future__ import annotations

import ast
import json
import re
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.languages.python.runtime_files import RENDERED, copied_files
from generator.planning.contract import Target
from generator.render.folder import templates_root
from tests.unit.python.client.conftest import CONFIG, SPEC, Press

tomllib = pytest.importorskip("tomllib", reason="the standard library reads TOML from Python 3.11 on")

SCRIPTS = {"bootstrap", "format", "lint", "test", "mock", "publish-pypi", "check-release-environment"}

RICH = {
    "organization": {"name": "seed-library", "docs": "docs.seeds.example", "contact": "a@seeds.example"},
    "targets": {
        "python": {
            "package_name": "seeds",
            "project_name": "seed-library",
            "edition": "python.2025-11-20",
            "production_repo": "seeds/seeds-python#next",
            "publish": {"pypi": {"auth_method": "oidc", "release_environment": "live"}},
        }
    },
    "codeflow": {"code_owners": {"*": ["@seeds/all"]}},
    "readme": {"example_requests": {"default": {"type": "request", "endpoint": "get /seeds", "params": {}}}},
}


def pyproject(press: Press, **parts: Any) -> dict[str, Any]:
    """The metadata of the package, read."""
    read: dict[str, Any] = tomllib.loads(press(only="pyproject.toml", **parts)["pyproject.toml"])
    return read


def test_the_runtime_is_copied_whole() -> None:
    root = templates_root() / "python/runtime"
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert there == {*copied_files(sockets=True), *RENDERED}


def test_a_check_for_breaking_changes_comes_with_its_key(press: Press) -> None:
    wanted = ("scripts/detect-breaking-changes", ".github/workflows/detect-breaking-changes.yml")
    with_key = press(codeflow={"detect_breaking_changes": True})
    assert all(name in with_key for name in wanted)
    assert '"griffe' in with_key["pyproject.toml"]
    without = press()
    assert not any(name in without for name in wanted)
    assert "griffe" not in without["pyproject.toml"]


def test_the_base_error_bears_the_name_of_the_client(press: Press) -> None:
    text = press(only="src/seeds/_exceptions.py")["src/seeds/_exceptions.py"]
    assert "class SeedLibraryError(Exception)" in text
    assert "SdkError" not in text


def test_the_sdk_decides_what_the_config_says(press: Press) -> None:
    wire = {"default_timeout": "PT90S", "default_retries": {"max_retries": 5, "initial_delay_seconds": 1}}
    rules = {"on_event": [{"event_type": ["a", "b"], "handle": "error"}, {"kind": "fallthrough", "handle": "continue"}]}
    text = press(only="src/seeds/_sdk.py", client_settings=wire, streaming=rules)["src/seeds/_sdk.py"]
    assert "TIMEOUT_SECONDS: float = 90.0\n" in text
    assert "MAX_RETRIES = 5\n" in text
    assert "INITIAL_RETRY_SECONDS = 1.0\n" in text
    assert (
        '    StreamRule(\n        "error",\n        event_types=(\n            "a",\n            "b",\n        ),\n    ),\n'
        in text
    )
    assert '    StreamRule("skip"),\n' in text
    assert "DEFAULT_SECURITY: SecurityOptions = {}" in text


def test_the_longest_wait_is_what_the_config_says(press: Press) -> None:
    def change(target: Target) -> Target:
        return replace(target, settings={**target.settings, "longest-retry-after": "120"})

    name = "src/seeds/_sdk.py"
    usual, longer = press(only=name)[name], press(only=name, change=change)[name]
    assert "MAX_RETRY_AFTER_SECONDS: float = 60.0\n" in usual
    assert "RETRY_WHEN_ASKED_TO_WAIT_LONGER = True\n" in usual
    assert "MAX_RETRY_AFTER_SECONDS: float = 120.0\n" in longer
    assert "RETRY_WHEN_ASKED_TO_WAIT_LONGER = False\n" in longer


def test_another_http_library_is_imported_under_the_usual_name(press: Press) -> None:
    def change(target: Target) -> Target:
        return replace(target, settings={**target.settings, "http-library": "httpy"})

    assert "import httpy as httpx" in press(only="src/seeds/_http.py", change=change)["src/seeds/_http.py"]
    assert pyproject(press, change=change)["project"]["dependencies"][0] == "httpy"


def test_the_metadata_follow_the_config(press: Press) -> None:
    project = pyproject(press, **RICH)["project"]
    assert project["name"] == "seed-library"
    assert project["authors"] == [{"name": "Seed Library", "email": "a@seeds.example"}]
    assert project["license"] == "Apache-2.0"
    assert project["urls"]["Documentation"] == "https://docs.seeds.example"
    assert project["urls"]["Repository"] == "https://github.com/seeds/seeds-python"


def test_the_edition_decides_what_manages_the_project(press: Press) -> None:
    older, newer = pyproject(press), pyproject(press, **RICH)
    assert ("dependency-groups" in older, "rye" in older["tool"]) == (False, True)
    assert ("dependency-groups" in newer, "rye" in newer["tool"]) == (True, False)


def test_extras_are_there_where_a_method_needs_them(press: Press) -> None:
    event = {"type": "object", "properties": {"type": {"type": "string"}}}
    spec = SPEC | {"components": {"schemas": {"Event": event}}, "webhooks": {"a": {}}}
    socket = {
        "type": "websocket",
        "path": "/live",
        "client_event_schema_uri": "#/components/schemas/Event",
        "server_event_schema_uri": "#/components/schemas/Event",
    }
    resources = {"live": {"methods": {"connect": socket}}}
    options = {"options": {"websockets_extra_name": "live"}, "package_name": "seeds"}
    extras = pyproject(press, spec=spec, resources=resources, targets={"python": options})["project"]
    assert set(extras["optional-dependencies"]) == {"aiohttp", "live"}
    assert set(pyproject(press)["project"]["optional-dependencies"]) == {"aiohttp"}


def test_a_missing_extra_is_asked_for_by_the_name_that_the_package_is_published_under(press: Press) -> None:
    spec = SPEC | {"webhooks": {"sown": {"post": {"requestBody": {"content": {"application/json": {"schema": {}}}}}}}}
    unwrap = {"type": "webhook_unwrap", "webhook_key_opt": "key"}
    published = {
        "package_name": "seeds",
        "project_name": "seeds-sdk",
        "publish": {"pypi": {"package_name": "seeds-hub"}},
    }
    files = press(
        spec=spec,
        resources={"hooks": {"methods": {"unwrap": unwrap}}},
        targets={"python": published},
        client_settings={"opts": {"key": {"type": "string", "nullable": True}}},
    )
    assert "pip install `seeds-hub[webhooks]`" in files["src/seeds/resources/hooks.py"]


HOSTILE = 'x"]\n[tool.evil]\na = "${{ secrets.X }}"; $(touch /tmp/x) `id` \x1b'


def hostile(press: Press) -> dict[str, str]:
    """The files around a package whose config tries to break out of every value."""
    target = {
        "package_name": "seeds",
        "project_name": HOSTILE,
        "readme_title": HOSTILE,
        "screencast": HOSTILE,
        "publish": {"pypi": {"release_environment": HOSTILE}, "release": {"branch": HOSTILE}},
        "options": {"websockets_extra_name": HOSTILE},
    }
    files = press(
        organization={"name": HOSTILE, "docs": HOSTILE, "contact": HOSTILE, "security_policy_url": HOSTILE},
        targets={"python": target},
        settings={"license": HOSTILE, "python": {"license_classifier": HOSTILE}},
        codeflow={"code_owners": {HOSTILE: [HOSTILE]}},
    )
    return {path: text for path, text in files.items() if not path.startswith("src/seeds/types")}


def test_values_stay_values(press: Press) -> None:
    files = hostile(press)
    assert "evil" not in tomllib.loads(files["pyproject.toml"])["tool"]
    for path, text in files.items():
        if path.endswith(".yml"):
            yaml.safe_load(text)
            assert "touch" not in re.sub(r"\"(?:[^\"\\]|\\.)*\"", "", text), path
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".py"):
            ast.parse(text)
        elif path.startswith(("scripts/", "bin/")):
            assert "touch" not in text, path


def test_workflows_run_on_the_branch_of_the_repository(press: Press) -> None:
    files = press(only=".github", **RICH)
    ci = yaml.safe_load(files[".github/workflows/ci.yml"])
    assert ci[True]["push"]["branches"] == ["next"]
    assert ci["jobs"]["test"]["if"] == "${{ vars.OPENAPI_SPEC != '' }}"
    publish = yaml.safe_load(files[".github/workflows/publish-pypi.yml"])["jobs"]["publish"]
    assert publish["environment"] == "live"
    assert publish["permissions"] == {"contents": "read", "id-token": "write"}
    assert files[".github/CODEOWNERS"] == "* @seeds/all\n"


def test_nothing_is_published_where_the_config_does_not_say_so(press: Press) -> None:
    files = press()
    assert ".github/workflows/publish-pypi.yml" not in files
    assert "release-please-config.json" not in files
    assert not [path for path in files if path.startswith("bin/")]


def test_releases_keep_the_version_in_one_place(press: Press) -> None:
    files = press(**RICH)
    config = json.loads(files["release-please-config.json"])
    assert config["extra-files"] == ["src/seeds/_version.py"]
    version = re.search(r'__version__ = "(.+?)"  # x-release-please-version', files["src/seeds/_version.py"])
    assert version is not None
    assert json.loads(files[".release-please-manifest.json"]) == {".": version[1]}


@pytest.mark.parametrize("edition", [{}, {"edition": "python.2025-11-20"}])
def test_scripts_are_bash(press: Press, tmp_path: Path, edition: dict[str, str]) -> None:
    target = {"package_name": "seeds", "publish": {"pypi": True}, **edition}
    files = press(targets={"python": target})
    scripts = [path for path in files if path.startswith(("scripts/", "bin/"))]
    assert {Path(path).name for path in scripts} == SCRIPTS
    for path in scripts:
        script = tmp_path / Path(path).name
        script.write_text(files[path])
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        assert files[path].startswith("#!/usr/bin/env bash\n")
        subprocess.run(["/bin/bash", "-n", str(script)], check=True)


@pytest.mark.parametrize(
    ("license_", "first"),
    [
        (None, "                                 Apache License\n"),
        ("MIT", "MIT License\n"),
        ("BSD-3-Clause", "BSD 3-Clause License\n"),
        ("ISC", "ISC License\n"),
        ("MPL-2.0", "SPDX-License-Identifier: MPL-2.0\n"),
        ({"name": "LicenseRef-Seeds", "contents": "Be kind."}, "Be kind.\n"),
    ],
)
def test_the_licence_is_that_of_the_config(press: Press, license_: object, first: str) -> None:
    text = press(only="LICENSE", settings={"license": license_} if license_ else {})["LICENSE"]
    assert text.removeprefix("\n").startswith(first)
    assert "COPYRIGHT_OWNER" not in text


def code(text: str) -> Iterator[str]:
    """The blocks of Python in a text."""
    yield from re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_readme_shows_calls_that_parse(press: Press) -> None:
    readme = press(only="README.md", **RICH)["README.md"]
    blocks = list(code(readme))
    assert "seed = client.seeds.list()\nprint(seed)\n" in blocks[0]
    for block in blocks:
        body = "".join(f"    {line}\n" for line in block.splitlines())
        ast.parse(f"async def shown():\n{body}")


def test_the_readme_takes_values_of_the_config_and_makes_up_what_is_required(press: Press) -> None:
    request = {"type": "request", "endpoint": "get /beds/{bed_id}", "params": {}, "assign_to": "myBed"}
    found = press(only="README.md", readme={"example_requests": {"default": request}})["README.md"]
    assert (
        'my_bed = client.beds.rows.retrieve(\n    "bed_id",\n)' in found
        or 'client.beds.rows.retrieve("bed_id")' in found
    )
    request["params"] = {"bed_id": "north"}
    told = press(only="README.md", readme={"example_requests": {"default": request}})["README.md"]
    assert 'client.beds.rows.retrieve("north")' in told


def test_an_sdk_without_methods_has_a_package_too(press: Press) -> None:
    files = press(resources={})
    assert "client = SeedLibrary()" in files["README.md"]
    ast.parse(files["src/seeds/_client.py"])


def test_fixtures_make_clients_with_what_they_need(press: Press) -> None:
    opts = {
        "key": {"type": "string", "read_env": "KEY", "auth": {"security_scheme": "ApiKey"}, "nullable": True},
        "count": {"type": "integer"},
        "note": {"type": "string", "nullable": True},
    }
    text = press(only="tests/conftest.py", client_settings={"opts": opts})["tests/conftest.py"]
    assert 'key = "My Key"\ncount = 0\n' in text
    assert "note" not in text


def test_helpers_of_the_tests_import_the_package(press: Press) -> None:
    text = press(only="tests/utils.py")["tests/utils.py"]
    assert "from seeds._types import Omit, NoneType" in text
    assert "acme" not in text


def test_the_config_of_these_tests_is_as_small_as_it_says() -> None:
    assert set(CONFIG) == {"organization", "targets", "environments", "resources"}
