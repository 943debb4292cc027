# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import List, Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel
from .shared.language import Language

__all__ = ["Voice", "TestClip"]


class TestClip(BaseModel):
    __test__ = False
    """A short sample."""
    seconds: Optional[float] = None

    url: Optional[str] = None


class Voice(BaseModel):
    id: str

    languages: List[Language]

    family: str = FieldInfo(alias="model_family")
    """The speech model that the voice was made for."""

    name: str

    test_clip: Optional[TestClip] = None
    """A short sample."""

    traits: Optional[List[List[str]]] = None
    """Pairs of a trait and its value, such as `["age", "young"]`."""
