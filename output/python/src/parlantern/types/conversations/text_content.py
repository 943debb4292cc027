# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing_extensions import Literal

from ..._models import BaseModel

__all__ = ["TextContent"]


class TextContent(BaseModel):
    text: str

    type: Literal["text"]
