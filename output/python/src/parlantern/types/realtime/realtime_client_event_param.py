# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from typing_extensions import TypeAlias

from .audio_append_event_param import AudioAppendEventParam
from .audio_commit_event_param import AudioCommitEventParam
from .reply_create_event_param import ReplyCreateEventParam
from .session_update_event_param import SessionUpdateEventParam

__all__ = ["RealtimeClientEventParam"]

RealtimeClientEventParam: TypeAlias = Union[
    SessionUpdateEventParam, AudioAppendEventParam, AudioCommitEventParam, ReplyCreateEventParam
]
