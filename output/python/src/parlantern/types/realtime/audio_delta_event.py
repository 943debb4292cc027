# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["AudioDeltaEvent"]


class AudioDeltaEvent(BaseModel):
    """The agent is speaking."""

    delta: str

    event_id: str

    type: Literal["audio.delta"]
