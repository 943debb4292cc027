"""What one SDK decides for itself; rendered by the generator, while the modules around it are the same in every SDK."""

from __future__ import annotations

from typing import Tuple
from typing_extensions import Literal, TypedDict

from ._stream_rules import StreamRule

DISTRIBUTION = "acme"
"""What the package is installed as."""

WEBSOCKET_EXTRA = "realtime"
"""The optional dependency group that brings the WebSocket library."""

ENV_PREFIX = "ACME"
"""Start of the environment variables, as in ``ACME_LOG``."""

DOCS_URL = "https://example.com/acme-python"
"""Where error messages send their reader."""

HEADER_PREFIX = "X-Stainless-"
"""Start of the headers that tell the server about the client, and of those that only travel inside the client."""

TELLS_PLATFORM = True
"""Whether the server is told about the machine, the number of tries and the timeout."""

REQUEST_ID_HEADER = "x-request-id"
"""Response header with the server's name for the request."""

TIMEOUT_SECONDS: float = 60.0
CONNECT_TIMEOUT_SECONDS: float = 5.0
MAX_CONNECTIONS = 100
MAX_KEEPALIVE_CONNECTIONS = 20

MAX_RETRIES = 2
INITIAL_RETRY_SECONDS = 0.5
MAX_RETRY_SECONDS = 8.0

MAX_RETRY_AFTER_SECONDS: float = 60.0
"""The longest wait that is taken over from the server."""

RETRY_WHEN_ASKED_TO_WAIT_LONGER = True
"""Whether a longer wait is replaced by the usual one; otherwise the request is not repeated."""

MULTIPART_ARRAY_FORMAT: Literal["comma", "repeat", "indices", "brackets"] = "brackets"
"""How lists are written in the fields of a multipart body."""

STREAM_RULES: Tuple[StreamRule, ...] = (
    StreamRule("done", data_starts_with="[DONE]"),
    StreamRule("yield", error_property="error"),
)
"""What becomes of a server-sent event: the first rule that matches decides, an event without one is dropped."""


class SecurityOptions(TypedDict, total=False):
    """The authentication schemes that a request may use."""

    api_key_auth: bool


DEFAULT_SECURITY: SecurityOptions = {"api_key_auth": True}
"""The schemes of a request that names none."""
