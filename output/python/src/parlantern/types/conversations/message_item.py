# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Union, Optional
from typing_extensions import Literal, Annotated, TypeAlias

from ..._utils import PropertyInfo
from ..._models import BaseModel
from .text_content import TextContent
from .audio_content import AudioContent

__all__ = ["MessageItem", "Content"]

Content: TypeAlias = Annotated[Union[TextContent, AudioContent], PropertyInfo(discriminator="type")]


class MessageItem(BaseModel):
    """Something that was said."""

    content: List[Content]

    role: Literal["agent", "user", "system"]

    type: Literal["message"]

    id: Optional[str] = None

    interrupted: Optional[bool] = None
    """Whether the speaker was cut short."""
