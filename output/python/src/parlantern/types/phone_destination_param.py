# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["PhoneDestinationParam"]


class PhoneDestinationParam(TypedDict, total=False):
    """A phone, with an extension if need be."""

    phone_number: Required[str]

    extension: str
