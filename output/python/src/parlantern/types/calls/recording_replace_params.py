# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Required, TypedDict

from ..._types import FileTypes

__all__ = ["RecordingReplaceParams"]


class RecordingReplaceParams(TypedDict, total=False):
    call_id: Required[str]
    """The call."""

    body: Required[FileTypes]
