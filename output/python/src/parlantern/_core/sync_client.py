"""The client that waits for its answers."""

from __future__ import annotations

import time
import inspect
import itertools
from types import TracebackType
from typing import Any, Type, Mapping, TypeVar, cast, overload
from typing_extensions import Self, Literal, get_origin

from .._sdk import SecurityOptions
from .pages import PageParser, BaseSyncPage
from .._http import httpx
from .client import BaseClient, log, security_of, choose_timeout
from .._types import Body, Timeout, NotGiven, ResponseT, BinaryTypes, RequestFiles, RequestOptions, not_given
from .options import FinalRequestOptions
from .requests import with_body, body_rewinder
from .._response import APIResponse, BaseAPIResponse, extract_response_type
from .._constants import LEGACY_MARKER, DEFAULT_MAX_RETRIES, RAW_RESPONSE_HEADER
from .._streaming import Stream
from .._exceptions import APIStatusError
from .http_clients import SyncHttpxClientWrapper

SyncPageT = TypeVar("SyncPageT", bound="BaseSyncPage[Any]")
_StreamT = TypeVar("_StreamT", bound="Stream[Any]")


class SyncAPIClient(BaseClient["httpx.Client", "Stream[Any]"]):
    """Makes requests and waits for them."""

    _client: httpx.Client
    _default_stream_cls: type[Stream[Any]] | None = None

    def __init__(
        self,
        *,
        version: str,
        base_url: str | httpx.URL,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.Client | None = None,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool,
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.Client):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(
                f"Invalid `http_client` argument: it must be a `{httpx.__name__}.Client`, not {type(http_client)}"
            )
        super().__init__(
            version=version,
            base_url=base_url,
            max_retries=max_retries,
            timeout=choose_timeout(timeout, http_client),
            custom_headers=custom_headers,
            custom_query=custom_query,
            _strict_response_validation=_strict_response_validation,
        )
        self._client = http_client or SyncHttpxClientWrapper(base_url=base_url, timeout=cast(Timeout, self.timeout))

    def is_closed(self) -> bool:
        return self._client.is_closed

    def close(self) -> None:
        """Closes the connections; the client is of no use afterwards, nor are copies that share its HTTP client."""
        if hasattr(self, "_client"):  # not yet there when the constructor failed
            self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        self.close()

    def _refresh_options(self, security: SecurityOptions) -> None:
        """Asks for the options that were given as functions and that such a request uses; called before each try."""

    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """The options as a subclass wants them; called before each try."""
        return options

    def _prepare_request(self, request: httpx.Request) -> None:
        """Lets a subclass change the request, for instance sign it; called before each try."""

    @overload
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...
    @overload
    def request(
        self, cast_to: Type[ResponseT], options: FinalRequestOptions, *, stream: Literal[False] = False
    ) -> ResponseT: ...
    @overload
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> Any:
        """The answer to the request, as the type or as a stream; tried again where that may help.

        Raises:
            APIStatusError: for an answer with an error status.
            APIConnectionError: without an answer.
        """
        settled, cast_to, max_retries = self._start(options, cast_to)
        response, settled, retries_taken = self._send_until_answered(settled, stream, max_retries)
        return self._process_response(
            cast_to=cast_to,
            options=settled,
            response=response,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=retries_taken,
        )

    def _send_until_answered(
        self, settled: FinalRequestOptions, stream: bool, max_retries: int
    ) -> tuple[httpx.Response, FinalRequestOptions, int]:
        """The first answer that is no error, with the options of its request and the number of tries before it."""
        rewind = body_rewinder(settled)
        for retries_taken in itertools.count():
            self._refresh_options(security_of(settled))
            options = self._prepare_options(settled.model_copy())
            request = self._build_request(options, retries_taken=retries_taken)
            self._prepare_request(request)
            remaining = max_retries - retries_taken
            log.debug("Sending HTTP Request: %s %s (try %d)", request.method, request.url, retries_taken + 1)
            try:
                response = self._client.send(
                    request,
                    stream=stream or self._should_stream_response_body(request),
                    **self._send_arguments(options),
                )
            except Exception as error:
                if not (remaining > 0 and rewind()):
                    raise self._connection_error(request, error) from error
                self._wait_to_retry(options, remaining, None)
                continue
            self._log_response(request, response)
            if response.is_success:
                return response, options, retries_taken
            if remaining > 0 and self._should_retry(response) and rewind():
                response.close()
                self._wait_to_retry(options, remaining, response.headers)
                continue
            raise self._status_error(response) from None
        raise AssertionError("unreachable")

    def _wait_to_retry(self, options: FinalRequestOptions, remaining: int, headers: httpx.Headers | None) -> None:
        delay = self._calculate_retry_timeout(remaining, options, headers)
        self._log_retry(remaining, options.url, delay)
        time.sleep(delay)

    def _status_error(self, response: httpx.Response) -> APIStatusError:
        try:
            response.read()
        except Exception:
            response.close()  # the status says enough
        return self._make_status_error_from_response(response)

    def _process_response(
        self,
        *,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        response: httpx.Response,
        stream: bool,
        stream_cls: type[Stream[Any]] | None,
        retries_taken: int = 0,
    ) -> Any:
        """The response in the form that was asked for: itself, wrapped, or parsed."""
        if cast_to is httpx.Response:
            return response
        facts: dict[str, Any] = {
            "raw": response,
            "client": self,
            "stream": stream,
            "stream_cls": stream_cls,
            "options": options,
            "retries_taken": retries_taken,
        }
        origin = get_origin(cast_to) or cast_to
        if inspect.isclass(origin) and issubclass(origin, BaseAPIResponse):
            if not issubclass(origin, APIResponse):
                raise TypeError(f"This client makes responses of {APIResponse} and its subclasses, not of {origin}")
            return cast(Any, cast_to)(cast_to=extract_response_type(cast(Any, cast_to)), **facts)
        marker = response.request.headers.get(RAW_RESPONSE_HEADER)
        if marker == LEGACY_MARKER:
            from .._legacy_response import LegacyAPIResponse

            return LegacyAPIResponse(cast_to=cast_to, **facts)
        api_response = APIResponse(cast_to=cast_to, **facts)
        return api_response if marker else api_response.parse()

    def _request_api_list(self, model: type[object], page: Type[SyncPageT], options: FinalRequestOptions) -> SyncPageT:
        options = options.model_copy(update={"post_parser": PageParser(self, model, options)})
        return self.request(page, options)

    # --- one method per HTTP verb

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...
    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        asked = FinalRequestOptions.construct(method="get", url=path, **options)
        return self.request(cast_to, asked, stream=stream, stream_cls=stream_cls)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...
    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        asked = with_body("post", path, options, body=body, content=content, files=files)
        return self.request(cast_to, asked, stream=stream, stream_cls=stream_cls)

    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return self.request(cast_to, with_body("patch", path, options, body=body, content=content, files=files))

    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return self.request(cast_to, with_body("put", path, options, body=body, content=content, files=files))

    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: BinaryTypes | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return self.request(cast_to, with_body("delete", path, options, body=body, content=content))

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[object],
        page: Type[SyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},
        method: str = "get",
    ) -> SyncPageT:
        asked = FinalRequestOptions.construct(method=method, url=path, json_data=body, **options)
        return self._request_api_list(model, page, asked)
