from __future__ import annotations

from typing_extensions import TypedDict

from .._types import SequenceNotStr

__all__ = ["OrderListParams"]


class OrderListParams(TypedDict, total=False):
    after: str

    tags: SequenceNotStr[str]
