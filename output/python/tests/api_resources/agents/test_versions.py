# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.pagination import SyncNumberedPage, AsyncNumberedPage
from parlantern.types.agents import AgentVersion

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestVersions:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_retrieve(self, client: Parlantern) -> None:
        version = client.agents.versions.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        )
        assert_matches_type(AgentVersion, version, path=["response"])

    @parametrize
    def test_raw_response_retrieve(self, client: Parlantern) -> None:
        response = client.agents.versions.with_raw_response.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        version = response.parse()
        assert_matches_type(AgentVersion, version, path=["response"])

    @parametrize
    def test_streaming_response_retrieve(self, client: Parlantern) -> None:
        with client.agents.versions.with_streaming_response.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            version = response.parse()
            assert_matches_type(AgentVersion, version, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_retrieve(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.versions.with_raw_response.retrieve(
                agent_id="",
                version=3,
            )

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        version = client.agents.versions.list(
            agent_id="agt_8mQ2",
        )
        assert_matches_type(SyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    def test_method_list_with_all_params(self, client: Parlantern) -> None:
        version = client.agents.versions.list(
            agent_id="agt_8mQ2",
            page=1,
            page_size=1,
        )
        assert_matches_type(SyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.agents.versions.with_raw_response.list(
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        version = response.parse()
        assert_matches_type(SyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.agents.versions.with_streaming_response.list(
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            version = response.parse()
            assert_matches_type(SyncNumberedPage[AgentVersion], version, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_list(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.versions.with_raw_response.list(
                agent_id="",
            )


class TestAsyncVersions:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_retrieve(self, async_client: AsyncParlantern) -> None:
        version = await async_client.agents.versions.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        )
        assert_matches_type(AgentVersion, version, path=["response"])

    @parametrize
    async def test_raw_response_retrieve(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.versions.with_raw_response.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        version = await response.parse()
        assert_matches_type(AgentVersion, version, path=["response"])

    @parametrize
    async def test_streaming_response_retrieve(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.versions.with_streaming_response.retrieve(
            agent_id="agt_8mQ2",
            version=3,
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            version = await response.parse()
            assert_matches_type(AgentVersion, version, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_retrieve(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.versions.with_raw_response.retrieve(
                agent_id="",
                version=3,
            )

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        version = await async_client.agents.versions.list(
            agent_id="agt_8mQ2",
        )
        assert_matches_type(AsyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    async def test_method_list_with_all_params(self, async_client: AsyncParlantern) -> None:
        version = await async_client.agents.versions.list(
            agent_id="agt_8mQ2",
            page=1,
            page_size=1,
        )
        assert_matches_type(AsyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.versions.with_raw_response.list(
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        version = await response.parse()
        assert_matches_type(AsyncNumberedPage[AgentVersion], version, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.versions.with_streaming_response.list(
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            version = await response.parse()
            assert_matches_type(AsyncNumberedPage[AgentVersion], version, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_list(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.versions.with_raw_response.list(
                agent_id="",
            )
