"""The modules of resources and the packages that hold them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostics.position import Span
from generator.languages.python.docstrings import class_docstring, verbatim_method_docstring
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.methods import Methods
from generator.languages.python.models import header_lines
from generator.languages.python.naming import looks_like_test
from generator.languages.python.reach import LANGUAGE, shown_methods
from generator.languages.python.resource_layout import (
    exported,
    has_wrappers,
    is_namesake,
    is_package,
    is_shown,
    module_path,
    resource_classes,
    resource_docs,
    resource_folder,
    resource_module,
    shown_children,
)
from generator.languages.python.resource_views import ClassView, MethodView, ResourceFile, ResourcePackage
from generator.languages.python.signature import method_plans
from generator.languages.python.websocket import Sockets, sockets_of, type_checking_imports
from generator.languages.python.wrappers import Wrappers, child_view
from generator.model.api import Method, MethodKind, Resource
from generator.planning.contract import FilePlan
from generator.planning.house import Role


def resource_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each module of a resource and for each package of resources."""
    plans: list[FilePlan] = []
    for resource in layout.resources():
        if is_shown(resource):
            path = layout.path(resource_module(layout, resource))
            view = resource_file(layout, resource)
            plans.append(FilePlan(path, "python/resource/resource.py.jinja", view, _origins(layout, resource)))
        if is_shown(resource) and is_package(resource):
            own = (resource, layout.names.module(resource.name))
            below = tuple(child for child in resource.children if not is_namesake(layout, child, resource))
            entries = (*_passed_on(layout, below), own)
            plans.append(_package_plan(layout, resource_folder(layout, resource), entries))
        elif resource.standalone and resource.availability.includes(LANGUAGE):
            plans.append(_package_plan(layout, resource_folder(layout, resource), ()))
    plans.append(_package_plan(layout, ("resources",), _passed_on(layout, layout.api.resources)))
    return tuple(plans)


def _origins(layout: Layout, resource: Resource) -> dict[str, tuple[Span, ...]]:
    """Where the classes of a resource and their methods come from: the config, and the operations of the document."""
    found: dict[str, tuple[Span | None, ...]] = dict.fromkeys(exported(layout, resource), (resource.at,))
    for owner in tuple(found):
        for method in shown_methods(resource):
            found[f"{owner}.{layout.names.attribute(method.name.wire)}"] = (method.source, method.at)
    known = {name: tuple(place for place in places if place is not None) for name, places in found.items()}
    return {name: places for name, places in known.items() if places}


def _passed_on(layout: Layout, resources: tuple[Resource, ...]) -> tuple[tuple[Resource, str], ...]:
    """The resources that a package passes on, with the module of each; one with its own API listing is not passed on."""
    chosen = [resource for resource in resources if is_shown(resource) and not resource.standalone]
    return tuple((resource, module_path(layout, resource)[-1]) for resource in chosen)


def _package_plan(layout: Layout, folder: tuple[str, ...], entries: tuple[tuple[Resource, str], ...]) -> FilePlan:
    names = [(module, name) for resource, module in entries for name in exported(layout, resource)]
    view = ResourcePackage(
        header=header_lines(layout),
        imports=tuple(f"from .{module} import {name}" for module, name in names),
        exports=tuple(name for _, name in names),
    )
    return FilePlan(layout.path((*folder, "__init__")), "python/resource/package.py.jinja", view)


def resource_file(layout: Layout, resource: Resource) -> ResourceFile:
    """The module of one resource."""
    imports = Imports(resource_module(layout, resource))
    shown = shown_methods(resource)
    plans = method_plans(layout, resource, shown)
    methods = Methods(layout, imports)
    http = {plan.method.name.wire: methods.pair(plan) for plan in plans}
    sockets = sockets_of(layout, imports, resource)
    pairs = tuple(_pair(methods, resource, method, http, sockets) for method in shown)
    names = resource_classes(layout, resource)
    classes = tuple(
        _class(layout, imports, resource, tuple(pair[is_async] for pair in pairs), is_async=is_async)
        for is_async in (False, True)
    )
    wrappers = Wrappers(layout, imports, resource, plans).all() if has_wrappers(resource) else ()
    connections = tuple(view for socket in sockets.values() for view in socket.connections())
    type_imports = type_checking_imports(layout, imports) if sockets else ()
    return ResourceFile(
        header=header_lines(layout),
        imports=imports.lines,
        type_imports=type_imports,
        exports=names.plain,
        classes=classes,
        wrappers=wrappers,
        connections=connections,
    )


def _pair(
    methods: Methods,
    resource: Resource,
    method: Method,
    http: Mapping[str, tuple[MethodView, ...]],
    sockets: Mapping[str, Sockets],
) -> tuple[MethodView, ...]:
    if method.kind is MethodKind.WEBHOOK_UNWRAP:
        view = methods.webhook(resource, method)
        return view, view
    if method.kind is MethodKind.WEBSOCKET:
        socket = sockets[method.name.wire]
        return tuple(MethodView(connect=socket.connect(is_async=is_async)) for is_async in (False, True))
    return http[method.name.wire]


def _class(
    layout: Layout, imports: Imports, resource: Resource, methods: tuple[MethodView, ...], *, is_async: bool
) -> ClassView:
    names = resource_classes(layout, resource)
    wrapped = has_wrappers(resource)
    if wrapped:
        imports.package("_compat", "cached_property")
    house, repo = layout.target.house, layout.target.repo
    children = tuple(
        child_view(layout, imports, resource, child, resource_classes(layout, child).plain[is_async])
        for child in shown_children(resource)
    )
    return ClassView(
        name=names.plain[is_async],
        base=imports.package("_resource", "AsyncAPIResource" if is_async else "SyncAPIResource"),
        doc=class_docstring(resource_docs(layout, resource)),
        children=children,
        raw=names.raw[is_async] if wrapped else "",
        raw_doc=verbatim_method_docstring(house.phrase(Role.RAW_RESPONSE, repo=repo)),
        streamed=names.streamed[is_async] if wrapped else "",
        streamed_doc=verbatim_method_docstring(house.phrase(Role.STREAMING_RESPONSE, repo=repo)),
        methods=methods,
        hidden_from_tests=looks_like_test(names.plain[is_async]),
    )
