"""Streams of JSON values, one a line."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Generic, TypeVar, Iterator, AsyncIterator, cast
from typing_extensions import Self

from .lines import LineSplitter
from .._http import httpx
from .._models import construct_type_unchecked
from .._exceptions import APIResponseValidationError

_T = TypeVar("_T")


class _LineReader(Generic[_T]):
    """Makes models of lines."""

    http_response: httpx.Response
    _line_type: type[_T]

    @property
    def response(self) -> httpx.Response:
        """The response that the lines come from, under the name that it has in other streams."""
        return self.http_response

    def _values(self, lines: list[bytes]) -> Iterator[_T]:
        for line in lines:
            if line.strip():
                yield construct_type_unchecked(value=self._decode_line(line), type_=self._line_type)

    def _decode_line(self, line: bytes) -> object:
        try:
            return cast(object, json.loads(line))
        except ValueError as error:
            text = line.decode("utf-8", errors="replace")
            message = f"A line of the stream is not JSON: {error}"
            raise APIResponseValidationError(response=self.http_response, message=message, body=text) from error


class JSONLDecoder(_LineReader[_T]):
    """Gives each line of the response as an instance of the line type, and closes the response at the end."""

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
                yield from self._values(lines.feed(piece))
            yield from self._values([lines.rest()])
        finally:
            self.close()

    def __next__(self) -> _T:
        return next(self._iterator)

    def __iter__(self) -> Iterator[_T]:
        for item in self._iterator:  # not "yield from": a loop that is left can be followed by another
            yield item

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        self.close()


class AsyncJSONLDecoder(_LineReader[_T]):
    """Gives each line of the response as an instance of the line type, and closes the response at the end."""

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
                for value in self._values(lines.feed(piece)):
                    yield value
            for value in self._values([lines.rest()]):
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
