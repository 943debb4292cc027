"""Responses before they are parsed, read at once or piece by piece."""

from __future__ import annotations

import os
import datetime
import functools
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Callable, Iterator, Awaitable, AsyncIterator, cast, overload
from typing_extensions import ParamSpec, override

from ._sdk import REQUEST_ID_HEADER
from ._http import httpx
from ._constants import RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER
from ._exceptions import StreamAlreadyConsumed as StreamAlreadyConsumed
from ._utils._sync import to_thread
from ._core.parsing import MissingStreamClassError as MissingStreamClassError, parse_body, parse_stream
from ._utils._guards import is_given
from ._utils._typing import extract_type_var_from_base

if TYPE_CHECKING:
    from ._core.client import BaseClient
    from ._core.options import FinalRequestOptions

P = ParamSpec("P")
R = TypeVar("R")
_T = TypeVar("_T")
_APIResponseT = TypeVar("_APIResponseT", bound="APIResponse[Any]")
_AsyncAPIResponseT = TypeVar("_AsyncAPIResponseT", bound="AsyncAPIResponse[Any]")


class BaseAPIResponse(Generic[R]):
    """The facts about a response."""

    http_response: httpx.Response
    retries_taken: int
    """How often the request had to be repeated."""

    def __init__(
        self,
        *,
        raw: httpx.Response,
        cast_to: type[R],
        client: BaseClient[Any, Any],
        stream: bool,
        stream_cls: Any,
        options: FinalRequestOptions,
        retries_taken: int = 0,
    ) -> None:
        self.http_response = raw
        self.retries_taken = retries_taken
        self._cast_to = cast_to
        self._client = client
        self._is_sse_stream = stream
        self._stream_cls = stream_cls
        self._options = options
        self._parsed_by_type: dict[Any, Any] = {}

    @property
    def headers(self) -> httpx.Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> httpx.Request:
        """The request that this is the answer to."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def url(self) -> httpx.URL:
        """The URL of the request."""
        return self.http_response.url

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def elapsed(self) -> datetime.timedelta:
        """Time from the start of the request to the end of the response."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be read from the connection."""
        return self.http_response.is_closed

    @property
    def request_id(self) -> str | None:
        """The server's name for the request."""
        request_id: str | None = self.http_response.headers.get(REQUEST_ID_HEADER)
        return request_id

    @override
    def __repr__(self) -> str:
        status = f"{self.status_code} {self.http_response.reason_phrase}"
        return f"<{type(self).__name__} [{status}] type={self._cast_to}>"

    def _parse(self, to: Any) -> Any:
        if self._is_sse_stream:
            return parse_stream(
                self.http_response,
                to=to,
                stream_cls=self._stream_cls,
                cast_to=self._cast_to,
                client=self._client,
                options=self._options,
            )
        parsed = parse_body(self.http_response, self._cast_to if to is None else to, self._client)
        post_parser = self._options.post_parser
        return post_parser(parsed) if is_given(post_parser) else parsed


class APIResponse(BaseAPIResponse[R]):
    """A response whose content is read on demand."""

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    def parse(self) -> R: ...
    def parse(self, *, to: type[Any] | None = None) -> Any:
        """The content as the type of the method, or as another: a model, a container or union of models, a plain type,
        a stream class with its argument, or the response class of the HTTP library.

        Example::

            class Total(BaseModel):
                amount: int

            response.parse(to=Total).amount

        Raises:
            APIResponseValidationError: when the content does not fit and the client validates strictly.
        """
        key = self._cast_to if to is None else to
        if key not in self._parsed_by_type:
            if not self._is_sse_stream:
                self.read()
            self._parsed_by_type[key] = self._parse(to)
        return self._parsed_by_type[key]

    def read(self) -> bytes:
        """The whole content, kept for later.

        Raises:
            StreamAlreadyConsumed: when it was iterated over before.
        """
        try:
            return self.http_response.read()
        except httpx.StreamConsumed as error:
            raise StreamAlreadyConsumed() from error

    def text(self) -> str:
        """The whole content, decoded."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """The whole content as JSON, without any model."""
        self.read()
        return cast(object, self.http_response.json())

    def close(self) -> None:
        """Gives the connection back; called by the ``with`` statement."""
        self.http_response.close()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The content piece by piece, decompressed."""
        yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The content piece by piece, decoded."""
        yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The content line by line."""
        yield from self.http_response.iter_lines()


