# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional

from ..agent import Agent

__all__ = ["AgentVersion"]


class AgentVersion(Agent):
    """An agent as it was when a version of it was saved."""

    note: Optional[str] = None
    """Why it was changed."""

    version: int
