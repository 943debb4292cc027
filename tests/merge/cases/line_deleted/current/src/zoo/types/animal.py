# Made by a machine.

from __future__ import annotations

from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Animal"]


class Animal(BaseModel):
    id: str

    legs: int
