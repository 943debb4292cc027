"""Server-sent events, and the streams of models made of them."""

from __future__ import annotations

import json
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Iterator, AsyncIterator, cast
from typing_extensions import Self, Protocol, override, get_origin, runtime_checkable

from ._sdk import STREAM_RULES
from ._http import httpx
from ._exceptions import APIError
from ._stream_rules import StreamRule
from ._utils._guards import is_mapping
from ._utils._typing import extract_type_var_from_base
from ._decoders.lines import LineSplitter

if TYPE_CHECKING:
    from ._core.client import BaseClient
    from ._core.options import FinalRequestOptions
    from ._core.sync_client import SyncAPIClient
    from ._core.async_client import AsyncAPIClient

_T = TypeVar("_T")


class ServerSentEvent:
    """One event as it came over the wire."""

    def __init__(
        self,
        *,
        event: str | None = None,
        data: str | None = None,
        id: str | None = None,
        retry: int | None = None,
    ) -> None:
        self._event = event
        self._data = data or ""
        self._id = id
        self._retry = retry

    @property
    def event(self) -> str | None:
        return self._event

    @property
    def id(self) -> str | None:
        return self._id

    @property
    def retry(self) -> int | None:
        return self._retry

    @property
    def data(self) -> str:
        return self._data

    def json(self) -> Any:
        return json.loads(self.data)

    @override
    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event}, data={self.data}, id={self.id}, retry={self.retry})"


@runtime_checkable
class SSEBytesDecoder(Protocol):
    """What a client's own decoder must be able to do."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events in the pieces of a response body."""
        ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """The events in the pieces of a response body."""
        ...


class SSEDecoder:
    """Reads events by the rules of the HTML standard; one decoder reads one stream."""

    def __init__(self) -> None:
        self._lines = LineSplitter()
        self._is_first_line = True
        self._last_event_id: str | None = None
        self._clear()

    def _clear(self) -> None:
        self._event: str | None = None
        self._data: list[str] = []
        self._retry: int | None = None
        self._has_fields = False

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events in the pieces of a response body."""
        for piece in iterator:
            yield from self.feed(piece)

    async def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """The events in the pieces of a response body."""
        async for piece in iterator:
            for event in self.feed(piece):
                yield event

    def feed(self, piece: bytes) -> Iterator[ServerSentEvent]:
        """The events that the piece completes; one that its blank line has not followed yet is not among them."""
        for line in self._lines.feed(piece):
            if self._is_first_line:
                self._is_first_line = False
                line = line[3:] if line.startswith(b"\xef\xbb\xbf") else line
            event = self.decode(line.decode("utf-8", errors="replace"))
            if event is not None:
                yield event

    def decode(self, line: str) -> ServerSentEvent | None:
        """The event that the line completes, if it does."""
        if not line:
            return self._complete()
        if line.startswith(":"):
            return None
        name, _, value = line.partition(":")
        self._take(name, value[1:] if value.startswith(" ") else value)
        return None

    def _complete(self) -> ServerSentEvent | None:
        if not self._has_fields:
            return None
        event = ServerSentEvent(
            event=self._event, data="\n".join(self._data), id=self._last_event_id, retry=self._retry
        )
        self._clear()
        return event

    def _take(self, name: str, value: str) -> None:
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._last_event_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)
        else:
            return
        self._has_fields = True


class Stream(Generic[_T]):
    """The events of a response as models, read while one iterates; the response is closed at the end."""

    response: httpx.Response
    _decoder: SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: SyncAPIClient,
        options: FinalRequestOptions | None = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = client._make_sse_decoder()
        self._iterator = self.__stream__()

    def __next__(self) -> _T:
        return self._iterator.__next__()

    def __iter__(self) -> Iterator[_T]:
        for item in self._iterator:  # not "yield from": a loop that is left can be followed by another
            yield item

    def _iter_events(self) -> Iterator[ServerSentEvent]:
        return self._decoder.iter_bytes(self.response.iter_bytes())

    def __stream__(self) -> Iterator[_T]:
        reader = _EventReader(self._client, self.response, self._cast_to, self._options)
        return _read_events(self._iter_events(), reader, self.response)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the response; what has not arrived yet is lost."""
        self.response.close()


