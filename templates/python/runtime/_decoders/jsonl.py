"""Streams of JSON values, one a line."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Generic, TypeVar, Iterator, AsyncIterator, cast
from typing_extensions import Self

from .lines import LineSplitter
from .._http import httpx
from .._models import construct_type_unchecked

_T = TypeVar("_T")


class JSONLDecoder(Generic[_T]):
    """Gives each line of the response as an instance of the line type, and closes the response at the end."""

    http_response: httpx.Response

    def __init__(self, *, raw_iterator: Iterator[bytes], line_type: type[_T], http_response: httpx.Response) -> None:
        self.http_response = http_response
        self._raw_iterator = raw_iterator
        self._line_type = line_type
        self._iterator = self.__decode__()

    def close(self) -> None:
        """Closes the response; what has not arrived yet is lost."""
        self.http_response.close()

    def __decode__(self) -> Iterator[_T]:
        lines = LineSplitter()
        try:
            for piece in self._raw_iterator:
                yield from _values(lines.feed(piece), self._line_type)
            yield from _values([lines.rest()], self._line_type)
        finally:
            self.close()

    def __next__(self) -> _T:
        return next(self._iterator)

    def __iter__(self) -> Iterator[_T]:
        yield from self._iterator

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        self.close()


class AsyncJSONLDecoder(Generic[_T]):
    """Gives each line of the response as an instance of the line type, and closes the response at the end."""

    http_response: httpx.Response

    def __init__(
        self, *, raw_iterator: AsyncIterator[bytes], line_type: type[_T], http_response: httpx.Response
    ) -> None:
        self.http_response = http_response
        self._raw_iterator = raw_iterator
        self._line_type = line_type
        self._iterator = self.__decode__()

    async def close(self) -> None:
        """Closes the response; what has not arrived yet is lost."""
        await self.http_response.aclose()

    async def __decode__(self) -> AsyncIterator[_T]:
        lines = LineSplitter()
        try:
            async for piece in self._raw_iterator:
                for value in _values(lines.feed(piece), self._line_type):
                    yield value
            for value in _values([lines.rest()], self._line_type):
                yield value
        finally:
            await self.close()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for item in self._iterator:
            yield item

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await self.close()


def _values(lines: list[bytes], line_type: type[_T]) -> Iterator[_T]:
    for line in lines:
        if line.strip():
            yield construct_type_unchecked(value=cast(object, json.loads(line)), type_=line_type)
