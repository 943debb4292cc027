# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Iterable, Optional
from typing_extensions import Required, TypedDict

from .shared_params.metadata import Metadata
from .conversations.conversation_item_param import ConversationItemParam

__all__ = ["ConversationCreateParams"]


class ConversationCreateParams(TypedDict, total=False):
    topic: Required[Optional[str]]
    """What it is about."""

    first_items: Iterable[ConversationItemParam]
    """Items to begin with."""

    metadata: Metadata
    """Up to sixteen values of your own.

    Keys have at most 64 characters, values at most 500.
    """
