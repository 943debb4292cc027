# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Union, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from .text_content import TextContent

__all__ = ["FunctionResultItem"]


class FunctionResultItem(BaseModel):
    """What the function returned."""

    call_id: str
    """The `call_id` of the item that asked for it."""

    output: Union[str, List[TextContent]]
    """A text, or texts and sounds."""

    type: Literal["function_result"]

    id: Optional[str] = None
