# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Literal, TypeAlias

__all__ = ["Language"]

Language: TypeAlias = Union[str, Literal["de", "en", "es", "fr", "pt"]]
