# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["AgentDeleteResponse"]


class AgentDeleteResponse(BaseModel):
    id: str
    """The agent that was deleted."""

    deleted: Literal[True]
    """Always `true`."""
