"""Answers to requests without a server, for an HTTP library that no mock package knows."""

from __future__ import annotations

from typing import Any, Iterator

import httpx
import pytest


class Route:
    """The answer to requests of one method and URL."""

    def __init__(self) -> None:
        self.answer: httpx.Response | None = None

    def mock(self, return_value: httpx.Response) -> Route:
        """Answers with the response from now on."""
        self.answer = return_value
        return self

    def respond(self) -> httpx.Response:
        """A response of its own for each request, whose body is still unread."""
        assert self.answer is not None, "the route has no answer"
        body = httpx.ByteStream(self.answer.content)
        return httpx.Response(self.answer.status_code, headers=self.answer.headers, stream=body)


class MockRouter:
    """Answers the requests that it has routes for; a request without a route is an error."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url.rstrip("/")
        self._routes: dict[tuple[str, str], Route] = {}

    def route(self, method: str, url: str) -> Route:
        """The route of a method and a URL, which may be relative to the base URL."""
        whole = url if "://" in url else f"{self._base_url}/{url.lstrip('/')}"
        return self._routes.setdefault((method.upper(), str(httpx.URL(whole).copy_with(query=None))), Route())

    def get(self, url: str) -> Route:
        return self.route("GET", url)

    def post(self, url: str) -> Route:
        return self.route("POST", url)

    def put(self, url: str) -> Route:
        return self.route("PUT", url)

    def patch(self, url: str) -> Route:
        return self.route("PATCH", url)

    def delete(self, url: str) -> Route:
        return self.route("DELETE", url)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The response to a request."""
        place = (request.method, str(request.url.copy_with(query=None)))
        assert place in self._routes, f"no route for {place}"
        return self._routes[place].respond()


@pytest.fixture
def respx_mock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[MockRouter]:
    """A router for all requests of the test, below the base URL of its marker."""
    marker = request.node.get_closest_marker("respx")
    router = MockRouter(marker.kwargs.get("base_url", "") if marker is not None else "")

    def handle(_: Any, sent: httpx.Request) -> httpx.Response:
        return router.answer(sent)

    async def handle_async(_: Any, sent: httpx.Request) -> httpx.Response:
        return router.answer(sent)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle_async)
    yield router
