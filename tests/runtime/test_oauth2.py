"""Tokens that a client gets by its own credentials."""

from __future__ import annotations

import base64
from typing import Any

import httpx
import pytest
from acme._oauth2 import OAuth2ClientCredentials, make_oauth2

TOKEN_URL = "https://auth.example.com/token"


class Server:
    """Hands out numbered tokens, and tells which one a request brought along."""

    def __init__(self, **answer: Any) -> None:
        self.answer = answer or {"json": {"access_token": "t", "expires_in": 3600}}
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if str(request.url) == TOKEN_URL:
            self.asked.append(request)
            return httpx.Response(
                self.answer.get("status", 200), **{k: v for k, v in self.answer.items() if k != "status"}
            )
        return httpx.Response(200, json={"seen": request.headers.get("Authorization")})


def auth(**changes: Any) -> OAuth2ClientCredentials:
    return OAuth2ClientCredentials(
        token_url=httpx.URL(TOKEN_URL),
        header="Authorization",
        **{"client_id": "me", "client_secret": "s c:ret", **changes},
    )


def get(server: Server, how: OAuth2ClientCredentials) -> Any:
    with httpx.Client(transport=httpx.MockTransport(server), auth=how) as client:
        return client.get("https://api.example.com/").json()["seen"]


def test_a_token_is_got_once_and_used_for_all_requests() -> None:
    server, how = Server(), auth()
    assert [get(server, how), get(server, how)] == ["Bearer t", "Bearer t"]
    (request,) = server.asked
    assert request.content == b"grant_type=client_credentials"
    kind, _, pair = request.headers["Authorization"].partition(" ")
    assert (kind, base64.b64decode(pair)) == ("Basic", b"me:s+c%3Aret")


def test_a_token_is_renewed_before_it_expires() -> None:
    server, how = Server(json={"access_token": "t", "expires_in": 5}), auth()
    get(server, how)
    assert how.token_is_expired()
    get(server, how)
    assert len(server.asked) == 2


def test_a_token_can_be_thrown_away() -> None:
    server, how = Server(), auth()
    get(server, how)
    how.invalidate_token()
    get(server, how)
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 401, "json": {"access_token": "t"}},
        {"text": "<html>"},
        {"json": ["t"]},
        {"json": {"access_token": 1}},
    ],
)
def test_without_a_token_the_request_goes_out_as_it_is(answer: dict[str, Any]) -> None:
    assert get(Server(**answer), auth()) is None


@pytest.mark.asyncio
async def test_the_same_in_async_code() -> None:
    server, how = Server(), auth()
    async with httpx.AsyncClient(transport=httpx.MockTransport(server), auth=how) as client:
        for _ in range(2):
            assert (await client.get("https://api.example.com/")).json()["seen"] == "Bearer t"
    assert len(server.asked) == 1


def test_the_same_credentials_share_a_token() -> None:
    def made(secret: str) -> OAuth2ClientCredentials:
        url = httpx.URL(TOKEN_URL)
        return make_oauth2(token_url=url, client_id="a", client_secret=secret, header="Authorization")

    assert made("b") is made("b")
    assert made("b") is not made("c")
