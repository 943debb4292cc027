# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

from .realtime_session_config_param import RealtimeSessionConfigParam

__all__ = ["ClientSecretCreateParams", "ExpiresAfter"]


class ClientSecretCreateParams(TypedDict, total=False):
    session: Required[RealtimeSessionConfigParam]

    expires_after: ExpiresAfter
    """When the secret stops working although nobody used it."""


class ExpiresAfter(TypedDict, total=False):
    """When the secret stops working although nobody used it."""

    anchor: Required[Literal["created_at"]]
    """The moment to count from."""

    seconds: Required[int]
    """How long to wait."""
