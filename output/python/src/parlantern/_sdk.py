"""What this SDK decides for itself, while the modules around it are the same in every SDK."""

from __future__ import annotations

from typing import Tuple
from typing_extensions import Literal, TypedDict

from ._stream_rules import StreamRule

DISTRIBUTION = "parlantern-sdk"
"""What the package is installed as."""

WEBSOCKET_EXTRA = "realtime"
"""The optional dependency group that brings the WebSocket library."""

ENV_PREFIX = "PARLANTERN"
"""Start of the environment variables that belong to no option."""

DOCS_URL = "https://github.com/parlantern/parlantern-python"
"""Where error messages send their reader."""

HEADER_PREFIX = "X-Stainless-"
"""Start of the headers that tell the server about the client, and of those that only travel inside the client."""

TELLS_PLATFORM = True
"""Whether the server is told about the machine, the number of tries and the timeout."""

REQUEST_ID_HEADER = "x-request-id"
"""Response header with the server's name for the request."""

TIMEOUT_SECONDS: float = 90.0
CONNECT_TIMEOUT_SECONDS: float = 5.0
MAX_CONNECTIONS = 100
MAX_KEEPALIVE_CONNECTIONS = 20

MAX_RETRIES = 3
INITIAL_RETRY_SECONDS = 0.5
MAX_RETRY_SECONDS = 10.0

MAX_RETRY_AFTER_SECONDS: float = 60.0
"""The longest wait that is taken over from the server."""

RETRY_WHEN_ASKED_TO_WAIT_LONGER = True
"""Whether a longer wait is replaced by the usual one; otherwise the request is not repeated."""

MULTIPART_ARRAY_FORMAT: Literal["comma", "repeat", "indices", "brackets"] = "brackets"
"""How lists are written in the fields of a multipart body."""

STREAM_RULES: Tuple[StreamRule, ...] = (
    StreamRule("done", data_starts_with="[DONE]"),
    StreamRule("error", event_types=("error",)),
    StreamRule("yield", error_property="error"),
)
"""What becomes of a server-sent event: the first rule that matches decides, an event without one is dropped."""


class SecurityOptions(TypedDict, total=False):
    """The authentication schemes that a request may use."""

    api_key: bool

    admin_key: bool


DEFAULT_SECURITY: SecurityOptions = {"api_key": True, "admin_key": True}
"""The schemes of a request that names none."""
