# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from typing_extensions import Literal, TypeAlias

from .lookup_tool_param import LookupToolParam
from .function_tool_param import FunctionToolParam

__all__ = ["AgentToolParam"]

AgentToolParam: TypeAlias = Union[Literal["hang_up", "send_dtmf", "transfer_call"], FunctionToolParam, LookupToolParam]
