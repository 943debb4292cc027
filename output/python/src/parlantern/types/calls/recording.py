# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional

from ..._models import BaseModel

__all__ = ["Recording"]


class Recording(BaseModel):
    """What is stored of a recording."""

    id: str

    sha256: str
    """The hash of the audio, in Base64."""

    seconds: Optional[float] = None
