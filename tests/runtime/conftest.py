"""The assembled SDK, and clients of it that talk to a function instead of a network."""

from __future__ import annotations

import sys
import asyncio
from typing import Any, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from .assemble import assemble

Handler = Callable[[httpx.Request], httpx.Response]


def pytest_configure(config: pytest.Config) -> None:
    """Makes the package importable before the test modules import it."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="acme-sdk-"))
    config.stash[_FOLDER] = folder
    sys.path.insert(0, str(assemble(folder)))


_FOLDER = pytest.StashKey[Path]()


def pytest_unconfigure(config: pytest.Config) -> None:
    import shutil

    shutil.rmtree(config.stash.get(_FOLDER, Path("/nonexistent")), ignore_errors=True)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ACME_API_KEY", "ACME_BASE_URL", "ACME_LOG", "ACME_WEBHOOK_SECRET"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Waits between tries take no time; their lengths are recorded."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("acme._core.sync_client.time.sleep", waited.append)
    monkeypatch.setattr("acme._core.async_client.async_sleep", sleep)
    return waited


@pytest.fixture
def make_client() -> Iterator[Callable[..., Any]]:
    """Makes a client whose requests are answered by a function."""
    import acme

    clients: list[Any] = []

    def make(handler: Handler, **settings: Any) -> Any:
        transport = httpx.MockTransport(handler)
        settings = {"api_key": "secret", "base_url": "https://acme.test/v1", **settings}
        http_client = acme.DefaultHttpxClient(transport=transport)
        clients.append(acme.Acme(http_client=http_client, **settings))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def with_async_client() -> Callable[..., Any]:
    """Runs a coroutine function with a client whose requests are answered by a function."""
    import acme

    def run(handler: Handler, use: Callable[[Any], Any], **settings: Any) -> Any:
        async def main() -> Any:
            http_client = acme.DefaultAsyncHttpxClient(transport=httpx.MockTransport(handler))
            options = {"api_key": "secret", "base_url": "https://acme.test/v1", **settings}
            async with acme.AsyncAcme(http_client=http_client, **options) as client:
                return await use(client)

        return asyncio.run(main())

    return run
