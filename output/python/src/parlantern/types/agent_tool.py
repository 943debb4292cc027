# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Literal, TypeAlias

from .lookup_tool import LookupTool
from .function_tool import FunctionTool

__all__ = ["AgentTool"]

AgentTool: TypeAlias = Union[Literal["hang_up", "send_dtmf", "transfer_call"], FunctionTool, LookupTool]
