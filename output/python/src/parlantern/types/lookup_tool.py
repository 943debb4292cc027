# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["LookupTool"]


class LookupTool(BaseModel):
    """Looks things up in documents of yours."""

    sources: List[str]

    type: Literal["lookup"]

    top_k: Optional[int] = None
    """How many passages to read at most."""
