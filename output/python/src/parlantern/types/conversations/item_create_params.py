# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Iterable
from typing_extensions import Required, TypedDict

from .conversation_item_param import ConversationItemParam

__all__ = ["ItemCreateParams"]


class ItemCreateParams(TypedDict, total=False):
    items: Required[Iterable[ConversationItemParam]]
    """The items to add."""
