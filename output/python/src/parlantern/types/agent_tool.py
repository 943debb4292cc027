# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Union, Optional
from typing_extensions import Literal, TypeAlias

from .._models import BaseModel
from .function_tool import FunctionTool

__all__ = ["AgentTool", "LookupTool"]


class LookupTool(BaseModel):
    """Looks things up in documents of yours."""

    sources: List[str]

    type: Literal["lookup"]

    top_k: Optional[int] = None
    """How many passages to read at most."""


AgentTool: TypeAlias = Union[Literal["hang_up", "send_dtmf", "transfer_call"], FunctionTool, LookupTool]
