# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["FunctionCallItem"]


class FunctionCallItem(BaseModel):
    """The agent wants a function to be run."""

    arguments: str
    """The arguments as JSON."""

    call_id: str

    name: str

    type: Literal["function_call"]

    id: Optional[str] = None
