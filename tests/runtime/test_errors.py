"""Errors say what went wrong, by classes that callers can tell apart."""

from __future__ import annotations

import pickle
from typing import Any, Callable

import acme
import httpx
import pytest
import pydantic

MakeClient = Callable[..., Any]


def answering(status: int, **response: Any) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(status, headers={"x-should-retry": "false", "x-request-id": "req_1"}, **response)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, acme.BadRequestError),
        (401, acme.AuthenticationError),
        (403, acme.PermissionDeniedError),
        (404, acme.NotFoundError),
        (409, acme.ConflictError),
        (422, acme.UnprocessableEntityError),
        (429, acme.RateLimitError),
        (500, acme.InternalServerError),
        (599, acme.InternalServerError),
        (418, acme.APIStatusError),
    ],
)
def test_each_status_has_its_class(make_client: MakeClient, status: int, expected: type[acme.APIStatusError]) -> None:
    details = {"message": "no", "code": "c", "param": "p", "type": "t"}
    client = make_client(answering(status, json={"error": details}))
    with pytest.raises(acme.APIStatusError) as raised:
        client.orders.retrieve("1")
    error = raised.value
    assert type(error) is expected
    assert isinstance(error, (acme.APIError, acme.SdkError))
    assert error.status_code == status and error.request_id == "req_1"
    assert error.body == details
    assert (error.code, error.param, error.type) == ("c", "p", "t")
    assert error.message == str(error) == f"Error code: {status} - {{'error': {details}}}"
    assert error.request.method == "GET" and error.response.status_code == status


def test_text_is_the_message_where_there_is_no_json(make_client: MakeClient) -> None:
    with pytest.raises(acme.BadRequestError, match="^went wrong$") as raised:
        make_client(answering(400, text=" went wrong\n")).orders.retrieve("1")
    assert raised.value.body == "went wrong"
    with pytest.raises(acme.BadRequestError, match="^Error code: 400$"):
        make_client(answering(400)).orders.retrieve("1")


def test_a_streamed_error_is_read(make_client: MakeClient, with_async_client: Any) -> None:
    with pytest.raises(acme.NotFoundError, match="no such order"):
        make_client(answering(404, text="no such order")).orders.with_streaming_response.retrieve("1").__enter__()

    async def use(client: Any) -> None:
        with pytest.raises(acme.NotFoundError, match="no such order"):
            await client.orders.with_streaming_response.retrieve("1").__aenter__()

    with_async_client(answering(404, text="no such order"), use)


def test_an_error_whose_body_breaks_off_is_still_that_error(no_waiting: list[float]) -> None:
    class Broken(httpx.SyncByteStream):
        def __iter__(self) -> Any:
            yield b"{"
            raise httpx.ReadError("gone")

    transport = httpx.MockTransport(lambda _: httpx.Response(404, stream=Broken()))
    with acme.Acme(api_key="k", http_client=httpx.Client(transport=transport)) as client:
        with pytest.raises(acme.NotFoundError, match="Error code: 404"):
            client.orders.with_streaming_response.retrieve("1").__enter__()


def test_a_body_that_was_closed_unread_is_not_read() -> None:
    response = httpx.Response(500, stream=httpx.ByteStream(b"x"), request=httpx.Request("GET", "https://acme.test"))
    response.close()
    error = acme.Acme(api_key="k")._make_status_error_from_response(response)
    assert error.body is None and error.message == "Error code: 500"


def test_strict_clients_refuse_what_does_not_fit(make_client: MakeClient) -> None:
    client = make_client(answering(200, json={"id": {"not": "text"}}), _strict_response_validation=True)
    with pytest.raises(acme.APIResponseValidationError) as raised:
        client.orders.retrieve("1")
    assert isinstance(raised.value.__cause__, pydantic.ValidationError)
    assert raised.value.body == {"id": {"not": "text"}} and raised.value.status_code == 200
    loose = make_client(answering(200, json={"id": {"not": "text"}}))
    assert loose.orders.retrieve("1").id == {"not": "text"}


def test_text_instead_of_json_is_an_error_for_strict_clients_only(make_client: MakeClient) -> None:
    handler = answering(200, text="hello")
    with pytest.raises(acme.APIResponseValidationError, match="application/json.*text/plain"):
        make_client(handler, _strict_response_validation=True).orders.retrieve("1")
    assert make_client(handler).orders.retrieve("1") == "hello"


def test_json_under_another_name_is_read_all_the_same(make_client: MakeClient) -> None:
    assert make_client(answering(200, text='{"id": "1"}')).orders.retrieve("1").id == "1"


@pytest.mark.parametrize("body", [b"{", b"", b"<html>"])
def test_broken_json_is_an_error_of_this_package(make_client: MakeClient, body: bytes) -> None:
    response = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    with pytest.raises(acme.APIResponseValidationError, match="announces JSON"):
        make_client(lambda _: response).orders.retrieve("1")


def test_public_names_belong_to_the_package() -> None:
    assert acme.NotFoundError.__module__ == "acme"
    assert repr(acme.SdkError) == "<class 'acme.SdkError'>"
    assert pickle.loads(pickle.dumps(acme.NotFoundError)) is acme.NotFoundError
