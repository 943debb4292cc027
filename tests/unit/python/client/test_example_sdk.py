"""The Python SDK of the example API, as a package that programs use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import press
from tests.sdk.pressed import write

ROOT = Path(__file__).parents[4]
IMPORT_ALL = """
import importlib, pkgutil, sys
import parlantern
names = [module.name for module in pkgutil.walk_packages(parlantern.__path__, "parlantern.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""
USE = """
import json
import httpx
import parlantern
from parlantern import Parlantern

def answer(request):
    told = {"path": request.url.path, "headers": dict(request.headers), "body": json.loads(request.content or b"null")}
    return httpx.Response(200, json={"id": "agt_1", "name": json.dumps(told)})

client = Parlantern(api_key="key", workspace="w", http_client=httpx.Client(transport=httpx.MockTransport(answer)))
told = json.loads(client.agents.create(name="Front desk", instructions="Be brief.").name)
assert told["path"] == "/v1/agents", told
assert told["body"] == {"name": "Front desk", "instructions": "Be brief."}, told
assert told["headers"]["authorization"] == "Bearer key", told
assert told["headers"]["parlantern-workspace"] == "w", told
assert told["headers"]["parlantern-version"] == "2026-06-01", told
assert told["headers"]["idempotency-key"], told
assert client.with_options(max_retries=0).max_retries == 0
assert client.with_raw_response.health().headers["content-type"] == "application/json"
assert Parlantern(api_key="key", environment="sandbox").base_url.host == "api.sandbox.parlantern.example"
try:
    Parlantern(api_key="key", environment="moon")
except ValueError:
    pass
else:
    raise AssertionError
parlantern.api_key = "other"
parlantern.http_client = httpx.Client(transport=httpx.MockTransport(answer))
assert json.loads(parlantern.agents.create(name="n", instructions="i").name)["headers"]["authorization"] == "Bearer other"
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder to import the package from."""
    folder = tmp_path_factory.mktemp("example")
    request = Request(ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml", ("python",))
    (sdk,) = press(request, languages(), lambda _: None).sdks
    write(sdk.files, folder)
    return folder / "src"


def run(program: str, source: Path) -> str:
    """What a program prints that imports from the folder."""
    command = [sys.executable, "-W", "error", "-c", program]
    result = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_every_module_can_be_imported(source: Path) -> None:
    there = [path for path in (source / "parlantern").rglob("*.py") if path.parent.joinpath("__init__.py").exists()]
    assert int(run(IMPORT_ALL, source)) == len(there) - 1


def test_importing_the_package_imports_no_resource(source: Path) -> None:
    program = "import sys, parlantern; print([name for name in sys.modules if name.startswith('parlantern.resources')])"
    assert run(program, source).strip() == "[]"


def test_a_client_sends_what_the_config_says(source: Path) -> None:
    run(USE, source)
