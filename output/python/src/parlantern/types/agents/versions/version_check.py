# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Optional
from typing_extensions import Literal

from ...._models import BaseModel

__all__ = ["VersionCheck"]


class VersionCheck(BaseModel):
    id: str

    kind: str
    """What was checked, such as `tool_schema`."""

    outcome: Literal["passed", "failed", "skipped"]

    severity: Optional[Literal[1, 2, 3]] = None
    """How much it matters, `1` being the most."""
