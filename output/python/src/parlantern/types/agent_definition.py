# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Dict, List, Union, Optional
from typing_extensions import Literal, TypeAlias

from .._models import BaseModel
from .agent_tool import AgentTool
from .agent_voice import AgentVoice
from .turn_detection import TurnDetection
from .shared.language import Language
from .shared.metadata import Metadata
from .phone_destination import PhoneDestination

__all__ = ["AgentDefinition", "Memory", "ToolChoice", "ToolChoiceFunctionToolChoice", "ToolChoiceLookupToolChoice"]


class Memory(BaseModel):
    """What the agent keeps in mind between calls of the same caller."""

    scope: Literal["caller", "workspace"]

    keep_days: Optional[int] = None
    """How long to remember; `null` means for good."""


class ToolChoiceFunctionToolChoice(BaseModel):
    name: str

    type: Literal["function"]


class ToolChoiceLookupToolChoice(BaseModel):
    type: Literal["lookup"]


ToolChoice: TypeAlias = Union[
    Literal["auto", "none", "required"], ToolChoiceFunctionToolChoice, ToolChoiceLookupToolChoice
]


class AgentDefinition(BaseModel):
    """All that makes an agent."""

    instructions: str
    """What the agent should do and how, in plain words.

    Write to it as you would to a new colleague: what callers usually want, which
    answers are right, and what it must never promise. Use `{{double_braces}}` for
    values that differ from call to call; they are filled from `variables`.
    """

    name: str
    """What to call the agent. Callers do not hear it."""

    extras: Optional[Dict[str, object]] = None
    """Anything else you want to keep with the agent."""

    greeting: Optional[str] = None
    """The first words of a call. With `null` the agent waits to be spoken to."""

    handoff: Optional[PhoneDestination] = None
    """A phone, with an extension if need be."""

    language: Optional[Language] = None
    """The language that the agent begins in."""

    max_call_seconds: Optional[int] = None
    """The longest a call may last, in seconds."""

    memory: Optional[Memory] = None
    """What the agent keeps in mind between calls of the same caller."""

    metadata: Optional[Metadata] = None
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """

    model: Union[Literal["hearth-2", "hearth-2-mini"], str, None] = None
    """The language model behind the agent."""

    stop_phrases: Union[str, List[str], None] = None
    """What ends the call when the caller says it: one phrase or several."""

    temperature: Optional[float] = None
    """How freely the agent speaks.

    Low values keep to the script, high values improvise.
    """

    tool_choice: Optional[ToolChoice] = None
    """Whether tools are used at all, or which one is."""

    tools: Optional[List[AgentTool]] = None
    """What the agent may do during a call, besides talking."""

    turn_detection: Optional[TurnDetection] = None
    """How the agent knows that it is its turn."""

    variables: Optional[Dict[str, Union[str, float, bool]]] = None
    """Values for the instructions."""

    voice: Optional[AgentVoice] = None
    """How the agent sounds."""
