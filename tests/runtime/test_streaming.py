"""Streams give models as they arrive, wherever the network cuts the bytes."""

from __future__ import annotations

import json
import asyncio
from typing import Any, Callable, Iterator, AsyncIterator

import acme
import httpx
import pytest
from acme import Stream, AsyncStream, _streaming
from acme.types import Order
from hypothesis import given, strategies as st
from acme._models import FinalRequestOptions
from acme._streaming import SSEDecoder, ServerSentEvent, is_stream_class_type, extract_stream_chunk_type
from acme._stream_rules import StreamRule
from acme._decoders.lines import LineSplitter, LineTooLongError
from acme.types.order_event import OrderPaid, OrderShipped

MakeClient = Callable[..., Any]


def events_of(*pieces: bytes) -> list[tuple[Any, ...]]:
    decoder = SSEDecoder()
    return [(sse.event, sse.data, sse.id, sse.retry) for sse in decoder.iter_bytes(iter(pieces))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"data: a\n\n", [(None, "a", None, None)]),
        (b"event: x\ndata:a\ndata: b\ndata:  c\n\n", [("x", "a\nb\n c", None, None)]),
        (b"event: ping\n\n", [("ping", "", None, None)]),
        (b"data: a\r\rdata: b\r\n\r\n", [(None, "a", None, None), (None, "b", None, None)]),
        (b": comment\n\ndata: a\n\n\n\n", [(None, "a", None, None)]),
        (
            b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            [(None, "a", "1", None), (None, "b", "1", None), (None, "c", "", None)],
        ),
        (b"id: 1\0\ndata: a\n\n", [(None, "a", None, None)]),
        (b"retry: 10\ndata: a\n\nretry: x\ndata: b\n\n", [(None, "a", None, 10), (None, "b", None, None)]),
        (b"data\n\n", [(None, "", None, None)]),
        (b"unknown: a\n\n", []),
        (b"data: a\n\ndata: unfinished\n", [(None, "a", None, None)]),
        ("data: a\u2028b\x0b\x85c\n\n".encode(), [(None, "a\u2028b\x0b\x85c", None, None)]),
        (b"\xef\xbb\xbfdata: a\n\n", [(None, "a", None, None)]),
        (b"data: \xff\n\n", [(None, "\ufffd", None, None)]),
    ],
)
def test_events_are_read_by_the_standard(body: bytes, expected: list[Any]) -> None:
    assert events_of(body) == expected
    assert events_of(*(body[index : index + 1] for index in range(len(body)))) == expected


_line = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0")) | st.sampled_from(
    ["data: é", "event: a", ""]
)
_body = st.lists(st.tuples(_line, st.sampled_from(["\n", "\r", "\r\n"])), max_size=12).map(
    lambda lines: "".join(map("".join, lines)).encode()
)


@given(_body, st.lists(st.integers(0, 60), max_size=8))
def test_it_does_not_matter_where_the_bytes_are_cut(body: bytes, cuts: list[int]) -> None:
    edges = sorted({0, len(body), *(cut for cut in cuts if cut < len(body))})
    pieces = [body[start:end] for start, end in zip(edges, edges[1:])]
    assert events_of(*pieces) == events_of(body)


@given(st.lists(st.binary(max_size=6), max_size=10))
def test_no_bytes_break_the_decoder(pieces: list[bytes]) -> None:
    events_of(*pieces)


def test_lines_cannot_fill_the_memory() -> None:
    splitter = LineSplitter(max_line_bytes=10)
    assert splitter.feed(b"12345\n1234567890") == [b"12345"]
    with pytest.raises(LineTooLongError):
        splitter.feed(b"1")


def sse(*data: Any, event: str | None = None) -> bytes:
    head = f"event: {event}\n" if event else ""
    return "".join(f"{head}data: {each if isinstance(each, str) else json.dumps(each)}\n\n" for each in data).encode()


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Gives pieces and remembers whether it was closed."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def answering(body: Body) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(200, stream=body, headers={"content-type": "text/event-stream"})


