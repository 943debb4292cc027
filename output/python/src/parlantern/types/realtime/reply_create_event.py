# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["ReplyCreateEvent"]


class ReplyCreateEvent(BaseModel):
    """Asks the agent to speak now."""

    type: Literal["reply.create"]

    event_id: Optional[str] = None

    hint: Optional[str] = None
