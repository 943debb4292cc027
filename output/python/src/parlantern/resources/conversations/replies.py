# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import List, Optional
from typing_extensions import Literal, overload

import httpx

from ..._types import Body, Omit, Query, Headers, NotGiven, SequenceNotStr, omit, not_given
from ..._utils import is_given, path_template, required_args, maybe_transform, async_maybe_transform
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ..._constants import DEFAULT_TIMEOUT
from ..._streaming import Stream, AsyncStream
from ..._base_client import make_request_options
from ...types.conversations import reply_create_params
from ...types.conversations.reply import Reply
from ...types.conversations.reply_event import ReplyEvent

__all__ = ["RepliesResource", "AsyncRepliesResource"]


class RepliesResource(SyncAPIResource):
    """Ask an agent for its next turn in a conversation."""

    @cached_property
    def with_raw_response(self) -> RepliesResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return RepliesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RepliesResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return RepliesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          stream: Whether to send the reply piece by piece.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @overload
    def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        stream: Literal[True],
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Stream[ReplyEvent]:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          stream: Whether to send the reply piece by piece.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @overload
    def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        stream: bool,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply | Stream[ReplyEvent]:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          stream: Whether to send the reply piece by piece.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @required_args(["agent_id"], ["agent_id", "stream"])
    def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply | Stream[ReplyEvent]:
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        if not is_given(timeout) and self._client.timeout == DEFAULT_TIMEOUT:
            timeout = 600
        return self._post(
            path_template("/conversations/{conversation_id}/replies", conversation_id=conversation_id),
            body=maybe_transform(
                {
                    "agent_id": agent_id,
                    "hints": hints,
                    "modalities": modalities,
                    "stream": stream,
                },
                reply_create_params.ReplyCreateParamsStreaming
                if stream
                else reply_create_params.ReplyCreateParamsNonStreaming,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Reply,
            stream=stream or False,
            stream_cls=Stream[ReplyEvent],
        )


class AsyncRepliesResource(AsyncAPIResource):
    """Ask an agent for its next turn in a conversation."""

    @cached_property
    def with_raw_response(self) -> AsyncRepliesResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncRepliesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRepliesResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncRepliesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        stream: Optional[Literal[False]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          stream: Whether to send the reply piece by piece.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @overload
    async def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        stream: Literal[True],
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> AsyncStream[ReplyEvent]:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          stream: Whether to send the reply piece by piece.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @overload
    async def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        stream: bool,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply | AsyncStream[ReplyEvent]:
        """Lets the agent take its next turn.

        1.

        Without `stream` the whole reply comes back at once.
        2. With `stream: true` it arrives piece by piece as server-sent events, and the
           last event carries the whole reply again.

        Args:
          conversation_id: The conversation.

          agent_id: The agent whose turn it is.

          stream: Whether to send the reply piece by piece.

          hints: Things to bear in mind for this turn only.

          modalities: What to answer with.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        ...

    @required_args(["agent_id"], ["agent_id", "stream"])
    async def create(
        self,
        conversation_id: str,
        *,
        agent_id: str,
        hints: SequenceNotStr[reply_create_params.Hint] | Omit = omit,
        modalities: List[Literal["text", "audio"]] | Omit = omit,
        stream: Optional[Literal[False]] | Literal[True] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Reply | AsyncStream[ReplyEvent]:
        if not conversation_id:
            raise ValueError(f"`conversation_id` is part of the URL and must not be empty, got {conversation_id!r}")
        if not is_given(timeout) and self._client.timeout == DEFAULT_TIMEOUT:
            timeout = 600
        return await self._post(
            path_template("/conversations/{conversation_id}/replies", conversation_id=conversation_id),
            body=await async_maybe_transform(
                {
                    "agent_id": agent_id,
                    "hints": hints,
                    "modalities": modalities,
                    "stream": stream,
                },
                reply_create_params.ReplyCreateParamsStreaming
                if stream
                else reply_create_params.ReplyCreateParamsNonStreaming,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Reply,
            stream=stream or False,
            stream_cls=AsyncStream[ReplyEvent],
        )


class RepliesResourceWithRawResponse:
    def __init__(self, replies: RepliesResource) -> None:
        self._replies = replies

        self.create = to_raw_response_wrapper(
            replies.create,
        )


class AsyncRepliesResourceWithRawResponse:
    def __init__(self, replies: AsyncRepliesResource) -> None:
        self._replies = replies

        self.create = async_to_raw_response_wrapper(
            replies.create,
        )


class RepliesResourceWithStreamingResponse:
    def __init__(self, replies: RepliesResource) -> None:
        self._replies = replies

        self.create = to_streamed_response_wrapper(
            replies.create,
        )


class AsyncRepliesResourceWithStreamingResponse:
    def __init__(self, replies: AsyncRepliesResource) -> None:
        self._replies = replies

        self.create = async_to_streamed_response_wrapper(
            replies.create,
        )
