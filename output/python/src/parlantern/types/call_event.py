# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union, Optional
from typing_extensions import Literal, TypeAlias

from .._models import BaseModel

__all__ = ["CallEvent", "Transcript", "DTMF", "Ended"]


class Transcript(BaseModel):
    speaker: Literal["agent", "caller"]

    text: str

    type: Literal["transcript"]


class DTMF(BaseModel):
    digit: str

    type: Literal["dtmf"]


class Ended(BaseModel):
    type: Literal["ended"]

    reason: Optional[str] = None


CallEvent: TypeAlias = Union[Transcript, DTMF, Ended]
