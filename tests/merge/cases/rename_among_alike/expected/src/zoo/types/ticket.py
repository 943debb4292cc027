# Made by a machine.

from __future__ import annotations

from typing import List
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Ticket"]


class Ticket(BaseModel):
    price: int

    day: str

    gate: int

    visitor: str

    seat: str

    group: int

    paid: bool
