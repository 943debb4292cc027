# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import httpx

from ..._types import Body, Omit, Query, Headers, NotGiven, omit, not_given
from ..._utils import maybe_transform, async_maybe_transform
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ..._base_client import make_request_options
from ...types.realtime import client_secret_create_params
from ...types.realtime.client_secret import ClientSecret
from ...types.realtime.realtime_session_config_param import RealtimeSessionConfigParam

__all__ = ["ClientSecretsResource", "AsyncClientSecretsResource"]


class ClientSecretsResource(SyncAPIResource):
    """Talk to an agent over a socket, straight from a browser or a device."""

    @cached_property
    def with_raw_response(self) -> ClientSecretsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return ClientSecretsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ClientSecretsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return ClientSecretsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        session: RealtimeSessionConfigParam,
        expires_after: client_secret_create_params.ExpiresAfter | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> ClientSecret:
        """
        Creates a secret that opens **one** session and then stops working, which makes
        it safe to hand to a browser:

        ```js
        const socket = new WebSocket(url, ["parlantern", secret.value]);
        ```

        Never ship an API key to a browser instead.

        Args:
          expires_after: When the secret stops working although nobody used it.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return self._post(
            "/realtime/client_secrets",
            body=maybe_transform(
                {
                    "session": session,
                    "expires_after": expires_after,
                },
                client_secret_create_params.ClientSecretCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=ClientSecret,
        )


class AsyncClientSecretsResource(AsyncAPIResource):
    """Talk to an agent over a socket, straight from a browser or a device."""

    @cached_property
    def with_raw_response(self) -> AsyncClientSecretsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncClientSecretsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncClientSecretsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncClientSecretsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        session: RealtimeSessionConfigParam,
        expires_after: client_secret_create_params.ExpiresAfter | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> ClientSecret:
        """
        Creates a secret that opens **one** session and then stops working, which makes
        it safe to hand to a browser:

        ```js
        const socket = new WebSocket(url, ["parlantern", secret.value]);
        ```

        Never ship an API key to a browser instead.

        Args:
          expires_after: When the secret stops working although nobody used it.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return await self._post(
            "/realtime/client_secrets",
            body=await async_maybe_transform(
                {
                    "session": session,
                    "expires_after": expires_after,
                },
                client_secret_create_params.ClientSecretCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=ClientSecret,
        )


class ClientSecretsResourceWithRawResponse:
    def __init__(self, client_secrets: ClientSecretsResource) -> None:
        self._client_secrets = client_secrets

        self.create = to_raw_response_wrapper(
            client_secrets.create,
        )


class AsyncClientSecretsResourceWithRawResponse:
    def __init__(self, client_secrets: AsyncClientSecretsResource) -> None:
        self._client_secrets = client_secrets

        self.create = async_to_raw_response_wrapper(
            client_secrets.create,
        )


class ClientSecretsResourceWithStreamingResponse:
    def __init__(self, client_secrets: ClientSecretsResource) -> None:
        self._client_secrets = client_secrets

        self.create = to_streamed_response_wrapper(
            client_secrets.create,
        )


class AsyncClientSecretsResourceWithStreamingResponse:
    def __init__(self, client_secrets: AsyncClientSecretsResource) -> None:
        self._client_secrets = client_secrets

        self.create = async_to_streamed_response_wrapper(
            client_secrets.create,
        )
