# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import TypeAlias

__all__ = ["HealthResponse"]

HealthResponse: TypeAlias = str
