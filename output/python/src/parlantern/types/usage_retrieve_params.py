# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from datetime import date
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["UsageRetrieveParams"]


class UsageRetrieveParams(TypedDict, total=False):
    from_: Required[Annotated[Union[str, date], PropertyInfo(alias="from", format="iso8601")]]
    """The first day."""

    to: Annotated[Union[str, date], PropertyInfo(format="iso8601")]
    """The last day; today if left out."""
