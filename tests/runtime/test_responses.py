"""Responses can be had raw, streamed and as other types."""

from __future__ import annotations

import asyncio
import inspect
import datetime
from typing import Any, Dict, List, Union, Callable
from pathlib import Path
from typing_extensions import Annotated, TypeAliasType

import acme
import httpx
import pytest
import pydantic
from acme import Stream, BaseModel
from acme.types import Order
from acme._models import FinalRequestOptions
from acme._response import (
    APIResponse,
    BaseAPIResponse,
    AsyncAPIResponse,
    BinaryAPIResponse,
    StreamAlreadyConsumed,
    AsyncBinaryAPIResponse,
    extract_response_type,
)
from acme._legacy_response import (
    LegacyAPIResponse,
    HttpxBinaryResponseContent,
    to_raw_response_wrapper as to_legacy_wrapper,
    async_to_raw_response_wrapper as async_to_legacy_wrapper,
)

MakeClient = Callable[..., Any]
HEADERS = {"x-request-id": "req_1"}


def order(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": "1", "amount": 3}, headers=HEADERS)


def parse(content: Any, to: Any, strict: bool = False, **response: Any) -> Any:
    """What a response with the content gives when parsed to the type, made sure that all classes agree."""
    results = []
    for response_class in (APIResponse, LegacyAPIResponse):
        raw = httpx.Response(200, content=content, request=httpx.Request("GET", "https://acme.test"), **response)
        made = response_class(
            raw=raw,
            client=acme.Acme(api_key="k", _strict_response_validation=strict),
            stream=False,
            stream_cls=None,
            cast_to=str,
            options=FinalRequestOptions.construct(method="get", url="/x"),
        )
        results.append(made.parse(to=to))
    assert type(results[0]) is type(results[1])
    return results[0]


def test_raw_responses_have_the_facts_and_parse_on_demand(make_client: MakeClient) -> None:
    response = make_client(order).with_raw_response.orders.retrieve("1")
    assert isinstance(response, APIResponse)
    assert response.status_code == 200 and response.headers["x-request-id"] == response.request_id == "req_1"
    assert response.method == "GET" and str(response.url) == "https://acme.test/v1/orders/1"
    assert response.http_version == "HTTP/1.1"
    assert response.http_request.headers["x-stainless-raw-response"] == "raw"
    assert response.is_closed and response.retries_taken == 0
    parsed = response.parse()
    assert isinstance(parsed, Order) and parsed._request_id == "req_1"
    assert response.parse() is parsed
    assert response.parse(to=Dict[str, object]) == response.json() == {"id": "1", "amount": 3}
    assert response.text() == response.read().decode()
    assert "[200 OK]" in repr(response)


def test_streamed_responses_are_read_piece_by_piece_and_closed(make_client: MakeClient) -> None:
    client = make_client(lambda _: httpx.Response(200, content=iter([b"one\ntwo", b"\nthree"])))
    with client.orders.with_streaming_response.retrieve("1") as response:
        assert not response.is_closed
        assert list(response.iter_lines()) == ["one", "two", "three"]
        with pytest.raises(StreamAlreadyConsumed):
            response.read()
    assert response.is_closed and isinstance(response.elapsed, datetime.timedelta)
    with client.orders.with_streaming_response.retrieve("1") as response:
        assert response.text() == "one\ntwo\nthree"
        assert b"".join(response.iter_bytes(2)) == b"one\ntwo\nthree"


def test_streamed_responses_make_the_request_on_entry(make_client: MakeClient) -> None:
    seen: list[httpx.Request] = []
    client = make_client(lambda request: seen.append(request) or order(request))  # type: ignore[func-returns-value]
    manager = client.with_streaming_response.orders.create(amount=1)
    assert not seen
    with manager as response:
        assert response.parse().amount == 3
    assert len(seen) == 1


def test_async_responses_are_awaited(with_async_client: Any) -> None:
    async def use(client: Any) -> None:
        response = await client.with_raw_response.orders.retrieve("1")
        assert isinstance(response, AsyncAPIResponse)
        parsed = await response.parse()
        assert parsed.id == "1" and await response.parse() is parsed
        assert (await response.json())["amount"] == 3  # type: ignore
        async with client.orders.with_streaming_response.retrieve("1") as streamed:
            assert b"".join([piece async for piece in streamed.iter_bytes()]) == response.http_response.content
            with pytest.raises(StreamAlreadyConsumed):
                await streamed.read()
        assert streamed.is_closed

    async def pieces() -> Any:
        yield b'{"id":"1",'
        yield b'"amount":3}'

    with_async_client(
        lambda _: httpx.Response(200, content=pieces(), headers={"content-type": "application/json"}), use
    )


def test_wrapped_methods_keep_their_signature(make_client: MakeClient) -> None:
    client = make_client(order)
    for wrapped in (client.orders.with_raw_response, client.orders.with_streaming_response):
        assert inspect.signature(wrapped.create) == inspect.signature(client.orders.create)


def test_callers_headers_are_not_changed(make_client: MakeClient) -> None:
    headers = {"X-A": "1"}
    make_client(order).orders.with_raw_response.retrieve("1", extra_headers=headers)
    assert headers == {"X-A": "1"}


def test_envelopes_are_opened(make_client: MakeClient) -> None:
    client = make_client(lambda _: httpx.Response(200, json={"data": [{"id": "1"}]}))
    assert [type(each) for each in client.orders.totals()] == [Order]
    assert client.orders.with_raw_response.totals().parse()[0].id == "1"


def test_nothing_is_expected_of_a_deletion(make_client: MakeClient) -> None:
    assert make_client(lambda _: httpx.Response(204)).orders.delete("1") is None


def test_binary_content_is_the_response_itself(make_client: MakeClient, tmp_path: Path) -> None:
    client = make_client(lambda _: httpx.Response(200, content=b"\x00\xff" * 10))
    response = client.orders.content("1")
    assert isinstance(response, BinaryAPIResponse)
    response.write_to_file(tmp_path / "a")
    raw = client.orders.with_raw_response.content("1")
    assert isinstance(raw, BinaryAPIResponse) and raw.read() == response.read()
    with client.orders.with_streaming_response.content("1") as streamed:
        streamed.stream_to_file(tmp_path / "b", chunk_size=3)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"\x00\xff" * 10


def test_async_binary_content(with_async_client: Any, tmp_path: Path) -> None:
    async def use(client: Any) -> None:
        response = await client.orders.content("1")
        assert isinstance(response, AsyncBinaryAPIResponse)
        await response.write_to_file(tmp_path / "a")
        async with client.orders.with_streaming_response.content("1") as streamed:
            await streamed.stream_to_file(tmp_path / "b")

    with_async_client(lambda _: httpx.Response(200, content=b"\x00\xff"), use)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"\x00\xff"


class Total(BaseModel):
    amount: int


class Foreign(pydantic.BaseModel):
    amount: int


@pytest.mark.parametrize(
    ("content", "to", "expected"),
    [
        ('{"amount": 3}', Total, Total.construct(amount=3)),
        ('{"amount": 3}', Annotated[Total, "note"], Total.construct(amount=3)),
        ('{"amount": 3}', TypeAliasType("Alias", Total), Total.construct(amount=3)),
        ('[{"amount": 3}]', List[Total], [Total.construct(amount=3)]),
        ('{"amount": 3}', Union[Total, Order], Total.construct(amount=3)),
        ('{"amount": 3}', dict, {"amount": 3}),
        ('{"amount": 3}', object, {"amount": 3}),
        ('{"amount": 3}', str, '{"amount": 3}'),
        ("raw", bytes, b"raw"),
        ("12", int, 12),
        ("1.5", float, 1.5),
        ("TrUe", bool, True),
        ("no", bool, False),
        ("anything", type(None), None),
        ("null", Total, None),
    ],
)
def test_types_that_content_can_have(content: str, to: Any, expected: Any) -> None:
    assert parse(content, to, headers={"content-type": "application/vnd.acme+json; charset=utf-8"}) == expected


def test_types_that_content_cannot_have() -> None:
    class Sub(httpx.Response):
        pass

    with pytest.raises(
        TypeError, match="Pydantic models must subclass our base model type, e.g. `from acme import BaseModel`"
    ):
        parse("{}", Foreign)
    with pytest.raises(ValueError, match="can be httpx.Response, but no subclass"):
        parse("{}", Sub)
    with pytest.raises(RuntimeError, match="cannot be read as"):
        parse("{}", set)
    with pytest.raises(acme.APIResponseValidationError):
        parse("[]", Total, strict=True, headers={"content-type": "application/json"})


def test_the_http_response_itself_can_be_had(make_client: MakeClient) -> None:
    assert isinstance(parse("{}", httpx.Response), httpx.Response)
    response = make_client(order).get("/x", cast_to=httpx.Response)
    assert isinstance(response, httpx.Response) and response.json()["id"] == "1"


def test_types_with_a_builder_build_themselves(make_client: MakeClient) -> None:
    class Built(BaseModel):
        size: int

        @classmethod
        def build(cls, *, response: httpx.Response, data: object) -> "Built":
            return cls(size=len(response.headers["x-request-id"]))

    assert make_client(order).get("/x", cast_to=Built).size == 5


def test_response_types_are_found_in_subclasses() -> None:
    class Text(APIResponse[List[str]]): ...

    assert extract_response_type(BaseAPIResponse[str]) is str
    assert extract_response_type(Text) == List[str]
    assert extract_response_type(BinaryAPIResponse) is bytes
    with pytest.raises(RuntimeError, match="_response.AsyncAPIResponse'> to have a type argument at index 0"):
        extract_response_type(AsyncAPIResponse)


def test_legacy_responses_have_properties_and_parse_without_waiting(
    make_client: MakeClient, with_async_client: Any
) -> None:
    client = make_client(order)
    response = to_legacy_wrapper(client.orders.retrieve)("1")
    assert isinstance(response, LegacyAPIResponse)
    assert response.text == response.content.decode() and response.parse().id == "1"
    assert response.http_request.headers["x-stainless-raw-response"] == "true"

    async def use(async_client: Any) -> None:
        awaited = await async_to_legacy_wrapper(async_client.orders.retrieve)("1")
        assert isinstance(awaited, LegacyAPIResponse) and awaited.parse().id == "1"

    with_async_client(order, use)


def test_legacy_binary_content(make_client: MakeClient, tmp_path: Path) -> None:
    client = make_client(lambda _: httpx.Response(200, json={"a": 1}))
    content = client.get("/x", cast_to=HttpxBinaryResponseContent)
    assert isinstance(content, HttpxBinaryResponseContent)
    assert content.json() == {"a": 1} and content.content == content.read() == b"".join(content.iter_bytes())
    content.write_to_file(tmp_path / "a")
    with pytest.deprecated_call():
        content.stream_to_file(tmp_path / "b")
    with pytest.deprecated_call():
        asyncio.run(_awaited(content.astream_to_file, tmp_path / "c"))
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {content.content}


async def _awaited(function: Any, *arguments: Any) -> None:
    await function(*arguments)


def test_streams_are_made_of_the_class_that_is_named() -> None:
    raw = httpx.Response(200, content=b"", request=httpx.Request("GET", "https://acme.test"))

    def response(**changes: Any) -> APIResponse[Any]:
        options = FinalRequestOptions.construct(method="get", url="/x")
        arguments = {"raw": raw, "client": acme.Acme(api_key="k"), "stream": True, "stream_cls": None, "cast_to": int}
        return APIResponse(**{**arguments, "options": options, **changes})

    assert response().parse(to=Stream[str])._cast_to is str
    assert response(stream_cls=Stream[bytes]).parse()._cast_to is bytes
    assert response().parse()._cast_to is int
    with pytest.raises(TypeError, match="subclass of Stream or AsyncStream"):
        response().parse(to=str)
    with pytest.raises(TypeError, match="needs a type argument"):
        response(stream_cls=type("Mine", (Stream,), {})).parse()
    bare = acme.Acme(api_key="k")
    bare._default_stream_cls = None
    with pytest.raises(TypeError, match="pass `stream_cls`"):
        response(client=bare).parse()
