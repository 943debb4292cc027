# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal, TypeAlias

__all__ = ["CallStatus"]

CallStatus: TypeAlias = Literal["queued", "ringing", "live", "completed", "failed"]
