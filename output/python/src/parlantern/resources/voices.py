# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Mapping, Iterable, cast

import httpx

from ..types import voice_list_params, voice_create_params, voice_preview_params
from .._files import deepcopy_with_paths
from .._types import Body, Omit, Query, Headers, NotGiven, FileTypes, SequenceNotStr, omit, not_given
from .._utils import extract_files, path_template, maybe_transform, async_maybe_transform
from .._compat import cached_property
from .._resource import SyncAPIResource, AsyncAPIResource
from .._response import (
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
from ..pagination import SyncOffsetPage, AsyncOffsetPage
from ..types.voice import Voice
from .._base_client import AsyncPaginator, make_request_options
from ..types.shared_params.language import Language

__all__ = ["VoicesResource", "AsyncVoicesResource"]


class VoicesResource(SyncAPIResource):
    """The voices an agent can speak with, ready-made or your own."""

    @cached_property
    def with_raw_response(self) -> VoicesResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return VoicesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> VoicesResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return VoicesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        name: str,
        sample: FileTypes,
        denoise: bool | Omit = omit,
        extra_samples: SequenceNotStr[FileTypes] | Omit = omit,
        languages: Iterable[Language] | Omit = omit,
        speaker: voice_create_params.Speaker | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Voice:
        """Makes a new voice from recorded speech.

        Thirty seconds of clean speech are
        enough; five minutes sound better.

        Args:
          name: What to call the voice.

          sample: A recording of the speaker, as WAV, FLAC or MP3.

          denoise: Remove background noise first.

          extra_samples: More recordings of the same speaker.

          languages: The languages that are spoken in the samples.

          speaker: Who is speaking, and since when they agree to it.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        body = deepcopy_with_paths(
            {
                "name": name,
                "sample": sample,
                "denoise": denoise,
                "extra_samples": extra_samples,
                "languages": languages,
                "speaker": speaker,
            },
            [["sample"], ["extra_samples", "<array>"]],
        )
        files = extract_files(cast(Mapping[str, object], body), paths=[["sample"], ["extra_samples", "<array>"]])
        # The HTTP library appends the boundary between the parts to this value.
        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        return self._post(
            "/voices",
            body=maybe_transform(body, voice_create_params.VoiceCreateParams),
            files=files,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Voice,
        )

    def list(
        self,
        *,
        languages: Iterable[Language] | Omit = omit,
        limit: int | Omit = omit,
        offset: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncOffsetPage[Voice]:
        """
        Lists the ready-made voices together with your own.

        Args:
          languages: Only voices that speak **all** of these languages.

          limit: How many to return, 20 unless told otherwise.

          offset: How many voices to skip.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/voices",
            page=SyncOffsetPage[Voice],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "languages": languages,
                        "limit": limit,
                        "offset": offset,
                    },
                    voice_list_params.VoiceListParams,
                ),
                security={"api_key": True},
            ),
            model=Voice,
        )

    def preview(
        self,
        voice_id: str,
        *,
        text: str,
        speed: float | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> BinaryAPIResponse:
        """
        Speaks a short text and returns the audio.

        Args:
          voice_id: The voice to hear.

          text: What to say, at most 400 characters.

          speed: How fast: `1` is the natural pace of the voice.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not voice_id:
            raise ValueError(f"`voice_id` is part of the URL and must not be empty, got {voice_id!r}")
        extra_headers = {"Accept": "audio/mpeg", **(extra_headers or {})}
        return self._post(
            path_template("/voices/{voice_id}/preview", voice_id=voice_id),
            body=maybe_transform(
                {
                    "text": text,
                    "speed": speed,
                },
                voice_preview_params.VoicePreviewParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=BinaryAPIResponse,
        )


class AsyncVoicesResource(AsyncAPIResource):
    """The voices an agent can speak with, ready-made or your own."""

    @cached_property
    def with_raw_response(self) -> AsyncVoicesResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncVoicesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncVoicesResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncVoicesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        name: str,
        sample: FileTypes,
        denoise: bool | Omit = omit,
        extra_samples: SequenceNotStr[FileTypes] | Omit = omit,
        languages: Iterable[Language] | Omit = omit,
        speaker: voice_create_params.Speaker | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Voice:
        """Makes a new voice from recorded speech.

        Thirty seconds of clean speech are
        enough; five minutes sound better.

        Args:
          name: What to call the voice.

          sample: A recording of the speaker, as WAV, FLAC or MP3.

          denoise: Remove background noise first.

          extra_samples: More recordings of the same speaker.

          languages: The languages that are spoken in the samples.

          speaker: Who is speaking, and since when they agree to it.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        body = deepcopy_with_paths(
            {
                "name": name,
                "sample": sample,
                "denoise": denoise,
                "extra_samples": extra_samples,
                "languages": languages,
                "speaker": speaker,
            },
            [["sample"], ["extra_samples", "<array>"]],
        )
        files = extract_files(cast(Mapping[str, object], body), paths=[["sample"], ["extra_samples", "<array>"]])
        # The HTTP library appends the boundary between the parts to this value.
        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        return await self._post(
            "/voices",
            body=await async_maybe_transform(body, voice_create_params.VoiceCreateParams),
            files=files,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Voice,
        )

    def list(
        self,
        *,
        languages: Iterable[Language] | Omit = omit,
        limit: int | Omit = omit,
        offset: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Voice, AsyncOffsetPage[Voice]]:
        """
        Lists the ready-made voices together with your own.

        Args:
          languages: Only voices that speak **all** of these languages.

          limit: How many to return, 20 unless told otherwise.

          offset: How many voices to skip.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/voices",
            page=AsyncOffsetPage[Voice],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "languages": languages,
                        "limit": limit,
                        "offset": offset,
                    },
                    voice_list_params.VoiceListParams,
                ),
                security={"api_key": True},
            ),
            model=Voice,
        )

    async def preview(
        self,
        voice_id: str,
        *,
        text: str,
        speed: float | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> AsyncBinaryAPIResponse:
        """
        Speaks a short text and returns the audio.

        Args:
          voice_id: The voice to hear.

          text: What to say, at most 400 characters.

          speed: How fast: `1` is the natural pace of the voice.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not voice_id:
            raise ValueError(f"`voice_id` is part of the URL and must not be empty, got {voice_id!r}")
        extra_headers = {"Accept": "audio/mpeg", **(extra_headers or {})}
        return await self._post(
            path_template("/voices/{voice_id}/preview", voice_id=voice_id),
            body=await async_maybe_transform(
                {
                    "text": text,
                    "speed": speed,
                },
                voice_preview_params.VoicePreviewParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=AsyncBinaryAPIResponse,
        )


class VoicesResourceWithRawResponse:
    def __init__(self, voices: VoicesResource) -> None:
        self._voices = voices

        self.create = to_raw_response_wrapper(
            voices.create,
        )
        self.list = to_raw_response_wrapper(
            voices.list,
        )
        self.preview = to_custom_raw_response_wrapper(
            voices.preview,
            BinaryAPIResponse,
        )


class AsyncVoicesResourceWithRawResponse:
    def __init__(self, voices: AsyncVoicesResource) -> None:
        self._voices = voices

        self.create = async_to_raw_response_wrapper(
            voices.create,
        )
        self.list = async_to_raw_response_wrapper(
            voices.list,
        )
        self.preview = async_to_custom_raw_response_wrapper(
            voices.preview,
            AsyncBinaryAPIResponse,
        )


class VoicesResourceWithStreamingResponse:
    def __init__(self, voices: VoicesResource) -> None:
        self._voices = voices

        self.create = to_streamed_response_wrapper(
            voices.create,
        )
        self.list = to_streamed_response_wrapper(
            voices.list,
        )
        self.preview = to_custom_streamed_response_wrapper(
            voices.preview,
            StreamedBinaryAPIResponse,
        )


class AsyncVoicesResourceWithStreamingResponse:
    def __init__(self, voices: AsyncVoicesResource) -> None:
        self._voices = voices

        self.create = async_to_streamed_response_wrapper(
            voices.create,
        )
        self.list = async_to_streamed_response_wrapper(
            voices.list,
        )
        self.preview = async_to_custom_streamed_response_wrapper(
            voices.preview,
            AsyncStreamedBinaryAPIResponse,
        )
