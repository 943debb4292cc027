# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict
from typing_extensions import Required, TypedDict

__all__ = ["SIPDestinationParam"]


class SIPDestinationParam(TypedDict, total=False):
    sip_uri: Required[str]

    sip_headers: Dict[str, str]
