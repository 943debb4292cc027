# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from datetime import datetime

from ..._models import BaseModel
from .realtime_session import RealtimeSession

__all__ = ["ClientSecret"]


class ClientSecret(BaseModel):
    expires_at: datetime

    value: str
    """The secret itself; it begins with `pls_`."""

    session: Optional[RealtimeSession] = None
    """A session and how to reach it."""
