# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Iterable
from typing_extensions import TypedDict

from .shared_params.language import Language

__all__ = ["VoiceListParams"]


class VoiceListParams(TypedDict, total=False):
    languages: Iterable[Language]
    """Only voices that speak **all** of these languages."""

    limit: int
    """How many to return, 20 unless told otherwise."""

    offset: int
    """How many voices to skip."""
