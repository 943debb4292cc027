# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Dict
from typing_extensions import TypeAlias

__all__ = ["Metadata"]

Metadata: TypeAlias = Dict[str, str]
