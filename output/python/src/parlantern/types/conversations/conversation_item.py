# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Annotated, TypeAlias

from ..._utils import PropertyInfo
from .message_item import MessageItem
from .function_call_item import FunctionCallItem
from .function_result_item import FunctionResultItem

__all__ = ["ConversationItem"]

ConversationItem: TypeAlias = Annotated[
    Union[MessageItem, FunctionCallItem, FunctionResultItem], PropertyInfo(discriminator="type")
]
