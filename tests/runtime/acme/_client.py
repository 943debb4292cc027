"""Clients of the SDK for tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Mapping
from typing_extensions import Self, override

import httpx

from . import _exceptions
from ._qs import Querystring
from ._types import Omit, Headers, Timeout, NotGiven, Transport, ProxiesTypes, RequestOptions, not_given
from ._utils import is_given, is_mapping, get_async_library
from ._compat import cached_property
from ._models import SecurityOptions
from ._version import __version__
from ._streaming import Stream as Stream, AsyncStream as AsyncStream
from ._exceptions import APIStatusError
from ._base_client import DEFAULT_MAX_RETRIES, SyncAPIClient, AsyncAPIClient

if TYPE_CHECKING:
    from .resources import orders, async_orders
    from .resources.orders import Orders
    from .resources.webhooks import Webhooks, AsyncWebhooks
    from .resources.async_orders import AsyncOrders

__all__ = ["Timeout", "Transport", "ProxiesTypes", "RequestOptions", "Acme", "AsyncAcme", "Client", "AsyncClient"]


class Acme(SyncAPIClient):
    # client options
    api_key: str | None
    webhook_secret: str | None

    websocket_base_url: str | httpx.URL | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        webhook_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Takes what is not passed from the environment."""
        if api_key is None:
            api_key = os.environ.get("ACME_API_KEY")
        self.api_key = api_key

        if webhook_secret is None:
            webhook_secret = os.environ.get("ACME_WEBHOOK_SECRET")
        self.webhook_secret = webhook_secret

        self.websocket_base_url = websocket_base_url

        if base_url is None:
            base_url = os.environ.get("ACME_BASE_URL")
        if base_url is None:
            base_url = "https://api.acme.test/v1"

        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

        self._idempotency_header = "Idempotency-Key"

        self._default_stream_cls = Stream

    @cached_property
    def orders(self) -> Orders:
        """Orders and what belongs to them."""
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        from .resources.webhooks import Webhooks

        return Webhooks(self)

    @cached_property
    def with_raw_response(self) -> AcmeWithRawResponse:
        return AcmeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AcmeWithStreamedResponse:
        return AcmeWithStreamedResponse(self)

    @property
    @override
    def qs(self) -> Querystring:
        return Querystring(array_format="comma")

    @override
    def _auth_headers(self, security: SecurityOptions) -> dict[str, str]:
        return self._api_key_auth if security.get("api_key_auth", False) else {}

    @property
    def _api_key_auth(self) -> dict[str, str]:
        api_key = self.api_key
        if api_key is None:
            return {}
        return {"Authorization": f"Bearer {api_key}"}

    @property
    @override
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            **self._custom_headers,
        }

    @override
    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        if headers.get("Authorization") or isinstance(custom_headers.get("Authorization"), Omit):
            return

        raise TypeError("No credential: pass api_key, or leave the Authorization header out explicitly")

    def copy(
        self,
        *,
        api_key: str | None = None,
        webhook_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client that shares the HTTP client, with other settings."""
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")

        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers = self._custom_headers
        if default_headers is not None:
            headers = {**headers, **default_headers}
        elif set_default_headers is not None:
            headers = set_default_headers

        params = self._custom_query
        if default_query is not None:
            params = {**params, **default_query}
        elif set_default_query is not None:
            params = set_default_query

        http_client = http_client or self._client
        return self.__class__(
            api_key=api_key or self.api_key,
            webhook_secret=webhook_secret or self.webhook_secret,
            base_url=base_url or self.base_url,
            websocket_base_url=websocket_base_url or self.websocket_base_url,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=headers,
            default_query=params,
            **_extra_kwargs,
        )

    with_options = copy

    @override
    def _make_status_error(self, err_msg: str, *, body: object, response: httpx.Response) -> APIStatusError:
        data = body.get("error", body) if is_mapping(body) else body
        if response.status_code == 404:
            return _exceptions.NotFoundError(err_msg, response=response, body=data)

        return super()._make_status_error(err_msg, body=data, response=response)


class AsyncAcme(AsyncAPIClient):
    # client options
    api_key: str | None
    webhook_secret: str | None

    websocket_base_url: str | httpx.URL | None

    def __init__(
        self,
        *,
        api_key: str | None = None,
        webhook_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """Takes what is not passed from the environment."""
        if api_key is None:
            api_key = os.environ.get("ACME_API_KEY")
        self.api_key = api_key

        if webhook_secret is None:
            webhook_secret = os.environ.get("ACME_WEBHOOK_SECRET")
        self.webhook_secret = webhook_secret

        self.websocket_base_url = websocket_base_url

        if base_url is None:
            base_url = os.environ.get("ACME_BASE_URL")
        if base_url is None:
            base_url = "https://api.acme.test/v1"

        super().__init__(
            version=__version__,
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

        self._idempotency_header = "Idempotency-Key"

        self._default_stream_cls = AsyncStream

    @cached_property
    def orders(self) -> AsyncOrders:
        """Orders and what belongs to them."""
        from .resources.async_orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        from .resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)

    @cached_property
    def with_raw_response(self) -> AsyncAcmeWithRawResponse:
        return AsyncAcmeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAcmeWithStreamedResponse:
        return AsyncAcmeWithStreamedResponse(self)

    @property
    @override
    def qs(self) -> Querystring:
        return Querystring(array_format="comma")

    @override
    def _auth_headers(self, security: SecurityOptions) -> dict[str, str]:
        return self._api_key_auth if security.get("api_key_auth", False) else {}

    @property
    def _api_key_auth(self) -> dict[str, str]:
        api_key = self.api_key
        if api_key is None:
            return {}
        return {"Authorization": f"Bearer {api_key}"}

    @property
    @override
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            **self._custom_headers,
        }

    @override
    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        if headers.get("Authorization") or isinstance(custom_headers.get("Authorization"), Omit):
            return

        raise TypeError("No credential: pass api_key, or leave the Authorization header out explicitly")

    def copy(
        self,
        *,
        api_key: str | None = None,
        webhook_secret: str | None = None,
        base_url: str | httpx.URL | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client that shares the HTTP client, with other settings."""
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("The `default_headers` and `set_default_headers` arguments are mutually exclusive")

        if default_query is not None and set_default_query is not None:
            raise ValueError("The `default_query` and `set_default_query` arguments are mutually exclusive")

        headers = self._custom_headers
        if default_headers is not None:
            headers = {**headers, **default_headers}
        elif set_default_headers is not None:
            headers = set_default_headers

        params = self._custom_query
        if default_query is not None:
            params = {**params, **default_query}
        elif set_default_query is not None:
            params = set_default_query

        http_client = http_client or self._client
        return self.__class__(
            api_key=api_key or self.api_key,
            webhook_secret=webhook_secret or self.webhook_secret,
            base_url=base_url or self.base_url,
            websocket_base_url=websocket_base_url or self.websocket_base_url,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=headers,
            default_query=params,
            **_extra_kwargs,
        )

    with_options = copy

    @override
    def _make_status_error(self, err_msg: str, *, body: object, response: httpx.Response) -> APIStatusError:
        data = body.get("error", body) if is_mapping(body) else body
        if response.status_code == 404:
            return _exceptions.NotFoundError(err_msg, response=response, body=data)

        return super()._make_status_error(err_msg, body=data, response=response)


class AcmeWithRawResponse:
    _client: Acme

    def __init__(self, client: Acme) -> None:
        self._client = client

    @cached_property
    def orders(self) -> orders.OrdersWithRawResponse:
        from .resources.orders import OrdersWithRawResponse

        return OrdersWithRawResponse(self._client.orders)


class AsyncAcmeWithRawResponse:
    _client: AsyncAcme

    def __init__(self, client: AsyncAcme) -> None:
        self._client = client

    @cached_property
    def orders(self) -> async_orders.AsyncOrdersWithRawResponse:
        from .resources.async_orders import AsyncOrdersWithRawResponse

        return AsyncOrdersWithRawResponse(self._client.orders)


class AcmeWithStreamedResponse:
    _client: Acme

    def __init__(self, client: Acme) -> None:
        self._client = client

    @cached_property
    def orders(self) -> orders.OrdersWithStreamingResponse:
        from .resources.orders import OrdersWithStreamingResponse

        return OrdersWithStreamingResponse(self._client.orders)


class AsyncAcmeWithStreamedResponse:
    _client: AsyncAcme

    def __init__(self, client: AsyncAcme) -> None:
        self._client = client

    @cached_property
    def orders(self) -> async_orders.AsyncOrdersWithStreamingResponse:
        from .resources.async_orders import AsyncOrdersWithStreamingResponse

        return AsyncOrdersWithStreamingResponse(self._client.orders)


Client = Acme

AsyncClient = AsyncAcme
