# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .realtime_session_config import RealtimeSessionConfig

__all__ = ["RealtimeSession"]


class RealtimeSession(RealtimeSessionConfig):
    """A session and how to reach it."""

    id: str

    socket_url: str
    """Where to open the socket."""
