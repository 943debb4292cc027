# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import datetime
from typing import List, Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel
from .shared.money import Money

__all__ = ["Usage", "Day"]


class Day(BaseModel):
    billed_seconds: int = FieldInfo(alias="billedSeconds")

    date: datetime.date

    cost: Optional[Money] = None
    """An amount of money. The currency is a three-letter code such as `EUR`."""


class Usage(BaseModel):
    days: List[Day]

    total_seconds: int = FieldInfo(alias="totalSeconds")
    """Seconds of speech in the whole period."""

    trial_seconds: Optional[int] = FieldInfo(alias="trialSeconds", default=None)
    """Seconds that were free of charge."""
