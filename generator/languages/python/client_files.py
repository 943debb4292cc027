"""The module of the client, and what differs between its two classes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.languages.python.argument_text import sentinels
from generator.languages.python.client_auth import auth_view, header_schemes, uses_basic
from generator.languages.python.client_imports import client_imports, imports_modules, resource_imports
from generator.languages.python.client_names import ClientNames, client_names
from generator.languages.python.client_options import (
    Option,
    client_options,
    constructor_docs,
    fallbacks,
    option_views,
    sent_headers,
    sent_query,
)
from generator.languages.python.client_urls import url_view
from generator.languages.python.client_views import (
    ClientFile,
    ClientWrapperView,
    FlavourView,
    PropertyView,
    SentView,
    TextView,
)
from generator.languages.python.docstrings import class_docstring
from generator.languages.python.error_types import errors_view
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.models import header_lines
from generator.languages.python.naming import looks_like_test
from generator.languages.python.resource_layout import (
    attribute,
    has_wrappers,
    is_shown,
    resource_classes,
    resource_docs,
)
from generator.languages.python.root_methods import RootMethods
from generator.model.api import Resource
from generator.planning.contract import FilePlan
from generator.planning.environment import headers_variable
from generator.planning.house import Role


def client_file(layout: Layout) -> FilePlan:
    """The plan of the module of the client."""
    names = client_names(layout)
    options = client_options(layout)
    not_given = sentinels(layout).unset
    lazy = "lazy_resources" in layout.target.style
    shown = shown_resources(layout)
    root = RootMethods(layout)
    url = url_view(layout, options, names.library, not_given)
    view = ClientFile(
        header=header_lines(layout),
        imports=(),
        type_imports=resource_imports(layout, shown) if lazy else (),
        exports=_exports(layout, names, has_environments=url.environments is not None),
        clients=tuple(_flavour(layout, names, options, root, is_async=is_async) for is_async in (False, True)),
        wrappers=_wrappers(layout, names, root),
        url=url,
        auth=auth_view(layout, options),
        sent=_sent(layout, names, options),
        text=_text(layout),
        errors=errors_view(layout),
        lazy=lazy,
        error=names.error,
        response=f"{names.library}.Response",
        auth_class=f"{names.library}.Auth",
        timeout_type=(
            "float | Timeout | None | NotGiven" if not_given == "not_given" else "Union[float, Timeout, None, NotGiven]"
        ),
        not_given=not_given,
        client=names.client,
        async_client=names.async_client,
    )
    basic, joined = uses_basic(header_schemes(layout, options)), "joined_imports" in layout.target.style
    imports = client_imports(names.library, view, options, basic=basic, joined=joined)
    imports = (*imports, *root.imports, *(() if lazy else resource_imports(layout, shown)))
    return FilePlan(layout.path(("_client",)), "python/client/client.py.jinja", replace(view, imports=imports))


def shown_resources(layout: Layout) -> tuple[Resource, ...]:
    """The resources that the client leads to, in the order of the config."""
    return tuple(resource for resource in layout.api.resources if is_shown(resource))


def _exports(layout: Layout, names: ClientNames, *, has_environments: bool) -> tuple[str, ...]:
    environments = ("ENVIRONMENTS",) if has_environments else ()
    types = ("Timeout", "Transport", "ProxiesTypes", "RequestOptions")
    resources = () if imports_modules(layout) else ("resources",)
    return (*environments, *types, *resources, names.client, names.async_client, "Client", "AsyncClient")


def _flavour(
    layout: Layout, names: ClientNames, options: Iterable[Option], root: RootMethods, *, is_async: bool
) -> FlavourView:
    name = names.async_client if is_async else names.client
    kind = "AsyncClient" if is_async else "Client"
    streams = bool(layout.api.wire.stream_rules)
    marker = 'f"async:{get_async_library()}"' if is_async else '"false"'
    views = option_views(layout, options, is_async=is_async)
    role = Role.CONSTRUCTOR_ASYNC if is_async else Role.CONSTRUCTOR_SYNC
    return FlavourView(
        name=name,
        hidden_from_tests=looks_like_test(name),
        base="AsyncAPIClient" if is_async else "SyncAPIClient",
        http_client=f"{names.library}.{kind}",
        http_remark=layout.target.house.lines(
            Role.HTTP_CLIENT,
            library=names.library,
            default_client="DefaultAsyncHttpxClient" if is_async else "DefaultHttpxClient",
            link=f"{names.manual}#{kind.lower()}",
        ),
        doc=class_docstring(constructor_docs(layout, name, options, role)),
        stream=("AsyncStream" if is_async else "Stream") if streams else "",
        marker="" if layout.api.wire.omit_platform_headers else marker,
        options=views,
        refreshes=any(view.refreshed for view in views),
        define="async def" if is_async else "def",
        resources=tuple(
            _property(layout, resource, is_async=is_async, wrapper="") for resource in shown_resources(layout)
        ),
        raw=f"{name}WithRawResponse",
        streamed=f"{name}WithStreamedResponse",
        methods=root.methods(is_async=is_async),
    )


def _property(layout: Layout, resource: Resource, *, is_async: bool, wrapper: str) -> PropertyView:
    """The property of a resource on a client, or, with the ending of a wrapper class, on a view on its responses."""
    classes = resource_classes(layout, resource)
    made = f"{classes.plain[is_async]}{wrapper}"
    name = layout.names.module(resource.name)
    lazy = "lazy_resources" in layout.target.style
    return PropertyView(
        name=attribute(layout, resource),
        type=made if lazy and not wrapper else f"{name if imports_modules(layout) else 'resources'}.{made}",
        made=made,
        module=f".resources.{name}",
        doc=class_docstring(resource_docs(layout, resource)),
    )


def _wrappers(layout: Layout, names: ClientNames, root: RootMethods) -> tuple[ClientWrapperView, ...]:
    wrapped = tuple(resource for resource in shown_resources(layout) if has_wrappers(resource))
    return tuple(
        ClientWrapperView(
            name=f"{client}{ending}",
            hidden_from_tests=looks_like_test(client),
            client=client,
            resources=tuple(_property(layout, r, is_async=is_async, wrapper=wrapper) for r in wrapped),
            methods=root.wrapped(raw=ending == "WithRawResponse", is_async=is_async),
        )
        for ending, wrapper in (("WithRawResponse",) * 2, ("WithStreamedResponse", "WithStreamingResponse"))
        for client, is_async in ((names.client, False), (names.async_client, True))
    )


def _sent(layout: Layout, names: ClientNames, options: tuple[Option, ...]) -> SentView:
    wire = layout.api.wire
    variable = headers_variable(layout.api, layout.target.style)
    nested = "" if wire.query_nested == "brackets" else f"nested_format={literal(wire.query_nested)}, "
    return SentView(
        headers_variable=literal(variable) if variable else "",
        headers=sent_headers(layout, options),
        query=sent_query(layout, options),
        query_settings=f"{nested}array_format={literal(wire.query_array)}",
        idempotency=literal(wire.idempotency_header) if wire.idempotency_header else "",
        fallbacks=fallbacks(layout, names.client, options),
    )


def _text(layout: Layout) -> TextView:
    house = layout.target.house

    def exclusive(first: str) -> str:
        return literal(house.phrase(Role.EXCLUSIVE_ARGUMENTS, first=first, second=f"set_{first}"))

    return TextView(
        options=house.lines(Role.CLIENT_OPTIONS),
        strict=house.lines(Role.STRICT_VALIDATION),
        copy_doc=class_docstring(house.phrase(Role.COPY)),
        copy_alias=house.lines(Role.COPY_ALIAS),
        exclusive_headers=exclusive("default_headers"),
        exclusive_query=exclusive("default_query"),
    )
