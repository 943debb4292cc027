# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["CallTranscriptParams"]


class CallTranscriptParams(TypedDict, total=False):
    speakers: bool
    """Begin each line with the name of the speaker."""