EVENTS = sse(
    {"type": "paid", "amount": 3}, {"type": "shipped", "carrier": None}, {"type": "new"}, "[DONE]", {"type": "late"}
)


def test_events_become_models_until_the_end_mark(make_client: MakeClient) -> None:
    body = Body(EVENTS)
    with make_client(answering(body)).orders.watch(topic="t", stream=True) as stream:
        assert isinstance(stream, Stream)
        assert [type(event) for event in stream] == [OrderPaid, OrderShipped, OrderPaid]
    assert body.closed
    assert list(stream) == []


def test_async_streams_do_the_same(with_async_client: Any) -> None:
    body = Body(EVENTS)

    async def use(client: Any) -> None:
        async with await client.orders.watch(topic="t", stream=True) as stream:
            assert isinstance(stream, AsyncStream)
            assert (await stream.__anext__()).amount == 3
            assert [type(event) async for event in stream] == [OrderShipped, OrderPaid]

    with_async_client(answering(body), use)
    assert body.closed


def test_without_streaming_the_same_method_gives_a_model(make_client: MakeClient) -> None:
    seen: list[Any] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        return httpx.Response(200, json={"id": "1"})

    client = make_client(handler)
    assert isinstance(client.orders.watch(topic="t"), Order)
    assert isinstance(client.orders.watch(topic="t", stream=False), Order)
    assert seen == [{"topic": "t"}, {"topic": "t", "stream": False}]
    with pytest.raises(TypeError, match="Missing required arguments"):
        client.orders.watch(stream=True)


def test_responses_are_closed_when_the_consumer_stops_early(make_client: MakeClient) -> None:
    body = Body(EVENTS)
    stream = make_client(answering(body)).orders.watch(topic="t", stream=True)
    for _ in stream:
        break
    assert not body.closed
    assert len(list(stream)) == 2, "a second loop goes on where the first was left"
    body = Body(EVENTS)
    stream = make_client(answering(body)).orders.watch(topic="t", stream=True)
    next(stream)
    stream.close()
    assert body.closed
    body = Body(EVENTS)
    for _ in make_client(answering(body)).orders.watch(topic="t", stream=True):
        break
    assert body.closed, "nobody holds the stream any more"


def test_raw_and_streaming_wrappers_give_streams(make_client: MakeClient) -> None:
    client = make_client(answering(Body(EVENTS)))
    assert next(client.orders.with_raw_response.watch(topic="t", stream=True).parse()).amount == 3
    with client.orders.with_streaming_response.watch(topic="t", stream=True) as response:
        assert len(list(response.parse())) == 3


def test_errors_within_the_stream_are_raised(make_client: MakeClient) -> None:
    body = Body(sse({"type": "paid", "amount": 1}, {"error": {"message": "over", "code": "c"}}))
    stream = make_client(answering(body)).orders.watch(topic="t", stream=True)
    next(stream)
    with pytest.raises(acme.APIError, match="^over$") as raised:
        next(stream)
    assert raised.value.body == {"message": "over", "code": "c"} and raised.value.code == "c"
    assert body.closed
    stream = make_client(answering(Body(sse({"error": "bad"})))).orders.watch(topic="t", stream=True)
    with pytest.raises(acme.APIError, match="The stream reported an error"):
        next(stream)


