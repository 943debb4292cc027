# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import TYPE_CHECKING, Union, Callable, cast

from ..._types import Omit, Query, Headers, omit
from ..._utils import strip_not_given
from .sessions import (
    SessionsResource,
    AsyncSessionsResource,
    SessionsResourceWithRawResponse,
    AsyncSessionsResourceWithRawResponse,
    SessionsResourceWithStreamingResponse,
    AsyncSessionsResourceWithStreamingResponse,
)
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._websockets import (
    ReconnectingEvent,
    WebSocketConnection,
    ReconnectingOverrides,
    AsyncWebSocketConnection,
    WebSocketConnectionManager,
    WebSocketConnectionOptions,
    AsyncWebSocketConnectionManager,
)
from .client_secrets import (
    ClientSecretsResource,
    AsyncClientSecretsResource,
    ClientSecretsResourceWithRawResponse,
    AsyncClientSecretsResourceWithRawResponse,
    ClientSecretsResourceWithStreamingResponse,
    AsyncClientSecretsResourceWithStreamingResponse,
)
from ...types.realtime import session_update_event_param
from ...types.realtime.realtime_client_event import RealtimeClientEvent
from ...types.realtime.realtime_server_event import RealtimeServerEvent
from ...types.realtime.realtime_client_event_param import RealtimeClientEventParam

if TYPE_CHECKING:
    from ..._client import Parlantern, AsyncParlantern

__all__ = ["RealtimeResource", "AsyncRealtimeResource"]


class RealtimeResource(SyncAPIResource):
    @cached_property
    def sessions(self) -> SessionsResource:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return SessionsResource(self._client)

    @cached_property
    def client_secrets(self) -> ClientSecretsResource:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return ClientSecretsResource(self._client)

    @cached_property
    def with_raw_response(self) -> RealtimeResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return RealtimeResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RealtimeResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return RealtimeResourceWithStreamingResponse(self)

    def connect(
        self,
        extra_query: Query = {},
        extra_headers: Headers = {},
        websocket_connection_options: WebSocketConnectionOptions = {},
        on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = 1_048_576,
    ) -> RealtimeConnectionManager:
        return RealtimeConnectionManager(
            client=self._client,
            extra_query=extra_query,
            extra_headers=extra_headers,
            websocket_connection_options=websocket_connection_options,
            on_reconnecting=on_reconnecting,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            max_queue_size=max_queue_size,
        )


class AsyncRealtimeResource(AsyncAPIResource):
    @cached_property
    def sessions(self) -> AsyncSessionsResource:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncSessionsResource(self._client)

    @cached_property
    def client_secrets(self) -> AsyncClientSecretsResource:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncClientSecretsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncRealtimeResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncRealtimeResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRealtimeResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncRealtimeResourceWithStreamingResponse(self)

    def connect(
        self,
        extra_query: Query = {},
        extra_headers: Headers = {},
        websocket_connection_options: WebSocketConnectionOptions = {},
        on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = 1_048_576,
    ) -> AsyncRealtimeConnectionManager:
        return AsyncRealtimeConnectionManager(
            client=self._client,
            extra_query=extra_query,
            extra_headers=extra_headers,
            websocket_connection_options=websocket_connection_options,
            on_reconnecting=on_reconnecting,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            max_queue_size=max_queue_size,
        )


class RealtimeResourceWithRawResponse:
    def __init__(self, realtime: RealtimeResource) -> None:
        self._realtime = realtime

    @cached_property
    def sessions(self) -> SessionsResourceWithRawResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return SessionsResourceWithRawResponse(self._realtime.sessions)

    @cached_property
    def client_secrets(self) -> ClientSecretsResourceWithRawResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return ClientSecretsResourceWithRawResponse(self._realtime.client_secrets)


