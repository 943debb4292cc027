# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from ..._models import BaseModel
from .realtime_session import RealtimeSession

__all__ = ["SessionReadyEvent"]


class SessionReadyEvent(BaseModel):
    """The session can be used."""

    event_id: str

    session: RealtimeSession
    """A session and how to reach it."""

    type: Literal["session.ready"]
