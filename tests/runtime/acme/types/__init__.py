"""All types."""

from __future__ import annotations

from .order import Order as Order
from .order_event import OrderEvent as OrderEvent
from .order_list_params import OrderListParams as OrderListParams
from .order_watch_params import OrderWatchParams as OrderWatchParams
from .order_create_params import OrderCreateParams as OrderCreateParams
from .order_upload_params import OrderUploadParams as OrderUploadParams
