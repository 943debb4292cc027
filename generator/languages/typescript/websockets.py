"""The modules of resources that open WebSockets: the connection, its options, and the class for Node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.client_auth import credentials, header_schemes
from generator.languages.typescript.client_options import client_options
from generator.languages.typescript.imports import Imports
from generator.languages.typescript.jsdoc import class_lines
from generator.languages.typescript.literals import key, string
from generator.languages.typescript.places import LANGUAGE, Module, Places, module_path, relative
from generator.languages.typescript.runtime import Runtime
from generator.languages.typescript.type_layout import flat
from generator.languages.typescript.types import Types
from generator.languages.typescript.views import SocketFile
from generator.model.api import Method, MethodKind, Resource
from generator.model.types import Enum, Object, OneOf, Ref, Type
from generator.planning.contract import FilePlan

_TEMPLATES: Final = "typescript/websocket"
_STEMS: Final = ("internal-base", "ws-base", "ws")
_RUNTIME: Final = (("core", "websocket"), ("internal", "ws-adapter"), ("internal", "ws-adapter-node"))
_TYPED: Final = "{ type?: string }"
"""What a connection has to know of a message of the server, to tell the listeners of its type of it."""


@dataclass(frozen=True, slots=True)
class Socket:
    """A method that opens a WebSocket: the start of its class names, and of the names of its modules."""

    resource: Resource
    method: Method
    name: str
    prefix: str

    def module(self, places: Places, stem: str) -> Module:
        """One of its modules, in the folder of its resource."""
        return (*places.folder(self.resource), f"{self.prefix}{stem}")


def sockets(places: Places, resource: Resource) -> tuple[Socket, ...]:
    """The WebSockets of a resource: the first is called after the resource, the others after their method too."""
    class_ = places.class_name(resource)
    found: list[Socket] = []
    for method in places.methods(resource):
        if method.kind is MethodKind.WEBSOCKET and method.websocket is not None:
            own = places.names.class_part(method.name.wire) if found else ""
            prefix = f"{places.names.file(method.name.wire)}-" if found else ""
            found.append(Socket(resource, method, f"{class_}{own}", prefix))
    return tuple(found)


def socket_exports(places: Places, resource: Resource) -> Iterator[tuple[str, Module]]:
    """The types that the index of the resource's folder passes on, each with its module."""
    for socket in sockets(places, resource):
        yield f"{socket.name}WSClientOptions", socket.module(places, "ws")
        yield f"{socket.name}WSReconnectOptions", socket.module(places, "ws-base")


def socket_files(places: Places, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The plans of all modules for WebSockets."""
    found = (socket for resource in places.resources() for socket in sockets(places, resource))
    return tuple(plan for socket in found for plan in _files(places, socket, header))


def _files(places: Places, socket: Socket, header: tuple[str, ...]) -> Iterator[FilePlan]:
    view = _view(places, socket, header)
    for stem in _STEMS:
        yield FilePlan(module_path(socket.module(places, stem)), f"{_TEMPLATES}/{stem}.ts.jinja", view)


def _view(places: Places, socket: Socket, header: tuple[str, ...]) -> SocketFile:
    opened = socket.method.websocket
    assert opened is not None
    here = socket.module(places, "ws")
    imports = Imports(here)
    types = Types(places, imports, Runtime(imports))
    sent, received = (_event(types, event) for event in (opened.client_event, opened.server_event))
    if not _is_typed(places, opened.server_event):
        received = f"{received} & {_TYPED}"
    connection, adapter, node = (string(relative(here, module)) for module in _RUNTIME)
    headers = tuple(_credentials(places, socket.method))
    return SocketFile(
        header=header,
        imports=tuple(entry for entry in imports.lists() if isinstance(entry, str)),
        name=socket.name,
        doc=class_lines(
            socket.method.docs,
            deprecated=socket.method.deprecated,
            deprecation=socket.method.deprecation.text(LANGUAGE),
        ),
        client=places.base_client,
        client_module=string(relative(here, places.client_module)),
        connection_module=connection,
        adapter_module=adapter,
        node_module=node,
        base64_module=string(relative(here, ("internal", "utils", "base64")))
        if "toBase64(" in "".join(headers)
        else "",
        internal_module=string(f"./{socket.prefix}internal-base"),
        base_module=string(f"./{socket.prefix}ws-base"),
        sent=sent,
        received=received,
        path=string(opened.path),
        parameters=tuple(f"{key(parameter.name.wire)}?: string | undefined;" for parameter in opened.query),
        headers=headers,
    )


def _event(types: Types, event: Type) -> str:
    """A message as a type: a named one, else an object of which nothing is known."""
    return flat(types.named(event, nested=True)) if isinstance(event, Ref) else "{ [key: string]: unknown }"


def _is_typed(places: Places, event: Type, seen: frozenset[str] = frozenset()) -> bool:
    """Whether each object that a type allows has a text as its `type`."""
    if isinstance(event, Ref) and event.id in seen:
        return True
    inside = seen | {event.id} if isinstance(event, Ref) else seen
    shape = places.resolve(event)
    if isinstance(shape, OneOf):
        return all(_is_typed(places, variant, inside) for variant in shape.variants)
    if not isinstance(shape, Object):
        return False
    told = next((field.type for field in places.api.fields(shape) if field.name == "type"), None)
    kind = places.resolve(told) if told is not None else None
    return isinstance(kind, Enum) and all(isinstance(value, str) for value in kind.values)


def _credentials(places: Places, method: Method) -> Iterator[str]:
    """The entries of an object of headers: those of the first way to prove who is asking."""
    alternatives = method.security if method.security is not None else places.api.security
    wanted = alternatives[0] if alternatives else ()
    for scheme in header_schemes(places, client_options(places)):
        if scheme.scheme.name in wanted and not scheme.is_token:
            given, value = credentials(scheme, "this._client")
            entry = f"{key(scheme.header)}: {value}"
            yield f"...({given} ? {{ {entry} }} : undefined)" if given else entry
