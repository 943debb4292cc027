"""The API listing: every resource of an SDK with its types and methods, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from typing import Final

from generator.languages.python.client_names import client_names
from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.reach import LANGUAGE, shown_methods
from generator.languages.python.resource_layout import resource_chain, resource_folder, resource_module
from generator.languages.python.results import LEGACY_BINARY, is_jsonl, is_legacy, plain_name, plain_type
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import MethodPlan, method_plans
from generator.languages.python.type_files import nested_item, unnamed_responses
from generator.languages.python.views import ListingFile, MethodLine, SectionView
from generator.model.api import Method, Model, Resource
from generator.model.types import Ref, Unknown, strip_null
from generator.planning.contract import FilePlan

_WIDTH: Final = 100
"""The longest import statement that stays on one line of the listing."""


def api_listings(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for the listing of the SDK, and one for each resource that has a listing of its own (`standalone_api`)."""
    sections: list[SectionView] = []
    if layout.api.shared:
        names = _model_names(layout, layout.api.shared)
        sections.append(_section(layout, "# Shared Types", ("types",), names, labelled=False))
    found: list[FilePlan] = []
    root = layout.api.root
    if root is not None and (shown_methods(root) or root.models):
        sections.append(_resource_section(layout, root, f"# {client_names(layout).client}"))
    for resource in layout.api.resources:
        sections.extend(_sections(layout, resource, 1, found))
    return (FilePlan("api.md", "python/api.md.jinja", ListingFile(tuple(sections))), *found)


def _sections(layout: Layout, resource: Resource, level: int, found: list[FilePlan]) -> Iterator[SectionView]:
    """The sections of a resource and of those below it; listings apart are added to `found`."""
    if not resource.availability.includes(LANGUAGE):
        return
    title = layout.names.class_name(resource.name)
    if not resource.standalone:
        yield _resource_section(layout, resource, f"{'#' * level} {title}")
        for child in resource.children:
            yield from _sections(layout, child, level + 1, found)
        return
    yield SectionView(f"{'#' * level} [{title}]({_linked_listing(layout, resource)})")
    apart = [_resource_section(layout, resource, f"# {title}")]
    for child in resource.children:
        apart.extend(_sections(layout, child, 2, found))
    path = layout.path((*resource_folder(layout, resource), "api"), ".md")
    found.append(FilePlan(path, "python/api.md.jinja", ListingFile(tuple(apart))))


def _linked_listing(layout: Layout, resource: Resource) -> str:
    """Where the listing of the SDK says that the one of a resource is: beside the module of its parent."""
    parent = layout.resource_at[resource.path[:-1]] if len(resource.path) > 1 else resource
    return layout.path((*resource_folder(layout, parent), "api"), ".md")


def _resource_section(layout: Layout, resource: Resource, heading: str) -> SectionView:
    names = (*_model_names(layout, resource.models), *_response_names(layout, resource))
    section = _section(layout, heading, layout.folder(resource), names, labelled=True)
    plans = method_plans(layout, resource, shown_methods(resource))
    return replace(section, methods=tuple(_method_line(layout, resource, plan) for plan in plans))


def _model_names(layout: Layout, models: Iterable[Model]) -> tuple[str, ...]:
    """The names of models, in the order of the config or (before style `listed_as_configured`) sorted by their keys.

    Where they are sorted, further names of a schema come last.
    """
    shown = [model for model in models if model.availability.includes(LANGUAGE)]
    if "listed_as_configured" in layout.target.style:
        return tuple(layout.model(model, Side.RESPONSE).name for model in shown)
    first = sorted((model for model in shown if not model.alias_of), key=lambda model: model.name.wire)
    further = (model for model in shown if model.alias_of)
    return tuple(layout.model(model, Side.RESPONSE).name for model in (*first, *further))


def _response_names(layout: Layout, resource: Resource) -> Iterator[str]:
    """The names of the response types that the methods of a resource declare, in the order of the methods."""
    unwrapped = {
        model.response_of: layout.model(model, Side.RESPONSE).name
        for model in layout.api.models.values()
        if model.response_of and model.resource == resource.path
    }
    for method in shown_methods(resource):
        yield from (layout.model(model, Side.RESPONSE).name for model in layout.api.events(resource, method))
        yield from (place.name for place, _ in unnamed_responses(layout, resource, method))
        if "unlinked_plain_results" not in layout.target.style and _is_untyped(method):
            yield layout.response(resource, method).name
        if method.name.wire in unwrapped:
            yield unwrapped[method.name.wire]


def _is_untyped(method: Method) -> bool:
    return method.result.type is not None and isinstance(strip_null(method.result.type), Unknown)


def _section(
    layout: Layout, heading: str, folder: tuple[str, ...], names: tuple[str, ...], *, labelled: bool
) -> SectionView:
    package = ".".join((layout.target.package_name, *folder))
    statement = f"from {package} import {', '.join(names)}"
    fits = len(statement) <= _WIDTH
    return SectionView(
        heading=heading,
        labelled=labelled,
        package=package if names else "",
        statement=statement if names and fits else "",
        names=() if fits else names,
    )


def _method_line(layout: Layout, resource: Resource, plan: MethodPlan) -> MethodLine:
    return MethodLine(
        title=escape(f"{plan.method.verb} {plan.method.path}"),
        chain=".".join(("client", *resource_chain(layout, resource))),
        file=layout.path(resource_module(layout, resource)),
        name=plan.name,
        arguments=_arguments(layout, plan),
        returned=_returned(layout, plan),
    )


def _arguments(layout: Layout, plan: MethodPlan) -> str:
    """Positional arguments, then those of the path by keyword, then one that stands for all others."""
    positional = [argument.name for argument in plan.signatures[0].arguments if argument.positional]
    by_keyword = [argument.name for argument in plan.in_path if not argument.positional]
    parts = [*positional, *([r"\*", *by_keyword] if by_keyword else [])]
    if plan.params is not None:
        parts.append(rf'\*\*<a href="{layout.path(plan.params.module)}">params</a>')
    return ", ".join(parts)


def _returned(layout: Layout, plan: MethodPlan) -> str:
    name, place = _named_result(layout, plan)
    return name if place is None else f'<a href="./{layout.path(place.module)}">{name}</a>'


def _named_result(layout: Layout, plan: MethodPlan) -> tuple[str, Place | None]:
    """What a method returns, as it is called, and the place that the listing links; None for no link."""
    returned = plan.returned
    if returned.kind is ReturnKind.NONE:
        return "None", None
    if returned.kind is ReturnKind.BINARY:
        return LEGACY_BINARY if is_legacy(layout) else "BinaryAPIResponse", None
    assert returned.place is not None
    assert returned.type is not None
    place: Place | None = returned.place
    name = returned.place.name
    if returned.kind is ReturnKind.STREAM and (plain := plain_name(layout, returned.type)):
        name, place = plain, None
    if returned.kind is ReturnKind.PLAIN:
        name = plain_type(layout, plan)
        once = "unlinked_plain_results" not in layout.target.style and _is_untyped(plan.method)
        is_linked = isinstance(returned.type, Ref) or once
        place = place if is_linked else None
    elif returned.kind is ReturnKind.PAGE:
        name = f"{returned.sync_page}[{name}]"
        place = place if nested_item(layout, plan.method) is None else None
    elif is_jsonl(plan):
        name = f"JSONLDecoder[{name}]" if returned.kind is ReturnKind.STREAM else name
    elif returned.nullable:
        name = f"Optional[{name}]"
    return name, place
