"""Where the parts of a TypeScript SDK live: the module and the name of each resource, type and params type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.languages.typescript.naming import TypescriptNames
from generator.model.api import Api, Method, MethodKind, Model, Resource
from generator.model.types import Ref, Type, strip_null
from generator.planning.contract import Target
from generator.planning.naming import Scope
from generator.planning.page_schemes import schemes_by_class
from generator.planning.paths import distinct_from_above
from generator.planning.variants import Variants

LANGUAGE = "typescript"
"""What configs call this language."""

Module = tuple[str, ...]
"""A module, as its path below `src` without the ending."""

SHARED: Module = ("resources", "shared")
"""The module of the types that several resources use."""


_TOP_LEVEL = ("top_level",)


@dataclass(frozen=True, slots=True)
class Place:
    """A declaration: its module and its name there."""

    module: Module
    name: str


def module_path(module: Module) -> str:
    """The file of a module, from the root of the SDK on."""
    return f"src/{'/'.join(module)}.ts"


def relative(origin: Module, target: Module) -> str:
    """How one module names another."""
    here = origin[:-1]
    same = 0
    while same < len(here) and same < len(target) - 1 and here[same] == target[same]:
        same += 1
    up = len(here) - same
    return "/".join((*(("..",) * up if up else (".",)), *target[same:]))


class Places:
    """Places of one SDK; the same question always has the same answer."""

    def __init__(self, api: Api, target: Target) -> None:
        self.api = api
        self.target = target
        self.node = "node_layout" in target.style
        self.tree_shakable = "tree_shakable" in target.style
        self.names = TypescriptNames(target.casings, plain_camel=self.node)

    @property
    def client_module(self) -> Module:
        """The module of the client: the older layout has it in the index of the package."""
        return ("index",) if self.node else ("client",)

    # -- resources -----------------------------------------------------------------------------------------------

    @cached_property
    def top(self) -> tuple[Resource, ...]:
        """The resources directly on the client."""
        return _shown(self.api.resources)

    def children(self, resource: Resource) -> tuple[Resource, ...]:
        """The resources below one."""
        return _shown(resource.children)

    @cached_property
    def top_level(self) -> Resource | None:
        """What the client itself has: its methods, and a module of their types. None where there is nothing."""
        found = _shown((self.api.root,)) if self.api.root is not None else ()
        return next((root for root in found if self.methods(root) or self.models(root)), None)

    def is_top_level(self, resource: Resource) -> bool:
        """Whether a resource is the client itself."""
        return self.top_level is not None and resource.path == self.top_level.path

    def chain(self, resource: Resource) -> tuple[str, ...]:
        """The properties that lead from the client to a resource."""
        return () if self.is_top_level(resource) else tuple(map(self.names.member, resource.path))

    def resources(self) -> Iterator[Resource]:
        """All resources, parents before their children, in the order of the config; first the client itself."""
        if self.top_level is not None:
            yield self.top_level
        stack = list(reversed(self.top))
        while stack:
            resource = stack.pop()
            yield resource
            stack.extend(reversed(self.children(resource)))

    @cached_property
    def resource_at(self) -> dict[tuple[str, ...], Resource]:
        """Each resource by its path in the config."""
        return {resource.path: resource for resource in self.resources()}

    def methods(self, resource: Resource) -> tuple[Method, ...]:
        """The methods of a resource that this language has."""
        return tuple(method for method in resource.methods if method.availability.includes(LANGUAGE))

    def is_folder(self, resource: Resource) -> bool:
        """Whether a resource has a folder of its own."""
        return resource.standalone or bool(self.children(resource)) or self._opens_sockets(resource)

    def _opens_sockets(self, resource: Resource) -> bool:
        return any(method.kind is MethodKind.WEBSOCKET for method in self.methods(resource))

    def folder(self, resource: Resource) -> Module:
        """The folder that holds the modules below a resource; without a folder, the resource's module."""
        return ("resources", *distinct_from_above(map(self.names.file, self._path(resource))))

    def _path(self, resource: Resource) -> tuple[str, ...]:
        return _TOP_LEVEL if self.is_top_level(resource) else resource.path

    def module(self, resource: Resource) -> Module:
        """The module of a resource's class."""
        folder = self.folder(resource)
        return (*folder, self.names.file(self._path(resource)[-1])) if self.is_folder(resource) else folder

    def outer(self, resource: Resource) -> Module:
        """The module by which listings and tests know a resource: one without children is known by its folder alone."""
        return self.module(resource) if self.children(resource) else self.folder(resource)

    def class_name(self, resource: Resource) -> str:
        """The class of a resource; its own types keep their names, and the client that it is directly on does."""
        name = self.names.class_name(self._path(resource)[-1])
        taken = {self.model_name(model) for model in self.models(resource)}
        if len(resource.path) == 1:
            taken.add(self.client_class)
        return f"{name}Resource" if name in taken else name

    @cached_property
    def client_class(self) -> str:
        """The name of the client's class."""
        return self.names.class_name(self.target.client_name or self.api.client_name)

    # -- what can be left out (config `options.enable_treeshaking`) ------------------------------------------------

    @property
    def base_client_module(self) -> Module:
        """The module of the client's options and own methods, which knows no resource where resources can be left out."""
        return ("client-base",) if self.tree_shakable else self.client_module

    @property
    def base_client(self) -> str:
        """The class of the client without its resources; the client's own class where none can be left out."""
        return f"Base{self.client_class}" if self.tree_shakable else self.client_class

    def base_class(self, resource: Resource) -> str:
        """The class of a resource without those below it; '' where none can be left out."""
        return self._base_classes.get(resource.path, "")

    def method_class(self, resource: Resource) -> str:
        """The class that declares the methods of a resource."""
        if self.is_top_level(resource):
            return self.base_client
        return self.base_class(resource) or self.class_name(resource)

    @cached_property
    def _base_classes(self) -> dict[tuple[str, ...], str]:
        """The base class of each resource by its path.

        Modules import such classes beside those of the resource above and of the ones beside it, so that none may have
        the name of another class or of a type of these.
        """
        if not self.tree_shakable:
            return {}
        schemes = schemes_by_class(self.api, self.names.class_name)
        pages = {f"{name}{end}" for name in schemes for end in ("", "Params", "Response")}
        shared = {self.client_class, self.base_client, *map(self.model_name, self.shared)}
        own = {*map(self.model_name, self.models(self.top_level))} if self.top_level is not None else set[str]()
        found = self._named_bases(self.top, pages | shared | own)
        for resource in self.resources():
            found |= self._named_bases(self.children(resource), pages | self._names_of(resource))
        return found

    def _named_bases(self, siblings: tuple[Resource, ...], around: set[str]) -> dict[tuple[str, ...], str]:
        taken = around.union(*map(self._names_of, siblings))
        wanted = []
        for resource in siblings:
            name = f"Base{self.class_name(resource)}"
            inside = set[str]().union(*map(self._names_of, self.children(resource)))
            wanted.append(f"{name}Resource" if name in taken | inside else name)
        names = Scope(frozenset(taken), joint="").allot(wanted)
        return {resource.path: name for resource, name in zip(siblings, names, strict=True)}

    def _names_of(self, resource: Resource) -> set[str]:
        """The names of a resource's class and of its own types."""
        return {self.class_name(resource), *map(self.model_name, self.models(resource))}

    @cached_property
    def _resource_of(self) -> dict[Module, Resource]:
        return {self.module(resource): resource for resource in self.resources()}

    def alias(self, module: Module, above: int = 0) -> str:
        """The name under which a module is imported as a whole; `above` parents go before it where names clash."""
        if module == SHARED:
            return "Shared"
        path = self._path(self._resource_of[module])
        return "".join(self.names.class_name(part) for part in path[max(0, len(path) - 1 - above) :]) + "API"

    def is_shared_alias(self, model: Model) -> bool:
        """Whether a named type only stands for a shared one."""
        target = self.api.models.get(model.alias_of)
        return target is not None and not target.resource

    @cached_property
    def passed_on(self) -> frozenset[tuple[str, ...]]:
        """The resources whose folders the first index passes on as they are (config `x-sdkpress-passed-on`)."""
        return frozenset(resource.path for resource in self.top if resource.passed_on and self.children(resource))

    @cached_property
    def variants(self) -> Variants:
        """What tells the variants of unions apart."""
        return Variants(self.api)

    # -- types ---------------------------------------------------------------------------------------------------

    def models(self, resource: Resource) -> tuple[Model, ...]:
        """The named types of a resource, as its module declares them."""
        return self.listed(resource.models)

    @cached_property
    def shared(self) -> tuple[Model, ...]:
        """The named types of the shared module, as it declares them."""
        return self.listed(self.api.shared)

    def model(self, model: Model) -> Place | None:
        """The place of a named type; None where its resource is not for this language."""
        if not model.resource:
            return Place(SHARED, self.model_name(model))
        resource = self.resource_at.get(model.resource)
        if resource is None:
            return None
        if model.response_of:
            return Place(self.module(resource), self.method_type(resource, model.response_of, "Response"))
        return Place(self.module(resource), self.model_name(model))

    def model_name(self, model: Model) -> str:
        """The name of a named type (config key, `x-stainless-naming`)."""
        naming = model.type.info.named(LANGUAGE)
        return self.names.class_name(naming.model_name if naming and naming.model_name else model.name.wire)

    def method_type(self, resource: Resource, method: str, suffix: str) -> str:
        """The name of a type that belongs to a method."""
        if self.is_top_level(resource):
            return self.names.class_name(f"{method}_{suffix}")
        parents = resource.path[:-1] if resource.path[:-1] in self.passed_on else ()
        names = "_".join(self.names.singular(name) for name in (*parents, resource.name))
        return self.names.class_name(f"{names}_{method}_{suffix}")

    def params(self, resource: Resource, method: Method) -> str:
        """The name of the params type of a method."""
        return self.method_type(resource, method.name.wire, "Params")

    def response(self, resource: Resource, method: Method) -> str:
        """The name of the response type of a method that has no named one."""
        return self.method_type(resource, method.name.wire, "Response")

    def resolve(self, type_: Type) -> Type:
        """The shape behind names and null."""
        return strip_null(self.api.resolve(strip_null(type_)))

    def listed(self, models: tuple[Model, ...]) -> tuple[Model, ...]:
        """Models in the order of the config or (before style `listed_as_configured`) sorted by their keys.

        Where they are sorted, those that only stand for another one come last.
        """
        shown = [model for model in models if model.availability.includes(LANGUAGE)]
        if "listed_as_configured" in self.target.style:
            return tuple(shown)
        own = [m for m in shown if not m.alias_of and not isinstance(strip_null(m.type), Ref)]
        return (*sorted(own, key=lambda m: m.name.wire), *(m for m in shown if m not in own))


def _shown(resources: tuple[Resource, ...]) -> tuple[Resource, ...]:
    return tuple(resource for resource in resources if resource.availability.includes(LANGUAGE))
