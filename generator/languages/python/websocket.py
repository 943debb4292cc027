"""Methods that open WebSocket connections, and the classes of those connections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.languages.python.argument_text import ArgumentAnnotations, ArgumentText, argument_line, sentinels
from generator.languages.python.client_names import client_names
from generator.languages.python.docstrings import class_docstring, verbatim_method_docstring
from generator.languages.python.hints import Hint
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Place, Side, relative
from generator.languages.python.literals import literal
from generator.languages.python.members import declare_typed_dict, spelled_name, visible
from generator.languages.python.params import arguments
from generator.languages.python.reach import shown_methods
from generator.languages.python.resource_layout import resource_chain
from generator.languages.python.websocket_views import (
    ChildView,
    ConnectionView,
    ConnectView,
    EventMethodView,
    EventResourceView,
)
from generator.model.api import Method, MethodKind, Resource
from generator.model.types import Enum, Field, Object, OneOf, Ref, Type, strip_null
from generator.planning.house import Role
from generator.planning.order import ordered

_MEMBERS = "close dispatch_events off on once parse_event recv recv_bytes send send_raw"
_TAKEN = frozenset(_MEMBERS.split())
"""What connections have of their own, so that no event's method may bear the name."""
_DISCRIMINATOR = "type"
"""The property of an event that names it."""


@dataclass(frozen=True, slots=True)
class ClientEvent:
    """An event that a client may send: its name, its fields apart from the name, and where its types are declared."""

    name: str
    fields: tuple[Field, ...]
    docs: str
    home: tuple[str, ...]
    prefix: str

    @property
    def path(self) -> tuple[str, ...]:
        """The parts of the name: the last is a method, those before it lead there."""
        return tuple(self.name.split("."))


@dataclass(slots=True)
class EventTree:
    """Events by the first part of their names, and of what is left of them."""

    events: list[ClientEvent] = field(default_factory=list[ClientEvent])
    branches: dict[str, EventTree] = field(default_factory=dict[str, "EventTree"])

    def add(self, event: ClientEvent, path: tuple[str, ...]) -> None:
        """Puts an event where its name leads."""
        if len(path) == 1:
            self.events.append(event)
        else:
            self.branches.setdefault(path[0], EventTree()).add(event, path[1:])


@dataclass(frozen=True, slots=True)
class Sockets:
    """Plans one method that opens connections, for the module of its resource.

    `prefix` is what the names of all classes of the connection start with.
    """

    layout: Layout
    imports: Imports
    resource: Resource
    method: Method
    prefix: str

    def connect(self, *, is_async: bool) -> ConnectView:
        """The method of the resource class."""
        imports = self.imports
        for name in ("Query", "Headers"):
            imports.package("_types", name)
        for name in ("ReconnectingEvent", "ReconnectingOverrides", "WebSocketConnectionOptions"):
            imports.package("_websockets", name)
        imports.typing("Callable")
        known = sentinels(self.layout)
        writer = ArgumentAnnotations(self.layout, Side.REQUEST, imports, frozenset(), declare_typed_dict)
        own = tuple(
            ArgumentText(
                argument.keyword,
                writer.annotation(argument.type, Hint(self.layout.names, "", argument.name)),
                not argument.required,
            )
            for argument in arguments(self.layout, self.method)
        )
        return ConnectView(
            name=self.layout.names.attribute(self.method.name.wire),
            arguments=tuple(argument_line(imports, known, argument) for argument in own),
            names=tuple(argument.name for argument in own),
            manager=f"{_async(is_async)}{self.prefix}ConnectionManager",
            doc=verbatim_method_docstring(self.method.docs),
        )

    def connections(self) -> tuple[ConnectionView, ConnectionView]:
        """The classes of the async and of the sync connection."""
        tree = EventTree()
        for event in client_events(self.layout, self.method):
            tree.add(event, event.path)
        return self._connection(tree, is_async=True), self._connection(tree, is_async=False)

    def _connection(self, tree: EventTree, *, is_async: bool) -> ConnectionView:
        assert self.method.websocket is not None
        prefix, imports, house = _async(is_async), self.imports, self.layout.target.house
        names = client_names(self.layout)
        name = f"{prefix}{self.prefix}Connection"
        chain = ".".join(resource_chain(self.layout, self.resource))
        manager = house.phrase(
            Role.WS_MANAGER_ASYNC if is_async else Role.WS_MANAGER_SYNC, connection=name, chain=chain
        )
        imports.package("_compat", "cached_property")
        for module in ("cast", "Union"):
            imports.typing(module)
        return ConnectionView(
            name=name,
            base=imports.package("_websockets", f"{prefix}WebSocketConnection"),
            doc=class_docstring(house.phrase(Role.WS_CONNECTION, name=self.prefix)),
            server_event=self._event_type(self.method.websocket.server_event, Side.RESPONSE),
            client_event=self._event_type(self.method.websocket.client_event, Side.RESPONSE),
            client_event_param=self._event_type(self.method.websocket.client_event, Side.REQUEST),
            children=self._children(tree, (), is_async=is_async),
            methods=tuple(
                self._event_method(event, is_async=is_async)
                for event in tree.events
                if self.layout.names.attribute(event.name) not in _TAKEN
            ),
            manager=f"{name}Manager",
            manager_base=imports.package("_websockets", f"{prefix}WebSocketConnectionManager"),
            manager_doc=class_docstring(manager),
            client=names.async_client if is_async else names.client,
            path=literal(self.method.websocket.path),
            extra=literal(extra) if (extra := self.layout.target.packaging.websocket_extra) else "",
            connect=self.connect(is_async=is_async),
            awaited="await " if is_async else "",
            resource_base=f"Base{prefix}{self.prefix}ConnectionResource",
            resources=tuple(self._resources(tree, (), is_async=is_async)),
        )

    def _event_type(self, type_: Type, side: Side) -> str:
        inner = strip_null(type_)
        if not isinstance(inner, Ref) or inner.recursive:
            return self.imports.typing("Any")
        return self.imports.place(self.layout.model(self.layout.api.models[inner.id], side))

    def _class(self, path: tuple[str, ...], *, is_async: bool) -> str:
        return f"{_async(is_async)}{self.prefix}{self.layout.names.class_part('.'.join(path))}Resource"

    def _children(self, tree: EventTree, path: tuple[str, ...], *, is_async: bool) -> tuple[ChildView, ...]:
        names = self.layout.names
        return tuple(
            ChildView(names.attribute(part), self._class((*path, part), is_async=is_async), "")
            for part in tree.branches
            if path or names.attribute(part) not in _TAKEN
        )

    def _resources(self, tree: EventTree, path: tuple[str, ...], *, is_async: bool) -> Iterator[EventResourceView]:
        """The classes below a part of the tree, parents first."""
        for part, branch in tree.branches.items():
            below = (*path, part)
            yield EventResourceView(
                name=self._class(below, is_async=is_async),
                base=f"Base{_async(is_async)}{self.prefix}ConnectionResource",
                children=self._children(branch, below, is_async=is_async),
                methods=tuple(self._event_method(event, is_async=is_async) for event in branch.events),
            )
            yield from self._resources(branch, below, is_async=is_async)

    def _event_method(self, event: ClientEvent, *, is_async: bool) -> EventMethodView:
        layout, known = self.layout, sentinels(self.layout)
        writer = ArgumentAnnotations(
            layout, Side.REQUEST, self.imports, frozenset(), declare_typed_dict, home=event.home
        )
        texts = tuple(
            ArgumentText(
                spelled_name(layout, member.name, member.type),
                writer.annotation(member.type, Hint(layout.names, event.prefix, member.name)),
                not member.required,
            )
            for member in event.fields
        )
        self.imports.package("_utils", "strip_not_given")
        return EventMethodView(
            keyword="async def" if is_async else "def",
            name=layout.names.attribute(event.path[-1]),
            arguments=tuple(argument_line(self.imports, known, text) for text in texts),
            doc=verbatim_method_docstring(event.docs),
            discriminator=literal(_DISCRIMINATOR),
            event=literal(event.name),
            entries=tuple(f"{literal(text.name)}: {text.name}" for text in texts),
        )


