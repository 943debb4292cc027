"""The public modules of types that all WebSocket connections of an SDK share; the runtime declares what they pass on."""

from __future__ import annotations

from typing import Final

from generator.languages.python.layout import Layout
from generator.languages.python.models import header_lines
from generator.languages.python.reach import every_method
from generator.languages.python.views import DeclarationView, TypesFile
from generator.model.api import MethodKind
from generator.planning.contract import FilePlan

_MODULES: Final = {
    "websocket_connection_options": ("WebSocketConnectionOptions",),
    "websocket_reconnection": ("ReconnectingEvent", "ReconnectingOverrides", "is_recoverable_close"),
}
"""What each module passes on."""
_FORMER: Final = {"websocket_connection_options": ("WebsocketConnectionOptions", "WebSocketConnectionOptions")}
"""A name that published SDKs had before, for the sake of the programs that use it."""


def has_sockets(layout: Layout) -> bool:
    """Whether a method of the SDK opens WebSocket connections."""
    return any(method.kind is MethodKind.WEBSOCKET for method in every_method(layout.api))


def socket_type_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each of the modules, if the SDK has WebSocket methods."""
    if not has_sockets(layout):
        return ()
    return tuple(
        FilePlan(layout.path(("types", module)), "python/types.py.jinja", _module(layout, module, names))
        for module, names in _MODULES.items()
    )


def _module(layout: Layout, module: str, names: tuple[str, ...]) -> TypesFile:
    former = _FORMER.get(module, ())
    return TypesFile(
        header=header_lines(layout),
        future=True,
        imports=tuple(f"from .._websockets import {name}" for name in names),
        exports=(*names, *former[:1]),
        declarations=(DeclarationView(former[0], plain_alias=former[1]),) if former else (),
    )


def socket_exports(layout: Layout) -> tuple[str, ...]:
    """The classes among them, as the package of types passes them on."""
    if not has_sockets(layout):
        return ()
    return tuple(
        f"from .{module} import {name} as {name}"
        for module, names in _MODULES.items()
        for name in (*names, *_FORMER.get(module, ())[:1])
        if name[0].isupper()
    )
