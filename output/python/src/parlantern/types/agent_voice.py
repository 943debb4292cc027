# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional

from .._models import BaseModel

__all__ = ["AgentVoice"]


class AgentVoice(BaseModel):
    """How the agent sounds."""

    voice_id: str
    """A voice, see [voices](https://docs.parlantern.example/voices)."""

    speed: Optional[float] = None
    """How fast it speaks: `1` is its natural pace."""
