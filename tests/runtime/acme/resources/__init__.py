"""All resources."""

from .orders import (
    Orders,
    AsyncOrders,
    OrdersWithRawResponse,
    AsyncOrdersWithRawResponse,
    OrdersWithStreamingResponse,
    AsyncOrdersWithStreamingResponse,
)
from .webhooks import Webhooks, AsyncWebhooks

__all__ = [
    "Orders",
    "AsyncOrders",
    "OrdersWithRawResponse",
    "AsyncOrdersWithRawResponse",
    "OrdersWithStreamingResponse",
    "AsyncOrdersWithStreamingResponse",
    "Webhooks",
    "AsyncWebhooks",
]