def test_rules_decide_what_becomes_of_an_event(make_client: MakeClient, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (
        StreamRule("error", event_types=("failed", "aborted")),
        StreamRule("skip", event_types=("ping",)),
        StreamRule("yield_event_and_data", event_starts_with="thread."),
        StreamRule("yield", event_types=("order",)),
        StreamRule("done", data_starts_with="END"),
    )
    monkeypatch.setattr(_streaming, "STREAM_RULES", rules)
    order = {"type": "paid", "amount": 1}

    def read(body: bytes, to: Any = None) -> list[Any]:
        response = make_client(answering(Body(body))).orders.with_raw_response.watch(topic="t", stream=True)
        return list(response.parse(to=to) if to else response.parse())

    kept = sse(order, event="order") + sse("x", event="ping") + sse("x", event="unknown") + sse("END") + sse("x")
    assert len(read(kept)) == 1
    assert read(sse(order, event="thread.new"), Stream[object]) == [{"event": "thread.new", "data": order}]
    with pytest.raises(acme.APIStatusError, match="{'a': 1}"):
        read(sse({"a": 1}, event="failed"))
    with pytest.raises(acme.APIStatusError, match="^broken$"):
        read(sse("broken", event="aborted"))
    with pytest.raises(acme.APIStatusError, match="^Error code: 200$"):
        read(b"event: failed\n\n")


def test_event_and_data_can_both_be_given() -> None:
    response = httpx.Response(
        200, content=sse({"a": 1}, event="new"), request=httpx.Request("GET", "https://acme.test")
    )
    options = FinalRequestOptions.construct(method="get", url="/x", synthesize_event_and_data=True)
    stream = Stream(cast_to=object, response=response, client=acme.Acme(api_key="k"), options=options)
    assert list(stream) == [{"event": "new", "data": {"a": 1}}]


def test_a_client_can_bring_its_own_decoder() -> None:
    class Lines:
        def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
            for line in b"".join(iterator).splitlines():
                yield ServerSentEvent(data=line.decode())

    class Special(acme.Acme):
        def _make_sse_decoder(self) -> Any:
            return Lines()

    transport = httpx.MockTransport(answering(Body(b'{"a": 1}\n{"a": 2}')))
    with Special(api_key="k", http_client=httpx.Client(transport=transport)) as client:
        assert list(client.get("/x", cast_to=object, stream=True, stream_cls=Stream[object])) == [{"a": 1}, {"a": 2}]


def test_stream_classes_and_their_argument_are_recognised() -> None:
    class Mine(Stream[bytes]): ...

    assert is_stream_class_type(Mine) and is_stream_class_type(AsyncStream[int]) and not is_stream_class_type(list)
    assert extract_stream_chunk_type(Mine) is bytes
    assert extract_stream_chunk_type(AsyncStream[int]) is int


# --- one JSON value a line

LINES = b'{"id": "1", "amount": 1}\n\n {"id": "2"}\r\n{"id": "\xc3\xa9"}'


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_lines_become_models(make_client: MakeClient, with_async_client: Any, size: int) -> None:
    pieces = [LINES[start : start + size] for start in range(0, len(LINES), size)]
    body = Body(*pieces)
    assert [order.id for order in make_client(answering(body)).orders.lines()] == ["1", "2", "é"]
    assert body.closed

    async def use(client: Any) -> list[str]:
        async with await client.orders.lines() as lines:
            return [order.id async for order in lines]

    assert with_async_client(answering(Body(*pieces)), use) == ["1", "2", "é"]


def test_a_decoder_of_lines_can_be_closed_early(make_client: MakeClient) -> None:
    body = Body(LINES)
    with make_client(answering(body)).orders.lines() as lines:
        assert isinstance(next(lines), Order)
    assert body.closed


def test_broken_lines_are_errors(make_client: MakeClient) -> None:
    body = Body(b"{}\n{broken\n")
    lines = make_client(answering(body)).orders.lines()
    next(lines)
    with pytest.raises(acme.APIError, match="not JSON"):
        next(lines)
    assert body.closed


# --- over a real connection


def test_events_arrive_one_by_one_over_a_network() -> None:
    async def main() -> None:
        released = asyncio.Event()

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
            writer.write(sse({"type": "paid", "amount": 1})[:-1])
            await writer.drain()
            await asyncio.sleep(0.01)
            writer.write(b"\n")
            await writer.drain()
            await released.wait()
            writer.write(sse({"type": "paid", "amount": 2}))
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with acme.AsyncAcme(api_key="k", base_url=f"http://127.0.0.1:{port}") as client:
            stream = await client.orders.watch(topic="t", stream=True)
            assert (await asyncio.wait_for(stream.__anext__(), 5)).amount == 1  # type: ignore[union-attr]
            released.set()
            assert [event.amount async for event in stream] == [2]  # type: ignore[union-attr]
        server.close()

    asyncio.run(main())
