# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Optional
from typing_extensions import Required, TypedDict

__all__ = ["CallTransferParams"]


class CallTransferParams(TypedDict, total=False):
    phone_number: Required[str]
    """The number to transfer to, in E.164 form such as `+15550123`."""

    ring_seconds: int
    """How long to let it ring."""

    whisper: Optional[str]
    """What to tell that person before the caller is put through."""
