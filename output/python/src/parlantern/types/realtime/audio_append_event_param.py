# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["AudioAppendEventParam"]


class AudioAppendEventParam(TypedDict, total=False):
    """Adds sound to what the caller is saying."""

    audio: Required[str]
    """Sound in the format of the session, in Base64."""

    type: Required[Literal["audio.append"]]

    event_id: str
    """A name of your own that an error will mention."""
