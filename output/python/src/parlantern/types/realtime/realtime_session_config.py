# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Union, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from ..turn_detection import TurnDetection

__all__ = ["RealtimeSessionConfig", "Overrides"]


class Overrides(BaseModel):
    max_call_seconds: Optional[int] = None
    """The longest a call may last, in seconds."""

    stop_phrases: Union[str, List[str], None] = None
    """What ends the call when the caller says it: one phrase or several."""

    temperature: Optional[float] = None
    """How freely the agent speaks.

    Low values keep to the script, high values improvise.
    """

    turn_detection: Optional[TurnDetection] = None
    """How the agent knows that it is its turn."""


class RealtimeSessionConfig(BaseModel):
    agent_id: str
    """The agent to talk to."""

    audio_format: Optional[Literal["audio/pcm", "audio/opus", "audio/g711"]] = None
    """How sound is encoded, in both directions."""

    overrides: Optional[Overrides] = None

    sample_rate: Optional[Literal[8000, 16000, 24000]] = None
