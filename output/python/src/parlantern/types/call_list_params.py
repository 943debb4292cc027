# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import List, Union
from datetime import date, datetime
from typing_extensions import Literal, Annotated, TypedDict

from .._utils import PropertyInfo
from .call_status import CallStatus
from .shared_params.metadata import Metadata

__all__ = ["CallListParams"]


class CallListParams(TypedDict, total=False):
    after_id: str
    """Continue after the call with this identifier."""

    agent_id: str
    """Only calls of this agent."""

    limit: int
    """How many to return, 20 unless told otherwise."""

    metadata: Metadata
    """Only calls that carry all of these keys and values."""

    only_live: bool
    """Use `status` instead."""

    sort_order: Annotated[Literal["asc", "desc"], PropertyInfo(alias="sortOrder")]
    """Where to begin."""

    started_after: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]
    """Only calls that began after this moment."""

    started_on: Annotated[Union[str, date], PropertyInfo(format="iso8601")]
    """Only calls that began on this day, in UTC."""

    status: List[CallStatus]
    """Only calls in one of these states."""
