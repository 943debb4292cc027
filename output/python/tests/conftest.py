# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
import inspect
import logging
import importlib.util
from typing import Any, Iterator, AsyncIterator, cast

import httpx as httpx
import pytest

from parlantern import Parlantern, AsyncParlantern, DefaultAioHttpClient

pytest.register_assert_rewrite("tests.utils")

logging.getLogger("parlantern").setLevel(logging.DEBUG)

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")

api_key = "My API Key"
admin_key = "My Admin Key"

has_aiohttp = importlib.util.find_spec("aiohttp") is not None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Gives all async tests one event loop, and skips those of a client that is not there or cannot be mocked."""
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        if inspect.iscoroutinefunction(inspect.unwrap(cast(Any, item).function)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
        if _uses_aiohttp(item):
            if not has_aiohttp:
                item.add_marker(pytest.mark.skip(reason="the aiohttp extra is not installed"))
            elif any(name.endswith("_mock") for name in item.fixturenames):
                item.add_marker(pytest.mark.skip(reason="the mock router does not see the requests of aiohttp"))


def _uses_aiohttp(item: pytest.Function) -> bool:
    callspec = getattr(item, "callspec", None)
    param = callspec.params.get("async_client") if callspec is not None else None
    return isinstance(param, dict) and cast("dict[str, object]", param).get("http_client") == "aiohttp"


@pytest.fixture(scope="session")
def client(request: pytest.FixtureRequest) -> Iterator[Parlantern]:
    """A client of the mock server; its parameter says whether answers are validated strictly."""
    strict = getattr(request, "param", True)
    if not isinstance(strict, bool):
        raise TypeError(f"Unexpected fixture parameter {strict!r}, expected a bool")

    with Parlantern(
        base_url=base_url,
        api_key=api_key,
        admin_key=admin_key,
        _strict_response_validation=strict,
    ) as client:
        yield client


@pytest.fixture(scope="session")
async def async_client(request: pytest.FixtureRequest) -> AsyncIterator[AsyncParlantern]:
    """An async client of the mock server; its parameter is whether answers are validated strictly, or names a library."""
    param = cast("bool | dict[str, Any]", getattr(request, "param", True))
    strict, http_client = True, cast("httpx.AsyncClient | None", None)
    if isinstance(param, bool):
        strict = param
    else:
        strict = param.get("strict", True)
        if param.get("http_client") == "aiohttp":
            http_client = DefaultAioHttpClient()

    async with AsyncParlantern(
        base_url=base_url,
        api_key=api_key,
        admin_key=admin_key,
        _strict_response_validation=strict,
        http_client=http_client,
    ) as client:
        yield client
