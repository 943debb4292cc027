# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from ..._models import BaseModel
from ..conversations.conversation_item import ConversationItem

__all__ = ["ItemAddedEvent"]


class ItemAddedEvent(BaseModel):
    """Something was said or done."""

    event_id: str

    item: ConversationItem
    """One step of a conversation."""

    type: Literal["item.added"]
