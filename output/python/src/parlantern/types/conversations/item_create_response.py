# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List

from ..._models import BaseModel
from .conversation_item import ConversationItem

__all__ = ["ItemCreateResponse"]


class ItemCreateResponse(BaseModel):
    items: List[ConversationItem]

    total: int
    """How many items the conversation has now."""
