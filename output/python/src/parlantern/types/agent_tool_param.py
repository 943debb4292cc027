# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .._types import SequenceNotStr
from .function_tool_param import FunctionToolParam

__all__ = ["AgentToolParam", "LookupTool"]


class LookupTool(TypedDict, total=False):
    """Looks things up in documents of yours."""

    sources: Required[SequenceNotStr[str]]

    type: Required[Literal["lookup"]]

    top_k: int
    """How many passages to read at most."""


AgentToolParam: TypeAlias = Union[Literal["hang_up", "send_dtmf", "transfer_call"], FunctionToolParam, LookupTool]
