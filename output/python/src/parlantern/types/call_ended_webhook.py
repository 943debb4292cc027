# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from .call import Call
from .webhook_base import WebhookBase

__all__ = ["CallEndedWebhook"]


class CallEndedWebhook(WebhookBase):
    """Sent when a call is over."""

    call: Call
    """A phone call between an agent and somebody."""

    type: Literal["call.ended"]  # type: ignore

    summary: Optional[str] = None
    """What the call was about."""
