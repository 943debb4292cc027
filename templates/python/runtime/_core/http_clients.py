"""HTTP clients with the defaults of this SDK."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

from .._http import HTTP_LIBRARY, httpx
from .._constants import DEFAULT_TIMEOUT, DEFAULT_CONNECTION_LIMITS


def _with_defaults(arguments: dict[str, Any]) -> dict[str, Any]:
    return {
        "timeout": DEFAULT_TIMEOUT,
        "limits": DEFAULT_CONNECTION_LIMITS,
        "follow_redirects": True,
        **arguments,
    }


class _DefaultHttpxClient(httpx.Client):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**_with_defaults(kwargs))


class _DefaultAsyncHttpxClient(httpx.AsyncClient):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**_with_defaults(kwargs))


class _DefaultAioHttpClient:
    """Makes a client of the adapter package when there is one; that is looked for as late as possible, since importing
    it takes longer than importing this SDK."""

    def __new__(cls, **kwargs: Any) -> Any:
        try:
            from httpx_aiohttp import HttpxAiohttpClient  # type: ignore[import-not-found, unused-ignore]
        except ImportError as error:
            raise RuntimeError(
                "To use the aiohttp client you must install the package with the `aiohttp` extra"
            ) from error
        client = cast(Any, HttpxAiohttpClient)(**_with_defaults(kwargs))
        if not isinstance(client, httpx.AsyncClient):
            raise RuntimeError(f"The installed aiohttp adapter does not work with {HTTP_LIBRARY}")
        return client


if TYPE_CHECKING:
    # the constructors of the HTTP library itself, so that its arguments are checked and completed
    DefaultHttpxClient = httpx.Client
    DefaultAsyncHttpxClient = httpx.AsyncClient
    DefaultAioHttpClient = httpx.AsyncClient
else:
    DefaultHttpxClient = _DefaultHttpxClient
    DefaultAsyncHttpxClient = _DefaultAsyncHttpxClient
    DefaultAioHttpClient = _DefaultAioHttpClient


class SyncHttpxClientWrapper(_DefaultHttpxClient):
    """The client that an SDK client makes for itself; closed when nobody holds it any more."""

    def __del__(self) -> None:
        try:
            if not self.is_closed:
                self.close()
        except Exception:
            pass


class AsyncHttpxClientWrapper(_DefaultAsyncHttpxClient):
    """The client that an SDK client makes for itself; closed when nobody holds it any more and a loop still runs."""

    def __del__(self) -> None:
        try:
            if not self.is_closed:
                # without asyncio there is no loop, and importing it now would be too late
                _keep_until_done(sys.modules["asyncio"].get_running_loop().create_task(self.aclose()))
        except Exception:
            pass


_closing: set[Any] = set()


def _keep_until_done(task: Any) -> None:
    _closing.add(task)  # a loop refers to its tasks only weakly
    task.add_done_callback(_closing.discard)


__all__ = [
    "DefaultHttpxClient",
    "DefaultAsyncHttpxClient",
    "DefaultAioHttpClient",
    "SyncHttpxClientWrapper",
    "AsyncHttpxClientWrapper",
]
