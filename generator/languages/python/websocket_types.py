"""The public modules of types that all WebSocket connections of an SDK share; the runtime declares what they pass on."""

from __future__ import annotations

from typing import Final

from generator.languages.python.layout import Layout
from generator.languages.python.models import header_lines
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.views import PackageFile
from generator.model.api import MethodKind
from generator.planning.contract import FilePlan

_MODULES: Final = {
    "websocket_connection_options": (
        ("WebSocketConnectionOptions", "WebSocketConnectionOptions"),
        ("WebSocketConnectionOptions", "WebsocketConnectionOptions"),
    ),
    "websocket_reconnection": (
        ("ReconnectingEvent", "ReconnectingEvent"),
        ("ReconnectingOverrides", "ReconnectingOverrides"),
        ("is_recoverable_close", "is_recoverable_close"),
    ),
}
"""What each module passes on, by its name in the runtime and the one it is passed on by."""


def has_sockets(layout: Layout) -> bool:
    """Whether a method of the SDK opens WebSocket connections."""
    methods = (method for resource in every_resource(layout.api) for method in shown_methods(resource))
    return any(method.kind is MethodKind.WEBSOCKET for method in methods)


def socket_type_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each of the modules, if the SDK has WebSocket methods."""
    if not has_sockets(layout):
        return ()
    root = f"src/{layout.target.package_name}/types"
    return tuple(
        FilePlan(
            f"{root}/{module}.py",
            "python/types_package.py.jinja",
            PackageFile(
                header_lines(layout),
                future=True,
                imports=tuple(f"from .._websockets import {name} as {public}" for name, public in names),
            ),
        )
        for module, names in _MODULES.items()
    )


def socket_exports(layout: Layout) -> tuple[str, ...]:
    """The classes among them, as the package of types passes them on."""
    if not has_sockets(layout):
        return ()
    return tuple(
        f"from .{module} import {public} as {public}"
        for module, names in _MODULES.items()
        for _, public in names
        if public[0].isupper()
    )
