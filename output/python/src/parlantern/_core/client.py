"""What synchronous and asynchronous clients have in common: all but the waiting."""

from __future__ import annotations

import uuid
import inspect
import logging
from typing import Any, Generic, Mapping, TypeVar, cast
from typing_extensions import override

import pydantic

from .. import _exceptions
from .._qs import Querystring
from .._sdk import DEFAULT_SECURITY, REQUEST_ID_HEADER, SecurityOptions
from .._http import HTTP_LIBRARY, httpx
from .._types import Omit, Headers, Timeout, NotGiven, ResponseT, AnyMapping, HttpxSendArgs
from .headers import HeaderMap
from .options import FinalRequestOptions
from .parsing import error_body
from .retries import retry_delay, should_retry
from .._models import validate_type, add_request_id, construct_type
from .requests import build_url, build_body, add_request_facts, with_trailing_slash, pop_cast_to_override
from .platforms import Platform, platform_headers
from .._constants import DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES, RAW_RESPONSE_HEADER
from .._streaming import SSEDecoder, SSEBytesDecoder
from .._exceptions import APIStatusError, APITimeoutError, APIConnectionError, APIResponseValidationError
from .._utils._logs import redact_headers
from .._utils._guards import is_given

_ENDLESS = 10**9

HTTPX_DEFAULT_TIMEOUT: Timeout = httpx.Timeout(5.0)

_HttpxClientT = TypeVar("_HttpxClientT", bound="httpx.Client | httpx.AsyncClient")
_DefaultStreamT = TypeVar("_DefaultStreamT")

log: logging.Logger = logging.getLogger(__name__.rpartition("._core.")[0])


class BaseClient(Generic[_HttpxClientT, _DefaultStreamT]):
    """Holds the settings of a client, builds requests with them and reads what comes back."""

    _client: _HttpxClientT
    _version: str
    _base_url: httpx.URL
    max_retries: int
    timeout: float | Timeout | None
    _strict_response_validation: bool
    _idempotency_header: str | None
    _default_stream_cls: type[_DefaultStreamT] | None = None
    _platform: Platform | None = None

    def __init__(
        self,
        *,
        version: str,
        base_url: str | httpx.URL,
        _strict_response_validation: bool,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | Timeout | None | NotGiven = DEFAULT_TIMEOUT,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
    ) -> None:
        if max_retries is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise TypeError(
                "max_retries cannot be None: `0` never tries again, `math.inf` tries without end, and "
                f"{DEFAULT_MAX_RETRIES} is the default"
            )
        self._version = version
        self._base_url = with_trailing_slash(httpx.URL(base_url))
        self.max_retries = max_retries
        self.timeout = cast("float | Timeout | None", timeout)
        self._custom_headers = custom_headers or {}
        self._custom_query = custom_query or {}
        self._strict_response_validation = _strict_response_validation
        self._idempotency_header = None

    # --- settings

    @property
    def base_url(self) -> httpx.URL:
        return self._base_url

    @base_url.setter
    def base_url(self, url: httpx.URL | str) -> None:
        self._base_url = with_trailing_slash(httpx.URL(url))

    @property
    def qs(self) -> Querystring:
        """How query strings are written."""
        return Querystring()

    @property
    def auth_headers(self) -> dict[str, str]:
        """The headers that authenticate a request when it names no scheme."""
        return self._auth_headers(DEFAULT_SECURITY) if self._chooses_auth() else {}

    def _auth_headers(self, security: SecurityOptions) -> dict[str, str]:  # noqa: ARG002 - for overriding
        """The headers that authenticate a request by the schemes that it allows."""
        return self.auth_headers

    def _auth_query(self, security: SecurityOptions) -> dict[str, str]:  # noqa: ARG002 - for overriding
        """The query parameters that authenticate a request by the schemes that it allows."""
        return {}

    def _custom_auth(self, security: SecurityOptions) -> httpx.Auth | None:  # noqa: ARG002 - for overriding
        """What authenticates a request when headers and query parameters are not enough."""
        return self.custom_auth

    @property
    def custom_auth(self) -> httpx.Auth | None:
        return None

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        """The headers of every request; authentication among them only where it is the same for all."""
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": self.user_agent,
            **self.platform_headers(),
            **({} if self._chooses_auth() else self.auth_headers),
            **self._custom_headers,
        }

    @classmethod
    def _chooses_auth(cls) -> bool:
        """Whether each request is authenticated by the schemes that it allows."""
        return cast(Any, cls)._auth_headers is not cast(Any, BaseClient)._auth_headers

    @property
    def default_query(self) -> dict[str, object]:
        """The query parameters of every request."""
        return {**self._custom_query}

    @property
    def user_agent(self) -> str:
        return f"{type(self).__name__}/Python {self._version}"

    def platform_headers(self) -> dict[str, str]:
        return platform_headers(self._version, platform=self._platform)

    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        """Raises TypeError where the headers lack what the server needs, such as a credential."""

    def _idempotency_key(self) -> str:
        return f"{HTTP_LIBRARY}-retry-{uuid.uuid4()}"

    # --- requests

    def _prepare_url(self, url: str) -> httpx.URL:
        """The path within the base URL, or the path itself where it is a whole URL."""
        return build_url(self.base_url, url, {}, self.qs)

    def _build_headers(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Headers:
        security = security_of(options)
        given = options.given_headers()
        merged = HeaderMap(self._auth_headers(security), self.default_headers, given)
        if security or options.security is None:  # otherwise the request is open to everybody
            self._validate_headers(merged, HeaderMap(self._custom_headers, given))
        headers = merged.to_send()
        idempotency_header = self._idempotency_header
        if idempotency_header and options.method.lower() != "get" and idempotency_header not in merged:
            headers[idempotency_header] = options.idempotency_key or self._idempotency_key()
        timeout = self.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        add_request_facts(headers, HeaderMap(given), retries_taken=retries_taken, timeout=timeout)
        return httpx.Headers(headers)

    def _build_request(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Request:
        """The request that the options ask for.

        Raises:
            TypeError: without a credential, or with a body that cannot be sent.
        """
        if log.isEnabledFor(logging.DEBUG):
            log.debug("Request options: %s", _loggable(options))
        headers = dict(self._build_headers(options, retries_taken=retries_taken).items())
        body = build_body(options, headers)
        params = {**self._auth_query(security_of(options)), **self.default_query, **options.params}
        return self._client.build_request(
            headers=headers,
            timeout=self.timeout if isinstance(options.timeout, NotGiven) else options.timeout,
            method=options.method,
            url=build_url(self.base_url, options.url, params, self.qs),
            **body,
        )

    def _send_arguments(self, options: FinalRequestOptions) -> HttpxSendArgs:
        arguments: HttpxSendArgs = {}
        auth = self._custom_auth(security_of(options))
        if auth is not None:
            arguments["auth"] = auth
        if options.follow_redirects is not None:
            arguments["follow_redirects"] = options.follow_redirects
        return arguments

    def _start(self, options: FinalRequestOptions, cast_to: Any) -> tuple[FinalRequestOptions, Any, int]:
        """The options as they are for every try, the type of the answer and how often to try again."""
        options = options.model_copy()
        cast_to = pop_cast_to_override(options) or cast_to
        if options.idempotency_key is None and options.method.lower() != "get":
            options.idempotency_key = self._idempotency_key()
        return options, cast_to, self._max_retries(options)

    # --- retries

    def _should_retry(self, response: httpx.Response) -> bool:
        return should_retry(response.status_code, response.headers)

    def _calculate_retry_timeout(
        self,
        remaining_retries: int,
        options: FinalRequestOptions,
        response_headers: httpx.Headers | None = None,
    ) -> float:
        """Seconds to wait before the next try."""
        return retry_delay(self._max_retries(options) - remaining_retries, response_headers)

    def _max_retries(self, options: FinalRequestOptions) -> int:
        return min(options.get_max_retries(self.max_retries), _ENDLESS)  # also for an infinite number

    def _log_retry(self, remaining_retries: int, url: str, delay: float) -> None:
        log.debug("Tries left: %d", remaining_retries)
        log.info("Trying %s again in %.3f seconds", url, delay)

    def _connection_error(self, request: httpx.Request, error: Exception) -> APIConnectionError:
        """The error for a request that was not answered."""
        log.debug("No answer to %s %s: %r", request.method, request.url, error)
        return (
            APITimeoutError(request=request)
            if isinstance(error, httpx.TimeoutException)
            else APIConnectionError(request=request)
        )

    # --- responses

    def _log_response(self, request: httpx.Request, response: httpx.Response) -> None:
        if not log.isEnabledFor(logging.DEBUG):
            return
        headers = redact_headers(response.headers)
        log.debug("HTTP Response: %s %s %s %s", request.method, request.url, response.status_code, {"headers": headers})
        log.debug("request_id: %s", response.headers.get(REQUEST_ID_HEADER))

    def _should_stream_response_body(self, request: httpx.Request) -> bool:
        return bool(request.headers.get(RAW_RESPONSE_HEADER) == "stream")

    def _process_response_data(self, *, data: object, cast_to: type[ResponseT], response: httpx.Response) -> ResponseT:
        """The decoded body as an instance of the type.

        Raises:
            APIResponseValidationError: when it does not fit and validation is strict.
        """
        if data is None:
            return cast(ResponseT, None)
        if cast_to is object:
            return cast(ResponseT, data)
        try:
            build = getattr(cast_to, "build", None)
            if inspect.ismethod(build):
                return cast(ResponseT, build(response=response, data=data))
            if self._strict_response_validation:
                value = validate_type(type_=cast_to, value=data)
            else:
                value = cast(ResponseT, construct_type(type_=cast_to, value=data))
        except pydantic.ValidationError as error:
            raise APIResponseValidationError(response=response, body=data) from error
        add_request_id(value, response.headers.get(REQUEST_ID_HEADER))
        return value

    def _make_status_error_from_response(self, response: httpx.Response) -> APIStatusError:
        """The error that the response stands for; a body that was closed unread stays unread."""
        fallback = f"Error code: {response.status_code}"
        try:
            text = response.text.strip()
        except httpx.StreamError:
            return self._make_status_error(fallback, body=None, response=response)
        body = error_body(text)
        message = text if body is text else f"{fallback} - {body}"
        return self._make_status_error(message or fallback, body=body, response=response)

    def _make_status_error(self, err_msg: str, *, body: object, response: httpx.Response) -> APIStatusError:
        status = response.status_code
        error = _ERRORS.get(status) or (_exceptions.InternalServerError if status >= 500 else APIStatusError)
        return error(err_msg, response=response, body=body)

    def _make_sse_decoder(self) -> SSEDecoder | SSEBytesDecoder:
        """What reads server-sent events; override it for a server with a dialect of its own."""
        return SSEDecoder()

    @override
    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._base_url}>"


_ERRORS: Mapping[int, type[APIStatusError]] = {
    400: _exceptions.BadRequestError,
    401: _exceptions.AuthenticationError,
    403: _exceptions.PermissionDeniedError,
    404: _exceptions.NotFoundError,
    409: _exceptions.ConflictError,
    422: _exceptions.UnprocessableEntityError,
    429: _exceptions.RateLimitError,
}


def choose_timeout(
    timeout: float | Timeout | None | NotGiven, http_client: httpx.Client | httpx.AsyncClient | None
) -> float | Timeout | None:
    """What the caller says, else what their HTTP client says where that is not just the library's default, else ours."""
    if not isinstance(timeout, NotGiven):
        return timeout
    if http_client is not None and http_client.timeout != HTTPX_DEFAULT_TIMEOUT:
        return http_client.timeout
    return DEFAULT_TIMEOUT


def security_of(options: FinalRequestOptions) -> SecurityOptions:
    """The schemes that the request allows; none at all where it is open to everybody."""
    return DEFAULT_SECURITY if options.security is None else options.security


def _loggable(options: FinalRequestOptions) -> AnyMapping:
    shown = {name: value for name, value in vars(options).items() if is_given(value) and value is not None}
    if is_given(options.headers):
        shown["headers"] = redact_headers(options.headers)
    if options.content is not None:
        shown["content"] = f"<{type(options.content).__name__}>"  # reading it would use it up
    return shown
