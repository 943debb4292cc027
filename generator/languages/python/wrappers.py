"""The classes whose methods return responses in place of results."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.docstrings import class_docstring
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Place
from generator.languages.python.naming import looks_like_test
from generator.languages.python.resource_layout import (
    attribute,
    is_namesake,
    resource_classes,
    resource_docs,
    resource_module,
    shown_children,
)
from generator.languages.python.resource_views import WrappedView, WrapperView
from generator.languages.python.results import is_legacy, legacy_module
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import MethodPlan
from generator.languages.python.websocket_views import ChildView
from generator.model.api import Resource
from generator.planning.house import Role


@dataclass(frozen=True, slots=True)
class Wrappers:
    """Plans the four classes that wrap the methods of one resource."""

    layout: Layout
    imports: Imports
    resource: Resource
    plans: tuple[MethodPlan, ...]

    def all(self) -> tuple[WrapperView, ...]:
        """Raw before streamed responses, the sync class before the async one."""
        return tuple(self._wrapper(raw=raw, is_async=is_async) for raw in (True, False) for is_async in (False, True))

    def _wrapper(self, *, raw: bool, is_async: bool) -> WrapperView:
        names = resource_classes(self.layout, self.resource)
        name = (names.raw if raw else names.streamed)[is_async]
        return WrapperView(
            name=name,
            attribute=attribute(self.layout, self.resource),
            resource=names.plain[is_async],
            methods=tuple(self.wrapped(plan, raw=raw, is_async=is_async) for plan in self.plans),
            children=tuple(self._child(child, raw=raw, is_async=is_async) for child in shown_children(self.resource)),
            hidden_from_tests=looks_like_test(name),
        )

    def wrapped(self, plan: MethodPlan, *, raw: bool, is_async: bool) -> WrappedView:
        """A method as a view on responses has it."""
        house = self.layout.target.house
        function, response = self._function(plan, raw=raw, is_async=is_async)
        return WrappedView(
            name=plan.name,
            function=function,
            response=response,
            open=house.phrase(Role.DEPRECATED_WRAPPER_OPEN) if plan.deprecation else "",
            close=house.phrase(Role.DEPRECATED_WRAPPER_CLOSE) if plan.deprecation else "",
        )

    def _function(self, plan: MethodPlan, *, raw: bool, is_async: bool) -> tuple[str, str]:
        """The function that wraps a method, and the class of its responses where that is not the usual one."""
        prefix, class_prefix = ("async_", "Async") if is_async else ("", "")
        if raw and is_legacy(self.layout):
            return f"{legacy_module(self.imports)}.{prefix}to_raw_response_wrapper", ""
        kind = "raw" if raw else "streamed"
        if plan.returned.kind is not ReturnKind.BINARY:
            return self.imports.package("_response", f"{prefix}to_{kind}_response_wrapper"), ""
        response = f"{class_prefix}{'' if raw else 'Streamed'}BinaryAPIResponse"
        self.imports.package("_response", response)
        return self.imports.package("_response", f"{prefix}to_custom_{kind}_response_wrapper"), response

    def _child(self, child: Resource, *, raw: bool, is_async: bool) -> ChildView:
        names = resource_classes(self.layout, child)
        name = (names.raw if raw else names.streamed)[is_async]
        return child_view(self.layout, self.imports, self.resource, child, name)


def child_view(layout: Layout, imports: Imports, resource: Resource, child: Resource, class_name: str) -> ChildView:
    """The property of a resource that leads to a class of one below; a namesake is reached through its module."""
    place, name = Place(resource_module(layout, child), class_name), attribute(layout, child)
    return ChildView(
        name=name,
        type=imports.as_module(place, name) if is_namesake(layout, child, resource) else imports.place(place),
        doc=class_docstring(resource_docs(layout, child)),
    )
