# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["AgentVoiceParam"]


class AgentVoiceParam(TypedDict, total=False):
    """How the agent sounds."""

    voice_id: Required[str]
    """A voice, see [voices](https://docs.parlantern.example/voices)."""

    speed: float
    """How fast it speaks: `1` is its natural pace."""
