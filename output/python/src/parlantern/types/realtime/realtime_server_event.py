# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Annotated, TypeAlias

from ..._utils import PropertyInfo
from .item_added_event import ItemAddedEvent
from .audio_delta_event import AudioDeltaEvent
from .session_ready_event import SessionReadyEvent
from .realtime_error_event import RealtimeErrorEvent

__all__ = ["RealtimeServerEvent"]

RealtimeServerEvent: TypeAlias = Annotated[
    Union[SessionReadyEvent, ItemAddedEvent, AudioDeltaEvent, RealtimeErrorEvent], PropertyInfo(discriminator="type")
]
