"""Where resources live and what their classes are called."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.layout import Layout
from generator.languages.python.reach import LANGUAGE, shown_methods
from generator.model.api import MethodKind, Resource
from generator.planning.paths import distinct_from_above


@dataclass(frozen=True, slots=True)
class ResourceClasses:
    """The classes of one resource, for both clients."""

    sync: str
    asynchronous: str

    @property
    def plain(self) -> tuple[str, str]:
        """The classes whose methods return results."""
        return self.sync, self.asynchronous

    @property
    def raw(self) -> tuple[str, str]:
        """The classes whose methods return raw responses."""
        return f"{self.sync}WithRawResponse", f"{self.asynchronous}WithRawResponse"

    @property
    def streamed(self) -> tuple[str, str]:
        """The classes whose methods return responses before their body is read."""
        return f"{self.sync}WithStreamingResponse", f"{self.asynchronous}WithStreamingResponse"


def resource_classes(layout: Layout, resource: Resource) -> ResourceClasses:
    """The names of a resource's classes."""
    name = f"{layout.names.class_name(resource.name)}{layout.class_suffix}"
    return ResourceClasses(name, f"Async{name}")


def is_shown(resource: Resource) -> bool:
    """Whether a resource has a class: it is for this language, and has a method or a resource below that has one."""
    if not resource.availability.includes(LANGUAGE):
        return False
    return bool(shown_methods(resource)) or bool(shown_children(resource))


def shown_children(resource: Resource) -> tuple[Resource, ...]:
    """The resources below a resource that have a class."""
    return tuple(child for child in resource.children if is_shown(child))


def has_wrappers(resource: Resource) -> bool:
    """Whether there are views on a resource's responses; webhooks alone have no responses."""
    http = any(method.kind is not MethodKind.WEBHOOK_UNWRAP for method in shown_methods(resource))
    return http or bool(shown_children(resource))


def exported(layout: Layout, resource: Resource) -> tuple[str, ...]:
    """The names that packages pass on from a resource's module."""
    classes = resource_classes(layout, resource)
    return (*classes.plain, *classes.raw, *classes.streamed) if has_wrappers(resource) else classes.plain


def attribute(layout: Layout, resource: Resource) -> str:
    """The attribute that leads to a resource."""
    return layout.names.attribute(resource.name)


def resource_chain(layout: Layout, resource: Resource) -> tuple[str, ...]:
    """The attributes that lead from the client to a resource; none for the methods of the client itself."""
    if resource is layout.api.root:
        return ()
    return tuple(layout.names.attribute(part) for part in resource.path)


def module_path(layout: Layout, resource: Resource) -> tuple[str, ...]:
    """The modules that lead to a resource."""
    return distinct_from_above(layout.names.module(part) for part in resource.path)


def is_namesake(layout: Layout, child: Resource, resource: Resource) -> bool:
    """Whether the classes of a resource are called like those of the one above it."""
    return resource_classes(layout, child) == resource_classes(layout, resource)


def resource_folder(layout: Layout, resource: Resource) -> tuple[str, ...]:
    """The package of a resource, if it has one of its own, else the one that its module is in."""
    path = ("resources", *module_path(layout, resource))
    return path if is_package(resource) else path[:-1]


def is_package(resource: Resource) -> bool:
    """Whether a resource is a package of its own: it has resources below or an API listing of its own."""
    return resource.standalone or bool(shown_children(resource))


def resource_module(layout: Layout, resource: Resource) -> tuple[str, ...]:
    """The module that declares a resource's classes; what is on the client itself is in that of the client."""
    if resource is layout.api.root:
        return ("_client",)
    if is_package(resource):
        return (*resource_folder(layout, resource), layout.names.module(resource.name))
    return ("resources", *module_path(layout, resource))


def resource_docs(layout: Layout, resource: Resource) -> str:
    """The text about a resource: its own, else that of the tag of its operations (style `tag_docs`)."""
    if resource.docs and not any(method.tag_docs == resource.docs for method in resource.methods):
        return resource.docs
    return resource.docs if "tag_docs" in layout.target.style else ""
