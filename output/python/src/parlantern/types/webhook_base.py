# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from datetime import datetime

from .._models import BaseModel

__all__ = ["WebhookBase"]


class WebhookBase(BaseModel):
    id: str
    """The same for every attempt, so that repeats can be told."""

    sent_at: datetime

    type: str
