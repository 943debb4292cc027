# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional

from ..._models import BaseModel

__all__ = ["ErrorObject"]


class ErrorObject(BaseModel):
    """Why a request failed."""

    code: str
    """A short name for programs to compare."""

    message: str
    """One sentence for people."""

    param: Optional[str] = None
    """The field at fault, such as `tools[2].name`."""
