"""Responses in the form that older SDKs gave them: what is awaited elsewhere is a property or a plain method here."""

from __future__ import annotations

import os
import functools
from typing import Any, TypeVar, Callable, Iterator, Awaitable, AsyncIterator, cast, overload
from typing_extensions import ParamSpec, deprecated

from ._http import httpx
from ._response import BaseAPIResponse, _mark, _write_pieces
from ._constants import LEGACY_MARKER

P = ParamSpec("P")
R = TypeVar("R")
_T = TypeVar("_T")


class LegacyAPIResponse(BaseAPIResponse[R]):
    """A response that was read at once, of synchronous and asynchronous clients alike."""

    @overload
    def parse(self, *, to: type[_T]) -> _T: ...
    @overload
    def parse(self) -> R: ...
    def parse(self, *, to: type[Any] | None = None) -> Any:
        """The content as the type of the method, or as another: a model, a container or union of models, a plain type,
        a stream class with its argument, or the response class of the HTTP library.

        Raises:
            APIResponseValidationError: when the content does not fit and the client validates strictly.
        """
        key = self._cast_to if to is None else to
        if key not in self._parsed_by_type:
            self._parsed_by_type[key] = self._parse(to)
        return self._parsed_by_type[key]

    @property
    def content(self) -> bytes:
        """The whole content."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The whole content, decoded."""
        return self.http_response.text


class HttpxBinaryResponseContent:
    """Content that is no text, with the response around it."""

    response: Any

    def __init__(self, response: httpx.Response) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        return cast(bytes, self.response.content)

    @property
    def text(self) -> str:
        return cast(str, self.response.text)

    @property
    def encoding(self) -> str | None:
        return cast("str | None", self.response.encoding)

    @property
    def charset_encoding(self) -> str | None:
        return cast("str | None", self.response.charset_encoding)

    def json(self, **kwargs: Any) -> Any:
        return self.response.json(**kwargs)

    def read(self) -> bytes:
        return cast(bytes, self.response.read())

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return cast("Iterator[bytes]", self.response.iter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        return cast("Iterator[str]", self.response.iter_text(chunk_size))

    def iter_lines(self) -> Iterator[str]:
        return cast("Iterator[str]", self.response.iter_lines())

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        return cast("Iterator[bytes]", self.response.iter_raw(chunk_size))

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the content to a file, which is made or replaced."""
        with open(file, mode="wb") as target:
            for piece in self.response.iter_bytes():
                target.write(piece)

    @deprecated(
        "The content is already in memory here, so nothing is streamed; use `.with_streaming_response.method()`"
    )
    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the content to a file, which is made or replaced."""
        with open(file, mode="wb") as target:
            for piece in self.response.iter_bytes(chunk_size):
                target.write(piece)

    def close(self) -> None:
        self.response.close()

    async def aread(self) -> bytes:
        return cast(bytes, await self.response.aread())

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self.response.aiter_bytes(chunk_size):
            yield piece

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        async for piece in self.response.aiter_text(chunk_size):
            yield piece

    async def aiter_lines(self) -> AsyncIterator[str]:
        async for line in self.response.aiter_lines():
            yield line

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        async for piece in self.response.aiter_raw(chunk_size):
            yield piece

    @deprecated(
        "The content is already in memory here, so nothing is streamed; use `.with_streaming_response.method()`"
    )
    async def astream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the content to a file, which is made or replaced."""
        await _write_pieces(self.aiter_bytes(chunk_size), file)

    async def aclose(self) -> None:
        await self.response.aclose()


def to_raw_response_wrapper(func: Callable[P, R]) -> Callable[P, LegacyAPIResponse[R]]:
    """The method, giving its response instead of the content."""

    @functools.wraps(func)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        _mark(kwargs, LEGACY_MARKER)
        return cast("LegacyAPIResponse[R]", func(*args, **kwargs))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[LegacyAPIResponse[R]]]:
    """The method, giving its response instead of the content."""

    @functools.wraps(func)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> LegacyAPIResponse[R]:
        _mark(kwargs, LEGACY_MARKER)
        return cast("LegacyAPIResponse[R]", await func(*args, **kwargs))

    return wrapped
