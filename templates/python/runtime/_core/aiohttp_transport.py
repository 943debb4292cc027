"""A transport of the HTTP library that leaves the network to aiohttp."""

from __future__ import annotations

import ssl
import asyncio
from typing import Any, Generator, AsyncIterator, cast
from importlib import import_module
from contextlib import contextmanager
from typing_extensions import override

from .._http import httpx

_BODILESS = ("0", None)


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Sends requests through aiohttp, which has one session per event loop."""

    def __init__(
        self,
        *,
        verify: bool | str | ssl.SSLContext = True,
        limits: httpx.Limits | None = None,
        trust_env: bool = True,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
    ) -> None:
        self._aiohttp: Any = import_module("aiohttp")
        self._verify = verify
        self._limits = limits or httpx.Limits()
        self._trust_env = trust_env
        self._proxy = proxy
        self._session: Any = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        with self._as_library_errors(request):
            response = await self._current_session().request(
                request.method,
                import_module("yarl").URL(str(request.url), encoded=True),
                allow_redirects=False,
                timeout=self._timeout(request),
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
                **self._body(request),
                **self._proxy_arguments(),
            )
        return httpx.Response(
            response.status,
            headers=list(response.raw_headers),
            stream=_ResponseStream(response, request, self),
            request=request,
            extensions={"http_version": b"HTTP/1.1", "reason_phrase": (response.reason or "").encode("latin-1")},
        )

    @override
    async def aclose(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _current_session(self) -> Any:
        loop = asyncio.get_running_loop()
        if self._session is None or self._session.closed or loop is not self._loop:
            connector = self._aiohttp.TCPConnector(
                limit=self._limits.max_connections or 0,
                keepalive_timeout=self._limits.keepalive_expiry or 15,
                ssl=self._ssl(),
            )
            self._session = self._aiohttp.ClientSession(
                connector=connector,
                auto_decompress=False,  # the HTTP library decompresses, and keeps cookies
                cookie_jar=self._aiohttp.DummyCookieJar(),
                trust_env=self._trust_env,
            )
            self._loop = loop
        return self._session

    def _ssl(self) -> bool | ssl.SSLContext:
        return ssl.create_default_context(cafile=self._verify) if isinstance(self._verify, str) else self._verify

    def _proxy_arguments(self) -> dict[str, Any]:
        proxy = self._proxy
        if proxy is None:
            return {}
        if not isinstance(proxy, httpx.Proxy):
            return {"proxy": str(proxy)}
        auth = proxy.auth
        return {"proxy": str(proxy.url), "proxy_auth": self._aiohttp.BasicAuth(*auth) if auth else None}

    def _timeout(self, request: httpx.Request) -> Any:
        limits = cast("dict[str, float | None]", request.extensions.get("timeout", {}))
        return self._aiohttp.ClientTimeout(
            total=None,
            connect=limits.get("pool"),
            sock_connect=limits.get("connect"),
            sock_read=limits.get("read"),
        )

    def _body(self, request: httpx.Request) -> dict[str, Any]:
        """The headers and the body; aiohttp itself cuts bodies of unknown length into chunks."""
        is_chunked = "transfer-encoding" in request.headers
        headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in request.headers.raw
            if name.lower() != b"transfer-encoding"
        ]
        if not is_chunked and request.headers.get("content-length") in _BODILESS:
            return {"headers": headers}
        return {"headers": headers, "data": _pieces(request), "chunked": True if is_chunked else None}

    @contextmanager
    def _as_library_errors(self, request: httpx.Request) -> Generator[None, None, None]:
        """Raises the errors of aiohttp as those that the HTTP library has for them."""
        aiohttp = self._aiohttp
        try:
            yield
        except aiohttp.ClientConnectorError as error:
            raise httpx.ConnectError(str(error), request=request) from error
        except (asyncio.TimeoutError, aiohttp.ServerTimeoutError) as error:
            kind = httpx.ConnectTimeout if "connect" in str(error).lower() else httpx.ReadTimeout
            raise kind(str(error), request=request) from error
        except aiohttp.ClientOSError as error:
            raise httpx.ReadError(str(error), request=request) from error
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError) as error:
            raise httpx.RemoteProtocolError(str(error), request=request) from error
        except aiohttp.ClientError as error:
            raise httpx.NetworkError(str(error), request=request) from error


async def _pieces(request: httpx.Request) -> AsyncIterator[bytes]:
    if isinstance(request.stream, httpx.AsyncByteStream):
        async for piece in request.stream:
            yield piece


class _ResponseStream(httpx.AsyncByteStream):
    def __init__(self, response: Any, request: httpx.Request, transport: AiohttpTransport) -> None:
        self._response = response
        self._request = request
        self._transport = transport

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._transport._as_library_errors(self._request):
            async for piece in self._response.content.iter_any():
                yield piece

    @override
    async def aclose(self) -> None:
        # one that was read to its end has given its connection back already
        self._response.close()
