# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import httpx

from .checks import (
    ChecksResource,
    AsyncChecksResource,
    ChecksResourceWithRawResponse,
    AsyncChecksResourceWithRawResponse,
    ChecksResourceWithStreamingResponse,
    AsyncChecksResourceWithStreamingResponse,
)
from ...._types import Body, Omit, Query, Headers, NotGiven, omit, not_given
from ...._utils import path_template, maybe_transform
from ...._compat import cached_property
from ...._resource import SyncAPIResource, AsyncAPIResource
from ...._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ....pagination import SyncNumberedPage, AsyncNumberedPage
from ...._base_client import AsyncPaginator, make_request_options
from ....types.agents import version_list_params
from ....types.agents.agent_version import AgentVersion

__all__ = ["VersionsResource", "AsyncVersionsResource"]


class VersionsResource(SyncAPIResource):
    """The history of an agent."""

    @cached_property
    def checks(self) -> ChecksResource:
        """Automatic checks that ran when a version was saved."""
        return ChecksResource(self._client)

    @cached_property
    def with_raw_response(self) -> VersionsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return VersionsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> VersionsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return VersionsResourceWithStreamingResponse(self)

    def retrieve(
        self,
        agent_id: str,
        version: int,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AgentVersion:
        """
        Returns one version of an agent, exactly as it was saved.

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
        return self._get(
            path_template("/agents/{agent_id}/versions/{version}", agent_id=agent_id, version=version),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=AgentVersion,
        )

    def list(
        self,
        agent_id: str,
        *,
        page: int | Omit = omit,
        page_size: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncNumberedPage[AgentVersion]:
        """
        Lists the versions of an agent by page number.

        Args:
          agent_id: The agent.

          page: The page to return, counted from 1.

          page_size: Versions per page.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._get_api_list(
            path_template("/agents/{agent_id}/versions", agent_id=agent_id),
            page=SyncNumberedPage[AgentVersion],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "page": page,
                        "page_size": page_size,
                    },
                    version_list_params.VersionListParams,
                ),
                security={"api_key": True},
            ),
            model=AgentVersion,
        )


class AsyncVersionsResource(AsyncAPIResource):
    """The history of an agent."""

    @cached_property
    def checks(self) -> AsyncChecksResource:
        """Automatic checks that ran when a version was saved."""
        return AsyncChecksResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncVersionsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncVersionsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncVersionsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncVersionsResourceWithStreamingResponse(self)

    async def retrieve(
        self,
        agent_id: str,
        version: int,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AgentVersion:
        """
        Returns one version of an agent, exactly as it was saved.

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
        return await self._get(
            path_template("/agents/{agent_id}/versions/{version}", agent_id=agent_id, version=version),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=AgentVersion,
        )

    def list(
        self,
        agent_id: str,
        *,
        page: int | Omit = omit,
        page_size: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[AgentVersion, AsyncNumberedPage[AgentVersion]]:
        """
        Lists the versions of an agent by page number.

        Args:
          agent_id: The agent.

          page: The page to return, counted from 1.

          page_size: Versions per page.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._get_api_list(
            path_template("/agents/{agent_id}/versions", agent_id=agent_id),
            page=AsyncNumberedPage[AgentVersion],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "page": page,
                        "page_size": page_size,
                    },
                    version_list_params.VersionListParams,
                ),
                security={"api_key": True},
            ),
            model=AgentVersion,
        )


class VersionsResourceWithRawResponse:
    def __init__(self, versions: VersionsResource) -> None:
        self._versions = versions

        self.retrieve = to_raw_response_wrapper(
            versions.retrieve,
        )
        self.list = to_raw_response_wrapper(
            versions.list,
        )

    @cached_property
    def checks(self) -> ChecksResourceWithRawResponse:
        """Automatic checks that ran when a version was saved."""
        return ChecksResourceWithRawResponse(self._versions.checks)


class AsyncVersionsResourceWithRawResponse:
    def __init__(self, versions: AsyncVersionsResource) -> None:
        self._versions = versions

        self.retrieve = async_to_raw_response_wrapper(
            versions.retrieve,
        )
        self.list = async_to_raw_response_wrapper(
            versions.list,
        )

    @cached_property
    def checks(self) -> AsyncChecksResourceWithRawResponse:
        """Automatic checks that ran when a version was saved."""
        return AsyncChecksResourceWithRawResponse(self._versions.checks)


class VersionsResourceWithStreamingResponse:
    def __init__(self, versions: VersionsResource) -> None:
        self._versions = versions

        self.retrieve = to_streamed_response_wrapper(
            versions.retrieve,
        )
        self.list = to_streamed_response_wrapper(
            versions.list,
        )

    @cached_property
    def checks(self) -> ChecksResourceWithStreamingResponse:
        """Automatic checks that ran when a version was saved."""
        return ChecksResourceWithStreamingResponse(self._versions.checks)


class AsyncVersionsResourceWithStreamingResponse:
    def __init__(self, versions: AsyncVersionsResource) -> None:
        self._versions = versions

        self.retrieve = async_to_streamed_response_wrapper(
            versions.retrieve,
        )
        self.list = async_to_streamed_response_wrapper(
            versions.list,
        )

    @cached_property
    def checks(self) -> AsyncChecksResourceWithStreamingResponse:
        """Automatic checks that ran when a version was saved."""
        return AsyncChecksResourceWithStreamingResponse(self._versions.checks)
