# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Union
from datetime import datetime
from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict

from .._utils import PropertyInfo
from .sip_destination_param import SIPDestinationParam
from .shared_params.metadata import Metadata
from .phone_destination_param import PhoneDestinationParam
from .webrtc_destination_param import WebRTCDestinationParam

__all__ = ["CallCreateParams", "To"]


class CallCreateParams(TypedDict, total=False):
    agent_id: Required[str]
    """The agent that talks."""

    from_: Required[Annotated[str, PropertyInfo(alias="from")]]
    """One of your own numbers."""

    to: Required[To]
    """Who to call."""

    metadata: Metadata
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """

    not_before: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]
    """The earliest moment to call."""

    on_voicemail: Literal["hang_up", "leave_message", "talk"]
    """What to do when a machine answers."""

    variables: Dict[str, object]
    """Values for this call, on top of those of the agent."""

    parlantern_trace: Annotated[str, PropertyInfo(alias="Parlantern-Trace")]
    """A value of your own that comes back in every event of this call."""


To: TypeAlias = Union[str, PhoneDestinationParam, SIPDestinationParam, WebRTCDestinationParam]
