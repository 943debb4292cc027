# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

from .._types import SequenceNotStr

__all__ = ["LookupToolParam"]


class LookupToolParam(TypedDict, total=False):
    """Looks things up in documents of yours."""

    sources: Required[SequenceNotStr[str]]

    type: Required[Literal["lookup"]]

    top_k: int
    """How many passages to read at most."""