class AsyncStream(Generic[_T]):
    """The events of a response as models, read while one iterates; the response is closed at the end."""

    response: httpx.Response
    _decoder: SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: type[_T],
        response: httpx.Response,
        client: AsyncAPIClient,
        options: FinalRequestOptions | None = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = client._make_sse_decoder()
        self._iterator = self.__stream__()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for item in self._iterator:
            yield item

    def _iter_events(self) -> AsyncIterator[ServerSentEvent]:
        return self._decoder.aiter_bytes(self.response.aiter_bytes())

    def __stream__(self) -> AsyncIterator[_T]:
        reader = _EventReader(self._client, self.response, self._cast_to, self._options)
        return _aread_events(self._iter_events(), reader, self.response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Closes the response; what has not arrived yet is lost."""
        await self.response.aclose()


# The generators hold no reference to their stream, so that one that nobody holds any more is closed at once.


def _read_events(events: Iterator[ServerSentEvent], reader: _EventReader[_T], response: httpx.Response) -> Iterator[_T]:
    try:
        for event in events:
            rule = _rule_for(event)
            if rule is None or rule.handle == "skip":
                continue
            if rule.handle == "done":
                break
            yield reader.read(event, rule)
    finally:
        response.close()


async def _aread_events(
    events: AsyncIterator[ServerSentEvent], reader: _EventReader[_T], response: httpx.Response
) -> AsyncIterator[_T]:
    try:
        async for event in events:
            rule = _rule_for(event)
            if rule is None or rule.handle == "skip":
                continue
            if rule.handle == "done":
                break
            yield reader.read(event, rule)
    finally:
        await response.aclose()


def _rule_for(event: ServerSentEvent) -> StreamRule | None:
    return next((rule for rule in STREAM_RULES if rule.matches(event.event, event.data)), None)


class _EventReader(Generic[_T]):
    """Makes models of events."""

    def __init__(
        self,
        client: BaseClient[Any, Any],
        response: httpx.Response,
        cast_to: type[_T],
        options: FinalRequestOptions | None,
    ) -> None:
        self._client = client
        self._response = response
        self._cast_to = cast_to
        self._with_event = bool(options is not None and options.synthesize_event_and_data)

    def read(self, event: ServerSentEvent, rule: StreamRule) -> _T:
        """The model that the event carries.

        Raises:
            APIError: when the event is about an error.
        """
        if rule.handle == "error":
            raise self._status_error(event)
        data = event.json()
        if rule.error_property and is_mapping(data) and data.get(rule.error_property):
            raise self._error(data[rule.error_property])
        if self._with_event or rule.handle == "yield_event_and_data":
            data = {"data": data, "event": event.event}
        return self._client._process_response_data(data=data, cast_to=self._cast_to, response=self._response)

    def _error(self, details: object) -> APIError:
        message = details.get("message") if is_mapping(details) else None
        if not message or not isinstance(message, str):
            message = "The stream reported an error"
        return APIError(message=message, request=self._response.request, body=details)

    def _status_error(self, event: ServerSentEvent) -> APIError:
        try:
            body = event.json()
            message = str(body)
        except ValueError:
            body = event.data
            message = event.data or f"Error code: {self._response.status_code}"
        return self._client._make_status_error(message, body=body, response=self._response)


def is_stream_class_type(typ: type) -> bool:
    """Whether the type is a stream class, with or without a type argument."""
    origin = get_origin(typ) or typ
    return isinstance(origin, type) and issubclass(origin, (Stream, AsyncStream))


def extract_stream_chunk_type(stream_cls: type, *, failure_message: str | None = None) -> type:
    """The type of the items of a stream class.

    Raises:
        TypeError: when the class has none.
    """
    return cast(
        type,
        extract_type_var_from_base(
            stream_cls, index=0, generic_bases=(Stream, AsyncStream), failure_message=failure_message
        ),
    )
