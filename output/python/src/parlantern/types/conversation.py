# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Optional
from datetime import datetime

from .._models import BaseModel
from .shared.metadata import Metadata
from .conversations.conversation_item import ConversationItem

__all__ = ["Conversation"]


class Conversation(BaseModel):
    id: str

    created_at: datetime

    topic: Optional[str] = None
    """What it is about."""

    first_items: Optional[List[ConversationItem]] = None
    """Items to begin with."""

    metadata: Optional[Metadata] = None
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """
