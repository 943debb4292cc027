# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Dict, Mapping, cast
from typing_extensions import Self, Literal, override

import httpx

from . import _exceptions
from ._qs import Querystring
from ._types import (
    Body,
    Omit,
    Query,
    Headers,
    Timeout,
    NotGiven,
    Transport,
    ProxiesTypes,
    RequestOptions,
    not_given,
)
from ._utils import (
    is_given,
    is_mapping,
    is_mapping_t,
    get_async_library,
)
from ._compat import cached_property
from ._models import SecurityOptions
from ._version import __version__
from ._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ._streaming import Stream as Stream, AsyncStream as AsyncStream
from ._exceptions import APIStatusError, ParlanternError
from ._base_client import (
    DEFAULT_MAX_RETRIES,
    SyncAPIClient,
    AsyncAPIClient,
    make_request_options,
)

if TYPE_CHECKING:
    from .resources import beta, calls, usage, agents, voices, realtime, conversations
    from .resources.usage import UsageResource, AsyncUsageResource
    from .resources.voices import VoicesResource, AsyncVoicesResource
    from .resources.webhooks import WebhooksResource, AsyncWebhooksResource
    from .resources.beta.beta import BetaResource, AsyncBetaResource
    from .resources.calls.calls import CallsResource, AsyncCallsResource
    from .resources.agents.agents import AgentsResource, AsyncAgentsResource
    from .resources.realtime.realtime import RealtimeResource, AsyncRealtimeResource
    from .resources.conversations.conversations import ConversationsResource, AsyncConversationsResource

__all__ = [
    "ENVIRONMENTS",
    "Timeout",
    "Transport",
    "ProxiesTypes",
    "RequestOptions",
    "Parlantern",
    "AsyncParlantern",
    "Client",
    "AsyncClient",
]

ENVIRONMENTS: Dict[str, str] = {
    "production": "https://api.parlantern.example/v1",
    "sandbox": "https://api.sandbox.parlantern.example/v1",
}


class Parlantern(SyncAPIClient):
    # options of the client
    api_key: str
    admin_key: str | None
    workspace: str | None
    webhook_secret: str | None

    _environment: Literal["production", "sandbox"] | NotGiven

    websocket_base_url: str | httpx.URL | None
    """Where WebSocket connections go.

    Left out, it is the base URL with 'ws' in place of 'http' at its start, so
    'https://example.com' gives 'wss://example.com'.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        admin_key: str | None = None,
        workspace: str | None = None,
        webhook_secret: str | None = None,
        environment: Literal["production", "sandbox"] | NotGiven = not_given,
        base_url: str | httpx.URL | None | NotGiven = not_given,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        # An httpx client of your own.
        # `DefaultHttpxClient` keeps our values for whatever you do not set.
        # Its options are listed in the [httpx manual](https://www.python-httpx.org/api/#client).
        http_client: httpx.Client | None = None,
        # Whether a response that does not match its schema
        # raises an APIResponseValidationError.
        #
        # Experimental: a later version may change or drop it.
        _strict_response_validation: bool = False,
    ) -> None:
        """Create a Parlantern client.

        Arguments left out are read from the environment:
        - `api_key`: `PARLANTERN_API_KEY`
        - `admin_key`: `PARLANTERN_ADMIN_KEY`
        - `workspace`: `PARLANTERN_WORKSPACE`
        - `webhook_secret`: `PARLANTERN_WEBHOOK_SECRET`
        """
        if api_key is None:
            api_key = os.environ.get("PARLANTERN_API_KEY")
        if api_key is None:
            raise ParlanternError(
                "Missing credentials: pass api_key to the client or set the environment variable PARLANTERN_API_KEY"
            )
        self.api_key = api_key

        if admin_key is None:
            admin_key = os.environ.get("PARLANTERN_ADMIN_KEY")
        self.admin_key = admin_key

        if workspace is None:
            workspace = os.environ.get("PARLANTERN_WORKSPACE")
        self.workspace = workspace

        if webhook_secret is None:
            webhook_secret = os.environ.get("PARLANTERN_WEBHOOK_SECRET")
        self.webhook_secret = webhook_secret

        self._environment = environment

        self.websocket_base_url = websocket_base_url

        base_url_env = os.environ.get("PARLANTERN_BASE_URL")
        if is_given(base_url) and base_url is not None:
            # The type checker does not see that `not_given` is ruled out here.
            base_url = cast("str | httpx.URL", base_url)  # pyright: ignore[reportUnnecessaryCast]
        elif is_given(environment):
            if base_url_env and base_url is not None:
                raise ValueError(
                    "Both the environment variable PARLANTERN_BASE_URL and the argument `environment` name a URL; pass base_url=None to use `environment`",
                )

            try:
                base_url = ENVIRONMENTS[environment]
            except KeyError as exc:
                raise ValueError(f"No such environment: {environment}") from exc
        elif base_url_env is not None:
            base_url = base_url_env
        else:
            self._environment = environment = "production"

            try:
                base_url = ENVIRONMENTS[environment]
            except KeyError as exc:
                raise ValueError(f"No such environment: {environment}") from exc

        custom_headers_env = os.environ.get("PARLANTERN_CUSTOM_HEADERS")
        if custom_headers_env is not None:
            parsed: dict[str, str] = {}
            for line in custom_headers_env.split("\n"):
                colon = line.find(":")
                if colon >= 0:
                    parsed[line[:colon].strip()] = line[colon + 1 :].strip()
            default_headers = {**parsed, **(default_headers if is_mapping_t(default_headers) else {})}

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
    def agents(self) -> AgentsResource:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AgentsResource

        return AgentsResource(self)

    @cached_property
    def voices(self) -> VoicesResource:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import VoicesResource

        return VoicesResource(self)

    @cached_property
    def calls(self) -> CallsResource:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import CallsResource

        return CallsResource(self)

    @cached_property
    def conversations(self) -> ConversationsResource:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import ConversationsResource

        return ConversationsResource(self)

    @cached_property
    def realtime(self) -> RealtimeResource:
        from .resources.realtime import RealtimeResource

        return RealtimeResource(self)

    @cached_property
    def usage(self) -> UsageResource:
        """What was used, and what it cost."""
        from .resources.usage import UsageResource

        return UsageResource(self)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Read and verify the messages that Parlantern sends to you."""
        from .resources.webhooks import WebhooksResource

        return WebhooksResource(self)

    @cached_property
    def beta(self) -> BetaResource:
        from .resources.beta import BetaResource

        return BetaResource(self)

    @cached_property
    def with_raw_response(self) -> ParlanternWithRawResponse:
        return ParlanternWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ParlanternWithStreamedResponse:
        return ParlanternWithStreamedResponse(self)

    @property
    @override
    def qs(self) -> Querystring:
        return Querystring(array_format="repeat")

    @override
    def _auth_headers(self, security: SecurityOptions) -> dict[str, str]:
        headers: dict[str, str] = {}
        if security.get("api_key", False):
            for key, value in self._api_key.items():
                headers.setdefault(key, value)
        if security.get("admin_key", False):
            for key, value in self._admin_key.items():
                headers.setdefault(key, value)
        return headers

    @property
    def _api_key(self) -> dict[str, str]:
        api_key = self.api_key
        return {"Authorization": f"Bearer {api_key}"}

    @property
    def _admin_key(self) -> dict[str, str]:
        admin_key = self.admin_key
        if admin_key is None:
            return {}
        return {"Parlantern-Admin-Key": admin_key}

    @property
    @override
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": "false",
            "Parlantern-Version": "2026-06-01",
            "Parlantern-Workspace": self.workspace if self.workspace is not None else Omit(),
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        admin_key: str | None = None,
        workspace: str | None = None,
        webhook_secret: str | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client like this one, with the given options in place of its own."""
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("Pass either `default_headers` or `set_default_headers`, not both")

        if default_query is not None and set_default_query is not None:
            raise ValueError("Pass either `default_query` or `set_default_query`, not both")

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
            admin_key=admin_key or self.admin_key,
            workspace=workspace or self.workspace,
            webhook_secret=webhook_secret or self.webhook_secret,
            websocket_base_url=websocket_base_url or self.websocket_base_url,
            base_url=base_url or self.base_url,
            environment=environment or self._environment,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=headers,
            default_query=params,
            **_extra_kwargs,
        )

    # Reads better in a chain:
    # client.with_options(timeout=10).foo.create(...)
    with_options = copy

    def health(
        self,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Answers with the single word `ok`.

        Needs no key, so that a load balancer can
        call it.
        """
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return self.get(
            "/health",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={},
            ),
            cast_to=str,
        )

    @override
    def _make_status_error(
        self,
        err_msg: str,
        *,
        body: object,
        response: httpx.Response,
    ) -> APIStatusError:
        type_ = body.get("type") if is_mapping(body) else None
        if type_ == "number_blocked":
            return _exceptions.NumberBlocked(err_msg, response=response, body=body)

        if type_ == "number_unreachable":
            return _exceptions.NumberUnreachable(err_msg, response=response, body=body)

        if type_ == "call_limit_reached":
            return _exceptions.CallLimitReachedError(err_msg, response=response, body=body)

        if response.status_code == 400:
            return _exceptions.BadRequestError(err_msg, response=response, body=body)

        if response.status_code == 401:
            return _exceptions.AuthenticationError(err_msg, response=response, body=body)

        if response.status_code == 403:
            return _exceptions.PermissionDeniedError(err_msg, response=response, body=body)

        if response.status_code == 404:
            return _exceptions.NotFoundError(err_msg, response=response, body=body)

        if response.status_code == 409:
            return _exceptions.ConflictError(err_msg, response=response, body=body)

        if response.status_code == 422:
            return _exceptions.UnprocessableEntityError(err_msg, response=response, body=body)

        if response.status_code == 429:
            return _exceptions.RateLimitError(err_msg, response=response, body=body)

        if response.status_code >= 500:
            return _exceptions.InternalServerError(err_msg, response=response, body=body)
        return APIStatusError(err_msg, response=response, body=body)


class AsyncParlantern(AsyncAPIClient):
    # options of the client
    api_key: str
    admin_key: str | None
    workspace: str | None
    webhook_secret: str | None

    _environment: Literal["production", "sandbox"] | NotGiven

    websocket_base_url: str | httpx.URL | None
    """Where WebSocket connections go.

    Left out, it is the base URL with 'ws' in place of 'http' at its start, so
    'https://example.com' gives 'wss://example.com'.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        admin_key: str | None = None,
        workspace: str | None = None,
        webhook_secret: str | None = None,
        environment: Literal["production", "sandbox"] | NotGiven = not_given,
        base_url: str | httpx.URL | None | NotGiven = not_given,
        websocket_base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        # An httpx client of your own.
        # `DefaultAsyncHttpxClient` keeps our values for whatever you do not set.
        # Its options are listed in the [httpx manual](https://www.python-httpx.org/api/#asyncclient).
        http_client: httpx.AsyncClient | None = None,
        # Whether a response that does not match its schema
        # raises an APIResponseValidationError.
        #
        # Experimental: a later version may change or drop it.
        _strict_response_validation: bool = False,
    ) -> None:
        """Create an AsyncParlantern client, whose methods are coroutines.

        Arguments left out are read from the environment:
        - `api_key`: `PARLANTERN_API_KEY`
        - `admin_key`: `PARLANTERN_ADMIN_KEY`
        - `workspace`: `PARLANTERN_WORKSPACE`
        - `webhook_secret`: `PARLANTERN_WEBHOOK_SECRET`
        """
        if api_key is None:
            api_key = os.environ.get("PARLANTERN_API_KEY")
        if api_key is None:
            raise ParlanternError(
                "Missing credentials: pass api_key to the client or set the environment variable PARLANTERN_API_KEY"
            )
        self.api_key = api_key

        if admin_key is None:
            admin_key = os.environ.get("PARLANTERN_ADMIN_KEY")
        self.admin_key = admin_key

        if workspace is None:
            workspace = os.environ.get("PARLANTERN_WORKSPACE")
        self.workspace = workspace

        if webhook_secret is None:
            webhook_secret = os.environ.get("PARLANTERN_WEBHOOK_SECRET")
        self.webhook_secret = webhook_secret

        self._environment = environment

        self.websocket_base_url = websocket_base_url

        base_url_env = os.environ.get("PARLANTERN_BASE_URL")
        if is_given(base_url) and base_url is not None:
            # The type checker does not see that `not_given` is ruled out here.
            base_url = cast("str | httpx.URL", base_url)  # pyright: ignore[reportUnnecessaryCast]
        elif is_given(environment):
            if base_url_env and base_url is not None:
                raise ValueError(
                    "Both the environment variable PARLANTERN_BASE_URL and the argument `environment` name a URL; pass base_url=None to use `environment`",
                )

            try:
                base_url = ENVIRONMENTS[environment]
            except KeyError as exc:
                raise ValueError(f"No such environment: {environment}") from exc
        elif base_url_env is not None:
            base_url = base_url_env
        else:
            self._environment = environment = "production"

            try:
                base_url = ENVIRONMENTS[environment]
            except KeyError as exc:
                raise ValueError(f"No such environment: {environment}") from exc

        custom_headers_env = os.environ.get("PARLANTERN_CUSTOM_HEADERS")
        if custom_headers_env is not None:
            parsed: dict[str, str] = {}
            for line in custom_headers_env.split("\n"):
                colon = line.find(":")
                if colon >= 0:
                    parsed[line[:colon].strip()] = line[colon + 1 :].strip()
            default_headers = {**parsed, **(default_headers if is_mapping_t(default_headers) else {})}

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
    def agents(self) -> AsyncAgentsResource:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AsyncAgentsResource

        return AsyncAgentsResource(self)

    @cached_property
    def voices(self) -> AsyncVoicesResource:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import AsyncVoicesResource

        return AsyncVoicesResource(self)

    @cached_property
    def calls(self) -> AsyncCallsResource:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import AsyncCallsResource

        return AsyncCallsResource(self)

    @cached_property
    def conversations(self) -> AsyncConversationsResource:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import AsyncConversationsResource

        return AsyncConversationsResource(self)

    @cached_property
    def realtime(self) -> AsyncRealtimeResource:
        from .resources.realtime import AsyncRealtimeResource

        return AsyncRealtimeResource(self)

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """What was used, and what it cost."""
        from .resources.usage import AsyncUsageResource

        return AsyncUsageResource(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Read and verify the messages that Parlantern sends to you."""
        from .resources.webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self)

    @cached_property
    def beta(self) -> AsyncBetaResource:
        from .resources.beta import AsyncBetaResource

        return AsyncBetaResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncParlanternWithRawResponse:
        return AsyncParlanternWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncParlanternWithStreamedResponse:
        return AsyncParlanternWithStreamedResponse(self)

    @property
    @override
    def qs(self) -> Querystring:
        return Querystring(array_format="repeat")

    @override
    def _auth_headers(self, security: SecurityOptions) -> dict[str, str]:
        headers: dict[str, str] = {}
        if security.get("api_key", False):
            for key, value in self._api_key.items():
                headers.setdefault(key, value)
        if security.get("admin_key", False):
            for key, value in self._admin_key.items():
                headers.setdefault(key, value)
        return headers

    @property
    def _api_key(self) -> dict[str, str]:
        api_key = self.api_key
        return {"Authorization": f"Bearer {api_key}"}

    @property
    def _admin_key(self) -> dict[str, str]:
        admin_key = self.admin_key
        if admin_key is None:
            return {}
        return {"Parlantern-Admin-Key": admin_key}

    @property
    @override
    def default_headers(self) -> dict[str, str | Omit]:
        return {
            **super().default_headers,
            "X-Stainless-Async": f"async:{get_async_library()}",
            "Parlantern-Version": "2026-06-01",
            "Parlantern-Workspace": self.workspace if self.workspace is not None else Omit(),
            **self._custom_headers,
        }

    def copy(
        self,
        *,
        api_key: str | None = None,
        admin_key: str | None = None,
        workspace: str | None = None,
        webhook_secret: str | None = None,
        websocket_base_url: str | httpx.URL | None = None,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | httpx.URL | None = None,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str] | None = None,
        set_default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client like this one, with the given options in place of its own."""
        if default_headers is not None and set_default_headers is not None:
            raise ValueError("Pass either `default_headers` or `set_default_headers`, not both")

        if default_query is not None and set_default_query is not None:
            raise ValueError("Pass either `default_query` or `set_default_query`, not both")

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
            admin_key=admin_key or self.admin_key,
            workspace=workspace or self.workspace,
            webhook_secret=webhook_secret or self.webhook_secret,
            websocket_base_url=websocket_base_url or self.websocket_base_url,
            base_url=base_url or self.base_url,
            environment=environment or self._environment,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            http_client=http_client,
            max_retries=max_retries if is_given(max_retries) else self.max_retries,
            default_headers=headers,
            default_query=params,
            **_extra_kwargs,
        )

    # Reads better in a chain:
    # client.with_options(timeout=10).foo.create(...)
    with_options = copy

    async def health(
        self,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> str:
        """Answers with the single word `ok`.

        Needs no key, so that a load balancer can
        call it.
        """
        extra_headers = {"Accept": "text/plain", **(extra_headers or {})}
        return await self.get(
            "/health",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={},
            ),
            cast_to=str,
        )

    @override
    def _make_status_error(
        self,
        err_msg: str,
        *,
        body: object,
        response: httpx.Response,
    ) -> APIStatusError:
        type_ = body.get("type") if is_mapping(body) else None
        if type_ == "number_blocked":
            return _exceptions.NumberBlocked(err_msg, response=response, body=body)

        if type_ == "number_unreachable":
            return _exceptions.NumberUnreachable(err_msg, response=response, body=body)

        if type_ == "call_limit_reached":
            return _exceptions.CallLimitReachedError(err_msg, response=response, body=body)

        if response.status_code == 400:
            return _exceptions.BadRequestError(err_msg, response=response, body=body)

        if response.status_code == 401:
            return _exceptions.AuthenticationError(err_msg, response=response, body=body)

        if response.status_code == 403:
            return _exceptions.PermissionDeniedError(err_msg, response=response, body=body)

        if response.status_code == 404:
            return _exceptions.NotFoundError(err_msg, response=response, body=body)

        if response.status_code == 409:
            return _exceptions.ConflictError(err_msg, response=response, body=body)

        if response.status_code == 422:
            return _exceptions.UnprocessableEntityError(err_msg, response=response, body=body)

        if response.status_code == 429:
            return _exceptions.RateLimitError(err_msg, response=response, body=body)

        if response.status_code >= 500:
            return _exceptions.InternalServerError(err_msg, response=response, body=body)
        return APIStatusError(err_msg, response=response, body=body)


class ParlanternWithRawResponse:
    _client: Parlantern

    def __init__(self, client: Parlantern) -> None:
        self._client = client
        self.health = to_raw_response_wrapper(
            client.health,
        )

    @cached_property
    def agents(self) -> agents.AgentsResourceWithRawResponse:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AgentsResourceWithRawResponse

        return AgentsResourceWithRawResponse(self._client.agents)

    @cached_property
    def voices(self) -> voices.VoicesResourceWithRawResponse:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import VoicesResourceWithRawResponse

        return VoicesResourceWithRawResponse(self._client.voices)

    @cached_property
    def calls(self) -> calls.CallsResourceWithRawResponse:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import CallsResourceWithRawResponse

        return CallsResourceWithRawResponse(self._client.calls)

    @cached_property
    def conversations(self) -> conversations.ConversationsResourceWithRawResponse:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import ConversationsResourceWithRawResponse

        return ConversationsResourceWithRawResponse(self._client.conversations)

    @cached_property
    def realtime(self) -> realtime.RealtimeResourceWithRawResponse:
        from .resources.realtime import RealtimeResourceWithRawResponse

        return RealtimeResourceWithRawResponse(self._client.realtime)

    @cached_property
    def usage(self) -> usage.UsageResourceWithRawResponse:
        """What was used, and what it cost."""
        from .resources.usage import UsageResourceWithRawResponse

        return UsageResourceWithRawResponse(self._client.usage)

    @cached_property
    def beta(self) -> beta.BetaResourceWithRawResponse:
        from .resources.beta import BetaResourceWithRawResponse

        return BetaResourceWithRawResponse(self._client.beta)


class AsyncParlanternWithRawResponse:
    _client: AsyncParlantern

    def __init__(self, client: AsyncParlantern) -> None:
        self._client = client
        self.health = async_to_raw_response_wrapper(
            client.health,
        )

    @cached_property
    def agents(self) -> agents.AsyncAgentsResourceWithRawResponse:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AsyncAgentsResourceWithRawResponse

        return AsyncAgentsResourceWithRawResponse(self._client.agents)

    @cached_property
    def voices(self) -> voices.AsyncVoicesResourceWithRawResponse:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import AsyncVoicesResourceWithRawResponse

        return AsyncVoicesResourceWithRawResponse(self._client.voices)

    @cached_property
    def calls(self) -> calls.AsyncCallsResourceWithRawResponse:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import AsyncCallsResourceWithRawResponse

        return AsyncCallsResourceWithRawResponse(self._client.calls)

    @cached_property
    def conversations(self) -> conversations.AsyncConversationsResourceWithRawResponse:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import AsyncConversationsResourceWithRawResponse

        return AsyncConversationsResourceWithRawResponse(self._client.conversations)

    @cached_property
    def realtime(self) -> realtime.AsyncRealtimeResourceWithRawResponse:
        from .resources.realtime import AsyncRealtimeResourceWithRawResponse

        return AsyncRealtimeResourceWithRawResponse(self._client.realtime)

    @cached_property
    def usage(self) -> usage.AsyncUsageResourceWithRawResponse:
        """What was used, and what it cost."""
        from .resources.usage import AsyncUsageResourceWithRawResponse

        return AsyncUsageResourceWithRawResponse(self._client.usage)

    @cached_property
    def beta(self) -> beta.AsyncBetaResourceWithRawResponse:
        from .resources.beta import AsyncBetaResourceWithRawResponse

        return AsyncBetaResourceWithRawResponse(self._client.beta)


class ParlanternWithStreamedResponse:
    _client: Parlantern

    def __init__(self, client: Parlantern) -> None:
        self._client = client
        self.health = to_streamed_response_wrapper(
            client.health,
        )

    @cached_property
    def agents(self) -> agents.AgentsResourceWithStreamingResponse:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AgentsResourceWithStreamingResponse

        return AgentsResourceWithStreamingResponse(self._client.agents)

    @cached_property
    def voices(self) -> voices.VoicesResourceWithStreamingResponse:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import VoicesResourceWithStreamingResponse

        return VoicesResourceWithStreamingResponse(self._client.voices)

    @cached_property
    def calls(self) -> calls.CallsResourceWithStreamingResponse:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import CallsResourceWithStreamingResponse

        return CallsResourceWithStreamingResponse(self._client.calls)

    @cached_property
    def conversations(self) -> conversations.ConversationsResourceWithStreamingResponse:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import ConversationsResourceWithStreamingResponse

        return ConversationsResourceWithStreamingResponse(self._client.conversations)

    @cached_property
    def realtime(self) -> realtime.RealtimeResourceWithStreamingResponse:
        from .resources.realtime import RealtimeResourceWithStreamingResponse

        return RealtimeResourceWithStreamingResponse(self._client.realtime)

    @cached_property
    def usage(self) -> usage.UsageResourceWithStreamingResponse:
        """What was used, and what it cost."""
        from .resources.usage import UsageResourceWithStreamingResponse

        return UsageResourceWithStreamingResponse(self._client.usage)

    @cached_property
    def beta(self) -> beta.BetaResourceWithStreamingResponse:
        from .resources.beta import BetaResourceWithStreamingResponse

        return BetaResourceWithStreamingResponse(self._client.beta)


class AsyncParlanternWithStreamedResponse:
    _client: AsyncParlantern

    def __init__(self, client: AsyncParlantern) -> None:
        self._client = client
        self.health = async_to_streamed_response_wrapper(
            client.health,
        )

    @cached_property
    def agents(self) -> agents.AsyncAgentsResourceWithStreamingResponse:
        """An agent is a voice, a set of instructions and the tools it may use.

        Every change to an agent makes a new *version*; calls in progress keep the version they began with.
        """
        from .resources.agents import AsyncAgentsResourceWithStreamingResponse

        return AsyncAgentsResourceWithStreamingResponse(self._client.agents)

    @cached_property
    def voices(self) -> voices.AsyncVoicesResourceWithStreamingResponse:
        """The voices an agent can speak with, ready-made or your own."""
        from .resources.voices import AsyncVoicesResourceWithStreamingResponse

        return AsyncVoicesResourceWithStreamingResponse(self._client.voices)

    @cached_property
    def calls(self) -> calls.AsyncCallsResourceWithStreamingResponse:
        """Place calls, follow them live, and fetch what remains afterwards."""
        from .resources.calls import AsyncCallsResourceWithStreamingResponse

        return AsyncCallsResourceWithStreamingResponse(self._client.calls)

    @cached_property
    def conversations(self) -> conversations.AsyncConversationsResourceWithStreamingResponse:
        """A conversation remembers what was said and done across any number of calls."""
        from .resources.conversations import AsyncConversationsResourceWithStreamingResponse

        return AsyncConversationsResourceWithStreamingResponse(self._client.conversations)

    @cached_property
    def realtime(self) -> realtime.AsyncRealtimeResourceWithStreamingResponse:
        from .resources.realtime import AsyncRealtimeResourceWithStreamingResponse

        return AsyncRealtimeResourceWithStreamingResponse(self._client.realtime)

    @cached_property
    def usage(self) -> usage.AsyncUsageResourceWithStreamingResponse:
        """What was used, and what it cost."""
        from .resources.usage import AsyncUsageResourceWithStreamingResponse

        return AsyncUsageResourceWithStreamingResponse(self._client.usage)

    @cached_property
    def beta(self) -> beta.AsyncBetaResourceWithStreamingResponse:
        from .resources.beta import AsyncBetaResourceWithStreamingResponse

        return AsyncBetaResourceWithStreamingResponse(self._client.beta)


Client = Parlantern

AsyncClient = AsyncParlantern
