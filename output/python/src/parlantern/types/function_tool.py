# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Dict, Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["FunctionTool"]


class FunctionTool(BaseModel):
    """A function that your own program runs."""

    name: str

    type: Literal["function"]

    description: Optional[str] = None
    """When to use it. The agent reads this."""

    parameters: Optional[Dict[str, object]] = None
    """The arguments, as a [JSON Schema](https://json-schema.org)."""

    strict: Optional[bool] = None
