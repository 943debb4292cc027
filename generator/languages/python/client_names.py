"""What the client of a Python SDK and its parts are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.languages.python.layout import Layout

_LIBRARY: Final = "httpx"
_MANUALS: Final = {
    _LIBRARY: "https://www.python-httpx.org/api/",
    "httpx2": "https://httpx2.pydantic.dev/api/",
}


@dataclass(frozen=True, slots=True)
class ClientNames:
    """The names of the client class and of the HTTP library that it uses (config `x-sdkpress-http-library`)."""

    client: str
    library: str

    @property
    def async_client(self) -> str:
        """The class whose methods are coroutines."""
        return f"Async{self.client}"

    @property
    def error(self) -> str:
        """The base class of the SDK's errors."""
        return f"{self.client}Error"

    @property
    def manual(self) -> str:
        """Where the HTTP library, or the one that it stands in for, describes its clients."""
        return _MANUALS.get(self.library, _MANUALS[_LIBRARY])


def client_names(layout: Layout) -> ClientNames:
    """The names that the config gives the client."""
    library = str(layout.target.settings.get("http-library", _LIBRARY))
    return ClientNames(layout.names.class_name(layout.api.client_name), library)
