# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = ["TurnDetectionParam", "SilenceTurnDetection", "MeaningTurnDetection"]


class SilenceTurnDetection(TypedDict, total=False):
    """Waits for a pause."""

    mode: Required[Literal["silence"]]

    pause_ms: int
    """How long the pause has to be."""


class MeaningTurnDetection(TypedDict, total=False):
    """Waits for a sentence that sounds complete."""

    mode: Required[Literal["meaning"]]

    eagerness: Literal["low", "medium", "high"]


TurnDetectionParam: TypeAlias = Union[SilenceTurnDetection, MeaningTurnDetection]