class AsyncAPIResponse(BaseAPIResponse[R]):
    """A response whose content is read on demand."""

    @overload
    async def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    async def parse(self) -> R: ...
    async def parse(self, *, to: type[Any] | None = None) -> Any:
        """The content as the type of the method, or as another: a model, a container or union of models, a plain type,
        a stream class with its argument, or the response class of the HTTP library.

        Raises:
            APIResponseValidationError: when the content does not fit and the client validates strictly.
        """
        key = self._cast_to if to is None else to
        if key not in self._parsed_by_type:
            if not self._is_sse_stream:
                await self.read()
            self._parsed_by_type[key] = self._parse(to)
        return self._parsed_by_type[key]

    async def read(self) -> bytes:
        """The whole content, kept for later.

        Raises:
            StreamAlreadyConsumed: when it was iterated over before.
        """
        try:
            return await self.http_response.aread()
        except httpx.StreamConsumed as error:
            raise StreamAlreadyConsumed() from error

    async def text(self) -> str:
        """The whole content, decoded."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """The whole content as JSON, without any model."""
        await self.read()
        return cast(object, self.http_response.json())

    async def close(self) -> None:
        """Gives the connection back; called by the ``async with`` statement."""
        await self.http_response.aclose()

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The content piece by piece, decompressed."""
        async for piece in self.http_response.aiter_bytes(chunk_size):
            yield piece

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The content piece by piece, decoded."""
        async for piece in self.http_response.aiter_text(chunk_size):
            yield piece

    async def iter_lines(self) -> AsyncIterator[str]:
        """The content line by line."""
        async for line in self.http_response.aiter_lines():
            yield line


class BinaryAPIResponse(APIResponse[bytes]):
    """A response with content that is no text."""

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the content to a file, which is made or replaced."""
        with open(file, mode="wb") as target:
            for piece in self.iter_bytes():
                target.write(piece)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response with content that is no text."""

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the content to a file, which is made or replaced."""
        await _write_pieces(self.iter_bytes(), file)


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """A response with content that is no text, not read yet."""

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the content to a file as it arrives; the file is made or replaced."""
        with open(file, mode="wb") as target:
            for piece in self.iter_bytes(chunk_size):
                target.write(piece)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response with content that is no text, not read yet."""

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the content to a file as it arrives; the file is made or replaced."""
        await _write_pieces(self.iter_bytes(chunk_size), file)


async def _write_pieces(pieces: AsyncIterator[bytes], file: str | os.PathLike[str]) -> None:
    target = await to_thread(open, file, "wb")
    try:
        async for piece in pieces:
            await to_thread(target.write, piece)
    finally:
        await to_thread(target.close)


class ResponseContextManager(Generic[_APIResponseT]):
    """Makes the request on entry and closes the response on exit."""

    def __init__(self, request_func: Callable[[], _APIResponseT]) -> None:
        self._request_func = request_func
        self.__response: _APIResponseT | None = None

    def __enter__(self) -> _APIResponseT:
        self.__response = self._request_func()
        return self.__response

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self.__response is not None:
            self.__response.close()


class AsyncResponseContextManager(Generic[_AsyncAPIResponseT]):
    """Makes the request on entry and closes the response on exit."""

    def __init__(self, api_request: Awaitable[_AsyncAPIResponseT]) -> None:
        self._api_request = api_request
        self.__response: _AsyncAPIResponseT | None = None

    async def __aenter__(self) -> _AsyncAPIResponseT:
        self.__response = await self._api_request
        return self.__response

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        if self.__response is not None:
            await self.__response.close()


def _mark(kwargs: dict[str, Any], marker: str, response_cls: type | None = None) -> None:
    """Asks, in the headers of a call, for the response instead of its content."""
    headers: dict[str, Any] = {**(kwargs.get("extra_headers") or {}), RAW_RESPONSE_HEADER: marker}
    if response_cls is not None:
        headers[OVERRIDE_CAST_TO_HEADER] = response_cls
    kwargs["extra_headers"] = headers


def to_streamed_response_wrapper(func: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """The method, giving a context manager over its response, whose content is not read yet."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        _mark(kwargs, "stream")
        return ResponseContextManager(cast(Any, functools.partial(func, *args, **kwargs)))

    return wrapped


def async_to_streamed_response_wrapper(
    func: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """The method, giving a context manager over its response, whose content is not read yet."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[AsyncAPIResponse[R]]:
        _mark(kwargs, "stream")
        return AsyncResponseContextManager(cast("Awaitable[AsyncAPIResponse[R]]", func(*args, **kwargs)))

    return wrapped


def to_custom_streamed_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, ResponseContextManager[_APIResponseT]]:
    """The method, giving a context manager over a response of the class, whose content is not read yet."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[_APIResponseT]:
        _mark(kwargs, "stream", response_cls)
        return ResponseContextManager(cast(Any, functools.partial(func, *args, **kwargs)))

    return wrapped


def async_to_custom_streamed_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, AsyncResponseContextManager[_AsyncAPIResponseT]]:
    """The method, giving a context manager over a response of the class, whose content is not read yet."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[_AsyncAPIResponseT]:
        _mark(kwargs, "stream", response_cls)
        return AsyncResponseContextManager(cast("Awaitable[_AsyncAPIResponseT]", func(*args, **kwargs)))

    return wrapped


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """The method, giving its response instead of the content."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> APIResponse[R]:
        _mark(kwargs, "raw")
        return cast("APIResponse[R]", func(*args, **kwargs))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """The method, giving its response instead of the content."""

    @functools.wraps(func)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> AsyncAPIResponse[R]:
        _mark(kwargs, "raw")
        return cast("AsyncAPIResponse[R]", await func(*args, **kwargs))

    return wrapped


def to_custom_raw_response_wrapper(
    func: Callable[P, object], response_cls: type[_APIResponseT]
) -> Callable[P, _APIResponseT]:
    """The method, giving its response as the class instead of the content."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> _APIResponseT:
        _mark(kwargs, "raw", response_cls)
        return cast(_APIResponseT, func(*args, **kwargs))

    return wrapped


def async_to_custom_raw_response_wrapper(
    func: Callable[P, Awaitable[object]], response_cls: type[_AsyncAPIResponseT]
) -> Callable[P, Awaitable[_AsyncAPIResponseT]]:
    """The method, giving its response as the class instead of the content."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Awaitable[_AsyncAPIResponseT]:
        _mark(kwargs, "raw", response_cls)
        return cast("Awaitable[_AsyncAPIResponseT]", func(*args, **kwargs))

    return wrapped


def extract_response_type(typ: type[BaseAPIResponse[Any]]) -> type:
    """The type that a response class says its content has.

    Raises:
        RuntimeError: when it was given none.
    """
    return cast(
        type,
        extract_type_var_from_base(
            typ,
            generic_bases=cast("tuple[type, ...]", (BaseAPIResponse, APIResponse, AsyncAPIResponse)),
            index=0,
        ),
    )
