# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from ..._models import BaseModel
from ..shared.error_object import ErrorObject

__all__ = ["RealtimeErrorEvent"]


class RealtimeErrorEvent(BaseModel):
    """An event that you sent could not be used. The session goes on."""

    error: ErrorObject
    """Why a request failed."""

    event_id: str

    type: Literal["error"]
