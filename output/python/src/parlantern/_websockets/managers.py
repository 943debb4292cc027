"""Managers, which open connections and close them."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Callable, ClassVar, cast

from .._sdk import DISTRIBUTION, WEBSOCKET_EXTRA, DEFAULT_SECURITY
from .types import OnReconnecting, WebSocketConnectionOptions
from .._http import httpx
from .._types import Query, Headers
from .handling import HandlesEvents, encode_event
from .connections import WebSocketConnection, AsyncWebSocketConnection
from .._exceptions import MissingDependencyError
from .._send_queue import DEFAULT_MAX_BYTES, SendQueue
from .._core.options import merge_mappings
from .._event_handler import EventHandlerRegistry

if TYPE_CHECKING:
    from .._core.client import BaseClient

_ConnectionT = TypeVar("_ConnectionT", bound="WebSocketConnection[Any, Any]")
_AsyncConnectionT = TypeVar("_AsyncConnectionT", bound="AsyncWebSocketConnection[Any, Any]")


class _Manager(HandlesEvents):
    """What both kinds of managers have in common: all but the waiting."""

    _path: ClassVar[str] = "/"
    _extra: ClassVar[str] = WEBSOCKET_EXTRA
    """The optional dependency group that brings the WebSocket library."""
    _client_event_param_type: ClassVar[Any] = object

    def __init__(
        self,
        *,
        client: BaseClient[Any, Any],
        params: Query | None = None,
        extra_query: Query | None = None,
        extra_headers: Headers | None = None,
        websocket_connection_options: WebSocketConnectionOptions | None = None,
        on_reconnecting: OnReconnecting | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = DEFAULT_MAX_BYTES,
    ) -> None:
        self._client = client
        self._params = params or {}
        self._extra_query = extra_query or {}
        self._extra_headers = extra_headers or {}
        self._options = websocket_connection_options or {}
        self._send_queue = SendQueue(max_bytes=max_queue_size)
        self._handlers = EventHandlerRegistry(use_lock=True)
        self._reconnection: dict[str, Any] = {
            "on_reconnecting": on_reconnecting,
            "max_retries": max_retries,
            "initial_delay": initial_delay,
            "max_delay": max_delay,
        }

    def send(self, event: object) -> None:
        """Queues an event, to be sent once there is a connection."""
        self._send_queue.enqueue(encode_event(event, self._client_event_param_type))

    def _url(self, extra_query: Query) -> str:
        """The URL of the endpoint, below the client's own base URL for WebSockets or else its usual one."""
        own = cast("str | httpx.URL | None", getattr(self._client, "websocket_base_url", None))
        base = httpx.URL(own) if own is not None else self._client.base_url
        scheme = {"http": "ws", "https": "wss"}.get(base.scheme, base.scheme)
        path = base.raw_path.partition(b"?")[0].rstrip(b"/") + b"/" + self._path.lstrip("/").encode()
        query = merge_mappings({**base.params, **self._params}, extra_query)
        url = base.copy_with(scheme=scheme, raw_path=path)
        return str(url.copy_with(params=self._client.qs.stringify_items(query)) if query else url)

    def _connect_arguments(self, extra_headers: Headers) -> dict[str, Any]:
        return {
            "user_agent_header": self._client.user_agent,
            "additional_headers": merge_mappings(self._client.auth_headers, extra_headers),
            **self._options,
        }

    def _missing_library(self) -> MissingDependencyError:
        return MissingDependencyError(f"WebSockets need the package to be installed as `{DISTRIBUTION}[{self._extra}]`")

    def _connection_arguments(self, make_ws: Callable[[Query, Headers], Any]) -> dict[str, Any]:
        return {
            **self._reconnection,
            "make_ws": make_ws,
            "extra_query": self._extra_query,
            "extra_headers": self._extra_headers,
            "send_queue": self._send_queue,
        }


class WebSocketConnectionManager(_Manager, Generic[_ConnectionT]):
    """Opens a connection on entry and closes it on exit; ``enter()`` opens one that the caller closes."""

    _connection_class: ClassVar[Any]
    _opened: Any = None

    def __enter__(self) -> _ConnectionT:
        websocket = self._connect_ws(self._extra_query, self._extra_headers)
        self._opened = self._connection_class(websocket, **self._connection_arguments(self._connect_ws))
        self._handlers.merge_into(self._opened._handlers)
        self._opened._flush_send_queue()
        return cast(_ConnectionT, self._opened)

    enter = __enter__

    def _connect_ws(self, extra_query: Query, extra_headers: Headers) -> Any:
        try:
            from websockets.sync.client import connect
        except ImportError as error:
            raise self._missing_library() from error
        cast(Any, self._client)._refresh_options(DEFAULT_SECURITY)
        # entered, as newer versions of the library want it; the connection is closed through itself
        return cast(Any, connect)(self._url(extra_query), **self._connect_arguments(extra_headers)).__enter__()

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self._opened is not None:
            self._opened.close()


class AsyncWebSocketConnectionManager(_Manager, Generic[_AsyncConnectionT]):
    """Opens a connection on entry and closes it on exit; ``enter()`` opens one that the caller closes."""

    _connection_class: ClassVar[Any]
    _opened: Any = None

    async def __aenter__(self) -> _AsyncConnectionT:
        websocket = await self._connect_ws(self._extra_query, self._extra_headers)
        self._opened = self._connection_class(websocket, **self._connection_arguments(self._connect_ws))
        self._handlers.merge_into(self._opened._handlers)
        await self._opened._flush_send_queue()
        return cast(_AsyncConnectionT, self._opened)

    enter = __aenter__

    async def _connect_ws(self, extra_query: Query, extra_headers: Headers) -> Any:
        try:
            from websockets.asyncio.client import connect
        except ImportError as error:
            raise self._missing_library() from error
        await cast(Any, self._client)._refresh_options(DEFAULT_SECURITY)
        return await cast(Any, connect)(self._url(extra_query), **self._connect_arguments(extra_headers))

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self._opened is not None:
            await self._opened.close()
