# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import pytest

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types import (
    Call,
    CallStatusResponse,
)
from parlantern._utils import parse_date, parse_datetime
from parlantern.pagination import SyncRecentPage, AsyncRecentPage

# pyright: reportDeprecated=false

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestCalls:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        call = client.calls.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        call = client.calls.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
            metadata={"foo": "string"},
            not_before=parse_datetime("2019-12-27T18:11:19.117Z"),
            on_voicemail="hang_up",
            variables={"foo": "bar"},
            parlantern_trace="Parlantern-Trace",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_retrieve(self, client: Parlantern) -> None:
        call = client.calls.retrieve(
            "call_7Hn4",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_raw_response_retrieve(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.retrieve(
            "call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_streaming_response_retrieve(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.retrieve(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_retrieve(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.with_raw_response.retrieve(
                "",
            )

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        call = client.calls.list()
        assert_matches_type(SyncRecentPage[Call], call, path=["response"])

    @parametrize
    def test_method_list_with_all_params(self, client: Parlantern) -> None:
        call = client.calls.list(
            after_id="after_id",
            agent_id="agent_id",
            limit=1,
            metadata={"foo": "string"},
            only_live=True,
            sort_order="asc",
            started_after=parse_datetime("2019-12-27T18:11:19.117Z"),
            started_on=parse_date("2019-12-27"),
            status=["queued"],
        )
        assert_matches_type(SyncRecentPage[Call], call, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(SyncRecentPage[Call], call, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert_matches_type(SyncRecentPage[Call], call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    def test_method_follow(self, client: Parlantern) -> None:
        call_stream = client.calls.follow(
            "call_7Hn4",
        )
        call_stream.response.close()

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    def test_raw_response_follow(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.follow(
            "call_7Hn4",
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = response.parse()
        stream.close()

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    def test_streaming_response_follow(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.follow(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = response.parse()
            stream.close()

        assert cast(Any, response.is_closed) is True

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    def test_path_params_follow(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.with_raw_response.follow(
                "",
            )

    @parametrize
    def test_method_hang_up(self, client: Parlantern) -> None:
        call = client.calls.hang_up(
            "call_7Hn4",
        )
        assert call is None

    @parametrize
    def test_raw_response_hang_up(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.hang_up(
            "call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert call is None

    @parametrize
    def test_streaming_response_hang_up(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.hang_up(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert call is None

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_hang_up(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.with_raw_response.hang_up(
                "",
            )

    @parametrize
    def test_method_status(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            call = client.calls.status(
                "call_7Hn4",
            )

        assert_matches_type(CallStatusResponse, call, path=["response"])

    @parametrize
    def test_raw_response_status(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            response = client.calls.with_raw_response.status(
                "call_7Hn4",
            )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(CallStatusResponse, call, path=["response"])

    @parametrize
    def test_streaming_response_status(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with client.calls.with_streaming_response.status(
                "call_7Hn4",
            ) as response:
                assert not response.is_closed
                assert response.http_request.headers.get("X-Stainless-Lang") == "python"

                call = response.parse()
                assert_matches_type(CallStatusResponse, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_status(self, client: Parlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
                client.calls.with_raw_response.status(
                    "",
                )

    @parametrize
    def test_method_transcript(self, client: Parlantern) -> None:
        call = client.calls.transcript(
            call_id="call_7Hn4",
        )
        assert_matches_type(str, call, path=["response"])

    @parametrize
    def test_method_transcript_with_all_params(self, client: Parlantern) -> None:
        call = client.calls.transcript(
            call_id="call_7Hn4",
            speakers=True,
        )
        assert_matches_type(str, call, path=["response"])

    @parametrize
    def test_raw_response_transcript(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.transcript(
            call_id="call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(str, call, path=["response"])

    @parametrize
    def test_streaming_response_transcript(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.transcript(
            call_id="call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert_matches_type(str, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_transcript(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.with_raw_response.transcript(
                call_id="",
            )

    @parametrize
    def test_method_transfer(self, client: Parlantern) -> None:
        call = client.calls.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_method_transfer_with_all_params(self, client: Parlantern) -> None:
        call = client.calls.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
            ring_seconds=5,
            whisper="whisper",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_raw_response_transfer(self, client: Parlantern) -> None:
        response = client.calls.with_raw_response.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    def test_streaming_response_transfer(self, client: Parlantern) -> None:
        with client.calls.with_streaming_response.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_transfer(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.with_raw_response.transfer(
                call_id="",
                phone_number="phone_number",
            )


class TestAsyncCalls:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
            metadata={"foo": "string"},
            not_before=parse_datetime("2019-12-27T18:11:19.117Z"),
            on_voicemail="hang_up",
            variables={"foo": "bar"},
            parlantern_trace="Parlantern-Trace",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.create(
            agent_id="agt_8mQ2",
            from_="+15550100",
            to="+15550199",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_retrieve(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.retrieve(
            "call_7Hn4",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_raw_response_retrieve(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.retrieve(
            "call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_streaming_response_retrieve(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.retrieve(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_retrieve(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.with_raw_response.retrieve(
                "",
            )

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.list()
        assert_matches_type(AsyncRecentPage[Call], call, path=["response"])

    @parametrize
    async def test_method_list_with_all_params(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.list(
            after_id="after_id",
            agent_id="agent_id",
            limit=1,
            metadata={"foo": "string"},
            only_live=True,
            sort_order="asc",
            started_after=parse_datetime("2019-12-27T18:11:19.117Z"),
            started_on=parse_date("2019-12-27"),
            status=["queued"],
        )
        assert_matches_type(AsyncRecentPage[Call], call, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(AsyncRecentPage[Call], call, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert_matches_type(AsyncRecentPage[Call], call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    async def test_method_follow(self, async_client: AsyncParlantern) -> None:
        call_stream = await async_client.calls.follow(
            "call_7Hn4",
        )
        await call_stream.response.aclose()

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    async def test_raw_response_follow(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.follow(
            "call_7Hn4",
        )

        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        stream = await response.parse()
        await stream.close()

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    async def test_streaming_response_follow(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.follow(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            stream = await response.parse()
            await stream.close()

        assert cast(Any, response.is_closed) is True

    @pytest.mark.skip(reason="The mock server cannot keep a stream open.")
    @parametrize
    async def test_path_params_follow(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.with_raw_response.follow(
                "",
            )

    @parametrize
    async def test_method_hang_up(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.hang_up(
            "call_7Hn4",
        )
        assert call is None

    @parametrize
    async def test_raw_response_hang_up(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.hang_up(
            "call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert call is None

    @parametrize
    async def test_streaming_response_hang_up(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.hang_up(
            "call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert call is None

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_hang_up(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.with_raw_response.hang_up(
                "",
            )

    @parametrize
    async def test_method_status(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            call = await async_client.calls.status(
                "call_7Hn4",
            )

        assert_matches_type(CallStatusResponse, call, path=["response"])

    @parametrize
    async def test_raw_response_status(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            response = await async_client.calls.with_raw_response.status(
                "call_7Hn4",
            )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(CallStatusResponse, call, path=["response"])

    @parametrize
    async def test_streaming_response_status(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            async with async_client.calls.with_streaming_response.status(
                "call_7Hn4",
            ) as response:
                assert not response.is_closed
                assert response.http_request.headers.get("X-Stainless-Lang") == "python"

                call = await response.parse()
                assert_matches_type(CallStatusResponse, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_status(self, async_client: AsyncParlantern) -> None:
        with pytest.warns(DeprecationWarning):
            with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
                await async_client.calls.with_raw_response.status(
                    "",
                )

    @parametrize
    async def test_method_transcript(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.transcript(
            call_id="call_7Hn4",
        )
        assert_matches_type(str, call, path=["response"])

    @parametrize
    async def test_method_transcript_with_all_params(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.transcript(
            call_id="call_7Hn4",
            speakers=True,
        )
        assert_matches_type(str, call, path=["response"])

    @parametrize
    async def test_raw_response_transcript(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.transcript(
            call_id="call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(str, call, path=["response"])

    @parametrize
    async def test_streaming_response_transcript(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.transcript(
            call_id="call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert_matches_type(str, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_transcript(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.with_raw_response.transcript(
                call_id="",
            )

    @parametrize
    async def test_method_transfer(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_method_transfer_with_all_params(self, async_client: AsyncParlantern) -> None:
        call = await async_client.calls.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
            ring_seconds=5,
            whisper="whisper",
        )
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_raw_response_transfer(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.with_raw_response.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        call = await response.parse()
        assert_matches_type(Call, call, path=["response"])

    @parametrize
    async def test_streaming_response_transfer(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.with_streaming_response.transfer(
            call_id="call_7Hn4",
            phone_number="phone_number",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            call = await response.parse()
            assert_matches_type(Call, call, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_transfer(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.with_raw_response.transfer(
                call_id="",
                phone_number="phone_number",
            )
