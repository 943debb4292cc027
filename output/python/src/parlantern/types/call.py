# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Union, Optional
from datetime import datetime
from typing_extensions import Literal, TypeAlias

from pydantic import Field as FieldInfo

from .._models import BaseModel
from .call_status import CallStatus
from .shared.money import Money
from .calls.recording import Recording
from .shared.metadata import Metadata
from .sip_destination import SIPDestination
from .phone_destination import PhoneDestination
from .webrtc_destination import WebRTCDestination

__all__ = ["Call", "To"]

To: TypeAlias = Union[str, PhoneDestination, SIPDestination, WebRTCDestination]


class Call(BaseModel):
    """A phone call between an agent and somebody."""

    id: str

    agent_id: str

    direction: Literal["inbound", "outbound"]

    ended_at: Optional[datetime] = None

    from_: str = FieldInfo(alias="from")
    """The number that called."""

    object: Literal["call"]

    started_at: Optional[datetime] = None

    status: CallStatus
    """Where a call stands."""

    to: To
    """Who to call."""

    cost: Optional[Money] = None
    """An amount of money. The currency is a three-letter code such as `EUR`."""

    hangup_reason: Optional[Literal["agent", "caller", "timeout", "error"]] = None
    """Who or what ended the call; `null` while it lasts."""

    metadata: Optional[Metadata] = None
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """

    recordings: Optional[List[Recording]] = None

    state: Optional[str] = None
    """The older name of `status`."""
