# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from ..._models import BaseModel

__all__ = ["Money"]


class Money(BaseModel):
    """An amount of money. The currency is a three-letter code such as `EUR`."""

    amount: str

    currency: str
