# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Dict, Optional

from .._models import BaseModel

__all__ = ["SIPDestination"]


class SIPDestination(BaseModel):
    sip_uri: str

    sip_headers: Optional[Dict[str, str]] = None
