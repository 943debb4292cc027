"""The `__init__` of the package, and the client that stands behind its functions where the config asks for one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.languages.python.client_files import shown_resources
from generator.languages.python.client_names import ClientNames, client_names
from generator.languages.python.client_options import client_options
from generator.languages.python.client_views import (
    GlobalView,
    ModuleClientView,
    ProxiesFile,
    ProxyView,
    RootFile,
)
from generator.languages.python.error_types import error_classes
from generator.languages.python.layout import Layout
from generator.languages.python.models import header_lines
from generator.languages.python.reach import every_method
from generator.languages.python.resource_layout import attribute, resource_classes, resource_module
from generator.languages.python.websocket_types import has_sockets
from generator.model.api import Resource
from generator.planning.contract import FilePlan
from generator.planning.house import Role
from generator.planning.statuses import STATUS_ERRORS

_ERRORS = (
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "APIConnectionError",
    "APIResponseValidationError",
)
_STATUS_ERRORS = tuple(known.error for known in STATUS_ERRORS if known.error not in _ERRORS)
_WEBHOOK_ERROR = "APIWebhookValidationError"
_WEBSOCKET_ERRORS = ("WebSocketQueueFullError", "WebSocketConnectionClosedError")
_WEBSOCKET_TYPES = ("ReconnectingEvent", "ReconnectingOverrides")
_CONSTANTS = ("DEFAULT_TIMEOUT", "DEFAULT_MAX_RETRIES", "DEFAULT_CONNECTION_LIMITS")
_HTTP_CLIENTS = ("DefaultHttpxClient", "DefaultAsyncHttpxClient")
_AIOHTTP_CLIENT = "DefaultAioHttpClient"


def root_files(layout: Layout) -> tuple[FilePlan, ...]:
    """The `__init__` of the package, and the proxies of its resources where it has a client of its own."""
    found = [FilePlan(layout.path(("__init__",)), "python/client/root.py.jinja", _root(layout))]
    if has_module_client(layout):
        found.append(FilePlan(layout.path(("_module_client",)), "python/client/proxies.py.jinja", _proxies(layout)))
    return tuple(found)


def exports_aiohttp(layout: Layout) -> bool:
    """Whether the package exports the client for aiohttp (style `aiohttp_client`)."""
    return "aiohttp_client" in layout.target.style


def _http_clients(layout: Layout) -> tuple[str, ...]:
    return (*_HTTP_CLIENTS, _AIOHTTP_CLIENT) if exports_aiohttp(layout) else _HTTP_CLIENTS


def has_module_client(layout: Layout) -> bool:
    """Whether the package can be used like a client (config `x-sdkpress-module-client`), which takes a resource."""
    return layout.target.settings.get("module-client") is True and bool(shown_resources(layout))


def _root(layout: Layout) -> RootFile:
    names = client_names(layout)
    house, package = layout.target.house, layout.target.package_name
    module_client = _module_client(layout, names) if has_module_client(layout) else None
    return RootFile(
        header=header_lines(layout),
        future=module_client is not None,
        imports=_imports(layout, names),
        exports=_exports(layout, names),
        package=package,
        remark=house.lines(Role.MODULE_ATTRIBUTE, package=package),
        builtin_remark=house.lines(Role.MODULE_ATTRIBUTE_BUILTIN),
        client=names.client,
        offers_resources=_offers_resources(layout),
        module_client=module_client,
    )


def _offers_resources(layout: Layout) -> bool:
    return "importable_resources" in layout.target.style


def _imports(layout: Layout, names: ClientNames) -> tuple[str, ...]:
    types = (
        "NOT_GIVEN",
        *_omit(layout),
        "NoneType",
        "NotGiven",
        "Transport",
        "ProxiesTypes",
        *_lower_sentinels(layout),
    )
    environments = ("ENVIRONMENTS",) if len(layout.api.environments) > 1 else ()
    client = ("Client", "Stream", "Timeout", "Transport", "AsyncClient", "AsyncStream", "RequestOptions")
    errors = (names.error, *_errors(layout), *(_WEBSOCKET_ERRORS if has_sockets(layout) else ()))
    lines = [
        *(["import typing as _t"] if _offers_resources(layout) else []),
        "from . import types",
        _import("._types", types),
        "from ._utils import file_from_path",
        _import("._client", (*environments, *client, names.client, names.async_client)),
        "from ._models import BaseModel",
        "from ._version import __title__, __version__",
        "from ._response import APIResponse as APIResponse, AsyncAPIResponse as AsyncAPIResponse",
        _import("._constants", _CONSTANTS),
        _import("._exceptions", errors),
        _import("._base_client", _http_clients(layout)),
        "from ._utils._logs import setup_logging as _setup_logging",
    ]
    if has_module_client(layout):
        lines.append("from typing_extensions import override")
    if has_sockets(layout):
        lines.append(_import(".types.websocket_reconnection", _WEBSOCKET_TYPES))
    return tuple(lines)


def _exports(layout: Layout, names: ClientNames) -> tuple[str, ...]:
    lower = tuple(reversed(_lower_sentinels(layout)))
    environments = ("ENVIRONMENTS",) if len(layout.api.environments) > 1 else ()
    return (
        *("types", "__version__", "__title__", "NoneType", "Transport", "ProxiesTypes", "NotGiven", "NOT_GIVEN"),
        *lower[:1],
        *_omit(layout),
        *lower[1:],
        names.error,
        *_errors(layout),
        *("Timeout", "RequestOptions", "Client", "AsyncClient", "Stream", "AsyncStream"),
        *(names.client, names.async_client),
        *environments,
        *("file_from_path", "BaseModel"),
        *_CONSTANTS,
        *_http_clients(layout),
        *((*_WEBSOCKET_TYPES, *_WEBSOCKET_ERRORS) if has_sockets(layout) else ()),
    )


def _import(module: str, names: Iterable[str]) -> str:
    return f"from {module} import {', '.join(names)}"


def _omit(layout: Layout) -> tuple[str, ...]:
    return ("Omit",) if "public_omit" in layout.target.style else ()


def _lower_sentinels(layout: Layout) -> tuple[str, ...]:
    return ("omit", "not_given") if "omit_default" in layout.target.style else ()


def _errors(layout: Layout) -> tuple[str, ...]:
    typed = (planned.name for planned in error_classes(layout) if not planned.replaces)
    return (*_ERRORS, *((_WEBHOOK_ERROR,) if verifies_webhooks(layout) else ()), *_STATUS_ERRORS, *typed)


def verifies_webhooks(layout: Layout) -> bool:
    """Whether some method checks the signature of a webhook."""
    return any(method.webhook is not None and method.webhook.key_option for method in every_method(layout.api))


def _module_client(layout: Layout, names: ClientNames) -> ModuleClientView:
    house = layout.target.house
    return ModuleClientView(
        title=house.lines(Role.MODULE_CLIENT),
        library=names.library,
        remark=house.lines(Role.MODULE_CLIENT_PROPERTIES),
        options=tuple(GlobalView(option.name, f"{option.type} | None") for option in client_options(layout)),
        resources=tuple(attribute(layout, resource) for resource in shown_resources(layout)),
    )


def _proxies(layout: Layout) -> ProxiesFile:
    shown = shown_resources(layout)
    by_length = sorted(shown, key=lambda resource: len(attribute(layout, resource)))
    return ProxiesFile(
        header=header_lines(layout),
        imports=tuple(_type_import(layout, resource) for resource in shown),
        proxies=tuple(_proxy(layout, resource) for resource in by_length),
    )


def _type_import(layout: Layout, resource: Resource) -> str:
    module = ".".join(resource_module(layout, resource))
    return f"from .{module} import {resource_classes(layout, resource).sync}"


def _proxy(layout: Layout, resource: Resource) -> ProxyView:
    return ProxyView(
        name=attribute(layout, resource),
        type=resource_classes(layout, resource).sync,
        proxy=f"{layout.names.class_name(resource.name)}Proxy",
    )
