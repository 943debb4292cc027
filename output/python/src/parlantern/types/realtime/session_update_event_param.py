# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Optional
from typing_extensions import Literal, Required, TypedDict

from ..._types import SequenceNotStr
from ..turn_detection_param import TurnDetectionParam

__all__ = ["SessionUpdateEventParam", "Session"]


class Session(TypedDict, total=False):
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


class SessionUpdateEventParam(TypedDict, total=False):
    """Changes the session from here on."""

    session: Required[Session]

    type: Required[Literal["session.update"]]

    event_id: str
