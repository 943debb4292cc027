# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional

from .._models import BaseModel

__all__ = ["PhoneDestination"]


class PhoneDestination(BaseModel):
    """A phone, with an extension if need be."""

    phone_number: str

    extension: Optional[str] = None
