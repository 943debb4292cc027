"""All resources."""

from .orders import Orders, OrdersWithRawResponse, OrdersWithStreamingResponse
from .webhooks import Webhooks, AsyncWebhooks
from .async_orders import AsyncOrders, AsyncOrdersWithRawResponse, AsyncOrdersWithStreamingResponse

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
