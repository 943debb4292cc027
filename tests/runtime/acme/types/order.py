from typing import Dict, List, Optional
from datetime import datetime
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Order", "Buyer"]


class Buyer(BaseModel):
    name: str

    email: Optional[str] = None


class Order(BaseModel):
    id: str

    amount: Optional[int] = None

    buyer: Optional[Buyer] = None

    created_at: Optional[datetime] = FieldInfo(alias="createdAt", default=None)

    labels: Optional[Dict[str, str]] = None

    state: Optional[Literal["open", "paid"]] = None

    tags: Optional[List[str]] = None
