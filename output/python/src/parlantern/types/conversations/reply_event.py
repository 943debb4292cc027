# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Literal, Annotated, TypeAlias

from .reply import Reply
from ..._utils import PropertyInfo
from ..._models import BaseModel

__all__ = ["ReplyEvent", "Text", "Audio", "Done"]


class Text(BaseModel):
    """More text."""

    delta: str

    type: Literal["reply.text"]


class Audio(BaseModel):
    """More sound."""

    delta: str

    type: Literal["reply.audio"]


class Done(BaseModel):
    """The reply is complete."""

    reply: Reply
    """One turn of an agent."""

    type: Literal["reply.done"]


ReplyEvent: TypeAlias = Annotated[Union[Text, Audio, Done], PropertyInfo(discriminator="type")]
