"""The errors of an SDK by the status of the response, as every language names them."""

from __future__ import annotations

from typing import Final

STATUS_ERRORS: Final = (
    ("400", "BadRequestError"),
    ("401", "AuthenticationError"),
    ("403", "PermissionDeniedError"),
    ("404", "NotFoundError"),
    ("409", "ConflictError"),
    ("422", "UnprocessableEntityError"),
    ("429", "RateLimitError"),
    (">=500", "InternalServerError"),
    ("none, no connection", "APIConnectionError"),
)
"""What a readme says of each: the status, or what stands for it, and the name of the error."""
