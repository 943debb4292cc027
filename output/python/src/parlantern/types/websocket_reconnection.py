# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .._websockets import ReconnectingEvent, ReconnectingOverrides, is_recoverable_close

__all__ = ["ReconnectingEvent", "ReconnectingOverrides", "is_recoverable_close"]
