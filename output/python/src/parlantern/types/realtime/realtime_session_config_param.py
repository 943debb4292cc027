# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Optional
from typing_extensions import Literal, Required, TypedDict

from ..._types import SequenceNotStr
from ..turn_detection_param import TurnDetectionParam

__all__ = ["RealtimeSessionConfigParam", "Overrides"]


class Overrides(TypedDict, total=False):
    max_call_seconds: int
    """The longest a call may last, in seconds."""

    stop_phrases: Union[str, SequenceNotStr[str]]
    """What ends the call when the caller says it: one phrase or several."""

    temperature: float
    """How freely the agent speaks.

    Low values keep to the script, high values improvise.
    """

    turn_detection: Optional[TurnDetectionParam]
    """How the agent knows that it is its turn."""


class RealtimeSessionConfigParam(TypedDict, total=False):
    agent_id: Required[str]
    """The agent to talk to."""

    audio_format: Literal["audio/pcm", "audio/opus", "audio/g711"]
    """How sound is encoded, in both directions."""

    overrides: Overrides

    sample_rate: Literal[8000, 16000, 24000]
