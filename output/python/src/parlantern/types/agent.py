# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from datetime import datetime
from typing_extensions import Literal

from .agent_definition import AgentDefinition

__all__ = ["Agent"]


class Agent(AgentDefinition):
    """An agent as it is now."""

    id: str
    """The identifier of the agent."""

    created_at: datetime
    """When the agent was created."""

    current_version: int
    """The version that new calls use."""

    object: Literal["agent"]
