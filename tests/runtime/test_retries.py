"""Requests are tried again where that may help, and not for longer than the server wants."""

from __future__ import annotations

import io
import math
import itertools
from typing import Any, Callable
from unittest import mock

import acme
import httpx
import pytest
from acme import Omit
from acme._core import retries
from hypothesis import given, strategies as st
from acme._models import FinalRequestOptions

NOW = 1_700_000_000.0
MakeClient = Callable[..., Any]


def failing(
    times: int, failure: Any = 500, **response: Any
) -> tuple[Callable[[httpx.Request], httpx.Response], list[httpx.Request]]:
    """Answers with a failure so many times, then well; with the requests that came."""
    requests: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        request.read()
        requests.append(request)
        if len(requests) > times:
            return httpx.Response(200, json={"id": "1"})
        if isinstance(failure, int):
            return httpx.Response(failure, json={"error": {"message": "no"}}, **response)
        raise failure

    return handler, requests


FAILURES = [408, 409, 429, 500, 503, httpx.ReadTimeout("slow"), httpx.ConnectError("gone"), RuntimeError("odd")]


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
def test_what_may_pass_is_tried_again(make_client: MakeClient, no_waiting: list[float], failure: Any) -> None:
    handler, requests = failing(2, failure)
    response = make_client(handler).orders.with_raw_response.retrieve("1")
    assert response.retries_taken == 2
    assert [request.headers["x-stainless-retry-count"] for request in requests] == ["0", "1", "2"]
    assert 0.375 <= no_waiting[0] <= 0.5 and 0.75 <= no_waiting[1] <= 1


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
def test_async_clients_do_so_as_well(with_async_client: Any, no_waiting: list[float], failure: Any) -> None:
    handler, requests = failing(2, failure)

    async def use(client: Any) -> Any:
        async with client.orders.with_streaming_response.retrieve("1") as response:
            return response.retries_taken, (await response.parse()).id

    assert with_async_client(handler, use) == (2, "1")
    assert len(requests) == 3 and len(no_waiting) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422, 302])
def test_other_answers_are_final(make_client: MakeClient, no_waiting: list[float], status: int) -> None:
    handler, requests = failing(9, status)
    with pytest.raises(acme.APIStatusError):
        make_client(handler).orders.retrieve("1")
    assert len(requests) == 1 and not no_waiting


@pytest.mark.parametrize(("status", "verdict", "tries"), [(400, "true", 3), (500, "false", 1)])
def test_the_server_has_the_last_word(
    make_client: MakeClient, no_waiting: list[float], status: int, verdict: str, tries: int
) -> None:
    handler, requests = failing(9, status, headers={"x-should-retry": verdict})
    with pytest.raises(acme.APIStatusError):
        make_client(handler).orders.retrieve("1")
    assert len(requests) == tries


def test_the_number_of_tries_is_that_of_client_or_call(make_client: MakeClient, no_waiting: list[float]) -> None:
    handler, requests = failing(99)
    client = make_client(handler, max_retries=1)
    with pytest.raises(acme.InternalServerError):
        client.orders.retrieve("1")
    assert len(requests) == 2
    with pytest.raises(acme.InternalServerError):
        client.with_options(max_retries=0).orders.retrieve("1")
    assert len(requests) == 3
    with pytest.raises(acme.InternalServerError):
        client.get("/x", cast_to=object, options={"max_retries": 4})
    assert len(requests) == 8


def test_retries_without_end_are_possible(make_client: MakeClient, no_waiting: list[float]) -> None:
    handler, requests = failing(50)
    assert make_client(handler, max_retries=math.inf).orders.retrieve("1").id == "1"
    assert len(requests) == 51 and max(no_waiting) <= 8


def test_the_last_failure_is_raised_with_its_cause(make_client: MakeClient, no_waiting: list[float]) -> None:
    handler, _ = failing(9, httpx.ReadTimeout("slow"))
    with pytest.raises(acme.APITimeoutError) as timeout:
        make_client(handler).orders.retrieve("1")
    assert isinstance(timeout.value.__cause__, httpx.ReadTimeout)
    assert isinstance(timeout.value, acme.APIConnectionError)
    assert timeout.value.request.url.path == "/v1/orders/1"
    handler, _ = failing(9, httpx.ConnectError("gone"))
    with pytest.raises(acme.APIConnectionError) as connection:
        make_client(handler).orders.retrieve("1")
    assert not isinstance(connection.value, acme.APITimeoutError)


def test_an_idempotency_key_is_made_once_per_call(make_client: MakeClient, no_waiting: list[float]) -> None:
    handler, requests = failing(2)
    client = make_client(handler)
    client.orders.create(amount=1)
    keys = [request.headers["idempotency-key"] for request in requests]
    assert len(set(keys)) == 1 and keys[0]
    client.orders.create(amount=1)
    assert requests[-1].headers["idempotency-key"] != keys[0]
    client.orders.create(amount=1, idempotency_key="mine")
    assert requests[-1].headers["idempotency-key"] == "mine"
    client.orders.create(amount=1, extra_headers={"idempotency-key": "header"})
    assert requests[-1].headers.get_list("idempotency-key") == ["header"]
    client.orders.create(amount=1, extra_headers={"idempotency-key": Omit()})
    client.orders.retrieve("1")
    assert all("idempotency-key" not in request.headers for request in requests[-2:])


