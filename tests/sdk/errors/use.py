"""Meets each error of the generated package as a program would; prints what it saw."""

from __future__ import annotations

import asyncio
from typing import Any

import acme
import httpx

BODIES: list[tuple[int, Any]] = [
    (400, {"type": "no_age", "title": "How old?", "status": 400, "detail": None, "class": 3}),
    (404, {"type": "gone_error", "title": "It is gone", "status": 404, "when": "yesterday"}),
    (418, {"type": "teapot", "title": "", "code": 7, "message": "short and stout", "odd-name": True}),
    (500, {"type": "internal_server_error", "title": "Oh", "status": 500, "retries": 2, "parts": ["a"]}),
    (503, {"error": "busy"}),
    (404, ["not an object"]),
    (409, {"type": "of_tomorrow"}),
]


def met(error: acme.APIStatusError) -> str:
    usual = isinstance(error, acme.NotFoundError), isinstance(error, acme.InternalServerError)
    names = ("type", "class_", "when", "code", "odd_name", "retries", "parts")
    own = {name: getattr(error, name) for name in names if name in vars(error) and getattr(error, name) is not None}
    return f"{type(error).__name__} {error.status_code} {error.message!r} {own} {usual}"


async def main() -> None:
    for status, body in BODIES:
        transport = httpx.MockTransport(lambda _, status=status, body=body: httpx.Response(status, json=body))
        client = acme.Acme(http_client=httpx.Client(transport=transport), max_retries=0)
        waiting = acme.AsyncAcme(http_client=httpx.AsyncClient(transport=transport), max_retries=0)
        try:
            client.pets.list()
        except acme.APIStatusError as error:
            print(met(error))
        try:
            await waiting.pets.list()
        except acme.APIStatusError as error:
            print(met(error))


asyncio.run(main())
