# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .._models import BaseModel
from .call_status import CallStatus

__all__ = ["CallStatusResponse"]


class CallStatusResponse(BaseModel):
    status: CallStatus
    """Where a call stands."""
