# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types import (
    Agent,
    AgentDeleteResponse,
)
from parlantern.pagination import SyncCursorPage, AsyncCursorPage

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestAgents:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        agent = client.agents.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        agent = client.agents.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
            extras={"foo": "bar"},
            greeting="greeting",
            handoff={
                "phone_number": "+15550123",
                "extension": "extension",
            },
            language="de",
            max_call_seconds=30,
            memory={
                "scope": "caller",
                "keep_days": 0,
            },
            metadata={"foo": "string"},
            model="string",
            stop_phrases="string",
            temperature=0,
            tool_choice="auto",
            tools=["hang_up"],
            turn_detection={
                "mode": "silence",
                "pause_ms": 0,
            },
            variables={"foo": "string"},
            voice={
                "voice_id": "voc_ember",
                "speed": 0,
            },
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.agents.with_raw_response.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.agents.with_streaming_response.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_retrieve(self, client: Parlantern) -> None:
        agent = client.agents.retrieve(
            "agt_8mQ2",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_raw_response_retrieve(self, client: Parlantern) -> None:
        response = client.agents.with_raw_response.retrieve(
            "agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_streaming_response_retrieve(self, client: Parlantern) -> None:
        with client.agents.with_streaming_response.retrieve(
            "agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_retrieve(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.with_raw_response.retrieve(
                "",
            )

    @parametrize
    def test_method_update(self, client: Parlantern) -> None:
        agent = client.agents.update(
            agent_id="agt_8mQ2",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_method_update_with_all_params(self, client: Parlantern) -> None:
        agent = client.agents.update(
            agent_id="agt_8mQ2",
            instructions="instructions",
            max_call_seconds=30,
            metadata={"foo": "string"},
            name="name",
            stop_phrases="string",
            temperature=0,
            tools=["hang_up"],
            turn_detection={
                "mode": "silence",
                "pause_ms": 0,
            },
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_raw_response_update(self, client: Parlantern) -> None:
        response = client.agents.with_raw_response.update(
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    def test_streaming_response_update(self, client: Parlantern) -> None:
        with client.agents.with_streaming_response.update(
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_update(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.with_raw_response.update(
                agent_id="",
            )

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        agent = client.agents.list()
        assert_matches_type(SyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    def test_method_list_with_all_params(self, client: Parlantern) -> None:
        agent = client.agents.list(
            cursor="cursor",
            language="de",
            limit=1,
        )
        assert_matches_type(SyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.agents.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = response.parse()
        assert_matches_type(SyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.agents.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = response.parse()
            assert_matches_type(SyncCursorPage[Agent], agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_delete(self, client: Parlantern) -> None:
        agent = client.agents.delete(
            "agt_8mQ2",
        )
        assert_matches_type(AgentDeleteResponse, agent, path=["response"])

    @parametrize
    def test_raw_response_delete(self, client: Parlantern) -> None:
        response = client.agents.with_raw_response.delete(
            "agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = response.parse()
        assert_matches_type(AgentDeleteResponse, agent, path=["response"])

    @parametrize
    def test_streaming_response_delete(self, client: Parlantern) -> None:
        with client.agents.with_streaming_response.delete(
            "agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = response.parse()
            assert_matches_type(AgentDeleteResponse, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_delete(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.with_raw_response.delete(
                "",
            )


class TestAsyncAgents:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
            extras={"foo": "bar"},
            greeting="greeting",
            handoff={
                "phone_number": "+15550123",
                "extension": "extension",
            },
            language="de",
            max_call_seconds=30,
            memory={
                "scope": "caller",
                "keep_days": 0,
            },
            metadata={"foo": "string"},
            model="string",
            stop_phrases="string",
            temperature=0,
            tool_choice="auto",
            tools=["hang_up"],
            turn_detection={
                "mode": "silence",
                "pause_ms": 0,
            },
            variables={"foo": "string"},
            voice={
                "voice_id": "voc_ember",
                "speed": 0,
            },
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.with_raw_response.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = await response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.with_streaming_response.create(
            instructions="Answer the phone of a small restaurant.",
            name="Front desk",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = await response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_retrieve(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.retrieve(
            "agt_8mQ2",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_raw_response_retrieve(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.with_raw_response.retrieve(
            "agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = await response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_streaming_response_retrieve(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.with_streaming_response.retrieve(
            "agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = await response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_retrieve(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.with_raw_response.retrieve(
                "",
            )

    @parametrize
    async def test_method_update(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.update(
            agent_id="agt_8mQ2",
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_method_update_with_all_params(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.update(
            agent_id="agt_8mQ2",
            instructions="instructions",
            max_call_seconds=30,
            metadata={"foo": "string"},
            name="name",
            stop_phrases="string",
            temperature=0,
            tools=["hang_up"],
            turn_detection={
                "mode": "silence",
                "pause_ms": 0,
            },
        )
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_raw_response_update(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.with_raw_response.update(
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = await response.parse()
        assert_matches_type(Agent, agent, path=["response"])

    @parametrize
    async def test_streaming_response_update(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.with_streaming_response.update(
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = await response.parse()
            assert_matches_type(Agent, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_update(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.with_raw_response.update(
                agent_id="",
            )

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.list()
        assert_matches_type(AsyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    async def test_method_list_with_all_params(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.list(
            cursor="cursor",
            language="de",
            limit=1,
        )
        assert_matches_type(AsyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = await response.parse()
        assert_matches_type(AsyncCursorPage[Agent], agent, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = await response.parse()
            assert_matches_type(AsyncCursorPage[Agent], agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_delete(self, async_client: AsyncParlantern) -> None:
        agent = await async_client.agents.delete(
            "agt_8mQ2",
        )
        assert_matches_type(AgentDeleteResponse, agent, path=["response"])

    @parametrize
    async def test_raw_response_delete(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.with_raw_response.delete(
            "agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        agent = await response.parse()
        assert_matches_type(AgentDeleteResponse, agent, path=["response"])

    @parametrize
    async def test_streaming_response_delete(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.with_streaming_response.delete(
            "agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            agent = await response.parse()
            assert_matches_type(AgentDeleteResponse, agent, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_delete(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.with_raw_response.delete(
                "",
            )
