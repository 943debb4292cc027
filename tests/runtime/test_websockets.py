"""WebSocket connections send, receive, reconnect and lose nothing."""

from __future__ import annotations

import json
import asyncio
import threading
from typing import Any, List, Union, Iterator
from contextlib import contextmanager
from typing_extensions import Literal, Annotated, TypedDict

import acme
import pytest
from acme._utils import PropertyInfo
from acme._models import BaseModel
from acme._exceptions import (
    WebSocketError,
    MissingDependencyError,
    WebSocketQueueFullError,
    WebSocketConnectionClosedError,
)
from acme._send_queue import SendQueue
from acme._websockets import (
    ReconnectingEvent,
    WebSocketConnection,
    AsyncWebSocketConnection,
    WebSocketConnectionManager,
    AsyncWebSocketConnectionManager,
    is_recoverable_close,
)
from acme._event_handler import EventHandlerRegistry

websockets_server = pytest.importorskip("websockets.sync.server")


# --- queue and handlers


def test_the_queue_keeps_order_and_limit() -> None:
    queue = SendQueue(max_bytes=4)
    assert not queue
    queue.enqueue("é")
    queue.enqueue("ab")
    with pytest.raises(WebSocketQueueFullError):
        queue.enqueue("c")
    assert (len(queue), queue.drain(), len(queue)) == (2, ["é", "ab"], 0)
    queue.enqueue("abcd")


def test_what_could_not_be_sent_is_queued_again_before_what_came_meanwhile() -> None:
    for flush in ("sync", "async"):
        queue, sent = SendQueue(), []
        for message in "abc":
            queue.enqueue(message)

        def send(message: str, queue: SendQueue = queue, sent: List[str] = sent) -> None:
            if message == "b":
                queue.enqueue("new")
                raise OSError
            sent.append(message)

        async def send_async(message: str, send: Any = send) -> None:
            send(message)

        with pytest.raises(OSError):
            queue.flush_sync(send) if flush == "sync" else asyncio.run(queue.flush_async(send_async))
        assert sent == ["a"]
        assert queue.drain() == ["b", "c", "new"]


def test_handlers_are_kept_in_order_and_once_handlers_go() -> None:
    registry = EventHandlerRegistry(use_lock=True)
    a, b = (lambda _: None), (lambda _: None)
    registry.add("x", a)
    registry.add("x", b, once=True)
    registry.add("x", a)
    assert registry.has_handlers("x") and not registry.has_handlers("y")
    other = EventHandlerRegistry()
    registry.merge_into(other)
    assert registry.get_handlers("x") == [a, b, a]
    assert registry.get_handlers("x") == [a, a]
    registry.remove("x", a)
    registry.remove("x", b)
    assert registry.get_handlers("x") == [a]
    assert other.get_handlers("x") == [a, b, a] and other.get_handlers("x") == [a, a]


@pytest.mark.parametrize(("code", "expected"), [(1001, True), (1006, True), (1012, True), (1000, False), (4000, False)])
def test_codes_that_are_worth_another_try(code: int, expected: bool) -> None:
    assert is_recoverable_close(code) is expected


# --- connections


class Said(BaseModel):
    type: Literal["said"]
    text: str


class Failed(BaseModel):
    type: Literal["error"]
    message: str


class SayParam(TypedDict, total=False):
    type: Literal["say"]
    the_text: Annotated[str, PropertyInfo(alias="text")]


ServerEvent = Annotated[Union[Said, Failed], PropertyInfo(discriminator="type")]


class Chat(WebSocketConnection[Any, Any]):
    _server_event_type = ServerEvent
    _client_event_param_type = SayParam


class ChatManager(WebSocketConnectionManager[Chat]):
    _connection_class = Chat
    _client_event_param_type = SayParam
    _path = "/chat"
    _extra = "chat"


class AsyncChat(AsyncWebSocketConnection[Any, Any]):
    _server_event_type = ServerEvent
    _client_event_param_type = SayParam


