from __future__ import annotations

from typing_extensions import Required, Annotated, TypedDict

from .._types import SequenceNotStr
from .._utils import PropertyInfo

__all__ = ["OrderCreateParams"]


class OrderCreateParams(TypedDict, total=False):
    amount: Required[int]

    tag_names: Annotated[SequenceNotStr[str], PropertyInfo(alias="tagNames")]
