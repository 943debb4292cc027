# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["AudioCommitEventParam"]


class AudioCommitEventParam(TypedDict, total=False):
    """Ends the caller's turn by hand."""

    type: Required[Literal["audio.commit"]]

    event_id: str
