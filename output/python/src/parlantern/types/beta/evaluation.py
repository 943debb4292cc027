# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Optional

from pydantic import Field as FieldInfo

from ..._models import BaseModel

__all__ = ["Evaluation"]


class Evaluation(BaseModel):
    id: str

    name: str

    pass_if: "Condition"
    """Something that is true or false of a conversation."""

    schema_: Optional[Dict[str, object]] = FieldInfo(alias="schema", default=None)


from .condition import Condition
