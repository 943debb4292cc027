# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from .evaluations.evaluations import (
    EvaluationsResource,
    AsyncEvaluationsResource,
    EvaluationsResourceWithRawResponse,
    AsyncEvaluationsResourceWithRawResponse,
    EvaluationsResourceWithStreamingResponse,
    AsyncEvaluationsResourceWithStreamingResponse,
)

__all__ = ["BetaResource", "AsyncBetaResource"]


class BetaResource(SyncAPIResource):
    @cached_property
    def evaluations(self) -> EvaluationsResource:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return EvaluationsResource(self._client)

    @cached_property
    def with_raw_response(self) -> BetaResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return BetaResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BetaResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return BetaResourceWithStreamingResponse(self)


class AsyncBetaResource(AsyncAPIResource):
    @cached_property
    def evaluations(self) -> AsyncEvaluationsResource:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncEvaluationsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncBetaResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncBetaResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBetaResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncBetaResourceWithStreamingResponse(self)


class BetaResourceWithRawResponse:
    def __init__(self, beta: BetaResource) -> None:
        self._beta = beta

    @cached_property
    def evaluations(self) -> EvaluationsResourceWithRawResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return EvaluationsResourceWithRawResponse(self._beta.evaluations)


class AsyncBetaResourceWithRawResponse:
    def __init__(self, beta: AsyncBetaResource) -> None:
        self._beta = beta

    @cached_property
    def evaluations(self) -> AsyncEvaluationsResourceWithRawResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncEvaluationsResourceWithRawResponse(self._beta.evaluations)


class BetaResourceWithStreamingResponse:
    def __init__(self, beta: BetaResource) -> None:
        self._beta = beta

    @cached_property
    def evaluations(self) -> EvaluationsResourceWithStreamingResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return EvaluationsResourceWithStreamingResponse(self._beta.evaluations)


class AsyncBetaResourceWithStreamingResponse:
    def __init__(self, beta: AsyncBetaResource) -> None:
        self._beta = beta

    @cached_property
    def evaluations(self) -> AsyncEvaluationsResourceWithStreamingResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncEvaluationsResourceWithStreamingResponse(self._beta.evaluations)
