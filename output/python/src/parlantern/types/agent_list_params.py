# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import TypedDict

from .shared_params.language import Language

__all__ = ["AgentListParams"]


class AgentListParams(TypedDict, total=False):
    cursor: str
    """Where to begin: the `next_cursor` of the page before."""

    language: Language
    """Only agents that speak this language."""

    limit: int
    """How many to return, 20 unless told otherwise."""
