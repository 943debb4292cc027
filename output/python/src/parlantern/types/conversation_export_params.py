# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import datetime
from typing import Union
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["ConversationExportParams"]


class ConversationExportParams(TypedDict, total=False):
    date: Required[Annotated[Union[str, datetime.date], PropertyInfo(format="iso8601")]]
    """The day to export, in UTC."""