class AsyncRealtimeResourceWithRawResponse:
    def __init__(self, realtime: AsyncRealtimeResource) -> None:
        self._realtime = realtime

    @cached_property
    def sessions(self) -> AsyncSessionsResourceWithRawResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncSessionsResourceWithRawResponse(self._realtime.sessions)

    @cached_property
    def client_secrets(self) -> AsyncClientSecretsResourceWithRawResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncClientSecretsResourceWithRawResponse(self._realtime.client_secrets)


class RealtimeResourceWithStreamingResponse:
    def __init__(self, realtime: RealtimeResource) -> None:
        self._realtime = realtime

    @cached_property
    def sessions(self) -> SessionsResourceWithStreamingResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return SessionsResourceWithStreamingResponse(self._realtime.sessions)

    @cached_property
    def client_secrets(self) -> ClientSecretsResourceWithStreamingResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return ClientSecretsResourceWithStreamingResponse(self._realtime.client_secrets)


class AsyncRealtimeResourceWithStreamingResponse:
    def __init__(self, realtime: AsyncRealtimeResource) -> None:
        self._realtime = realtime

    @cached_property
    def sessions(self) -> AsyncSessionsResourceWithStreamingResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncSessionsResourceWithStreamingResponse(self._realtime.sessions)

    @cached_property
    def client_secrets(self) -> AsyncClientSecretsResourceWithStreamingResponse:
        """Talk to an agent over a socket, straight from a browser or a device."""
        return AsyncClientSecretsResourceWithStreamingResponse(self._realtime.client_secrets)


class AsyncRealtimeConnection(
    AsyncWebSocketConnection[RealtimeServerEvent, Union[RealtimeClientEvent, RealtimeClientEventParam]]
):
    """An open WebSocket connection to the Realtime API"""

    _server_event_type = RealtimeServerEvent
    _client_event_param_type = RealtimeClientEventParam

    @cached_property
    def session(self) -> AsyncRealtimeSessionResource:
        return AsyncRealtimeSessionResource(self)

    @cached_property
    def audio(self) -> AsyncRealtimeAudioResource:
        return AsyncRealtimeAudioResource(self)

    @cached_property
    def reply(self) -> AsyncRealtimeReplyResource:
        return AsyncRealtimeReplyResource(self)


class AsyncRealtimeConnectionManager(AsyncWebSocketConnectionManager[AsyncRealtimeConnection]):
    """
    Opens a `AsyncRealtimeConnection` and closes it at the end of the `async with` block.

    Without a block, open it with `.enter()` and be sure to close it:

    ```py
    connection = await client.realtime.connect(...).enter()
    await connection.close()
    ```
    """

    _connection_class = AsyncRealtimeConnection
    _client_event_param_type = RealtimeClientEventParam
    _path = "/realtime"
    _extra = "realtime"

    def __init__(
        self,
        *,
        client: AsyncParlantern,
        extra_query: Query,
        extra_headers: Headers,
        websocket_connection_options: WebSocketConnectionOptions,
        on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = 1_048_576,
    ) -> None:
        super().__init__(
            client=client,
            extra_query=extra_query,
            extra_headers=extra_headers,
            websocket_connection_options=websocket_connection_options,
            on_reconnecting=on_reconnecting,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            max_queue_size=max_queue_size,
        )


class BaseAsyncRealtimeConnectionResource:
    def __init__(self, connection: AsyncRealtimeConnection) -> None:
        self._connection = connection


class AsyncRealtimeSessionResource(BaseAsyncRealtimeConnectionResource):
    async def update(self, *, session: session_update_event_param.Session, event_id: str | Omit = omit) -> None:
        """Changes the session from here on."""
        await self._connection.send(
            cast(
                RealtimeClientEventParam,
                strip_not_given({"type": "session.update", "session": session, "event_id": event_id}),
            )
        )


