# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os

import httpx

from ..._files import read_file_content, async_read_file_content
from ..._types import Body, Query, Headers, NotGiven, BinaryTypes, FileContent, AsyncBinaryTypes, not_given
from ..._utils import path_template
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    BinaryAPIResponse,
    AsyncBinaryAPIResponse,
    StreamedBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    to_custom_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_custom_streamed_response_wrapper,
    async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper,
)
from ..._base_client import make_request_options
from ...types.calls.recording import Recording

__all__ = ["RecordingsResource", "AsyncRecordingsResource"]


class RecordingsResource(SyncAPIResource):
    """The audio of a call."""

    @cached_property
    def with_raw_response(self) -> RecordingsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return RecordingsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> RecordingsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return RecordingsResourceWithStreamingResponse(self)

    def download(
        self,
        recording_id: str,
        *,
        call_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Returns the audio itself.

        Both sides of the call are mixed into one track.

        Args:
          call_id: The call.

          recording_id: The recording.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        if not recording_id:
            raise ValueError(f"`recording_id` is part of the URL and must not be empty, got {recording_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return self._get(
            path_template("/calls/{call_id}/recordings/{recording_id}", call_id=call_id, recording_id=recording_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=BinaryAPIResponse,
        )

    def replace(
        self,
        recording_id: str,
        body: FileContent | BinaryTypes,
        *,
        call_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Recording:
        """
        Replaces the audio, for example by one with card numbers bleeped out.

        Args:
          call_id: The call.

          recording_id: The recording.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        if not recording_id:
            raise ValueError(f"`recording_id` is part of the URL and must not be empty, got {recording_id!r}")
        extra_headers = {"Content-Type": "application/octet-stream", **(extra_headers or {})}
        return self._put(
            path_template("/calls/{call_id}/recordings/{recording_id}", call_id=call_id, recording_id=recording_id),
            content=read_file_content(body) if isinstance(body, os.PathLike) else body,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Recording,
        )


class AsyncRecordingsResource(AsyncAPIResource):
    """The audio of a call."""

    @cached_property
    def with_raw_response(self) -> AsyncRecordingsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncRecordingsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRecordingsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncRecordingsResourceWithStreamingResponse(self)

    async def download(
        self,
        recording_id: str,
        *,
        call_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Returns the audio itself.

        Both sides of the call are mixed into one track.

        Args:
          call_id: The call.

          recording_id: The recording.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        if not recording_id:
            raise ValueError(f"`recording_id` is part of the URL and must not be empty, got {recording_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/calls/{call_id}/recordings/{recording_id}", call_id=call_id, recording_id=recording_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=AsyncBinaryAPIResponse,
        )

    async def replace(
        self,
        recording_id: str,
        body: FileContent | AsyncBinaryTypes,
        *,
        call_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Recording:
        """
        Replaces the audio, for example by one with card numbers bleeped out.

        Args:
          call_id: The call.

          recording_id: The recording.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not call_id:
            raise ValueError(f"`call_id` is part of the URL and must not be empty, got {call_id!r}")
        if not recording_id:
            raise ValueError(f"`recording_id` is part of the URL and must not be empty, got {recording_id!r}")
        extra_headers = {"Content-Type": "application/octet-stream", **(extra_headers or {})}
        return await self._put(
            path_template("/calls/{call_id}/recordings/{recording_id}", call_id=call_id, recording_id=recording_id),
            content=await async_read_file_content(body) if isinstance(body, os.PathLike) else body,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Recording,
        )


class RecordingsResourceWithRawResponse:
    def __init__(self, recordings: RecordingsResource) -> None:
        self._recordings = recordings

        self.download = to_custom_raw_response_wrapper(
            recordings.download,
            BinaryAPIResponse,
        )
        self.replace = to_raw_response_wrapper(
            recordings.replace,
        )


class AsyncRecordingsResourceWithRawResponse:
    def __init__(self, recordings: AsyncRecordingsResource) -> None:
        self._recordings = recordings

        self.download = async_to_custom_raw_response_wrapper(
            recordings.download,
            AsyncBinaryAPIResponse,
        )
        self.replace = async_to_raw_response_wrapper(
            recordings.replace,
        )


class RecordingsResourceWithStreamingResponse:
    def __init__(self, recordings: RecordingsResource) -> None:
        self._recordings = recordings

        self.download = to_custom_streamed_response_wrapper(
            recordings.download,
            StreamedBinaryAPIResponse,
        )
        self.replace = to_streamed_response_wrapper(
            recordings.replace,
        )


class AsyncRecordingsResourceWithStreamingResponse:
    def __init__(self, recordings: AsyncRecordingsResource) -> None:
        self._recordings = recordings

        self.download = async_to_custom_streamed_response_wrapper(
            recordings.download,
            AsyncStreamedBinaryAPIResponse,
        )
        self.replace = async_to_streamed_response_wrapper(
            recordings.replace,
        )
