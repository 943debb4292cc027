"""HTTP clients with the defaults of this SDK."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .._http import httpx
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


class _DefaultAioHttpClient(httpx.AsyncClient):
    """Imports aiohttp as late as possible, since that takes longer than importing this SDK."""

    def __init__(self, **kwargs: Any) -> None:
        try:
            from .aiohttp_transport import AiohttpTransport

            arguments = _with_defaults(kwargs)
            own = {name: arguments.pop(name) for name in ("verify", "limits", "proxy") if name in arguments}
            transport = AiohttpTransport(trust_env=arguments.get("trust_env", True), **own)
        except ImportError as error:
            raise RuntimeError("The aiohttp client needs the `aiohttp` extra of this package") from error
        arguments.setdefault("transport", transport)
        super().__init__(**arguments)


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
