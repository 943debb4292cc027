# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["Condition"]


class Condition(BaseModel):
    """Something that is true or false of a conversation."""

    op: Literal["all", "any", "not", "says", "uses_tool"]

    conditions: Optional[List["Condition"]] = None
    """The parts, for `all`, `any` and `not`."""

    value: Optional[str] = None
    """The words or the tool, for `says` and `uses_tool`."""
