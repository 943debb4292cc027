"""Everything that a client raises on purpose."""

from __future__ import annotations

from typing import Any, Mapping, Optional, cast
from typing_extensions import Literal

from ._sdk import REQUEST_ID_HEADER
from ._http import httpx

__all__ = [
    "ParlanternError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APIConnectionError",
    "APITimeoutError",
    "APIWebhookValidationError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
    "StreamAlreadyConsumed",
    "LineTooLongError",
    "MissingDependencyError",
    "WebSocketError",
    "WebSocketQueueFullError",
    "WebSocketConnectionClosedError",
]


class ParlanternError(Exception):
    """Base of all errors of this package."""


class APIError(ParlanternError):
    """A request did not lead to a usable answer."""

    message: str
    request: httpx.Request

    body: object | None
    """What the server said: decoded JSON where it is JSON, else text; ``None`` when there was no answer."""

    code: Optional[str] = None
    param: Optional[str] = None
    type: Optional[str] = None

    def __init__(self, message: str, request: httpx.Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body
        if isinstance(body, Mapping):
            details = cast("Mapping[str, Any]", body)
            self.code = details.get("code")
            self.param = details.get("param")
            self.type = details.get("type")


class APIResponseValidationError(APIError):
    """The answer has not the form that it should have."""

    response: httpx.Response
    status_code: int

    def __init__(self, response: httpx.Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(
            message or "The response does not have the form that it should have", response.request, body=body
        )
        self.response = response
        self.status_code = response.status_code


class APIStatusError(APIError):
    """The server answered with a status of 300 or above."""

    response: httpx.Response
    status_code: int
    request_id: Optional[str]

    def __init__(self, message: str, *, response: httpx.Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get(REQUEST_ID_HEADER)


class APIConnectionError(APIError):
    """No answer arrived."""

    def __init__(self, *, message: str = "Connection error.", request: httpx.Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """No answer arrived in time."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class APIWebhookValidationError(ParlanternError):
    """A webhook is not from whom it should be, or too old."""


class BadRequestError(APIStatusError):
    status_code: Literal[400] = 400  # pyright: ignore[reportIncompatibleVariableOverride]


class AuthenticationError(APIStatusError):
    status_code: Literal[401] = 401  # pyright: ignore[reportIncompatibleVariableOverride]


class PermissionDeniedError(APIStatusError):
    status_code: Literal[403] = 403  # pyright: ignore[reportIncompatibleVariableOverride]


class NotFoundError(APIStatusError):
    status_code: Literal[404] = 404  # pyright: ignore[reportIncompatibleVariableOverride]


class ConflictError(APIStatusError):
    status_code: Literal[409] = 409  # pyright: ignore[reportIncompatibleVariableOverride]


class UnprocessableEntityError(APIStatusError):
    status_code: Literal[422] = 422  # pyright: ignore[reportIncompatibleVariableOverride]


class RateLimitError(APIStatusError):
    status_code: Literal[429] = 429  # pyright: ignore[reportIncompatibleVariableOverride]


class InternalServerError(APIStatusError):
    pass


class StreamAlreadyConsumed(ParlanternError):
    """A body was read piece by piece before, and is no more to be had.

    To have the content several times, read it as a whole first: `.read()` keeps it, the iterators then repeat it.
    """

    def __init__(self) -> None:
        super().__init__(
            "The content of this response was already streamed. Call `.read()` before iterating to keep it, or keep "
            "what the iterator gave."
        )


class LineTooLongError(ParlanternError):
    """A stream has a line that is too long to be kept."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"A line of the stream is longer than {limit} bytes")


class MissingDependencyError(ParlanternError):
    """A feature needs a package that is not installed."""


class WebSocketError(ParlanternError):
    """The server reported an error, and no handler was there to take it."""


class WebSocketQueueFullError(ParlanternError):
    """More is waiting to be sent than the queue may hold."""

    def __init__(self, message: str = "The queue of messages to be sent is full") -> None:
        super().__init__(message)


class WebSocketConnectionClosedError(ParlanternError):
    """The connection is gone, and messages had not been sent."""

    unsent_messages: list[str]

    def __init__(self, message: str, *, unsent_messages: list[str] | None = None) -> None:
        super().__init__(message)
        self.unsent_messages = unsent_messages or []
