# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Iterable
from typing_extensions import Literal, Required, TypedDict

from .text_content_param import TextContentParam

__all__ = ["FunctionResultItemParam"]


class FunctionResultItemParam(TypedDict, total=False):
    """What the function returned."""

    call_id: Required[str]
    """The `call_id` of the item that asked for it."""

    output: Required[Union[str, Iterable[TextContentParam]]]
    """A text, or texts and sounds."""

    type: Required[Literal["function_result"]]
