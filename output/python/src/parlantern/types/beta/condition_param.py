# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Iterable
from typing_extensions import Literal, Required, TypedDict

__all__ = ["ConditionParam"]


class ConditionParam(TypedDict, total=False):
    """Something that is true or false of a conversation."""

    op: Required[Literal["all", "any", "not", "says", "uses_tool"]]

    conditions: Iterable["ConditionParam"]
    """The parts, for `all`, `any` and `not`."""

    value: str
    """The words or the tool, for `says` and `uses_tool`."""
