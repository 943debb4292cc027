# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .items import (
    ItemsResource,
    AsyncItemsResource,
    ItemsResourceWithRawResponse,
    AsyncItemsResourceWithRawResponse,
    ItemsResourceWithStreamingResponse,
    AsyncItemsResourceWithStreamingResponse,
)
from .replies import (
    RepliesResource,
    AsyncRepliesResource,
    RepliesResourceWithRawResponse,
    AsyncRepliesResourceWithRawResponse,
    RepliesResourceWithStreamingResponse,
    AsyncRepliesResourceWithStreamingResponse,
)
from .conversations import (
    ConversationsResource,
    AsyncConversationsResource,
    ConversationsResourceWithRawResponse,
    AsyncConversationsResourceWithRawResponse,
    ConversationsResourceWithStreamingResponse,
    AsyncConversationsResourceWithStreamingResponse,
)

__all__ = [
    "ItemsResource",
    "AsyncItemsResource",
    "ItemsResourceWithRawResponse",
    "AsyncItemsResourceWithRawResponse",
    "ItemsResourceWithStreamingResponse",
    "AsyncItemsResourceWithStreamingResponse",
    "RepliesResource",
    "AsyncRepliesResource",
    "RepliesResourceWithRawResponse",
    "AsyncRepliesResourceWithRawResponse",
    "RepliesResourceWithStreamingResponse",
    "AsyncRepliesResourceWithStreamingResponse",
    "ConversationsResource",
    "AsyncConversationsResource",
    "ConversationsResourceWithRawResponse",
    "AsyncConversationsResourceWithRawResponse",
    "ConversationsResourceWithStreamingResponse",
    "AsyncConversationsResourceWithStreamingResponse",
]