def sockets_of(layout: Layout, imports: Imports, resource: Resource) -> dict[str, Sockets]:
    """The methods of a resource that open connections, by name; the classes of the first bear the resource's name."""
    found: dict[str, Sockets] = {}
    for method in shown_methods(resource):
        if method.kind is MethodKind.WEBSOCKET:
            words = (resource.name, method.name.wire) if found else (resource.name,)
            prefix = "".join(layout.names.class_name(word) for word in words)
            found[method.name.wire] = Sockets(layout, imports, resource, method, prefix)
    return found


def _async(is_async: bool) -> str:
    return "Async" if is_async else ""


def client_events(layout: Layout, method: Method) -> tuple[ClientEvent, ...]:
    """The events that a client may send and that are told apart by a constant `type`."""
    assert method.websocket is not None
    found: dict[str, ClientEvent] = {}
    for event in _events(layout, method.websocket.client_event, Place((), "")):
        found.setdefault(event.name, event)
    return tuple(found.values())


def _events(layout: Layout, type_: Type, home: Place) -> Iterator[ClientEvent]:
    inner = strip_null(type_)
    if isinstance(inner, Ref) and not inner.recursive:
        home = Place(layout.model(layout.api.models[inner.id], Side.REQUEST).module, "")
        inner = strip_null(layout.api.resolve(inner))
    if isinstance(inner, OneOf):
        for index, variant in enumerate(inner.variants):
            # the types of a variant without a name of its own are declared under the name of the variant
            part = layout.variants.suffix(inner, index) if len(inner.variants) > 1 else ""
            yield from _events(layout, variant, Place(home.module, Hint(layout.names, home.name, part).name))
    elif isinstance(inner, Object):
        fields = layout.api.fields(inner)
        name = next((_constant(layout, field.type) for field in fields if field.name == _DISCRIMINATOR), "")
        others = visible(tuple(field for field in fields if field.name != _DISCRIMINATOR), request=True)
        shown = ordered(
            others, lambda field: field.name, lambda field: field.required, by_name=layout.api.sorted_properties
        )
        if name:
            yield ClientEvent(name, shown, inner.info.own_docs, home.module, home.name)


def _constant(layout: Layout, type_: Type) -> str:
    shape = strip_null(layout.api.resolve(strip_null(type_)))
    if isinstance(shape, Enum) and len(shape.values) == 1 and isinstance(shape.values[0], str):
        return shape.values[0]
    return ""


def type_checking_imports(layout: Layout, imports: Imports) -> tuple[str, ...]:
    """What only type checkers import: the client classes, whose module imports the resources."""
    imports.typing("TYPE_CHECKING")
    names, module = client_names(layout), relative(imports.module, ("_client",))
    return tuple(f"from {module} import {name}" for name in (names.client, names.async_client))
