# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types import Usage
from parlantern._utils import parse_date

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestUsage:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_retrieve(self, client: Parlantern) -> None:
        usage = client.usage.retrieve(
            from_=parse_date("2019-12-27"),
        )
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    def test_method_retrieve_with_all_params(self, client: Parlantern) -> None:
        usage = client.usage.retrieve(
            from_=parse_date("2019-12-27"),
            to=parse_date("2019-12-27"),
        )
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    def test_raw_response_retrieve(self, client: Parlantern) -> None:
        response = client.usage.with_raw_response.retrieve(
            from_=parse_date("2019-12-27"),
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        usage = response.parse()
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    def test_streaming_response_retrieve(self, client: Parlantern) -> None:
        with client.usage.with_streaming_response.retrieve(
            from_=parse_date("2019-12-27"),
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            usage = response.parse()
            assert_matches_type(Usage, usage, path=["response"])

        assert cast(Any, response.is_closed) is True


class TestAsyncUsage:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_retrieve(self, async_client: AsyncParlantern) -> None:
        usage = await async_client.usage.retrieve(
            from_=parse_date("2019-12-27"),
        )
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    async def test_method_retrieve_with_all_params(self, async_client: AsyncParlantern) -> None:
        usage = await async_client.usage.retrieve(
            from_=parse_date("2019-12-27"),
            to=parse_date("2019-12-27"),
        )
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    async def test_raw_response_retrieve(self, async_client: AsyncParlantern) -> None:
        response = await async_client.usage.with_raw_response.retrieve(
            from_=parse_date("2019-12-27"),
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        usage = await response.parse()
        assert_matches_type(Usage, usage, path=["response"])

    @parametrize
    async def test_streaming_response_retrieve(self, async_client: AsyncParlantern) -> None:
        async with async_client.usage.with_streaming_response.retrieve(
            from_=parse_date("2019-12-27"),
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            usage = await response.parse()
            assert_matches_type(Usage, usage, path=["response"])

        assert cast(Any, response.is_closed) is True
