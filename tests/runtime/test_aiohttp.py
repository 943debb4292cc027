"""Async clients can leave the network to aiohttp."""

from __future__ import annotations

import gzip
import asyncio
from typing import Any, Callable, Awaitable, AsyncIterator

import acme
import pytest

pytest.importorskip("aiohttp")


def serve(use: Callable[[acme.AsyncAcme, list[bytes]], Awaitable[None]], *answers: bytes) -> None:
    """Runs a coroutine function against a server that gives the answers and keeps what it heard."""

    async def main() -> None:
        heard: list[bytes] = []
        remaining = list(answers)

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
                body = b""
                if b"chunked" in head.lower():
                    body = await reader.readuntil(b"0\r\n\r\n")
                elif b"content-length" in head.lower():
                    size = int(head.lower().partition(b"content-length:")[2].split()[0])
                    body = await reader.readexactly(size)
                heard.append(head + body)
                reply = remaining.pop(0)
                if not reply:
                    await asyncio.sleep(0.5)
                writer.write(reply)
                await writer.drain()
            finally:
                writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        http_client = acme.DefaultAioHttpClient(trust_env=False)
        url = f"http://127.0.0.1:{port}/v1"
        async with acme.AsyncAcme(api_key="k", base_url=url, http_client=http_client, max_retries=1) as client:
            await use(client, heard)
        server.close()

    asyncio.run(main())


def reply(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "content-type: application/json", f"content-length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def test_requests_and_answers_go_through() -> None:
    async def use(client: Any, heard: list[bytes]) -> None:
        assert (await client.orders.create(amount=1, tag_names=["é"])).id == "1"
        assert (await client.orders.retrieve("a/b", extra_query={"q": "x y"})).id == "2"
        with pytest.raises(acme.NotFoundError, match="gone"):
            await client.orders.retrieve("3")
        assert heard[0].startswith(b"POST /v1/orders HTTP/1.1\r\n")
        assert heard[0].endswith('{"amount":1,"tagNames":["é"]}'.encode())
        assert heard[1].startswith(b"GET /v1/orders/a%2Fb?q=x+y HTTP/1.1\r\n")
        assert heard[1].lower().count(b"user-agent") == 1 and b"AsyncAcme/Python" in heard[1]

    zipped = gzip.compress(b'{"id": "2"}')
    serve(
        use,
        reply(b'{"id": "1"}'),
        reply(zipped, "content-encoding: gzip"),
        reply(b"gone", status="404 Not Found"),
    )


def test_bodies_of_unknown_length_are_sent_in_chunks() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"one"
        yield b"two"

    async def use(client: Any, heard: list[bytes]) -> None:
        await client.post("/raw", content=pieces(), cast_to=object)
        assert heard[0].lower().count(b"transfer-encoding: chunked") == 1
        assert heard[0].endswith(b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n")

    serve(use, reply(b"{}"))


def test_failures_are_those_of_the_http_library(no_waiting: list[float]) -> None:
    async def use(client: Any, heard: list[bytes]) -> None:
        assert (await client.orders.create(amount=1)).id == "1"
        assert len(no_waiting) == 1, "the connection broke off, and the request was tried again"
        with pytest.raises(acme.APITimeoutError):
            await client.with_options(max_retries=0, timeout=0.05).orders.retrieve("2")
        with pytest.raises(acme.APIConnectionError):
            await client.with_options(max_retries=0, base_url="http://127.0.0.1:1").orders.retrieve("3")
        assert len(heard) == 3

    serve(use, reply(b"{}")[:30], reply(b'{"id": "1"}'), b"")


def test_streams_arrive_piece_by_piece() -> None:
    async def use(client: Any, _: list[bytes]) -> None:
        stream = await client.orders.watch(topic="t", stream=True)
        assert [event.amount async for event in stream] == [3]

    serve(use, b'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: {"type":"paid","amount":3}\n\n')
