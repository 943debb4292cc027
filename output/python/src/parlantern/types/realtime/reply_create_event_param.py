# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ReplyCreateEventParam"]


class ReplyCreateEventParam(TypedDict, total=False):
    """Asks the agent to speak now."""

    type: Required[Literal["reply.create"]]

    event_id: str

    hint: str