class AsyncChatManager(AsyncWebSocketConnectionManager[AsyncChat]):
    _connection_class = AsyncChat
    _client_event_param_type = SayParam
    _path = "/chat"


class Server:
    """Says back what it hears; ``drop`` closes with a code, ``fail`` sends an error event."""

    def __init__(self) -> None:
        self.requests: list[Any] = []

    def record(self, _connection: Any, request: Any) -> None:
        """Notes a request before it is answered, so that whoever is connected finds it noted."""
        self.requests.append(request)

    def __call__(self, connection: Any) -> None:
        for message in connection:
            event = json.loads(message)
            if event["text"].startswith("drop"):
                connection.close(int(event["text"].partition(" ")[2]))
                return
            reply = {"type": "error", "message": "no"} if event["text"] == "fail" else {"type": "said", **event}
            connection.send(json.dumps({**reply, "type": reply["type"] if event["text"] == "fail" else "said"}))


@contextmanager
def serving() -> Iterator[tuple[Server, str]]:
    handler = Server()
    with websockets_server.serve(handler, "127.0.0.1", 0, process_request=handler.record) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield handler, f"http://127.0.0.1:{server.socket.getsockname()[1]}/v1"
        finally:
            server.shutdown()
            thread.join()


def say(text: str) -> SayParam:
    return {"type": "say", "the_text": text}


def test_events_go_both_ways() -> None:
    with serving() as (server, base_url), acme.Acme(api_key="secret", base_url=base_url) as client:
        manager = ChatManager(
            client=client,
            params={"model": "m", "gone": acme.omit},
            extra_query={"a": [1, 2]},
            extra_headers={"X-A": "1"},
        )
        manager.send(say("queued before there was a connection"))
        with manager as chat:
            assert chat.recv().text == "queued before there was a connection"
            chat.send(say("é"))
            assert isinstance(chat.recv(), Said)
            chat.send(Said(type="said", text="model"))
            assert json.loads(chat.recv_bytes())["text"] == "model"
            chat.send_raw('{"text": "raw"}')
            assert chat.recv().text == "raw"
    request = server.requests[0]
    assert request.path == "/v1/chat?model=m&a=1%2C2"
    assert request.headers["authorization"] == "Bearer secret" and request.headers["x-a"] == "1"
    assert request.headers["user-agent"] == client.user_agent


class Asking(acme.Acme):
    """Asks for its key before each connection."""

    asked = 0

    def _refresh_options(self, security: Any) -> None:
        self.asked += 1
        self.api_key = f"key {self.asked}"


class AsyncAsking(acme.AsyncAcme):
    async def _refresh_options(self, security: Any) -> None:
        self.api_key = "a key"


def test_options_are_asked_for_before_each_connection() -> None:
    async def connect(base_url: str) -> None:
        async with AsyncAsking(api_key="", base_url=base_url) as client, AsyncChatManager(client=client) as chat:
            await chat.close()

    with serving() as (server, base_url), Asking(api_key="", base_url=base_url) as client:
        for _ in range(2):
            with ChatManager(client=client) as chat:
                chat.close()
        asyncio.run(connect(base_url))
    told = [request.headers["authorization"] for request in server.requests]
    assert told == ["Bearer key 1", "Bearer key 2", "Bearer a key"]


def test_a_lost_connection_is_made_again_and_what_waited_is_sent() -> None:
    events: list[ReconnectingEvent] = []

    def on_reconnecting(event: ReconnectingEvent) -> Any:
        events.append(event)
        manager._opened.send(say("sent meanwhile"))
        return {"extra_query": {"try": str(event.attempt)}}

    with serving() as (server, base_url), acme.Acme(api_key="k", base_url=base_url) as client:
        manager = ChatManager(client=client, on_reconnecting=on_reconnecting, initial_delay=0.01)
        chat = manager.enter()
        chat.send(say("drop 1012"))
        assert next(iter(chat)).text == "sent meanwhile"
        chat.close()
    assert [(event.attempt, event.close_code) for event in events] == [(1, 1012)]
    assert 0.0075 <= events[0].delay <= 0.01
    assert [request.path for request in server.requests] == ["/v1/chat", "/v1/chat?try=1"]


