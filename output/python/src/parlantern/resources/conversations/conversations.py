# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import typing_extensions
from typing import Union, Iterable, Optional
from datetime import date

import httpx

from .items import (
    ItemsResource,
    AsyncItemsResource,
    ItemsResourceWithRawResponse,
    AsyncItemsResourceWithRawResponse,
    ItemsResourceWithStreamingResponse,
    AsyncItemsResourceWithStreamingResponse,
)
from ...types import conversation_create_params, conversation_export_params
from .replies import (
    RepliesResource,
    AsyncRepliesResource,
    RepliesResourceWithRawResponse,
    AsyncRepliesResourceWithRawResponse,
    RepliesResourceWithStreamingResponse,
    AsyncRepliesResourceWithStreamingResponse,
)
from ..._types import Body, Omit, Query, Headers, NotGiven, omit, not_given
from ..._utils import path_template, maybe_transform, async_maybe_transform
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ..._base_client import make_request_options
from ..._decoders.jsonl import JSONLDecoder, AsyncJSONLDecoder
from ...types.conversation import Conversation
from ...types.shared_params.metadata import Metadata
from ...types.conversations.conversation_item_param import ConversationItemParam

__all__ = ["ConversationsResource", "AsyncConversationsResource"]


class ConversationsResource(SyncAPIResource):
    """A conversation remembers what was said and done across any number of calls."""

    @cached_property
    def items(self) -> ItemsResource:
        """The single steps of a conversation, oldest first."""
        return ItemsResource(self._client)

    @cached_property
    def replies(self) -> RepliesResource:
        """Ask an agent for its next turn in a conversation."""
        return RepliesResource(self._client)

    @cached_property
    def with_raw_response(self) -> ConversationsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return ConversationsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ConversationsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return ConversationsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        topic: Optional[str],
        first_items: Iterable[ConversationItemParam] | Omit = omit,
        metadata: Metadata | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Conversation:
        """
        Starts a conversation, empty or with items that were said elsewhere.

        Args:
          topic: What it is about.

          first_items: Items to begin with.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return self._post(
            "/conversations",
            body=maybe_transform(
                {
                    "topic": topic,
                    "first_items": first_items,
                    "metadata": metadata,
                },
                conversation_create_params.ConversationCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )

    def retrieve(
        self,
        conversation_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Conversation:
        """
        Returns a conversation without its items.

        Args:
          conversation_id: The conversation.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        return self._get(
            path_template("/conversations/{conversation_id}", conversation_id=conversation_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )

    def export(
        self,
        *,
        date: Union[str, date],
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> JSONLDecoder[Conversation]:
        """
        Returns all conversations of a day, one JSON document per line.

        Args:
          date: The day to export, in UTC.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        extra_headers = {"Accept": "application/x-jsonl", **(extra_headers or {})}
        return self._get(
            "/exports/conversations",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform({"date": date}, conversation_export_params.ConversationExportParams),
                security={"api_key": True},
            ),
            cast_to=JSONLDecoder[Conversation],
            stream=True,
        )

    @typing_extensions.deprecated("Use `retrieve`.")
    def get(
        self,
        conversation_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Conversation:
        """
        Returns a conversation without its items.

        Args:
          conversation_id: The conversation.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        return self._get(
            path_template("/conversations/{conversation_id}", conversation_id=conversation_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )


class AsyncConversationsResource(AsyncAPIResource):
    """A conversation remembers what was said and done across any number of calls."""

    @cached_property
    def items(self) -> AsyncItemsResource:
        """The single steps of a conversation, oldest first."""
        return AsyncItemsResource(self._client)

    @cached_property
    def replies(self) -> AsyncRepliesResource:
        """Ask an agent for its next turn in a conversation."""
        return AsyncRepliesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncConversationsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncConversationsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncConversationsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncConversationsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        topic: Optional[str],
        first_items: Iterable[ConversationItemParam] | Omit = omit,
        metadata: Metadata | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Conversation:
        """
        Starts a conversation, empty or with items that were said elsewhere.

        Args:
          topic: What it is about.

          first_items: Items to begin with.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return await self._post(
            "/conversations",
            body=await async_maybe_transform(
                {
                    "topic": topic,
                    "first_items": first_items,
                    "metadata": metadata,
                },
                conversation_create_params.ConversationCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )

    async def retrieve(
        self,
        conversation_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Conversation:
        """
        Returns a conversation without its items.

        Args:
          conversation_id: The conversation.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        return await self._get(
            path_template("/conversations/{conversation_id}", conversation_id=conversation_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )

    async def export(
        self,
        *,
        date: Union[str, date],
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncJSONLDecoder[Conversation]:
        """
        Returns all conversations of a day, one JSON document per line.

        Args:
          date: The day to export, in UTC.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        extra_headers = {"Accept": "application/x-jsonl", **(extra_headers or {})}
        return await self._get(
            "/exports/conversations",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform({"date": date}, conversation_export_params.ConversationExportParams),
                security={"api_key": True},
            ),
            cast_to=AsyncJSONLDecoder[Conversation],
            stream=True,
        )

    @typing_extensions.deprecated("Use `retrieve`.")
    async def get(
        self,
        conversation_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Conversation:
        """
        Returns a conversation without its items.

        Args:
          conversation_id: The conversation.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        return await self._get(
            path_template("/conversations/{conversation_id}", conversation_id=conversation_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Conversation,
        )


class ConversationsResourceWithRawResponse:
    def __init__(self, conversations: ConversationsResource) -> None:
        self._conversations = conversations

        self.create = to_raw_response_wrapper(
            conversations.create,
        )
        self.retrieve = to_raw_response_wrapper(
            conversations.retrieve,
        )
        self.export = to_raw_response_wrapper(
            conversations.export,
        )
        self.get = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                conversations.get,  # pyright: ignore[reportDeprecated]
            )
        )

    @cached_property
    def items(self) -> ItemsResourceWithRawResponse:
        """The single steps of a conversation, oldest first."""
        return ItemsResourceWithRawResponse(self._conversations.items)

    @cached_property
    def replies(self) -> RepliesResourceWithRawResponse:
        """Ask an agent for its next turn in a conversation."""
        return RepliesResourceWithRawResponse(self._conversations.replies)


class AsyncConversationsResourceWithRawResponse:
    def __init__(self, conversations: AsyncConversationsResource) -> None:
        self._conversations = conversations

        self.create = async_to_raw_response_wrapper(
            conversations.create,
        )
        self.retrieve = async_to_raw_response_wrapper(
            conversations.retrieve,
        )
        self.export = async_to_raw_response_wrapper(
            conversations.export,
        )
        self.get = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                conversations.get,  # pyright: ignore[reportDeprecated]
            )
        )

    @cached_property
    def items(self) -> AsyncItemsResourceWithRawResponse:
        """The single steps of a conversation, oldest first."""
        return AsyncItemsResourceWithRawResponse(self._conversations.items)

    @cached_property
    def replies(self) -> AsyncRepliesResourceWithRawResponse:
        """Ask an agent for its next turn in a conversation."""
        return AsyncRepliesResourceWithRawResponse(self._conversations.replies)


class ConversationsResourceWithStreamingResponse:
    def __init__(self, conversations: ConversationsResource) -> None:
        self._conversations = conversations

        self.create = to_streamed_response_wrapper(
            conversations.create,
        )
        self.retrieve = to_streamed_response_wrapper(
            conversations.retrieve,
        )
        self.export = to_streamed_response_wrapper(
            conversations.export,
        )
        self.get = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                conversations.get,  # pyright: ignore[reportDeprecated]
            )
        )

    @cached_property
    def items(self) -> ItemsResourceWithStreamingResponse:
        """The single steps of a conversation, oldest first."""
        return ItemsResourceWithStreamingResponse(self._conversations.items)

    @cached_property
    def replies(self) -> RepliesResourceWithStreamingResponse:
        """Ask an agent for its next turn in a conversation."""
        return RepliesResourceWithStreamingResponse(self._conversations.replies)


class AsyncConversationsResourceWithStreamingResponse:
    def __init__(self, conversations: AsyncConversationsResource) -> None:
        self._conversations = conversations

        self.create = async_to_streamed_response_wrapper(
            conversations.create,
        )
        self.retrieve = async_to_streamed_response_wrapper(
            conversations.retrieve,
        )
        self.export = async_to_streamed_response_wrapper(
            conversations.export,
        )
        self.get = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                conversations.get,  # pyright: ignore[reportDeprecated]
            )
        )

    @cached_property
    def items(self) -> AsyncItemsResourceWithStreamingResponse:
        """The single steps of a conversation, oldest first."""
        return AsyncItemsResourceWithStreamingResponse(self._conversations.items)

    @cached_property
    def replies(self) -> AsyncRepliesResourceWithStreamingResponse:
        """Ask an agent for its next turn in a conversation."""
        return AsyncRepliesResourceWithStreamingResponse(self._conversations.replies)