class AsyncRealtimeAudioResource(BaseAsyncRealtimeConnectionResource):
    async def append(self, *, audio: str, event_id: str | Omit = omit) -> None:
        """Adds sound to what the caller is saying."""
        await self._connection.send(
            cast(
                RealtimeClientEventParam,
                strip_not_given({"type": "audio.append", "audio": audio, "event_id": event_id}),
            )
        )

    async def commit(self, *, event_id: str | Omit = omit) -> None:
        """Ends the caller's turn by hand."""
        await self._connection.send(
            cast(RealtimeClientEventParam, strip_not_given({"type": "audio.commit", "event_id": event_id}))
        )


class AsyncRealtimeReplyResource(BaseAsyncRealtimeConnectionResource):
    async def create(self, *, event_id: str | Omit = omit, hint: str | Omit = omit) -> None:
        """Asks the agent to speak now."""
        await self._connection.send(
            cast(
                RealtimeClientEventParam, strip_not_given({"type": "reply.create", "event_id": event_id, "hint": hint})
            )
        )


class RealtimeConnection(
    WebSocketConnection[RealtimeServerEvent, Union[RealtimeClientEvent, RealtimeClientEventParam]]
):
    """An open WebSocket connection to the Realtime API"""

    _server_event_type = RealtimeServerEvent
    _client_event_param_type = RealtimeClientEventParam

    @cached_property
    def session(self) -> RealtimeSessionResource:
        return RealtimeSessionResource(self)

    @cached_property
    def audio(self) -> RealtimeAudioResource:
        return RealtimeAudioResource(self)

    @cached_property
    def reply(self) -> RealtimeReplyResource:
        return RealtimeReplyResource(self)


class RealtimeConnectionManager(WebSocketConnectionManager[RealtimeConnection]):
    """Opens a `RealtimeConnection` and closes it at the end of the `with` block.

    Without a block, open it with `.enter()` and be sure to close it:

    ```py
    connection = client.realtime.connect(...).enter()
    connection.close()
    ```
    """

    _connection_class = RealtimeConnection
    _client_event_param_type = RealtimeClientEventParam
    _path = "/realtime"
    _extra = "realtime"

    def __init__(
        self,
        *,
        client: Parlantern,
        extra_query: Query,
        extra_headers: Headers,
        websocket_connection_options: WebSocketConnectionOptions,
        on_reconnecting: Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = 1_048_576,
    ) -> None:
        super().__init__(
            client=client,
            extra_query=extra_query,
            extra_headers=extra_headers,
            websocket_connection_options=websocket_connection_options,
            on_reconnecting=on_reconnecting,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            max_queue_size=max_queue_size,
        )


class BaseRealtimeConnectionResource:
    def __init__(self, connection: RealtimeConnection) -> None:
        self._connection = connection


class RealtimeSessionResource(BaseRealtimeConnectionResource):
    def update(self, *, session: session_update_event_param.Session, event_id: str | Omit = omit) -> None:
        """Changes the session from here on."""
        self._connection.send(
            cast(
                RealtimeClientEventParam,
                strip_not_given({"type": "session.update", "session": session, "event_id": event_id}),
            )
        )


class RealtimeAudioResource(BaseRealtimeConnectionResource):
    def append(self, *, audio: str, event_id: str | Omit = omit) -> None:
        """Adds sound to what the caller is saying."""
        self._connection.send(
            cast(
                RealtimeClientEventParam,
                strip_not_given({"type": "audio.append", "audio": audio, "event_id": event_id}),
            )
        )

    def commit(self, *, event_id: str | Omit = omit) -> None:
        """Ends the caller's turn by hand."""
        self._connection.send(
            cast(RealtimeClientEventParam, strip_not_given({"type": "audio.commit", "event_id": event_id}))
        )


class RealtimeReplyResource(BaseRealtimeConnectionResource):
    def create(self, *, event_id: str | Omit = omit, hint: str | Omit = omit) -> None:
        """Asks the agent to speak now."""
        self._connection.send(
            cast(
                RealtimeClientEventParam, strip_not_given({"type": "reply.create", "event_id": event_id, "hint": hint})
            )
        )
