# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import List, Union, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

from ..._types import SequenceNotStr
from .text_content_param import TextContentParam

__all__ = ["ReplyCreateParamsBase", "Hint", "ReplyCreateParamsNonStreaming", "ReplyCreateParamsStreaming"]


class ReplyCreateParamsBase(TypedDict, total=False):
    agent_id: Required[str]
    """The agent whose turn it is."""

    hints: SequenceNotStr[Hint]
    """Things to bear in mind for this turn only."""

    modalities: List[Literal["text", "audio"]]
    """What to answer with."""


Hint: TypeAlias = Union[str, TextContentParam]


class ReplyCreateParamsNonStreaming(ReplyCreateParamsBase, total=False):
    stream: Optional[Literal[False]]
    """Whether to send the reply piece by piece."""


class ReplyCreateParamsStreaming(ReplyCreateParamsBase):
    stream: Required[Literal[True]]
    """Whether to send the reply piece by piece."""


ReplyCreateParams = Union[ReplyCreateParamsNonStreaming, ReplyCreateParamsStreaming]
