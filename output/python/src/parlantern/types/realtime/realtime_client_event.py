# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Annotated, TypeAlias

from ..._utils import PropertyInfo
from .audio_append_event import AudioAppendEvent
from .audio_commit_event import AudioCommitEvent
from .reply_create_event import ReplyCreateEvent
from .session_update_event import SessionUpdateEvent

__all__ = ["RealtimeClientEvent"]

RealtimeClientEvent: TypeAlias = Annotated[
    Union[SessionUpdateEvent, AudioAppendEvent, AudioCommitEvent, ReplyCreateEvent], PropertyInfo(discriminator="type")
]
