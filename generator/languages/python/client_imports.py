"""The import statements of the client module."""

from __future__ import annotations

from collections.abc import Iterable

from generator.languages.python.client_options import Option, coercions
from generator.languages.python.client_views import ClientFile
from generator.languages.python.layout import Layout
from generator.languages.python.resource_layout import (
    has_wrappers,
    is_package,
    resource_classes,
    resource_module,
)
from generator.model.api import Resource


def client_imports(
    library: str, view: ClientFile, options: Iterable[Option], *, basic: bool, joined: bool
) -> tuple[str, ...]:
    """The statements at the top of the module, in no order of style."""
    first = view.clients[0]
    raises = any(option.error for option in first.options) or not (view.url.value or view.url.environments)
    environments = view.url.environments is not None
    refreshes = any(client.refreshes for client in view.clients)
    named = _named(
        environments=environments,
        lazy=bool(view.type_imports),
        old_types=view.not_given == "NOT_GIVEN",
        refreshes=refreshes,
    )
    statements = [
        "import os",
        *(["import base64"] if basic else []),
        f"import {library}",
        *named,
        "from . import _exceptions",
        "from ._qs import Querystring",
        _exploded("._types", _types(view)),
        _utils(view, options, joined=joined),
        *(["from ._compat import cached_property"] if view.lazy else []),
        *(["from ._models import SecurityOptions"] if view.auth.flagged or _asks_token(view) or refreshes else []),
        *(["from ._oauth2 import OAuth2ClientCredentials, make_oauth2"] if view.auth.token else []),
        "from ._version import __version__",
        "from ._streaming import Stream as Stream, AsyncStream as AsyncStream",
        f"from ._exceptions import APIStatusError{f', {view.error}' if raises else ''}",
        _exploded("._base_client", ("DEFAULT_MAX_RETRIES", "SyncAPIClient", "AsyncAPIClient")),
    ]
    return tuple(statements)


def _asks_token(view: ClientFile) -> bool:
    """Whether methods ask for the token by a flag."""
    return view.auth.token is not None and view.auth.token.chosen


def _named(*, environments: bool, lazy: bool, old_types: bool, refreshes: bool) -> tuple[str, ...]:
    typing = ["Any", "Mapping"]
    typing += ["TYPE_CHECKING"] if lazy else []
    typing += ["Dict", "cast"] if environments else []
    typing += ["Union"] if old_types else []
    typing += ["Callable", "Awaitable"] if refreshes else []
    extensions = ["Self", "override", *(["Literal"] if environments else [])]
    return (f"from typing import {', '.join(typing)}", f"from typing_extensions import {', '.join(extensions)}")


def _types(view: ClientFile) -> tuple[str, ...]:
    headers = ("Headers",) if view.auth.checks else ()
    return ("Omit", *headers, "Timeout", "NotGiven", "Transport", "ProxiesTypes", "RequestOptions", view.not_given)


def _utils(view: ClientFile, options: Iterable[Option], *, joined: bool) -> str:
    marked = any(client.marker for client in view.clients)
    names = ["is_given", *(["get_async_library"] if marked else []), *coercions(options)]
    names += ["is_mapping"] if view.errors.choices else []
    if view.sent.headers_variable:
        return _exploded("._utils", (*names, "is_mapping_t"))
    if not joined:
        return _exploded("._utils", names)
    return f"from ._utils import {', '.join(names)}"


def _exploded(module: str, names: Iterable[str]) -> str:
    """A statement that stays on several lines although it might fit on one."""
    return "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])


def resource_imports(layout: Layout, shown: Iterable[Resource]) -> tuple[str, ...]:
    """The statements that bring in resources: for type checkers, or, where they are not lazy, for use."""
    if not imports_modules(layout):
        return ("from . import resources",)
    lazy = "lazy_resources" in layout.target.style
    return tuple(line for resource in shown for line in (_lazy if lazy else _eager)(layout, resource))


def imports_modules(layout: Layout) -> bool:
    """Whether the client imports the module of each resource, before: the package of all of them."""
    return "resource_modules" in layout.target.style


def _lazy(layout: Layout, resource: Resource) -> tuple[str, ...]:
    classes = resource_classes(layout, resource)
    module = ".".join(resource_module(layout, resource))
    names = f"from .{module} import {classes.sync}, {classes.asynchronous}"
    if not has_wrappers(resource):
        return (names,)
    return (f"from .resources import {layout.names.module(resource.name)}", names)


def _eager(layout: Layout, resource: Resource) -> tuple[str, ...]:
    name = layout.names.module(resource.name)
    return (f"from .resources.{name} import {name}" if is_package(resource) else f"from .resources import {name}",)
