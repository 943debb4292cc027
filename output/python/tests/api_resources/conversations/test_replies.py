# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types.conversations import Reply

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestReplies:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create_overload_1(self, client: Parlantern) -> None:
        reply = client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        )
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    def test_method_create_with_all_params_overload_1(self, client: Parlantern) -> None:
        reply = client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            hints=["string"],
            modalities=["text"],
            stream=False,
        )
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    def test_raw_response_create_overload_1(self, client: Parlantern) -> None:
        response = client.conversations.replies.with_raw_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        reply = response.parse()
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    def test_streaming_response_create_overload_1(self, client: Parlantern) -> None:
        with client.conversations.replies.with_streaming_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            reply = response.parse()
            assert_matches_type(Reply, reply, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_create_overload_1(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            client.conversations.replies.with_raw_response.create(
                conversation_id="",
                agent_id="agent_id",
            )

    @parametrize
    def test_method_create_overload_2(self, client: Parlantern) -> None:
        reply_stream = client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        )
        reply_stream.response.close()

    @parametrize
    def test_method_create_with_all_params_overload_2(self, client: Parlantern) -> None:
        reply_stream = client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
            hints=["string"],
            modalities=["text"],
        )
        reply_stream.response.close()

    @parametrize
    def test_raw_response_create_overload_2(self, client: Parlantern) -> None:
        response = client.conversations.replies.with_raw_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = response.parse()
        stream.close()

    @parametrize
    def test_streaming_response_create_overload_2(self, client: Parlantern) -> None:
        with client.conversations.replies.with_streaming_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = response.parse()
            stream.close()

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_create_overload_2(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            client.conversations.replies.with_raw_response.create(
                conversation_id="",
                agent_id="agent_id",
                stream=True,
            )


class TestAsyncReplies:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create_overload_1(self, async_client: AsyncParlantern) -> None:
        reply = await async_client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        )
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    async def test_method_create_with_all_params_overload_1(self, async_client: AsyncParlantern) -> None:
        reply = await async_client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            hints=["string"],
            modalities=["text"],
            stream=False,
        )
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    async def test_raw_response_create_overload_1(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.replies.with_raw_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        reply = await response.parse()
        assert_matches_type(Reply, reply, path=["response"])

    @parametrize
    async def test_streaming_response_create_overload_1(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.replies.with_streaming_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            reply = await response.parse()
            assert_matches_type(Reply, reply, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_create_overload_1(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            await async_client.conversations.replies.with_raw_response.create(
                conversation_id="",
                agent_id="agent_id",
            )

    @parametrize
    async def test_method_create_overload_2(self, async_client: AsyncParlantern) -> None:
        reply_stream = await async_client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        )
        await reply_stream.response.aclose()

    @parametrize
    async def test_method_create_with_all_params_overload_2(self, async_client: AsyncParlantern) -> None:
        reply_stream = await async_client.conversations.replies.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
            hints=["string"],
            modalities=["text"],
        )
        await reply_stream.response.aclose()

    @parametrize
    async def test_raw_response_create_overload_2(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.replies.with_raw_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = await response.parse()
        await stream.close()

    @parametrize
    async def test_streaming_response_create_overload_2(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.replies.with_streaming_response.create(
            conversation_id="conv_1",
            agent_id="agent_id",
            stream=True,
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = await response.parse()
            await stream.close()

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_create_overload_2(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            await async_client.conversations.replies.with_raw_response.create(
                conversation_id="",
                agent_id="agent_id",
                stream=True,
            )
