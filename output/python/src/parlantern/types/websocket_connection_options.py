# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .._websockets import WebSocketConnectionOptions

__all__ = ["WebSocketConnectionOptions", "WebsocketConnectionOptions"]

WebsocketConnectionOptions = WebSocketConnectionOptions
