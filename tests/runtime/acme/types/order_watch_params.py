from __future__ import annotations

from typing import Union
from typing_extensions import Literal, Required, TypedDict

__all__ = ["OrderWatchParamsBase", "OrderWatchParamsNonStreaming", "OrderWatchParamsStreaming"]


class OrderWatchParamsBase(TypedDict, total=False):
    topic: Required[str]


class OrderWatchParamsNonStreaming(OrderWatchParamsBase, total=False):
    stream: Literal[False]


class OrderWatchParamsStreaming(OrderWatchParamsBase):
    stream: Required[Literal[True]]


OrderWatchParams = Union[OrderWatchParamsNonStreaming, OrderWatchParamsStreaming]
