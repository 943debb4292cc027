"""What callers see of WebSocket connections besides the connections themselves."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Tuple, Union, Callable, Optional, Sequence
from typing_extensions import TypedDict

from .._types import Query, Headers

if TYPE_CHECKING:
    from websockets import Subprotocol
    from websockets.extensions import ClientExtensionFactory


class WebSocketConnectionOptions(TypedDict, total=False):
    """Options that are handed to the ``websockets`` library as they are; its documentation explains them."""

    extensions: Optional[Sequence[ClientExtensionFactory]]
    """Extensions to negotiate, the preferred ones first."""

    subprotocols: Optional[Sequence[Subprotocol]]
    """Subprotocols to offer, the preferred ones first."""

    compression: Optional[str]
    """``None`` turns compression off."""

    max_size: Optional[int]
    """The largest message that is accepted, in bytes; ``None`` accepts any."""

    max_queue: Union[int, None, Tuple[Optional[int], Optional[int]]]
    """How many frames may wait to be read."""

    write_limit: Union[int, Tuple[int, Optional[int]]]
    """How many bytes may wait to be written."""


@dataclasses.dataclass(frozen=True)
class ReconnectingEvent:
    """An attempt to reconnect that is about to be made."""

    attempt: int
    """Its number, from 1."""
    max_attempts: int
    delay: float
    """Seconds until it is made."""
    close_code: int
    """Why the connection was lost."""
    extra_query: Query
    extra_headers: Headers


class ReconnectingOverrides(TypedDict, total=False):
    """What a handler may change about an attempt to reconnect."""

    extra_query: Query
    extra_headers: Headers
    abort: bool
    """Gives up."""


OnReconnecting = Callable[[ReconnectingEvent], Optional[ReconnectingOverrides]]

_ABNORMAL = 1006
_RECOVERABLE = frozenset((1001, 1005, _ABNORMAL, 1011, 1012, 1013, 1015))
"""RFC 6455, section 7.4.1 and the registry it opens: the peer goes away, fails, restarts or asks to come back later."""


def is_recoverable_close(code: int) -> bool:
    """Whether a connection that was closed with the code may work when tried again."""
    return code in _RECOVERABLE


def close_code_of(error: BaseException) -> int:
    """The code that the peer closed the connection with; that of an abnormal end where it sent none."""
    received = getattr(error, "rcvd", None)
    code = getattr(received, "code", None)
    return code if isinstance(code, int) else _ABNORMAL
