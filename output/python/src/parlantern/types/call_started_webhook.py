# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from .call import Call
from .webhook_base import WebhookBase

__all__ = ["CallStartedWebhook"]


class CallStartedWebhook(WebhookBase):
    """Sent when somebody answers."""

    call: Call
    """A phone call between an agent and somebody."""

    type: Literal["call.started"]  # type: ignore
