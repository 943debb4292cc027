# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import httpx
import pytest
from respx import MockRouter

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern._response import (
    BinaryAPIResponse,
    AsyncBinaryAPIResponse,
    StreamedBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
)
from parlantern.types.calls import Recording

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestRecordings:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_method_download(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        recording = client.calls.recordings.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        )
        assert recording.is_closed
        assert recording.json() == {"foo": "bar"}
        assert cast(Any, recording.is_closed) is True
        assert isinstance(recording, BinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_raw_response_download(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))

        recording = client.calls.recordings.with_raw_response.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        )

        assert recording.is_closed is True
        assert recording.http_request.headers.get("X-Stainless-Lang") == "python"
        assert recording.json() == {"foo": "bar"}
        assert isinstance(recording, BinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_streaming_response_download(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        with client.calls.recordings.with_streaming_response.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        ) as recording:
            assert not recording.is_closed
            assert recording.http_request.headers.get("X-Stainless-Lang") == "python"

            assert recording.json() == {"foo": "bar"}
            assert cast(Any, recording.is_closed) is True
            assert isinstance(recording, StreamedBinaryAPIResponse)

        assert cast(Any, recording.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_path_params_download(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.recordings.with_raw_response.download(
                recording_id="rec_51",
                call_id="",
            )

        with pytest.raises(ValueError, match=r"`recording_id` is part of the URL and must not be empty, got ''"):
            client.calls.recordings.with_raw_response.download(
                recording_id="",
                call_id="call_7Hn4",
            )

    @parametrize
    def test_method_replace(self, client: Parlantern) -> None:
        recording = client.calls.recordings.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        )
        assert_matches_type(Recording, recording, path=["response"])

    @parametrize
    def test_raw_response_replace(self, client: Parlantern) -> None:
        response = client.calls.recordings.with_raw_response.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        recording = response.parse()
        assert_matches_type(Recording, recording, path=["response"])

    @parametrize
    def test_streaming_response_replace(self, client: Parlantern) -> None:
        with client.calls.recordings.with_streaming_response.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            recording = response.parse()
            assert_matches_type(Recording, recording, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_path_params_replace(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            client.calls.recordings.with_raw_response.replace(
                recording_id="rec_51",
                body=b"Example data",
                call_id="",
            )

        with pytest.raises(ValueError, match=r"`recording_id` is part of the URL and must not be empty, got ''"):
            client.calls.recordings.with_raw_response.replace(
                recording_id="",
                body=b"Example data",
                call_id="call_7Hn4",
            )


class TestAsyncRecordings:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_method_download(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        recording = await async_client.calls.recordings.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        )
        assert recording.is_closed
        assert await recording.json() == {"foo": "bar"}
        assert cast(Any, recording.is_closed) is True
        assert isinstance(recording, AsyncBinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_raw_response_download(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))

        recording = await async_client.calls.recordings.with_raw_response.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        )

        assert recording.is_closed is True
        assert recording.http_request.headers.get("X-Stainless-Lang") == "python"
        assert await recording.json() == {"foo": "bar"}
        assert isinstance(recording, AsyncBinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_streaming_response_download(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.get("/calls/call_7Hn4/recordings/rec_51").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        async with async_client.calls.recordings.with_streaming_response.download(
            recording_id="rec_51",
            call_id="call_7Hn4",
        ) as recording:
            assert not recording.is_closed
            assert recording.http_request.headers.get("X-Stainless-Lang") == "python"

            assert await recording.json() == {"foo": "bar"}
            assert cast(Any, recording.is_closed) is True
            assert isinstance(recording, AsyncStreamedBinaryAPIResponse)

        assert cast(Any, recording.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_path_params_download(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.recordings.with_raw_response.download(
                recording_id="rec_51",
                call_id="",
            )

        with pytest.raises(ValueError, match=r"`recording_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.recordings.with_raw_response.download(
                recording_id="",
                call_id="call_7Hn4",
            )

    @parametrize
    async def test_method_replace(self, async_client: AsyncParlantern) -> None:
        recording = await async_client.calls.recordings.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        )
        assert_matches_type(Recording, recording, path=["response"])

    @parametrize
    async def test_raw_response_replace(self, async_client: AsyncParlantern) -> None:
        response = await async_client.calls.recordings.with_raw_response.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        recording = await response.parse()
        assert_matches_type(Recording, recording, path=["response"])

    @parametrize
    async def test_streaming_response_replace(self, async_client: AsyncParlantern) -> None:
        async with async_client.calls.recordings.with_streaming_response.replace(
            recording_id="rec_51",
            body=b"Example data",
            call_id="call_7Hn4",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            recording = await response.parse()
            assert_matches_type(Recording, recording, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_path_params_replace(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`call_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.recordings.with_raw_response.replace(
                recording_id="rec_51",
                body=b"Example data",
                call_id="",
            )

        with pytest.raises(ValueError, match=r"`recording_id` is part of the URL and must not be empty, got ''"):
            await async_client.calls.recordings.with_raw_response.replace(
                recording_id="",
                body=b"Example data",
                call_id="call_7Hn4",
            )
