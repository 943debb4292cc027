# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.pagination import SyncSinglePage, AsyncSinglePage
from parlantern.types.agents.versions import VersionCheck

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestChecks:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        check = client.agents.versions.checks.list(
            version=3,
            agent_id="agt_8mQ2",
        )
        assert_matches_type(SyncSinglePage[VersionCheck], check, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.agents.versions.checks.with_raw_response.list(
            version=3,
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        check = response.parse()
        assert_matches_type(SyncSinglePage[VersionCheck], check, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.agents.versions.checks.with_streaming_response.list(
            version=3,
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            check = response.parse()
            assert_matches_type(SyncSinglePage[VersionCheck], check, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_list(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            client.agents.versions.checks.with_raw_response.list(
                version=3,
                agent_id="",
            )


class TestAsyncChecks:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        check = await async_client.agents.versions.checks.list(
            version=3,
            agent_id="agt_8mQ2",
        )
        assert_matches_type(AsyncSinglePage[VersionCheck], check, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.agents.versions.checks.with_raw_response.list(
            version=3,
            agent_id="agt_8mQ2",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        check = await response.parse()
        assert_matches_type(AsyncSinglePage[VersionCheck], check, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.agents.versions.checks.with_streaming_response.list(
            version=3,
            agent_id="agt_8mQ2",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            check = await response.parse()
            assert_matches_type(AsyncSinglePage[VersionCheck], check, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_list(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`agent_id` is part of the URL and must not be empty, got ''"):
            await async_client.agents.versions.checks.with_raw_response.list(
                version=3,
                agent_id="",
            )
