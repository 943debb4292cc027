# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["VoicePreviewParams"]


class VoicePreviewParams(TypedDict, total=False):
    text: Required[str]
    """What to say, at most 400 characters."""

    speed: float
    """How fast: `1` is the natural pace of the voice."""
