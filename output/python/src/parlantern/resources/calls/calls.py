# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import typing_extensions
from typing import Any, Dict, List, Union, Optional, cast
from datetime import date, datetime
from typing_extensions import Literal

import httpx

from ...types import call_list_params, call_create_params, call_transfer_params, call_transcript_params
from ..._types import Body, Omit, Query, Headers, NoneType, NotGiven, omit, not_given
from ..._utils import path_template, maybe_transform, strip_not_given, async_maybe_transform
from ..._compat import cached_property
from .recordings import (
    RecordingsResource,
    AsyncRecordingsResource,
    RecordingsResourceWithRawResponse,
    AsyncRecordingsResourceWithRawResponse,
    RecordingsResourceWithStreamingResponse,
    AsyncRecordingsResourceWithStreamingResponse,
)
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ..._streaming import Stream, AsyncStream
from ...pagination import SyncRecentPage, AsyncRecentPage
from ...types.call import Call
from ..._base_client import AsyncPaginator, make_request_options
from ...types.call_event import CallEvent
from ...types.call_status import CallStatus
from ...types.call_status_response import CallStatusResponse
from ...types.shared_params.metadata import Metadata

__all__ = ["CallsResource", "AsyncCallsResource"]


class CallsResource(SyncAPIResource):
    """Place calls, follow them live, and fetch what remains afterwards."""

    @cached_property
    def recordings(self) -> RecordingsResource:
        """The audio of a call."""
        return RecordingsResource(self._client)

    @cached_property
    def with_raw_response(self) -> CallsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return CallsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> CallsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return CallsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        agent_id: str,
        from_: str,
        to: call_create_params.To,
        metadata: Metadata | Omit = omit,
        not_before: Union[str, datetime] | Omit = omit,
        on_voicemail: Literal["hang_up", "leave_message", "talk"] | Omit = omit,
        variables: Dict[str, object] | Omit = omit,
        parlantern_trace: str | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Call:
        """Places a call.

        Returns at once, while the other side is still ringing.

        Args:
          agent_id: The agent that talks.

          from_: One of your own numbers.

          to: Who to call.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          not_before: The earliest moment to call.

          on_voicemail: What to do when a machine answers.

          variables: Values for this call, on top of those of the agent.

          parlantern_trace: A value of your own that comes back in every event of this call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        extra_headers = {**strip_not_given({"Parlantern-Trace": parlantern_trace}), **(extra_headers or {})}
        return self._post(
            "/calls",
            body=maybe_transform(
                {
                    "agent_id": agent_id,
                    "from_": from_,
                    "to": to,
                    "metadata": metadata,
                    "not_before": not_before,
                    "on_voicemail": on_voicemail,
                    "variables": variables,
                },
                call_create_params.CallCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Call,
        )

    def retrieve(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Call:
        """
        Returns a call, live or finished.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        return self._get(
            path_template("/calls/{call_id}", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Call,
        )

    def list(
        self,
        *,
        after_id: str | Omit = omit,
        agent_id: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: Metadata | Omit = omit,
        only_live: bool | Omit = omit,
        sort_order: Literal["asc", "desc"] | Omit = omit,
        started_after: Union[str, datetime] | Omit = omit,
        started_on: Union[str, date] | Omit = omit,
        status: List[CallStatus] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncRecentPage[Call]:
        """Lists calls, newest first.

        Filters can be combined; a call has to pass all of
        them.

        Args:
          after_id: Continue after the call with this identifier.

          agent_id: Only calls of this agent.

          limit: How many to return, 20 unless told otherwise.

          metadata: Only calls that carry all of these keys and values.

          only_live: Use `status` instead.

          sort_order: Where to begin.

          started_after: Only calls that began after this moment.

          started_on: Only calls that began on this day, in UTC.

          status: Only calls in one of these states.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/calls",
            page=SyncRecentPage[Call],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "after_id": after_id,
                        "agent_id": agent_id,
                        "limit": limit,
                        "metadata": metadata,
                        "only_live": only_live,
                        "sort_order": sort_order,
                        "started_after": started_after,
                        "started_on": started_on,
                        "status": status,
                    },
                    call_list_params.CallListParams,
                ),
                security={"api_key": True},
            ),
            model=Call,
        )

    def follow(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Stream[CallEvent]:
        """Streams the events of a call as they happen, and ends when the call does.

        The
        events of a finished call are replayed from the start.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return self._get(
            path_template("/calls/{call_id}/events", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=cast(Any, CallEvent),  # a union is no class, so the type checker needs this cast
            stream=True,
            stream_cls=Stream[CallEvent],
        )

    def hang_up(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> None:
        """Ends a call.

        Ending a call that is already over is not an error.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._post(
            path_template("/calls/{call_id}/hangup", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=NoneType,
        )

    @typing_extensions.deprecated("Read `status` of the call instead.")
    def status(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> CallStatusResponse:
        """Returns only the state of a call.

        The call itself has it too.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        return self._get(
            path_template("/calls/{call_id}/status", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=CallStatusResponse,
        )

    def transcript(
        self,
        call_id: str,
        *,
        speakers: bool | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """
        Returns what was said as plain text, one turn per line.

        Args:
          call_id: The call.

          speakers: Begin each line with the name of the speaker.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return self._get(
            path_template("/calls/{call_id}/transcript", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform({"speakers": speakers}, call_transcript_params.CallTranscriptParams),
                security={"api_key": True},
            ),
            cast_to=str,
        )

    def transfer(
        self,
        call_id: str,
        *,
        phone_number: str,
        ring_seconds: int | Omit = omit,
        whisper: Optional[str] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Call:
        """Hands the caller over to a person.

        The agent leaves the call when that person
        picks up.

        Args:
          call_id: The call.

          phone_number: The number to transfer to, in E.164 form such as `+15550123`.

          ring_seconds: How long to let it ring.

          whisper: What to tell that person before the caller is put through.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Content-Type": "application/x-www-form-urlencoded", **(extra_headers or {})}
        return self._post(
            path_template("/calls/{call_id}/transfer", call_id=call_id),
            body=maybe_transform(
                {
                    "phone_number": phone_number,
                    "ring_seconds": ring_seconds,
                    "whisper": whisper,
                },
                call_transfer_params.CallTransferParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Call,
        )


class AsyncCallsResource(AsyncAPIResource):
    """Place calls, follow them live, and fetch what remains afterwards."""

    @cached_property
    def recordings(self) -> AsyncRecordingsResource:
        """The audio of a call."""
        return AsyncRecordingsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncCallsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncCallsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncCallsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncCallsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        agent_id: str,
        from_: str,
        to: call_create_params.To,
        metadata: Metadata | Omit = omit,
        not_before: Union[str, datetime] | Omit = omit,
        on_voicemail: Literal["hang_up", "leave_message", "talk"] | Omit = omit,
        variables: Dict[str, object] | Omit = omit,
        parlantern_trace: str | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Call:
        """Places a call.

        Returns at once, while the other side is still ringing.

        Args:
          agent_id: The agent that talks.

          from_: One of your own numbers.

          to: Who to call.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          not_before: The earliest moment to call.

          on_voicemail: What to do when a machine answers.

          variables: Values for this call, on top of those of the agent.

          parlantern_trace: A value of your own that comes back in every event of this call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        extra_headers = {**strip_not_given({"Parlantern-Trace": parlantern_trace}), **(extra_headers or {})}
        return await self._post(
            "/calls",
            body=await async_maybe_transform(
                {
                    "agent_id": agent_id,
                    "from_": from_,
                    "to": to,
                    "metadata": metadata,
                    "not_before": not_before,
                    "on_voicemail": on_voicemail,
                    "variables": variables,
                },
                call_create_params.CallCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Call,
        )

    async def retrieve(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Call:
        """
        Returns a call, live or finished.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        return await self._get(
            path_template("/calls/{call_id}", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Call,
        )

    def list(
        self,
        *,
        after_id: str | Omit = omit,
        agent_id: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: Metadata | Omit = omit,
        only_live: bool | Omit = omit,
        sort_order: Literal["asc", "desc"] | Omit = omit,
        started_after: Union[str, datetime] | Omit = omit,
        started_on: Union[str, date] | Omit = omit,
        status: List[CallStatus] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Call, AsyncRecentPage[Call]]:
        """Lists calls, newest first.

        Filters can be combined; a call has to pass all of
        them.

        Args:
          after_id: Continue after the call with this identifier.

          agent_id: Only calls of this agent.

          limit: How many to return, 20 unless told otherwise.

          metadata: Only calls that carry all of these keys and values.

          only_live: Use `status` instead.

          sort_order: Where to begin.

          started_after: Only calls that began after this moment.

          started_on: Only calls that began on this day, in UTC.

          status: Only calls in one of these states.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/calls",
            page=AsyncRecentPage[Call],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "after_id": after_id,
                        "agent_id": agent_id,
                        "limit": limit,
                        "metadata": metadata,
                        "only_live": only_live,
                        "sort_order": sort_order,
                        "started_after": started_after,
                        "started_on": started_on,
                        "status": status,
                    },
                    call_list_params.CallListParams,
                ),
                security={"api_key": True},
            ),
            model=Call,
        )

    async def follow(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[CallEvent]:
        """Streams the events of a call as they happen, and ends when the call does.

        The
        events of a finished call are replayed from the start.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "text/event-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/calls/{call_id}/events", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=cast(Any, CallEvent),  # a union is no class, so the type checker needs this cast
            stream=True,
            stream_cls=AsyncStream[CallEvent],
        )

    async def hang_up(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> None:
        """Ends a call.

        Ending a call that is already over is not an error.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._post(
            path_template("/calls/{call_id}/hangup", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=NoneType,
        )

    @typing_extensions.deprecated("Read `status` of the call instead.")
    async def status(
        self,
        call_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> CallStatusResponse:
        """Returns only the state of a call.

        The call itself has it too.

        Args:
          call_id: The call.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        return await self._get(
            path_template("/calls/{call_id}/status", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=CallStatusResponse,
        )

    async def transcript(
        self,
        call_id: str,
        *,
        speakers: bool | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """
        Returns what was said as plain text, one turn per line.

        Args:
          call_id: The call.

          speakers: Begin each line with the name of the speaker.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return await self._get(
            path_template("/calls/{call_id}/transcript", call_id=call_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform({"speakers": speakers}, call_transcript_params.CallTranscriptParams),
                security={"api_key": True},
            ),
            cast_to=str,
        )

    async def transfer(
        self,
        call_id: str,
        *,
        phone_number: str,
        ring_seconds: int | Omit = omit,
        whisper: Optional[str] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Call:
        """Hands the caller over to a person.

        The agent leaves the call when that person
        picks up.

        Args:
          call_id: The call.

          phone_number: The number to transfer to, in E.164 form such as `+15550123`.

          ring_seconds: How long to let it ring.

          whisper: What to tell that person before the caller is put through.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        extra_headers = {"Content-Type": "application/x-www-form-urlencoded", **(extra_headers or {})}
        return await self._post(
            path_template("/calls/{call_id}/transfer", call_id=call_id),
            body=await async_maybe_transform(
                {
                    "phone_number": phone_number,
                    "ring_seconds": ring_seconds,
                    "whisper": whisper,
                },
                call_transfer_params.CallTransferParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Call,
        )


class CallsResourceWithRawResponse:
    def __init__(self, calls: CallsResource) -> None:
        self._calls = calls

        self.create = to_raw_response_wrapper(
            calls.create,
        )
        self.retrieve = to_raw_response_wrapper(
            calls.retrieve,
        )
        self.list = to_raw_response_wrapper(
            calls.list,
        )
        self.follow = to_raw_response_wrapper(
            calls.follow,
        )
        self.hang_up = to_raw_response_wrapper(
            calls.hang_up,
        )
        self.status = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                calls.status,  # pyright: ignore[reportDeprecated]
            )
        )
        self.transcript = to_raw_response_wrapper(
            calls.transcript,
        )
        self.transfer = to_raw_response_wrapper(
            calls.transfer,
        )

    @cached_property
    def recordings(self) -> RecordingsResourceWithRawResponse:
        """The audio of a call."""
        return RecordingsResourceWithRawResponse(self._calls.recordings)


class AsyncCallsResourceWithRawResponse:
    def __init__(self, calls: AsyncCallsResource) -> None:
        self._calls = calls

        self.create = async_to_raw_response_wrapper(
            calls.create,
        )
        self.retrieve = async_to_raw_response_wrapper(
            calls.retrieve,
        )
        self.list = async_to_raw_response_wrapper(
            calls.list,
        )
        self.follow = async_to_raw_response_wrapper(
            calls.follow,
        )
        self.hang_up = async_to_raw_response_wrapper(
            calls.hang_up,
        )
        self.status = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                calls.status,  # pyright: ignore[reportDeprecated]
            )
        )
        self.transcript = async_to_raw_response_wrapper(
            calls.transcript,
        )
        self.transfer = async_to_raw_response_wrapper(
            calls.transfer,
        )

    @cached_property
    def recordings(self) -> AsyncRecordingsResourceWithRawResponse:
        """The audio of a call."""
        return AsyncRecordingsResourceWithRawResponse(self._calls.recordings)


class CallsResourceWithStreamingResponse:
    def __init__(self, calls: CallsResource) -> None:
        self._calls = calls

        self.create = to_streamed_response_wrapper(
            calls.create,
        )
        self.retrieve = to_streamed_response_wrapper(
            calls.retrieve,
        )
        self.list = to_streamed_response_wrapper(
            calls.list,
        )
        self.follow = to_streamed_response_wrapper(
            calls.follow,
        )
        self.hang_up = to_streamed_response_wrapper(
            calls.hang_up,
        )
        self.status = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                calls.status,  # pyright: ignore[reportDeprecated]
            )
        )
        self.transcript = to_streamed_response_wrapper(
            calls.transcript,
        )
        self.transfer = to_streamed_response_wrapper(
            calls.transfer,
        )

    @cached_property
    def recordings(self) -> RecordingsResourceWithStreamingResponse:
        """The audio of a call."""
        return RecordingsResourceWithStreamingResponse(self._calls.recordings)


class AsyncCallsResourceWithStreamingResponse:
    def __init__(self, calls: AsyncCallsResource) -> None:
        self._calls = calls

        self.create = async_to_streamed_response_wrapper(
            calls.create,
        )
        self.retrieve = async_to_streamed_response_wrapper(
            calls.retrieve,
        )
        self.list = async_to_streamed_response_wrapper(
            calls.list,
        )
        self.follow = async_to_streamed_response_wrapper(
            calls.follow,
        )
        self.hang_up = async_to_streamed_response_wrapper(
            calls.hang_up,
        )
        self.status = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                calls.status,  # pyright: ignore[reportDeprecated]
            )
        )
        self.transcript = async_to_streamed_response_wrapper(
            calls.transcript,
        )
        self.transfer = async_to_streamed_response_wrapper(
            calls.transfer,
        )

    @cached_property
    def recordings(self) -> AsyncRecordingsResourceWithStreamingResponse:
        """The audio of a call."""
        return AsyncRecordingsResourceWithStreamingResponse(self._calls.recordings)
