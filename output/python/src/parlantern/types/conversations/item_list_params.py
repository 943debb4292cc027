# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import TypedDict

__all__ = ["ItemListParams"]


class ItemListParams(TypedDict, total=False):
    limit: int
    """How many to return, 20 unless told otherwise."""
