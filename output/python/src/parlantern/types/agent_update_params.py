# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Iterable, Optional
from typing_extensions import TypedDict

from .._types import SequenceNotStr
from .agent_tool_param import AgentToolParam
from .turn_detection_param import TurnDetectionParam
from .shared_params.metadata import Metadata

__all__ = ["AgentUpdateParams"]


class AgentUpdateParams(TypedDict, total=False):
    instructions: str
    """New instructions."""

    max_call_seconds: int
    """The longest a call may last, in seconds."""

    metadata: Metadata
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """

    name: str
    """A new name."""

    stop_phrases: Union[str, SequenceNotStr[str]]
    """What ends the call when the caller says it: one phrase or several."""

    temperature: float
    """How freely the agent speaks.

    Low values keep to the script, high values improvise.
    """

    tools: Optional[Iterable[AgentToolParam]]
    """New tools in place of the old ones, or `null` for none."""

    turn_detection: Optional[TurnDetectionParam]
    """How the agent knows that it is its turn."""
