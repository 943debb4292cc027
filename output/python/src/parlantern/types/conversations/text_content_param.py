# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["TextContentParam"]


class TextContentParam(TypedDict, total=False):
    text: Required[str]

    type: Required[Literal["text"]]
