# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types.realtime import RealtimeSession

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestSessions:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        session = client.realtime.sessions.create(
            agent_id="agent_id",
        )
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        session = client.realtime.sessions.create(
            agent_id="agent_id",
            audio_format="audio/pcm",
            overrides={
                "max_call_seconds": 30,
                "stop_phrases": "string",
                "temperature": 0,
                "turn_detection": {
                    "mode": "silence",
                    "pause_ms": 0,
                },
            },
            sample_rate=8000,
        )
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.realtime.sessions.with_raw_response.create(
            agent_id="agent_id",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        session = response.parse()
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.realtime.sessions.with_streaming_response.create(
            agent_id="agent_id",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            session = response.parse()
            assert_matches_type(RealtimeSession, session, path=["response"])

        assert cast(Any, response.is_closed) is True


class TestAsyncSessions:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        session = await async_client.realtime.sessions.create(
            agent_id="agent_id",
        )
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        session = await async_client.realtime.sessions.create(
            agent_id="agent_id",
            audio_format="audio/pcm",
            overrides={
                "max_call_seconds": 30,
                "stop_phrases": "string",
                "temperature": 0,
                "turn_detection": {
                    "mode": "silence",
                    "pause_ms": 0,
                },
            },
            sample_rate=8000,
        )
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.realtime.sessions.with_raw_response.create(
            agent_id="agent_id",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        session = await response.parse()
        assert_matches_type(RealtimeSession, session, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.realtime.sessions.with_streaming_response.create(
            agent_id="agent_id",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            session = await response.parse()
            assert_matches_type(RealtimeSession, session, path=["response"])

        assert cast(Any, response.is_closed) is True
