# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Optional
from typing_extensions import Literal, Required, Annotated, TypedDict

from ..._types import Base64FileInput
from ..._utils import PropertyInfo

__all__ = ["AudioContentParam"]


class AudioContentParam(TypedDict, total=False):
    audio: Required[Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]]
    """The sound, in Base64."""

    type: Required[Literal["audio"]]

    transcript: Optional[str]
