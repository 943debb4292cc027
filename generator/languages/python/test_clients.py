"""The two clients of an SDK as its tests see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.languages.python.layout import Layout


@dataclass(frozen=True, slots=True)
class Client:
    """The client that a class of tests calls: its fixture, and whether its methods are coroutines."""

    fixture: str
    is_async: bool


PLAIN: Final = Client("client", is_async=False)
ASYNC: Final = Client("async_client", is_async=True)


def client_class(layout: Layout, client: Client) -> str:
    """The name of a client class of the SDK."""
    name = layout.names.class_name(layout.api.client_name)
    return f"Async{name}" if client.is_async else name
