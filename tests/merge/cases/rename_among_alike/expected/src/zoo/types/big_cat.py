# Made by a machine.

from __future__ import annotations

from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["BigCat"]


class BigCat(BaseModel):
    id: str  # of the register

    lion_name: str

    size: int

    mane: bool
