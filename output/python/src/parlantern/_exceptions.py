# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, cast
from typing_extensions import Literal

from ._http import httpx
from ._error_base import (
    APIError as APIError,
    ConflictError as ConflictError,
    NotFoundError as NotFoundError,
    APIStatusError as APIStatusError,
    RateLimitError as RateLimitError,
    WebSocketError as WebSocketError,
    APITimeoutError as APITimeoutError,
    BadRequestError as BadRequestError,
    ParlanternError as ParlanternError,
    LineTooLongError as LineTooLongError,
    APIConnectionError as APIConnectionError,
    AuthenticationError as AuthenticationError,
    InternalServerError as InternalServerError,
    PermissionDeniedError as PermissionDeniedError,
    StreamAlreadyConsumed as StreamAlreadyConsumed,
    MissingDependencyError as MissingDependencyError,
    WebSocketQueueFullError as WebSocketQueueFullError,
    UnprocessableEntityError as UnprocessableEntityError,
    APIWebhookValidationError as APIWebhookValidationError,
    APIResponseValidationError as APIResponseValidationError,
    WebSocketConnectionClosedError as WebSocketConnectionClosedError,
)
from ._construction import construct_type
from ._utils._guards import is_mapping

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
    "NumberBlocked",
    "NumberUnreachable",
    "CallLimitReachedError",
]


class NumberBlocked(ConflictError):
    error: Dict[str, object]
    """Why a request failed."""

    status: Literal[409]

    type: Literal["number_blocked"]  # type: ignore

    number: Optional[str] = None
    """The number that cannot be called."""

    def __init__(self, message: str, *, body: object, response: httpx.Response) -> None:
        data = _properties(body)
        super().__init__(message, response=response, body=body)
        self.error = cast(Any, construct_type(type_=Dict[str, object], value=data.get("error")))
        self.status = cast(Any, construct_type(type_=Literal[409], value=data.get("status")))
        type = cast(Any, construct_type(type_=Literal["number_blocked"], value=data.get("type")))
        self.type = type  # pyright: ignore[reportIncompatibleVariableOverride]
        self.number = cast(Any, construct_type(type_=Optional[str], value=data.get("number")))


class NumberUnreachable(ConflictError):
    error: Dict[str, object]
    """Why a request failed."""

    status: Literal[409]

    type: Literal["number_unreachable"]  # type: ignore

    number: Optional[str] = None
    """The number that cannot be called."""

    def __init__(self, message: str, *, body: object, response: httpx.Response) -> None:
        data = _properties(body)
        super().__init__(message, response=response, body=body)
        self.error = cast(Any, construct_type(type_=Dict[str, object], value=data.get("error")))
        self.status = cast(Any, construct_type(type_=Literal[409], value=data.get("status")))
        type = cast(Any, construct_type(type_=Literal["number_unreachable"], value=data.get("type")))
        self.type = type  # pyright: ignore[reportIncompatibleVariableOverride]
        self.number = cast(Any, construct_type(type_=Optional[str], value=data.get("number")))


class CallLimitReachedError(RateLimitError):
    error: Dict[str, object]
    """Why a request failed."""

    limit: int
    """How many calls your workspace may have at once."""

    status: Literal[429]

    type: Literal["call_limit_reached"]  # type: ignore

    in_progress: Optional[List[str]] = None
    """The identifiers of the calls in progress."""

    def __init__(self, message: str, *, body: object, response: httpx.Response) -> None:
        data = _properties(body)
        super().__init__(message, response=response, body=body)
        self.error = cast(Any, construct_type(type_=Dict[str, object], value=data.get("error")))
        self.limit = cast(Any, construct_type(type_=int, value=data.get("limit")))
        self.status = cast(Any, construct_type(type_=Literal[429], value=data.get("status")))
        type = cast(Any, construct_type(type_=Literal["call_limit_reached"], value=data.get("type")))
        self.type = type  # pyright: ignore[reportIncompatibleVariableOverride]
        self.in_progress = cast(Any, construct_type(type_=Optional[List[str]], value=data.get("in_progress")))


def _properties(body: object) -> Mapping[str, object]:
    return body if is_mapping(body) else {}