def test_each_try_starts_from_the_options_of_the_call(no_waiting: list[float]) -> None:
    class Adding(acme.Acme):
        def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
            options.params = {**options.params, f"p{len(options.params)}": "x"}
            return options

    handler, requests = failing(2)
    with Adding(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(handler))) as client:
        client.orders.retrieve("1")
    assert [str(request.url.query) for request in requests] == ["b'p0=x'"] * 3


def test_bodies_are_sent_again_from_their_start(make_client: MakeClient, no_waiting: list[float]) -> None:
    handler, requests = failing(2)
    client = make_client(handler)
    file = io.BytesIO(b"skipped content")
    file.seek(8)
    client.post("/raw", content=file, cast_to=object)
    assert [request.content for request in requests] == [b"content"] * 3


@pytest.mark.parametrize(
    "arguments", [{"content": iter([b"once"])}, {"files": {"f": mock.Mock(spec=["read"], read=lambda *_: b"")}}]
)
def test_bodies_that_can_be_read_only_once_are_sent_only_once(
    make_client: MakeClient, no_waiting: list[float], arguments: Any
) -> None:
    handler, requests = failing(2)
    with pytest.raises(acme.InternalServerError):
        make_client(handler).post("/raw", cast_to=object, **arguments)
    assert len(requests) == 1


def test_failed_answers_are_closed_before_waiting(no_waiting: list[float]) -> None:
    open_streams: list[Any] = []

    class Body(httpx.SyncByteStream):
        def __iter__(self) -> Any:
            yield b"{}"

        def close(self) -> None:
            open_streams.remove(self)

    class Transport(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            assert not open_streams
            open_streams.append(Body())
            return httpx.Response(500, stream=open_streams[-1])

    with acme.Acme(api_key="k", http_client=httpx.Client(transport=Transport())) as client:
        with pytest.raises(acme.InternalServerError):
            client.orders.with_streaming_response.retrieve("1").__enter__()
    assert not open_streams


# --- delays


def delay(headers: dict[str, str], retries_taken: int = 0) -> float:
    return retries.retry_delay(retries_taken, httpx.Headers(headers))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry-after": "20"}, 20),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "1500", "retry-after": "20"}, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "20"}, 20),
        ({"retry-after": "Tue, 14 Nov 2023 22:13:50 GMT"}, 30),
        ({"retry-after": "60"}, 60),
    ],
)
@mock.patch("time.time", lambda: NOW)
def test_the_server_says_how_long(headers: dict[str, str], expected: float) -> None:
    assert delay(headers) == expected


@pytest.mark.parametrize(
    "value",
    [
        "0",
        "-1",
        "61",
        "inf",
        "nan",
        "",
        "soon",
        "9" * 40,
        "Tue, 14 Nov 2023 22:13:10 GMT",
        "Fri, 29 Sep 100000 16:26:57 GMT",
    ],
)
@mock.patch("time.time", lambda: NOW)
def test_what_it_says_is_taken_only_within_bounds(value: str) -> None:
    assert 0.375 <= delay({"retry-after": value}) <= 0.5


@pytest.mark.parametrize(("asked", "tries"), [("60", 2), ("61", 1), ("inf", 2)])
def test_an_sdk_may_give_up_when_it_is_asked_to_wait_too_long(
    make_client: MakeClient, no_waiting: list[float], monkeypatch: pytest.MonkeyPatch, asked: str, tries: int
) -> None:
    monkeypatch.setattr(retries, "RETRY_WHEN_ASKED_TO_WAIT_LONGER", False)
    handler, requests = failing(1, 429, headers={"retry-after": asked})
    client = make_client(handler)
    if tries == 1:
        with pytest.raises(acme.RateLimitError):
            client.orders.retrieve("1")
    else:
        client.orders.retrieve("1")
    assert len(requests) == tries


class Asking(acme.Acme):
    """Asks for its key before each try, as a client does whose key is a function."""

    def _refresh_options(self, security: Any) -> None:
        self.api_key = f"key {next(_NUMBERS)} for {sorted(security)}"


_NUMBERS = itertools.count(1)


def test_options_are_asked_for_before_each_try(no_waiting: list[float]) -> None:
    handler, requests = failing(2)
    client = Asking(api_key="", http_client=httpx.Client(transport=httpx.MockTransport(handler)))
    client.orders.retrieve("1")
    first = next(_NUMBERS) - 3
    told = [f"Bearer key {number} for ['api_key_auth']" for number in range(first, first + 3)]
    assert [request.headers["authorization"] for request in requests] == told
    assert len(no_waiting) == 2


@pytest.mark.parametrize(("retries_taken", "longest"), [(0, 0.5), (1, 1), (2, 2), (4, 8), (5, 8), (10**6, 8)])
def test_delays_double_up_to_a_limit(retries_taken: int, longest: float) -> None:
    for _ in range(50):
        assert longest * 0.75 <= retries.retry_delay(retries_taken, None) <= longest


@given(st.dictionaries(st.sampled_from(["retry-after", "retry-after-ms"]), st.text(max_size=40)))
def test_no_header_breaks_the_client(headers: dict[str, str]) -> None:
    assert 0 <= retries.retry_delay(0, headers) <= 60
    retries.should_retry(429, headers)


def test_the_delay_can_be_overridden(
    make_client: MakeClient, no_waiting: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acme._base_client.BaseClient._calculate_retry_timeout", lambda *_: 0.1)
    handler, _ = failing(2)
    make_client(handler).orders.retrieve("1")
    assert no_waiting == [0.1, 0.1]
