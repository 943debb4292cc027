"""The two clients of an SDK as its tests see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.languages.python.client_names import client_names
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
    names = client_names(layout)
    return names.async_client if client.is_async else names.client
