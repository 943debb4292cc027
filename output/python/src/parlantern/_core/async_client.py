"""The client whose answers are awaited."""

from __future__ import annotations

import inspect
import itertools
from types import TracebackType
from typing import Any, Type, Mapping, TypeVar, cast, overload
from typing_extensions import Self, Literal, get_origin

from .._sdk import SecurityOptions
from .pages import PageParser, BaseAsyncPage, AsyncPaginator
from .._http import httpx
from .client import BaseClient, log, security_of, choose_timeout
from .._types import Body, Timeout, NotGiven, ResponseT, RequestFiles, RequestOptions, AsyncBinaryTypes, not_given
from .options import FinalRequestOptions
from .requests import with_body, body_rewinder
from .platforms import get_platform
from .._response import BaseAPIResponse, AsyncAPIResponse, extract_response_type
from .._constants import LEGACY_MARKER, DEFAULT_MAX_RETRIES, RAW_RESPONSE_HEADER
from .._streaming import AsyncStream
from .._exceptions import APIStatusError
from .http_clients import AsyncHttpxClientWrapper
from .._utils._sync import to_thread, async_sleep

_T = TypeVar("_T")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")
_StreamT = TypeVar("_StreamT", bound="AsyncStream[Any]")


class AsyncAPIClient(BaseClient["httpx.AsyncClient", "AsyncStream[Any]"]):
    """Makes requests and waits for them."""

    _client: httpx.AsyncClient
    _default_stream_cls: type[AsyncStream[Any]] | None = None

    def __init__(
        self,
        *,
        version: str,
        base_url: str | httpx.URL,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: float | Timeout | None | NotGiven = not_given,
        http_client: httpx.AsyncClient | None = None,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool,
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(
                f"Invalid `http_client` argument: it must be a `{httpx.__name__}.AsyncClient`, not {type(http_client)}"
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
        self._client = http_client or AsyncHttpxClientWrapper(base_url=base_url, timeout=cast(Timeout, self.timeout))

    def is_closed(self) -> bool:
        return self._client.is_closed

    async def close(self) -> None:
        """Closes the connections; the client is of no use afterwards, nor are copies that share its HTTP client."""
        if hasattr(self, "_client"):  # not yet there when the constructor failed
            await self._client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await self.close()

    async def _refresh_options(self, security: SecurityOptions) -> None:
        """Asks for the options that were given as functions and that such a request uses; called before each try."""

    async def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """The options as a subclass wants them; called before each try."""
        return options

    async def _prepare_request(self, request: httpx.Request) -> None:
        """Lets a subclass change the request, for instance sign it; called before each try."""

    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...
    @overload
    async def request(
        self, cast_to: Type[ResponseT], options: FinalRequestOptions, *, stream: Literal[False] = False
    ) -> ResponseT: ...
    @overload
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    async def request(
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
        if self._platform is None:
            self._platform = await to_thread(get_platform)  # it may read a file
        settled, cast_to, max_retries = self._start(options, cast_to)
        response, settled, retries_taken = await self._send_until_answered(settled, stream, max_retries)
        return await self._process_response(
            cast_to=cast_to,
            options=settled,
            response=response,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=retries_taken,
        )

    async def _send_until_answered(
        self, settled: FinalRequestOptions, stream: bool, max_retries: int
    ) -> tuple[httpx.Response, FinalRequestOptions, int]:
        """The first answer that is no error, with the options of its request and the number of tries before it."""
        rewind = body_rewinder(settled)
        for retries_taken in itertools.count():
            await self._refresh_options(security_of(settled))
            options = await self._prepare_options(settled.model_copy())
            request = self._build_request(options, retries_taken=retries_taken)
            await self._prepare_request(request)
            remaining = max_retries - retries_taken
            log.debug("Sending HTTP Request: %s %s (try %d)", request.method, request.url, retries_taken + 1)
            try:
                response = await self._client.send(
                    request,
                    stream=stream or self._should_stream_response_body(request),
                    **self._send_arguments(options),
                )
            except Exception as error:
                if not (remaining > 0 and rewind()):
                    raise self._connection_error(request, error) from error
                await self._wait_to_retry(options, remaining, None)
                continue
            self._log_response(request, response)
            if response.is_success:
                return response, options, retries_taken
            if remaining > 0 and self._should_retry(response) and rewind():
                await response.aclose()
                await self._wait_to_retry(options, remaining, response.headers)
                continue
            raise await self._status_error(response) from None
        raise AssertionError("unreachable")

    async def _wait_to_retry(self, options: FinalRequestOptions, remaining: int, headers: httpx.Headers | None) -> None:
        delay = self._calculate_retry_timeout(remaining, options, headers)
        self._log_retry(remaining, options.url, delay)
        await async_sleep(delay)

    async def _status_error(self, response: httpx.Response) -> APIStatusError:
        try:
            await response.aread()
        except Exception:
            await response.aclose()  # the status says enough
        return self._make_status_error_from_response(response)

    async def _process_response(
        self,
        *,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        response: httpx.Response,
        stream: bool,
        stream_cls: type[AsyncStream[Any]] | None,
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
            if not issubclass(origin, AsyncAPIResponse):
                raise TypeError(
                    f"This client makes responses of {AsyncAPIResponse} and its subclasses, not of {origin}"
                )
            return cast(Any, cast_to)(cast_to=extract_response_type(cast(Any, cast_to)), **facts)
        marker = response.request.headers.get(RAW_RESPONSE_HEADER)
        if marker == LEGACY_MARKER:
            from .._legacy_response import LegacyAPIResponse

            return LegacyAPIResponse(cast_to=cast_to, **facts)
        api_response = AsyncAPIResponse(cast_to=cast_to, **facts)
        return api_response if marker else await api_response.parse()

    async def _request_api_list(
        self, model: type[object], page: Type[AsyncPageT], options: FinalRequestOptions
    ) -> AsyncPageT:
        options = options.model_copy(update={"post_parser": PageParser(self, model, options)})
        return await self.request(page, options)

    # --- one method per HTTP verb

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        options: RequestOptions = {},
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        asked = FinalRequestOptions.construct(method="get", url=path, **options)
        return await self.request(cast_to, asked, stream=stream, stream_cls=stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: Literal[True],
        stream_cls: type[_StreamT],
    ) -> _StreamT: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: bool,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT: ...
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},
        files: RequestFiles | None = None,
        stream: bool = False,
        stream_cls: type[_StreamT] | None = None,
    ) -> ResponseT | _StreamT:
        asked = with_body("post", path, options, body=body, content=content, files=files)
        return await self.request(cast_to, asked, stream=stream, stream_cls=stream_cls)

    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return await self.request(cast_to, with_body("patch", path, options, body=body, content=content, files=files))

    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        files: RequestFiles | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return await self.request(cast_to, with_body("put", path, options, body=body, content=content, files=files))

    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Body | None = None,
        content: AsyncBinaryTypes | None = None,
        options: RequestOptions = {},
    ) -> ResponseT:
        return await self.request(cast_to, with_body("delete", path, options, body=body, content=content))

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[_T],
        page: Type[AsyncPageT],
        body: Body | None = None,
        options: RequestOptions = {},
        method: str = "get",
    ) -> AsyncPaginator[_T, AsyncPageT]:
        """A list that is requested when it is awaited or iterated over."""
        asked = FinalRequestOptions.construct(method=method, url=path, json_data=body, **options)
        return AsyncPaginator(client=self, options=asked, page_cls=page, model=model)
