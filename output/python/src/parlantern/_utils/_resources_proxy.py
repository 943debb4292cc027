"""``package.resources`` without the cost of importing the resources."""

from __future__ import annotations

from typing import Any
from importlib import import_module
from typing_extensions import override

from ._proxy import LazyProxy

_PACKAGE = __name__.rpartition("._utils.")[0]


class ResourcesProxy(LazyProxy[Any]):
    """Stands for the module of all resources, imported on first use."""

    @override
    def __load__(self) -> Any:
        return import_module(f"{_PACKAGE}.resources")


resources = ResourcesProxy().__as_proxied__()
