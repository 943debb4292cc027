# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import httpx

from ...._types import Body, Query, Headers, NotGiven, not_given
from ...._utils import path_template
from ...._compat import cached_property
from ...._resource import SyncAPIResource, AsyncAPIResource
from ...._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ....pagination import SyncSinglePage, AsyncSinglePage
from ...._base_client import AsyncPaginator, make_request_options
from ....types.agents.versions.version_check import VersionCheck

__all__ = ["ChecksResource", "AsyncChecksResource"]


class ChecksResource(SyncAPIResource):
    """Automatic checks that ran when a version was saved."""

    @cached_property
    def with_raw_response(self) -> ChecksResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return ChecksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ChecksResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return ChecksResourceWithStreamingResponse(self)

    def list(
        self,
        version: int,
        *,
        agent_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncSinglePage[VersionCheck]:
        """
        Lists every check at once; there are never more than a dozen.

        Args:
          agent_id: The agent.

          version: The version, counted from 1.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._get_api_list(
            path_template("/agents/{agent_id}/versions/{version}/checks", agent_id=agent_id, version=version),
            page=SyncSinglePage[VersionCheck],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            model=VersionCheck,
        )


class AsyncChecksResource(AsyncAPIResource):
    """Automatic checks that ran when a version was saved."""

    @cached_property
    def with_raw_response(self) -> AsyncChecksResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncChecksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncChecksResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncChecksResourceWithStreamingResponse(self)

    def list(
        self,
        version: int,
        *,
        agent_id: str,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[VersionCheck, AsyncSinglePage[VersionCheck]]:
        """
        Lists every check at once; there are never more than a dozen.

        Args:
          agent_id: The agent.

          version: The version, counted from 1.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._get_api_list(
            path_template("/agents/{agent_id}/versions/{version}/checks", agent_id=agent_id, version=version),
            page=AsyncSinglePage[VersionCheck],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            model=VersionCheck,
        )


class ChecksResourceWithRawResponse:
    def __init__(self, checks: ChecksResource) -> None:
        self._checks = checks

        self.list = to_raw_response_wrapper(
            checks.list,
        )


class AsyncChecksResourceWithRawResponse:
    def __init__(self, checks: AsyncChecksResource) -> None:
        self._checks = checks

        self.list = async_to_raw_response_wrapper(
            checks.list,
        )


class ChecksResourceWithStreamingResponse:
    def __init__(self, checks: ChecksResource) -> None:
        self._checks = checks

        self.list = to_streamed_response_wrapper(
            checks.list,
        )


class AsyncChecksResourceWithStreamingResponse:
    def __init__(self, checks: AsyncChecksResource) -> None:
        self._checks = checks

        self.list = async_to_streamed_response_wrapper(
            checks.list,
        )
