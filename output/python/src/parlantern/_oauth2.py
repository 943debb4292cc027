"""Requests authenticated with a token that the client gets by its own credentials (RFC 6749, section 4.4)."""

from __future__ import annotations

import time
import base64
import threading
from typing import Any, Generator, AsyncGenerator
from urllib.parse import quote_plus
from typing_extensions import override

from ._http import httpx
from ._utils import lru_cache
from ._utils._guards import is_mapping

_LIFETIME_SECONDS = 60 * 60
"""How long a token is taken to last when the server does not say."""
_MARGIN_SECONDS = 10
"""How long before its end a token is renewed."""
_OK = 200


class OAuth2ClientCredentials(httpx.Auth):
    """Puts a token into a header of each request, and gets a new one when there is none or it has expired.

    Where no token can be had, the request goes out without one, so that the answer of the server tells why.
    """

    requires_response_body = True

    def __init__(self, *, token_url: httpx.URL, client_id: str, client_secret: str, header: str) -> None:
        self._token_url = token_url
        self._client_id = client_id
        self._client_secret = client_secret
        self._header = header
        self._token: str | None = None
        self._expires_at = 0.0
        self._lock = threading.Lock()

    @override
    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self.token_is_expired():
            # one thread gets the token while the others wait for it
            with self._lock:
                if self.token_is_expired():
                    response = yield self._token_request()
                    response.read()
                    self._take(response)
        yield self._authenticated(request)

    @override
    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        if self.token_is_expired():
            response = yield self._token_request()
            await response.aread()
            self._take(response)
        yield self._authenticated(request)

    def token_is_expired(self) -> bool:
        """Whether the next request needs a new token."""
        return self._token is None or time.time() > self._expires_at - _MARGIN_SECONDS

    def invalidate_token(self) -> None:
        """Forgets the token, so that the next request gets a new one."""
        self._token = None

    def _token_request(self) -> httpx.Request:
        # the two parts are form-encoded before they are joined (RFC 6749, section 2.3.1)
        pair = f"{quote_plus(self._client_id)}:{quote_plus(self._client_secret)}"
        return httpx.Request(
            "POST",
            self._token_url,
            content=b"grant_type=client_credentials",
            headers={
                "Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}",
                "Content-Type": "application/x-www-form-urlencoded",
            },
        )

    def _take(self, response: httpx.Response) -> None:
        """Keeps the token of the answer, if it holds one."""
        self._token = None
        if response.status_code != _OK:
            return
        try:
            answer: Any = response.json()
        except ValueError:
            return
        if not is_mapping(answer):
            return
        token, lifetime = answer.get("access_token"), answer.get("expires_in")
        if isinstance(token, str):
            self._token = token
            self._expires_at = time.time() + (lifetime if isinstance(lifetime, (int, float)) else _LIFETIME_SECONDS)

    def _authenticated(self, request: httpx.Request) -> httpx.Request:
        if self._token is not None:
            request.headers[self._header] = f"Bearer {self._token}"
        return request


@lru_cache(maxsize=128)
def make_oauth2(*, token_url: httpx.URL, client_id: str, client_secret: str, header: str) -> OAuth2ClientCredentials:
    """The same object for the same credentials, so that clients and their copies share a token."""
    return OAuth2ClientCredentials(token_url=token_url, client_id=client_id, client_secret=client_secret, header=header)
