"""Prints the microseconds that a package adds to a request whose answer is there at once, sync and async, as JSON.

It runs in the environment of the package, the generated or the published one: `python overhead_client.py`.
"""

from __future__ import annotations

import asyncio
import json
import time

import httpx2  # type: ignore[import-not-found, unused-ignore]
import openai  # type: ignore[import-not-found, unused-ignore]

REQUESTS = 400
TRIALS = 3
COMPLETION = {
    "id": "chatcmpl_1",
    "object": "chat.completion",
    "created": 1750000000,
    "model": "m",
    "choices": [
        {"index": 0, "finish_reason": "stop", "logprobs": None, "message": {"role": "assistant", "content": "Hello."}}
    ],
    "usage": {"prompt_tokens": 5, "completion_tokens": 2, "total_tokens": 7},
}
ASKED = {
    "model": "m",
    "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hello!"}],
    "temperature": 0.5,
    "metadata": {"a": "b"},
}


def answer(_: httpx2.Request) -> httpx2.Response:
    """The answer to every request."""
    return httpx2.Response(200, json=COMPLETION)


def sync_seconds() -> float:
    """The seconds of the requests, one after the other."""
    http_client = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = openai.OpenAI(api_key="k", http_client=http_client)
    create = client.chat.completions.create
    for _ in range(20):
        create(**ASKED)
    start = time.perf_counter()
    for _ in range(REQUESTS):
        create(**ASKED)
    return time.perf_counter() - start


async def async_seconds() -> float:
    """The same with an async client."""
    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
    client = openai.AsyncOpenAI(api_key="k", http_client=http_client)
    create = client.chat.completions.create
    for _ in range(20):
        await create(**ASKED)
    start = time.perf_counter()
    for _ in range(REQUESTS):
        await create(**ASKED)
    return time.perf_counter() - start


def http_seconds() -> float:
    """What the HTTP library alone needs for them, which no package can save."""
    client = httpx2.Client(transport=httpx2.MockTransport(answer))
    start = time.perf_counter()
    for _ in range(REQUESTS):
        client.post("https://api.test/v1/chat/completions", json=ASKED).json()
    return time.perf_counter() - start


if __name__ == "__main__":
    times = {
        "sync": min(sync_seconds() for _ in range(TRIALS)),
        "async": min(asyncio.run(async_seconds()) for _ in range(TRIALS)),
        "HTTP library alone": min(http_seconds() for _ in range(TRIALS)),
    }
    print(json.dumps({name: 1e6 * seconds / REQUESTS for name, seconds in times.items()}))
