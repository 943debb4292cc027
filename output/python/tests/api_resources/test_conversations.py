# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types import Conversation
from parlantern._utils import parse_date

# pyright: reportDeprecated=false

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestConversations:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        conversation = client.conversations.create(
            topic="topic",
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        conversation = client.conversations.create(
            topic="topic",
            first_items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                    "interrupted": True,
                }
            ],
            metadata={"foo": "string"},
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.conversations.with_raw_response.create(
            topic="topic",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.conversations.with_streaming_response.create(
            topic="topic",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            conversation = response.parse()
            assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_retrieve(self, client: Parlantern) -> None:
        conversation = client.conversations.retrieve(
            "conv_1",
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_raw_response_retrieve(self, client: Parlantern) -> None:
        response = client.conversations.with_raw_response.retrieve(
            "conv_1",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_streaming_response_retrieve(self, client: Parlantern) -> None:
        with client.conversations.with_streaming_response.retrieve(
            "conv_1",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            conversation = response.parse()
            assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_retrieve(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            client.conversations.with_raw_response.retrieve(
                "",
            )

    @parametrize
    def test_method_export(self, client: Parlantern) -> None:
        conversation_stream = client.conversations.export(
            date=parse_date("2019-12-27"),
        )
        conversation_stream.response.close()

    @parametrize
    def test_raw_response_export(self, client: Parlantern) -> None:
        response = client.conversations.with_raw_response.export(
            date=parse_date("2019-12-27"),
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = response.parse()
        stream.close()

    @parametrize
    def test_streaming_response_export(self, client: Parlantern) -> None:
        with client.conversations.with_streaming_response.export(
            date=parse_date("2019-12-27"),
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = response.parse()
            stream.close()

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_get(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            conversation = client.conversations.get(
                "conv_1",
            )

        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_raw_response_get(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            response = client.conversations.with_raw_response.get(
                "conv_1",
            )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    def test_streaming_response_get(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with client.conversations.with_streaming_response.get(
                "conv_1",
            ) as response:
                assert not response.is_closed
                assert response.http_request.headers.get("X-Stainless-Lang") == "python"

                conversation = response.parse()
                assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_get(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
                client.conversations.with_raw_response.get(
                    "",
                )


class TestAsyncConversations:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        conversation = await async_client.conversations.create(
            topic="topic",
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        conversation = await async_client.conversations.create(
            topic="topic",
            first_items=[
                {
                    "content": [
                        {
                            "text": "text",
                            "type": "text",
                        }
                    ],
                    "role": "agent",
                    "type": "message",
                    "interrupted": True,
                }
            ],
            metadata={"foo": "string"},
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.with_raw_response.create(
            topic="topic",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = await response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.with_streaming_response.create(
            topic="topic",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            conversation = await response.parse()
            assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_retrieve(self, async_client: AsyncParlantern) -> None:
        conversation = await async_client.conversations.retrieve(
            "conv_1",
        )
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_raw_response_retrieve(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.with_raw_response.retrieve(
            "conv_1",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = await response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_streaming_response_retrieve(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.with_streaming_response.retrieve(
            "conv_1",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            conversation = await response.parse()
            assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_retrieve(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
            await async_client.conversations.with_raw_response.retrieve(
                "",
            )

    @parametrize
    async def test_method_export(self, async_client: AsyncParlantern) -> None:
        conversation_stream = await async_client.conversations.export(
            date=parse_date("2019-12-27"),
        )
        await conversation_stream.response.aclose()

    @parametrize
    async def test_raw_response_export(self, async_client: AsyncParlantern) -> None:
        response = await async_client.conversations.with_raw_response.export(
            date=parse_date("2019-12-27"),
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = await response.parse()
        await stream.close()

    @parametrize
    async def test_streaming_response_export(self, async_client: AsyncParlantern) -> None:
        async with async_client.conversations.with_streaming_response.export(
            date=parse_date("2019-12-27"),
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = await response.parse()
            await stream.close()

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_get(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            conversation = await async_client.conversations.get(
                "conv_1",
            )

        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_raw_response_get(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            response = await async_client.conversations.with_raw_response.get(
                "conv_1",
            )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        conversation = await response.parse()
        assert_matches_type(Conversation, conversation, path=["response"])

    @parametrize
    async def test_streaming_response_get(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            async with async_client.conversations.with_streaming_response.get(
                "conv_1",
            ) as response:
                assert not response.is_closed
                assert response.http_request.headers.get("X-Stainless-Lang") == "python"

                conversation = await response.parse()
                assert_matches_type(Conversation, conversation, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_get(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with pytest.raises(ValueError, match=r"`conversation_id` is part of the URL and must not be empty, got ''"):
                await async_client.conversations.with_raw_response.get(
                    "",
                )
