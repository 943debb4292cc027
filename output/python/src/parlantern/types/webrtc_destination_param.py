# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["WebRTCDestinationParam", "Browser"]


class Browser(TypedDict, total=False):
    """Nothing to say about it yet: send `{}`."""


class WebRTCDestinationParam(TypedDict, total=False):
    browser: Required[Browser]
    """Nothing to say about it yet: send `{}`."""
