# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types.beta import Evaluation

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestEvaluations:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        evaluation = client.beta.evaluations.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        )
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        evaluation = client.beta.evaluations.create(
            name="name",
            pass_if={
                "op": "all",
                "conditions": [{"op": "all"}],
                "value": "value",
            },
            subject={"agent_id": "agent_id"},
            schema={"foo": "bar"},
            betas=["evaluations-2026-05"],
        )
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.beta.evaluations.with_raw_response.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        evaluation = response.parse()
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.beta.evaluations.with_streaming_response.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            evaluation = response.parse()
            assert_matches_type(Evaluation, evaluation, path=["response"])

        assert cast(Any, response.is_closed) is True


class TestAsyncEvaluations:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        evaluation = await async_client.beta.evaluations.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        )
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        evaluation = await async_client.beta.evaluations.create(
            name="name",
            pass_if={
                "op": "all",
                "conditions": [{"op": "all"}],
                "value": "value",
            },
            subject={"agent_id": "agent_id"},
            schema={"foo": "bar"},
            betas=["evaluations-2026-05"],
        )
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.beta.evaluations.with_raw_response.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        evaluation = await response.parse()
        assert_matches_type(Evaluation, evaluation, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.beta.evaluations.with_streaming_response.create(
            name="name",
            pass_if={"op": "all"},
            subject={"agent_id": "agent_id"},
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            evaluation = await response.parse()
            assert_matches_type(Evaluation, evaluation, path=["response"])

        assert cast(Any, response.is_closed) is True
