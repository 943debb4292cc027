"""Fixed sentences in the WebSocket classes of a Python SDK."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from generator.adopt.resources import Evidence
from generator.adopt.source import FunctionNode, Source, classes, docstring, methods, text_of
from generator.planning.house import Role

_CONNECTION: Final = {
    "recv": Role.WS_RECEIVE,
    "recv_bytes": Role.WS_RECEIVE_BYTES,
    "parse_event": Role.WS_PARSE_EVENT,
    "_reconnect": Role.WS_RECONNECT,
    "_flush_send_queue": Role.WS_FLUSH,
    "off": Role.WS_OFF,
    "once": Role.WS_ONCE,
    "__iter__": Role.WS_ITERATE,
    "__aiter__": Role.WS_ITERATE,
}
_MANAGER: Final = {
    "send": Role.WS_MANAGER_SEND,
    "on": Role.WS_MANAGER_ON,
    "off": Role.WS_MANAGER_OFF,
    "once": Role.WS_MANAGER_ONCE,
    "__enter__": Role.WS_ENTER_SYNC,
    "__aenter__": Role.WS_ENTER_ASYNC,
}
_SYNC: Final = {"on": Role.WS_ON_SYNC, "dispatch_events": Role.WS_DISPATCH_SYNC}
_ASYNC: Final = {"on": Role.WS_ON_ASYNC, "dispatch_events": Role.WS_DISPATCH_ASYNC}
# Method of the class, name of the call that takes the text, and the place of the text among such calls.
_STRINGS: Final = {
    ("recv_bytes", "debug", 0): Role.WS_LOG_RECEIVED,
    ("_reconnect", "info", 0): Role.WS_LOG_RECONNECTING,
    ("_reconnect", "info", 1): Role.WS_LOG_RECONNECTED,
    ("_flush_send_queue", "warning", 0): Role.WS_LOG_FLUSH_FAILED,
    ("_connect_ws", "debug", 0): Role.WS_LOG_CONNECTING,
    ("_connect_ws", "debug", 1): Role.WS_LOG_OPTIONS,
    ("_connect_ws", "raise", 0): Role.WS_NOT_INSTALLED,
    ("dispatch_events", "raise", 0): Role.WS_ERROR,
    ("__iter__", "raise", 0): Role.WS_UNSENT,
    ("__aiter__", "raise", 0): Role.WS_UNSENT,
}
_EXAMPLE: Final = re.compile(r"(?<=\.on\(\")[^\"]+")
_EVENT: Final = re.compile(r"`\w*(?<!\.)[A-Z]\w*Event\w*`")
_CHAIN: Final = re.compile(r"(?<=client\.)[\w.]+(?=\.connect\()|(?<=`)[\w.]+(?=\.connect\()")
_ERROR: Final = re.compile(r"(?<=``)[A-Z]\w*Error(?=``)")
_EXTRA: Final = re.compile(r"(?<=`)[\w-]+(?=\[)")


def websocket_evidence(source: Source) -> Evidence:
    """What the connection classes of a resource file say in each role."""
    for node in classes(source):
        if node.name.startswith("Base"):
            continue
        if node.name.endswith("ConnectionManager"):
            yield from _class(node, Role.WS_MANAGER_ASYNC if _is_async(node) else Role.WS_MANAGER_SYNC, _MANAGER)
        elif node.name.endswith("Connection"):
            yield from _class(node, Role.WS_CONNECTION, _CONNECTION | (_ASYNC if _is_async(node) else _SYNC))


def _class(node: ast.ClassDef, role: Role, members: dict[str, Role]) -> Evidence:
    documented = [(role, docstring(node))]
    documented += [(members[method.name], docstring(method)) for method in methods(node) if method.name in members]
    yield from ((role, _generalised(text, node.name)) for role, text in documented if text)
    for method in methods(node):
        yield from _strings(method)


def _strings(method: FunctionNode) -> Evidence:
    seen: dict[str, int] = {}
    for kind, text in _texts(method):
        place = seen.setdefault(kind, 0)
        seen[kind] += 1
        if role := _STRINGS.get((method.name, kind, place)):
            yield role, _EXTRA.sub("{package}", text)


def _texts(method: FunctionNode) -> Iterator[tuple[str, str]]:
    """The texts that a method logs or raises, in the order in which they stand."""
    calls = (node for node in ast.walk(method) if isinstance(node, ast.Call) and node.args)
    raised = {id(node.exc) for node in ast.walk(method) if isinstance(node, ast.Raise)}
    for call in sorted(calls, key=lambda node: node.lineno):
        text = text_of(call.args[0], {})
        if text is None:
            continue
        if id(call) in raised:
            yield "raise", text
        elif (
            isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name)
            and call.func.value.id == "log"
        ):
            yield call.func.attr, text


def _generalised(text: str, class_name: str) -> str:
    """The text with placeholders for what the class stands for."""
    connection = class_name.removesuffix("Manager")
    name = connection.removesuffix("Connection").removeprefix("Async")
    text = re.sub(rf"\b{connection}\b", "{connection}", text)
    text = _EXAMPLE.sub("{example}", _EVENT.sub("`{event}`", text))
    text = _ERROR.sub("{error}", _CHAIN.sub("{chain}", text))
    return re.sub(rf"\b{name}\b", "{name}", text)


def _is_async(node: ast.ClassDef) -> bool:
    return node.name.startswith("Async")
