# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Type, Union, cast
from datetime import date

import httpx

from ..types import usage_retrieve_params
from .._types import Body, Omit, Query, Headers, NotGiven, omit, not_given
from .._utils import maybe_transform, async_maybe_transform
from .._compat import cached_property
from .._resource import SyncAPIResource, AsyncAPIResource
from .._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from .._wrappers import DataWrapper
from ..types.usage import Usage
from .._base_client import make_request_options

__all__ = ["UsageResource", "AsyncUsageResource"]


class UsageResource(SyncAPIResource):
    """What was used, and what it cost."""

    @cached_property
    def with_raw_response(self) -> UsageResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return UsageResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> UsageResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return UsageResourceWithStreamingResponse(self)

    def retrieve(
        self,
        *,
        from_: Union[str, date],
        to: Union[str, date] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Usage:
        """Returns what was used in a period, day by day.

        Only administrators may ask.

        Args:
          from_: The first day.

          to: The last day; today if left out.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get(
            "/usage",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "from_": from_,
                        "to": to,
                    },
                    usage_retrieve_params.UsageRetrieveParams,
                ),
                post_parser=DataWrapper[Usage]._unwrapper,
                security={"admin_key": True},
            ),
            cast_to=cast(Type[Usage], DataWrapper[Usage]),
        )


class AsyncUsageResource(AsyncAPIResource):
    """What was used, and what it cost."""

    @cached_property
    def with_raw_response(self) -> AsyncUsageResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncUsageResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncUsageResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncUsageResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        *,
        from_: Union[str, date],
        to: Union[str, date] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Usage:
        """Returns what was used in a period, day by day.

        Only administrators may ask.

        Args:
          from_: The first day.

          to: The last day; today if left out.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return await self._get(
            "/usage",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=await async_maybe_transform(
                    {
                        "from_": from_,
                        "to": to,
                    },
                    usage_retrieve_params.UsageRetrieveParams,
                ),
                post_parser=DataWrapper[Usage]._unwrapper,
                security={"admin_key": True},
            ),
            cast_to=cast(Type[Usage], DataWrapper[Usage]),
        )


class UsageResourceWithRawResponse:
    def __init__(self, usage: UsageResource) -> None:
        self._usage = usage

        self.retrieve = to_raw_response_wrapper(
            usage.retrieve,
        )


class AsyncUsageResourceWithRawResponse:
    def __init__(self, usage: AsyncUsageResource) -> None:
        self._usage = usage

        self.retrieve = async_to_raw_response_wrapper(
            usage.retrieve,
        )


class UsageResourceWithStreamingResponse:
    def __init__(self, usage: UsageResource) -> None:
        self._usage = usage

        self.retrieve = to_streamed_response_wrapper(
            usage.retrieve,
        )


class AsyncUsageResourceWithStreamingResponse:
    def __init__(self, usage: AsyncUsageResource) -> None:
        self._usage = usage

        self.retrieve = async_to_streamed_response_wrapper(
            usage.retrieve,
        )
