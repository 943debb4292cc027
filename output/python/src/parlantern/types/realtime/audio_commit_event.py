# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["AudioCommitEvent"]


class AudioCommitEvent(BaseModel):
    """Ends the caller's turn by hand."""

    type: Literal["audio.commit"]

    event_id: Optional[str] = None
