from typing import Union, Optional
from typing_extensions import Literal, Annotated, TypeAlias

from .._utils import PropertyInfo
from .._models import BaseModel

__all__ = ["OrderEvent", "OrderPaid", "OrderShipped"]


class OrderPaid(BaseModel):
    amount: int

    type: Literal["paid"]


class OrderShipped(BaseModel):
    type: Literal["shipped"]

    carrier: Optional[str] = None


OrderEvent: TypeAlias = Annotated[Union[OrderPaid, OrderShipped], PropertyInfo(discriminator="type")]