@pytest.mark.parametrize(
    ("code", "answer"), [(4000, {}), (1012, {"abort": True}), (1012, RuntimeError("handler")), (1012, None)]
)
def test_otherwise_the_end_is_told_with_what_was_not_sent(code: int, answer: Any) -> None:
    from websockets.exceptions import ConnectionClosedError

    def on_reconnecting(event: ReconnectingEvent) -> Any:
        if isinstance(answer, Exception):
            raise answer
        return answer

    with serving() as (_, base_url), acme.Acme(api_key="k", base_url=base_url) as client:
        with ChatManager(client=client, on_reconnecting=on_reconnecting if answer is not None else None) as chat:
            chat.send(say(f"drop {code}"))
            with pytest.raises(ConnectionClosedError):
                list(chat)
            with pytest.raises(ConnectionClosedError):
                chat.send(say("lost"))
            with pytest.raises(WebSocketConnectionClosedError) as raised:
                list(chat)
            assert raised.value.unsent_messages == ['{"type":"say","text":"lost"}']


def test_a_normal_end_ends_the_iteration() -> None:
    with serving() as (_, base_url), acme.Acme(api_key="k", base_url=base_url) as client:
        with ChatManager(client=client) as chat:
            chat.send(say("one"))
            chat.send(say("drop 1000"))
            assert [event.text for event in chat] == ["one"]


def test_handlers_are_given_events() -> None:
    heard: list[str] = []
    with serving() as (_, base_url), acme.Acme(api_key="k", base_url=base_url) as client:
        manager = ChatManager(client=client)
        assert manager.once("said", lambda event: heard.append(f"once {event.text}")) is manager

        @manager.on("event")
        def any_event(event: Any) -> None:
            heard.append(f"any {event.type}")

        with manager as chat:
            handler = heard.append
            assert chat.on("said", handler).off("said", handler) is chat
            for text in ("a", "fail", "drop 1000"):
                chat.send(say(text))
            chat.dispatch_events()
        assert heard == ["once a", "any said", "any error"]
        assert callable(any_event)
        with ChatManager(client=client) as chat:
            chat.send(say("fail"))
            with pytest.raises(WebSocketError, match="no"):
                chat.dispatch_events()


def test_async_connections_do_the_same() -> None:
    heard: list[Any] = []

    async def main(base_url: str) -> None:
        def on_reconnecting(event: ReconnectingEvent) -> None:
            heard.append(event.attempt)
            manager.send(say("meanwhile"))

        async with acme.AsyncAcme(api_key="k", base_url="https://unused", websocket_base_url=base_url) as client:
            options: Any = {
                "client": client,
                "on_reconnecting": on_reconnecting,
                "initial_delay": 0.01,
            }
            manager = AsyncChatManager(**options)
            manager.send(say("queued"))
            async with manager as chat:
                await chat.send(say("drop 1012"))
                async for event in chat:
                    heard.append(event.text)
                    if event.text == "queued":
                        continue
                    break
        async with acme.AsyncAcme(api_key="k", base_url=base_url) as client:
            async with AsyncChatManager(client=client) as chat:

                @chat.on("said")
                async def on_said(event: Any) -> None:
                    heard.append(event.text)
                    await chat.send(say("drop 1000"))

                chat.once("event", lambda event: heard.append(event.type))
                await chat.send_raw(b'{"text": "raw"}')
                await chat.dispatch_events()
            connection = await AsyncChatManager(client=client).enter()
            await connection.close()

    with serving() as (_, base_url):
        asyncio.run(asyncio.wait_for(main(base_url.replace("http", "ws", 1)), timeout=60))
    assert heard == ["queued", 1, "meanwhile", "raw", "said"]


def test_the_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "websockets.sync.client", None)
    with pytest.raises(MissingDependencyError, match=r"installed as `acme\[chat\]`"):
        ChatManager(client=acme.Acme(api_key="k")).enter()
