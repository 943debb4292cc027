# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["AudioAppendEvent"]


class AudioAppendEvent(BaseModel):
    """Adds sound to what the caller is saying."""

    audio: str
    """Sound in the format of the session, in Base64."""

    type: Literal["audio.append"]

    event_id: Optional[str] = None
    """A name of your own that an error will mention."""
