# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Optional

from ...._models import BaseModel

__all__ = ["RunListResponse", "Run"]


class Run(BaseModel):
    id: str

    passed: Optional[bool] = None
    """`null` while the run is going on."""

    facts: Optional[object] = None
    """Whatever was extracted, in the shape that you asked for."""


class RunListResponse(BaseModel):
    runs: List[Run]
