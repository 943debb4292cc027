# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import TYPE_CHECKING
from typing_extensions import override

if TYPE_CHECKING:
    from .resources.usage import UsageResource
    from .resources.voices import VoicesResource
    from .resources.webhooks import WebhooksResource
    from .resources.beta.beta import BetaResource
    from .resources.calls.calls import CallsResource
    from .resources.agents.agents import AgentsResource
    from .resources.realtime.realtime import RealtimeResource
    from .resources.conversations.conversations import ConversationsResource

from . import _load_client
from ._utils import LazyProxy


class BetaProxy(LazyProxy["BetaResource"]):
    @override
    def __load__(self) -> BetaResource:
        return _load_client().beta


class CallsProxy(LazyProxy["CallsResource"]):
    @override
    def __load__(self) -> CallsResource:
        return _load_client().calls


class UsageProxy(LazyProxy["UsageResource"]):
    @override
    def __load__(self) -> UsageResource:
        return _load_client().usage


class AgentsProxy(LazyProxy["AgentsResource"]):
    @override
    def __load__(self) -> AgentsResource:
        return _load_client().agents


class VoicesProxy(LazyProxy["VoicesResource"]):
    @override
    def __load__(self) -> VoicesResource:
        return _load_client().voices


class RealtimeProxy(LazyProxy["RealtimeResource"]):
    @override
    def __load__(self) -> RealtimeResource:
        return _load_client().realtime


class WebhooksProxy(LazyProxy["WebhooksResource"]):
    @override
    def __load__(self) -> WebhooksResource:
        return _load_client().webhooks


class ConversationsProxy(LazyProxy["ConversationsResource"]):
    @override
    def __load__(self) -> ConversationsResource:
        return _load_client().conversations


beta: BetaResource = BetaProxy().__as_proxied__()
calls: CallsResource = CallsProxy().__as_proxied__()
usage: UsageResource = UsageProxy().__as_proxied__()
agents: AgentsResource = AgentsProxy().__as_proxied__()
voices: VoicesResource = VoicesProxy().__as_proxied__()
realtime: RealtimeResource = RealtimeProxy().__as_proxied__()
webhooks: WebhooksResource = WebhooksProxy().__as_proxied__()
conversations: ConversationsResource = ConversationsProxy().__as_proxied__()
