# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import Any, cast

import httpx
import pytest
from respx import MockRouter

from parlantern import Parlantern, AsyncParlantern
from tests.utils import assert_matches_type
from parlantern.types import Voice
from parlantern._utils import parse_date
from parlantern._response import (
    BinaryAPIResponse,
    AsyncBinaryAPIResponse,
    StreamedBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
)
from parlantern.pagination import SyncOffsetPage, AsyncOffsetPage

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestVoices:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @parametrize
    def test_method_create(self, client: Parlantern) -> None:
        voice = client.voices.create(
            name="name",
            sample=b"Example data",
        )
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    def test_method_create_with_all_params(self, client: Parlantern) -> None:
        voice = client.voices.create(
            name="name",
            sample=b"Example data",
            denoise=True,
            extra_samples=[b"Example data"],
            languages=["de"],
            speaker={
                "full_name": "full_name",
                "consented_on": parse_date("2019-12-27"),
            },
        )
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    def test_raw_response_create(self, client: Parlantern) -> None:
        response = client.voices.with_raw_response.create(
            name="name",
            sample=b"Example data",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        voice = response.parse()
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    def test_streaming_response_create(self, client: Parlantern) -> None:
        with client.voices.with_streaming_response.create(
            name="name",
            sample=b"Example data",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            voice = response.parse()
            assert_matches_type(Voice, voice, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    def test_method_list(self, client: Parlantern) -> None:
        voice = client.voices.list()
        assert_matches_type(SyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    def test_method_list_with_all_params(self, client: Parlantern) -> None:
        voice = client.voices.list(
            languages=["de"],
            limit=1,
            offset=0,
        )
        assert_matches_type(SyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    def test_raw_response_list(self, client: Parlantern) -> None:
        response = client.voices.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        voice = response.parse()
        assert_matches_type(SyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    def test_streaming_response_list(self, client: Parlantern) -> None:
        with client.voices.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            voice = response.parse()
            assert_matches_type(SyncOffsetPage[Voice], voice, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_method_preview(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        voice = client.voices.preview(
            voice_id="voc_ember",
            text="text",
        )
        assert voice.is_closed
        assert voice.json() == {"foo": "bar"}
        assert cast(Any, voice.is_closed) is True
        assert isinstance(voice, BinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_method_preview_with_all_params(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        voice = client.voices.preview(
            voice_id="voc_ember",
            text="text",
            speed=0.5,
        )
        assert voice.is_closed
        assert voice.json() == {"foo": "bar"}
        assert cast(Any, voice.is_closed) is True
        assert isinstance(voice, BinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_raw_response_preview(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))

        voice = client.voices.with_raw_response.preview(
            voice_id="voc_ember",
            text="text",
        )

        assert voice.is_closed is True
        assert voice.http_request.headers.get("X-Stainless-Lang") == "python"
        assert voice.json() == {"foo": "bar"}
        assert isinstance(voice, BinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_streaming_response_preview(self, client: Parlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        with client.voices.with_streaming_response.preview(
            voice_id="voc_ember",
            text="text",
        ) as voice:
            assert not voice.is_closed
            assert voice.http_request.headers.get("X-Stainless-Lang") == "python"

            assert voice.json() == {"foo": "bar"}
            assert cast(Any, voice.is_closed) is True
            assert isinstance(voice, StreamedBinaryAPIResponse)

        assert cast(Any, voice.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    def test_path_params_preview(self, client: Parlantern) -> None:
        with pytest.raises(ValueError, match=r"`voice_id` is part of the URL and must not be empty, got ''"):
            client.voices.with_raw_response.preview(
                voice_id="",
                text="text",
            )


class TestAsyncVoices:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @parametrize
    async def test_method_create(self, async_client: AsyncParlantern) -> None:
        voice = await async_client.voices.create(
            name="name",
            sample=b"Example data",
        )
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    async def test_method_create_with_all_params(self, async_client: AsyncParlantern) -> None:
        voice = await async_client.voices.create(
            name="name",
            sample=b"Example data",
            denoise=True,
            extra_samples=[b"Example data"],
            languages=["de"],
            speaker={
                "full_name": "full_name",
                "consented_on": parse_date("2019-12-27"),
            },
        )
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    async def test_raw_response_create(self, async_client: AsyncParlantern) -> None:
        response = await async_client.voices.with_raw_response.create(
            name="name",
            sample=b"Example data",
        )

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        voice = await response.parse()
        assert_matches_type(Voice, voice, path=["response"])

    @parametrize
    async def test_streaming_response_create(self, async_client: AsyncParlantern) -> None:
        async with async_client.voices.with_streaming_response.create(
            name="name",
            sample=b"Example data",
        ) as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            voice = await response.parse()
            assert_matches_type(Voice, voice, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    async def test_method_list(self, async_client: AsyncParlantern) -> None:
        voice = await async_client.voices.list()
        assert_matches_type(AsyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    async def test_method_list_with_all_params(self, async_client: AsyncParlantern) -> None:
        voice = await async_client.voices.list(
            languages=["de"],
            limit=1,
            offset=0,
        )
        assert_matches_type(AsyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    async def test_raw_response_list(self, async_client: AsyncParlantern) -> None:
        response = await async_client.voices.with_raw_response.list()

        assert response.is_closed is True
        assert response.http_request.headers.get("X-Stainless-Lang") == "python"
        voice = await response.parse()
        assert_matches_type(AsyncOffsetPage[Voice], voice, path=["response"])

    @parametrize
    async def test_streaming_response_list(self, async_client: AsyncParlantern) -> None:
        async with async_client.voices.with_streaming_response.list() as response:
            assert not response.is_closed
            assert response.http_request.headers.get("X-Stainless-Lang") == "python"

            voice = await response.parse()
            assert_matches_type(AsyncOffsetPage[Voice], voice, path=["response"])

        assert cast(Any, response.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_method_preview(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        voice = await async_client.voices.preview(
            voice_id="voc_ember",
            text="text",
        )
        assert voice.is_closed
        assert await voice.json() == {"foo": "bar"}
        assert cast(Any, voice.is_closed) is True
        assert isinstance(voice, AsyncBinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_method_preview_with_all_params(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        voice = await async_client.voices.preview(
            voice_id="voc_ember",
            text="text",
            speed=0.5,
        )
        assert voice.is_closed
        assert await voice.json() == {"foo": "bar"}
        assert cast(Any, voice.is_closed) is True
        assert isinstance(voice, AsyncBinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_raw_response_preview(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))

        voice = await async_client.voices.with_raw_response.preview(
            voice_id="voc_ember",
            text="text",
        )

        assert voice.is_closed is True
        assert voice.http_request.headers.get("X-Stainless-Lang") == "python"
        assert await voice.json() == {"foo": "bar"}
        assert isinstance(voice, AsyncBinaryAPIResponse)

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_streaming_response_preview(self, async_client: AsyncParlantern, respx_mock: MockRouter) -> None:
        respx_mock.post("/voices/voc_ember/preview").mock(return_value=httpx.Response(200, json={"foo": "bar"}))
        async with async_client.voices.with_streaming_response.preview(
            voice_id="voc_ember",
            text="text",
        ) as voice:
            assert not voice.is_closed
            assert voice.http_request.headers.get("X-Stainless-Lang") == "python"

            assert await voice.json() == {"foo": "bar"}
            assert cast(Any, voice.is_closed) is True
            assert isinstance(voice, AsyncStreamedBinaryAPIResponse)

        assert cast(Any, voice.is_closed) is True

    @parametrize
    @pytest.mark.respx(base_url=base_url)
    async def test_path_params_preview(self, async_client: AsyncParlantern) -> None:
        with pytest.raises(ValueError, match=r"`voice_id` is part of the URL and must not be empty, got ''"):
            await async_client.voices.with_raw_response.preview(
                voice_id="",
                text="text",
            )
