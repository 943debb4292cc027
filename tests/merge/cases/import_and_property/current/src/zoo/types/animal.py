# Made by a machine.

from __future__ import annotations

import math
from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Animal"]


class Animal(BaseModel):
    id: str

    name: str

    legs: int

    @property
    def pairs(self) -> int:
        return math.ceil(self.legs / 2)
