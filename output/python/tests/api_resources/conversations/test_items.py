# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.pagination import SyncLinkedPage, AsyncLinkedPage
from parlantern.types.conversations import ConversationItem, ItemCreateResponse

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestItems:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        item = client.conversations.items.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        )
        assert_matches_type(ItemCreateResponse, item, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.conversations.items.with_raw_response.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        item = response.parse()
        assert_matches_type(ItemCreateResponse, item, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.conversations.items.with_streaming_response.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            item = response.parse()
            assert_matches_type(ItemCreateResponse, item, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_create(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            client.conversations.items.with_raw_response.create(
                conversation_id="",
                items=[
                    {
                        "content": [
                            {
                                "text": "text",
                                "type": "text",
                            }
                        ],
                        "role": "agent",
                        "type": "message",
                    }
                ],
            )

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        item = client.conversations.items.list(
            conversation_id="conv_1",
        )
        assert_matches_type(SyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    def test_method_list_with_all_params(self, client: Parlantern) -> None:
        item = client.conversations.items.list(
            conversation_id="conv_1",
            limit=1,
        )
        assert_matches_type(SyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.conversations.items.with_raw_response.list(
            conversation_id="conv_1",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        item = response.parse()
        assert_matches_type(SyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.conversations.items.with_streaming_response.list(
            conversation_id="conv_1",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            item = response.parse()
            assert_matches_type(SyncLinkedPage[ConversationItem], item, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_list(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            client.conversations.items.with_raw_response.list(
                conversation_id="",
            )


class TestAsyncItems:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        item = await async_client.conversations.items.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        )
        assert_matches_type(ItemCreateResponse, item, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.items.with_raw_response.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        item = await response.parse()
        assert_matches_type(ItemCreateResponse, item, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.items.with_streaming_response.create(
            conversation_id="conv_1",
            items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                }
            ],
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            item = await response.parse()
            assert_matches_type(ItemCreateResponse, item, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_create(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            await async_client.conversations.items.with_raw_response.create(
                conversation_id="",
                items=[
                    {
                        "content": [
                            {
                                "text": "text",
                                "type": "text",
                            }
                        ],
                        "role": "agent",
                        "type": "message",
                    }
                ],
            )

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        item = await async_client.conversations.items.list(
            conversation_id="conv_1",
        )
        assert_matches_type(AsyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    async def test_method_list_with_all_params(self, async_client: AsyncParlantern) -> None:
        item = await async_client.conversations.items.list(
            conversation_id="conv_1",
            limit=1,
        )
        assert_matches_type(AsyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.items.with_raw_response.list(
            conversation_id="conv_1",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        item = await response.parse()
        assert_matches_type(AsyncLinkedPage[ConversationItem], item, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.items.with_streaming_response.list(
            conversation_id="conv_1",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            item = await response.parse()
            assert_matches_type(AsyncLinkedPage[ConversationItem], item, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_list(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            await async_client.conversations.items.with_raw_response.list(
                conversation_id="",
            )
