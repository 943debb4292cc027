# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import SequenceNotStr
from .agent_tool_param import AgentToolParam
from .agent_voice_param import AgentVoiceParam
from .turn_detection_param import TurnDetectionParam
from .shared_params.language import Language
from .shared_params.metadata import Metadata
from .phone_destination_param import PhoneDestinationParam

__all__ = ["AgentCreateParams", "Memory", "ToolChoice", "ToolChoiceFunctionToolChoice", "ToolChoiceLookupToolChoice"]


class AgentCreateParams(TypedDict, total=False):
    instructions: Required[str]
    """What the agent should do and how, in plain words.

    Write to it as you would to a new colleague: what callers usually want, which
    answers are right, and what it must never promise. Use `{{double_braces}}` for
    values that differ from call to call; they are filled from `variables`.
    """

    name: Required[str]
    """What to call the agent. Callers do not hear it."""

    extras: Dict[str, object]
    """Anything else you want to keep with the agent."""

    greeting: Optional[str]
    """The first words of a call. With `null` the agent waits to be spoken to."""

    handoff: PhoneDestinationParam
    """A phone, with an extension if need be."""

    language: Language
    """The language that the agent begins in."""

    max_call_seconds: int
    """The longest a call may last, in seconds."""

    memory: Optional[Memory]
    """What the agent keeps in mind between calls of the same caller."""

    metadata: Metadata
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """

    model: Union[Literal["hearth-2", "hearth-2-mini"], str]
    """The language model behind the agent."""

    stop_phrases: Union[str, SequenceNotStr[str]]
    """What ends the call when the caller says it: one phrase or several."""

    temperature: float
    """How freely the agent speaks.

    Low values keep to the script, high values improvise.
    """

    tool_choice: ToolChoice
    """Whether tools are used at all, or which one is."""

    tools: Iterable[AgentToolParam]
    """What the agent may do during a call, besides talking."""

    turn_detection: Optional[TurnDetectionParam]
    """How the agent knows that it is its turn."""

    variables: Dict[str, Union[str, float, bool]]
    """Values for the instructions."""

    voice: AgentVoiceParam
    """How the agent sounds."""


class Memory(TypedDict, total=False):
    """What the agent keeps in mind between calls of the same caller."""

    scope: Required[Literal["caller", "workspace"]]

    keep_days: Optional[int]
    """How long to remember; `null` means for good."""


class ToolChoiceFunctionToolChoice(TypedDict, total=False):
    name: Required[str]

    type: Required[Literal["function"]]


class ToolChoiceLookupToolChoice(TypedDict, total=False):
    type: Required[Literal["lookup"]]


ToolChoice: TypeAlias = Union[
    Literal["auto", "none", "required"], ToolChoiceFunctionToolChoice, ToolChoiceLookupToolChoice
]
