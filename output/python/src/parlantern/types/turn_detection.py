# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union, Optional
from typing_extensions import Literal, Annotated, TypeAlias

from .._utils import PropertyInfo
from .._models import BaseModel

__all__ = ["TurnDetection", "SilenceTurnDetection", "MeaningTurnDetection"]


class SilenceTurnDetection(BaseModel):
    """Waits for a pause."""

    mode: Literal["silence"]

    pause_ms: Optional[int] = None
    """How long the pause has to be."""


class MeaningTurnDetection(BaseModel):
    """Waits for a sentence that sounds complete."""

    mode: Literal["meaning"]

    eagerness: Optional[Literal["low", "medium", "high"]] = None


TurnDetection: TypeAlias = Annotated[
    Union[SilenceTurnDetection, MeaningTurnDetection], PropertyInfo(discriminator="mode")
]
