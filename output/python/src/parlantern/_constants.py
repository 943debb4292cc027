"""Defaults of the client, in the types of the HTTP library."""

from __future__ import annotations

from . import _sdk
from ._http import httpx

RAW_RESPONSE_HEADER = f"{_sdk.HEADER_PREFIX}Raw-Response"
LEGACY_MARKER = "true"
"""Value of that header which asks for a response of the older form."""

OVERRIDE_CAST_TO_HEADER = f"____{_sdk.HEADER_PREFIX.lower()}override-cast-to"

DEFAULT_TIMEOUT = httpx.Timeout(timeout=_sdk.TIMEOUT_SECONDS, connect=_sdk.CONNECT_TIMEOUT_SECONDS)
DEFAULT_MAX_RETRIES = _sdk.MAX_RETRIES
DEFAULT_CONNECTION_LIMITS = httpx.Limits(
    max_connections=_sdk.MAX_CONNECTIONS, max_keepalive_connections=_sdk.MAX_KEEPALIVE_CONNECTIONS
)

INITIAL_RETRY_DELAY = _sdk.INITIAL_RETRY_SECONDS
MAX_RETRY_DELAY = _sdk.MAX_RETRY_SECONDS
MAX_RETRY_AFTER_DELAY = _sdk.MAX_RETRY_AFTER_SECONDS
