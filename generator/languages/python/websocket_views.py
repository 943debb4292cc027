"""Exactly what the templates may see of methods that open WebSocket connections."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChildView:
    """A property that leads to a class of methods, or to a resource below another one."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class ConnectView:
    """A method that opens a connection: the lines of its own arguments, their names, and the class that it returns."""

    name: str
    arguments: tuple[str, ...]
    names: tuple[str, ...]
    manager: str
    doc: str


@dataclass(frozen=True, slots=True)
class EventMethodView:
    """A method that sends one kind of event; `event` is the literal of the event's type."""

    keyword: str
    name: str
    arguments: tuple[str, ...]
    doc: str
    discriminator: str
    event: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventResourceView:
    """A class of methods that send events, which leads to further ones."""

    name: str
    base: str
    children: tuple[ChildView, ...]
    methods: tuple[EventMethodView, ...]


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """The classes of one kind of connection: it, its manager, and its events.

    `extra` is the literal of the optional dependencies that bring the WebSocket library, '' for the usual name.
    """

    name: str
    base: str
    doc: str
    server_event: str
    client_event: str
    client_event_param: str
    children: tuple[ChildView, ...]
    methods: tuple[EventMethodView, ...]
    manager: str
    manager_base: str
    manager_doc: str
    client: str
    path: str
    extra: str
    connect: ConnectView
    awaited: str
    resource_base: str
    resources: tuple[EventResourceView, ...]
