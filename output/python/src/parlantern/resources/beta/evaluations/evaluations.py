# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Type, Union, cast
from typing_extensions import Literal

import httpx

from .runs import (
    RunsResource,
    AsyncRunsResource,
    RunsResourceWithRawResponse,
    AsyncRunsResourceWithRawResponse,
    RunsResourceWithStreamingResponse,
    AsyncRunsResourceWithStreamingResponse,
)
from ...._types import Body, Omit, Query, Headers, NotGiven, SequenceNotStr, omit, not_given
from ...._utils import is_given, maybe_transform, strip_not_given, async_maybe_transform
from ...._compat import cached_property
from ...._resource import SyncAPIResource, AsyncAPIResource
from ...._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ...._wrappers import EvaluationWrapper
from ....types.beta import evaluation_create_params
from ...._base_client import make_request_options
from ....types.beta.evaluation import Evaluation
from ....types.beta.condition_param import ConditionParam

__all__ = ["EvaluationsResource", "AsyncEvaluationsResource"]


class EvaluationsResource(SyncAPIResource):
    """Beta. Rehearse conversations with an agent and grade how they went."""

    @cached_property
    def runs(self) -> RunsResource:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return RunsResource(self._client)

    @cached_property
    def with_raw_response(self) -> EvaluationsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return EvaluationsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> EvaluationsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return EvaluationsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        name: str,
        pass_if: ConditionParam,
        subject: evaluation_create_params.Subject,
        schema: Dict[str, object] | Omit = omit,
        betas: SequenceNotStr[Union[str, Literal["evaluations-2026-05", "voices-2026-06"]]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Evaluation:
        """Describes a rehearsal and what counts as a good outcome.

        Nothing runs yet.

        Args:
          pass_if: Something that is true or false of a conversation.

          subject: Who is tested: an agent you have, or one that exists only for this evaluation.

          schema: A JSON Schema for the facts to extract.

          betas: Beta features that this request may use.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        extra_headers = {
            **strip_not_given({"Parlantern-Beta": ",".join(str(e) for e in betas) if is_given(betas) else not_given}),
            **(extra_headers or {}),
        }
        return self._post(
            "/beta/evaluations",
            body=maybe_transform(
                {
                    "name": name,
                    "pass_if": pass_if,
                    "subject": subject,
                    "schema": schema,
                },
                evaluation_create_params.EvaluationCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                post_parser=EvaluationWrapper[Evaluation]._unwrapper,
                security={"api_key": True},
            ),
            cast_to=cast(Type[Evaluation], EvaluationWrapper[Evaluation]),
        )


class AsyncEvaluationsResource(AsyncAPIResource):
    """Beta. Rehearse conversations with an agent and grade how they went."""

    @cached_property
    def runs(self) -> AsyncRunsResource:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncRunsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncEvaluationsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncEvaluationsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEvaluationsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncEvaluationsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        name: str,
        pass_if: ConditionParam,
        subject: evaluation_create_params.Subject,
        schema: Dict[str, object] | Omit = omit,
        betas: SequenceNotStr[Union[str, Literal["evaluations-2026-05", "voices-2026-06"]]] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Evaluation:
        """Describes a rehearsal and what counts as a good outcome.

        Nothing runs yet.

        Args:
          pass_if: Something that is true or false of a conversation.

          subject: Who is tested: an agent you have, or one that exists only for this evaluation.

          schema: A JSON Schema for the facts to extract.

          betas: Beta features that this request may use.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        extra_headers = {
            **strip_not_given({"Parlantern-Beta": ",".join(str(e) for e in betas) if is_given(betas) else not_given}),
            **(extra_headers or {}),
        }
        return await self._post(
            "/beta/evaluations",
            body=await async_maybe_transform(
                {
                    "name": name,
                    "pass_if": pass_if,
                    "subject": subject,
                    "schema": schema,
                },
                evaluation_create_params.EvaluationCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                post_parser=EvaluationWrapper[Evaluation]._unwrapper,
                security={"api_key": True},
            ),
            cast_to=cast(Type[Evaluation], EvaluationWrapper[Evaluation]),
        )


class EvaluationsResourceWithRawResponse:
    def __init__(self, evaluations: EvaluationsResource) -> None:
        self._evaluations = evaluations

        self.create = to_raw_response_wrapper(
            evaluations.create,
        )

    @cached_property
    def runs(self) -> RunsResourceWithRawResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return RunsResourceWithRawResponse(self._evaluations.runs)


class AsyncEvaluationsResourceWithRawResponse:
    def __init__(self, evaluations: AsyncEvaluationsResource) -> None:
        self._evaluations = evaluations

        self.create = async_to_raw_response_wrapper(
            evaluations.create,
        )

    @cached_property
    def runs(self) -> AsyncRunsResourceWithRawResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncRunsResourceWithRawResponse(self._evaluations.runs)


class EvaluationsResourceWithStreamingResponse:
    def __init__(self, evaluations: EvaluationsResource) -> None:
        self._evaluations = evaluations

        self.create = to_streamed_response_wrapper(
            evaluations.create,
        )

    @cached_property
    def runs(self) -> RunsResourceWithStreamingResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return RunsResourceWithStreamingResponse(self._evaluations.runs)


class AsyncEvaluationsResourceWithStreamingResponse:
    def __init__(self, evaluations: AsyncEvaluationsResource) -> None:
        self._evaluations = evaluations

        self.create = async_to_streamed_response_wrapper(
            evaluations.create,
        )

    @cached_property
    def runs(self) -> AsyncRunsResourceWithStreamingResponse:
        """Beta. Rehearse conversations with an agent and grade how they went."""
        return AsyncRunsResourceWithStreamingResponse(self._evaluations.runs)
