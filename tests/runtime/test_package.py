"""The package is cheap to import, complete, and typed."""

from __future__ import annotations

import sys
import subprocess
from typing import Any
from pathlib import Path

import acme
import pytest
import pydantic
from acme._utils import LazyProxy, assert_signatures_in_sync

from .assemble import RUNTIME

CAN_DEFER = tuple(map(int, pydantic.VERSION.split(".")[:2])) >= (2, 5)
FOLDER = Path(acme.__file__).parent


def python(code: str) -> str:
    """What a fresh interpreter prints for the code."""
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(FOLDER.parent)!r}); {code}"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_importing_the_package_imports_neither_resources_nor_async_libraries() -> None:
    late = ["acme.resources", "acme._websockets", "acme._webhooks", "asyncio", "anyio", "trio", "websockets", "aiohttp"]
    code = f"import acme; print([name for name in {late!r} if name in sys.modules])"
    imported = python(code)
    assert imported == python(f"import httpx, pydantic; print([name for name in {late!r} if name in sys.modules])")


def test_resources_are_imported_on_first_use() -> None:
    code = "import acme; c = acme.Acme(api_key='k'); print('acme.resources' in sys.modules); c.orders; "
    assert python(code + "print('acme.resources.orders' in sys.modules)").split() == ["False", "True"]
    assert python("import acme; print(acme.resources.orders.Orders.__name__)") == "Orders"


@pytest.mark.skipif(not CAN_DEFER, reason="older versions of pydantic build at once")
def test_no_schema_is_built_by_the_import() -> None:
    models = "[m for m in acme.BaseModel.__subclasses__() if m.__module__.startswith('acme.types')]"
    used = "import acme; [getattr(acme.types, name) for name in dir(acme.types)]"
    found = python(f"{used}; print(len({models}) > 2, any(m.__pydantic_complete__ for m in {models}))")
    assert found == "True False"


@pytest.mark.skipif(not CAN_DEFER, reason="older versions of pydantic build at once")
def test_the_build_can_be_asked_for() -> None:
    code = "import os; os.environ['DEFER_PYDANTIC_BUILD'] = 'false'; import acme; "
    assert python(code + "print(acme.types.Order.__pydantic_complete__)") == "True"


def test_public_names_report_the_package_as_their_module() -> None:
    for name in ("Acme", "APIError", "Stream", "BaseModel", "Omit"):
        assert getattr(acme, name).__module__ == "acme"
    assert (FOLDER / "py.typed").exists()


def test_copy_takes_what_the_constructor_takes() -> None:
    excluded = {"_strict_response_validation", "self", "max_retries"}
    for client in (acme.Acme, acme.AsyncAcme):
        assert_signatures_in_sync(client.__init__, client.copy, exclude_params=excluded)
    with pytest.raises(AssertionError, match="'timeout' is missing"):
        assert_signatures_in_sync(acme.Acme.__init__, lambda self: None, exclude_params=excluded)


class Proxy(LazyProxy[Any]):
    loads = 0

    def __load__(self) -> Any:
        type(self).loads += 1
        return {"a": 1}


def test_proxies_stand_for_what_they_load() -> None:
    proxy: Any = Proxy()
    assert Proxy.loads == 0
    assert repr(proxy) == str(proxy) == "{'a': 1}"
    assert isinstance(proxy, dict) and "keys" in dir(proxy)
    assert list(proxy.keys()) == ["a"]


def test_proxies_that_lead_to_themselves_end() -> None:
    class Endless(LazyProxy[Any]):
        def __load__(self) -> Any:
            return self

    proxy: Any = Endless()
    assert repr(proxy) == str(proxy) == "Endless" and dir(proxy) == []
    assert type(proxy.a.b.c) is Endless


def test_isinstance_answers_for_proxies_that_cannot_load() -> None:
    class Broken(LazyProxy[Any]):
        def __load__(self) -> Any:
            raise RuntimeError

    assert not isinstance(Broken(), dict) and isinstance(Broken(), LazyProxy)


def test_the_runtime_says_what_an_sdk_decides_in_few_modules() -> None:
    own = {"_sdk.py", "_version.py", "_exceptions.py", "_http.py"}
    for path in RUNTIME.rglob("*.py"):
        text = path.read_text()
        if path.name not in own:
            assert "ACME" not in text and "import acme" not in text and "SdkError" not in text, path
        if path.name != "_http.py":
            assert "\nimport httpx" not in text, path


def test_async_clients_work_without_asyncio() -> None:
    trio = pytest.importorskip("trio")
    import httpx

    attempts: list[int] = []

    def handler(request: httpx.Request) -> httpx.Response:
        attempts.append(1)
        return httpx.Response(200 if len(attempts) > 1 else 500, json={"id": "1"}, headers={"retry-after-ms": "1"})

    async def main() -> str:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
        async with acme.AsyncAcme(api_key="k", http_client=http_client) as client:
            assert client.default_headers["X-Stainless-Async"] == "async:trio"
            return (await client.orders.retrieve("1")).id

    assert trio.run(main) == "1"
    assert len(attempts) == 2
