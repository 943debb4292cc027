# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["AudioContent"]


class AudioContent(BaseModel):
    audio: str
    """The sound, in Base64."""

    type: Literal["audio"]

    transcript: Optional[str] = None
