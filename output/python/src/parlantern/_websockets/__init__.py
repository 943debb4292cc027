"""WebSocket connections that reconnect, keep unsent messages and hand events to handlers.

A resource of the API subclasses a connection and a manager::

    class ChatConnection(WebSocketConnection["ServerEvent", "ClientEvent | ClientEventParam"]):
        _server_event_type = ServerEvent
        _client_event_param_type = ClientEventParam


    class ChatConnectionManager(WebSocketConnectionManager[ChatConnection]):
        _connection_class = ChatConnection
        _client_event_param_type = ClientEventParam
        _path = "/chat"
"""

from __future__ import annotations

from .types import (
    ReconnectingEvent as ReconnectingEvent,
    ReconnectingOverrides as ReconnectingOverrides,
    WebSocketConnectionOptions as WebSocketConnectionOptions,
    is_recoverable_close as is_recoverable_close,
)
from .managers import (
    WebSocketConnectionManager as WebSocketConnectionManager,
    AsyncWebSocketConnectionManager as AsyncWebSocketConnectionManager,
)
from .connections import (
    WebSocketConnection as WebSocketConnection,
    AsyncWebSocketConnection as AsyncWebSocketConnection,
)
