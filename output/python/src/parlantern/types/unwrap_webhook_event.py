# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .call_ended_webhook import CallEndedWebhook
from .call_started_webhook import CallStartedWebhook

__all__ = ["UnwrapWebhookEvent"]

UnwrapWebhookEvent: TypeAlias = Annotated[
    Union[CallStartedWebhook, CallEndedWebhook], PropertyInfo(discriminator="type")
]
