# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .._models import BaseModel

__all__ = ["WebRTCDestination", "Browser"]


class Browser(BaseModel):
    """Nothing to say about it yet: send `{}`."""


class WebRTCDestination(BaseModel):
    browser: Browser
    """Nothing to say about it yet: send `{}`."""
