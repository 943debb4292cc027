# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from typing_extensions import TypeAlias

from .message_item_param import MessageItemParam
from .function_call_item_param import FunctionCallItemParam
from .function_result_item_param import FunctionResultItemParam

__all__ = ["ConversationItemParam"]

ConversationItemParam: TypeAlias = Union[MessageItemParam, FunctionCallItemParam, FunctionResultItemParam]
