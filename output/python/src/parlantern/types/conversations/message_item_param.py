# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Iterable, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from .text_content_param import TextContentParam
from .audio_content_param import AudioContentParam

__all__ = ["MessageItemParam", "Content"]

Content: TypeAlias = Union[TextContentParam, AudioContentParam]


class MessageItemParam(TypedDict, total=False):
    """Something that was said."""

    content: Required[Iterable[Content]]

    role: Required[Literal["agent", "user", "system"]]

    type: Required[Literal["message"]]

    interrupted: Optional[bool]
    """Whether the speaker was cut short."""
