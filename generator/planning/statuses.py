"""The errors of an SDK by the status of the response, as every language names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class StatusError:
    """A status, or what stands for it, and the name of the error."""

    status: str
    error: str


STATUS_ERRORS: Final = (
    StatusError("400", "BadRequestError"),
    StatusError("401", "AuthenticationError"),
    StatusError("403", "PermissionDeniedError"),
    StatusError("404", "NotFoundError"),
    StatusError("409", "ConflictError"),
    StatusError("422", "UnprocessableEntityError"),
    StatusError("429", "RateLimitError"),
    StatusError(">=500", "InternalServerError"),
    StatusError("none, no connection", "APIConnectionError"),
)
"""What a readme says of each."""

SERVER_ERROR: Final = "InternalServerError"
"""The error of all statuses from 500 on."""
STATUS_CLASSES: Final = {int(known.status): known.error for known in STATUS_ERRORS if known.status.isdigit()} | {
    500: SERVER_ERROR
}
"""The error of each status that has one of its own."""


def status_conditions(equals: str) -> dict[str, str]:
    """What the status is by each of these errors, with the sign that a language has for equality."""
    return {name: f"{equals} {status}" for status, name in STATUS_CLASSES.items()} | {SERVER_ERROR: ">= 500"}
