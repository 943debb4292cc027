"""Webhooks."""

from __future__ import annotations

from typing import Mapping, cast

from .._models import construct_type
from .._resource import SyncAPIResource, AsyncAPIResource
from .._webhooks import Webhook
from ..types.order_event import OrderEvent

__all__ = ["Webhooks", "AsyncWebhooks"]


class Webhooks(SyncAPIResource):
    def unwrap(self, payload: str, *, headers: Mapping[str, str], key: str | bytes | None = None) -> OrderEvent:
        if key is None:
            key = self._client.webhook_secret
            if key is None:
                raise ValueError("No webhook secret, neither of the client nor as an argument")
        value = Webhook(key).verify(payload, headers)
        return cast(OrderEvent, construct_type(type_=OrderEvent, value=value))


class AsyncWebhooks(AsyncAPIResource):
    def unwrap(self, payload: str, *, headers: Mapping[str, str], key: str | bytes | None = None) -> OrderEvent:
        if key is None:
            key = self._client.webhook_secret
            if key is None:
                raise ValueError("No webhook secret, neither of the client nor as an argument")
        value = Webhook(key).verify(payload, headers)
        return cast(OrderEvent, construct_type(type_=OrderEvent, value=value))
