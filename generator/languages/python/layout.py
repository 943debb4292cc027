"""Where the parts of a Python SDK live: the module and the class name of each type, params type and resource."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from generator.languages.python.naming import PythonNames
from generator.languages.python.reach import LANGUAGE, Reached, reached, with_children
from generator.model.api import Api, Method, Model, Resource
from generator.model.types import Enum as EnumType
from generator.model.types import Type, TypeId, strip_null
from generator.planning.contract import Target
from generator.planning.variants import Variants


class Side(Enum):
    """The two directions in which a type travels."""

    RESPONSE = "response"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Place:
    """A class or alias: the module that declares it, as parts below the package, and its name."""

    module: tuple[str, ...]
    name: str


def relative(origin: tuple[str, ...], target: tuple[str, ...]) -> str:
    """The relative spelling of a module as a module beside or below the package imports it."""
    here = origin[:-1]
    shared = 0
    while shared < len(here) and shared < len(target) and here[shared] == target[shared]:
        shared += 1
    return "." * (len(here) - shared + 1) + ".".join(target[shared:])


class Layout:
    """Places of one SDK; the same question always has the same answer."""

    def __init__(self, api: Api, target: Target) -> None:
        self.api = api
        self.target = target
        self.names = PythonNames(target.casings)
        self._models: dict[tuple[TypeId, Side], Place] = {}

    @cached_property
    def class_suffix(self) -> str:
        """What the class of a resource ends with."""
        return str(self.target.settings.get("resource-class-suffix", "Resource"))

    def path(self, module: tuple[str, ...], ending: str = ".py") -> str:
        """The path of a module or, with another ending, of what is beside it."""
        return "/".join(("src", self.target.package_name, *module)) + ending

    def folder(self, resource: Resource) -> tuple[str, ...]:
        """The module path of the package that holds a resource's types."""
        path = tuple(self.names.module(part) for part in resource.path)
        return ("types", *(path if resource.standalone else path[:-1]))

    def model(self, model: Model, side: Side) -> Place:
        """The place of a named type on one side."""
        if self.api.models.get(model.id) is not model:
            return self._place_model(model, side)
        if (model.id, side) not in self._models:
            self._models[model.id, side] = self._place_model(model, side)
        return self._models[model.id, side]

    def _place_model(self, model: Model, side: Side) -> Place:
        if model.response_of:
            return self._response(self.resource_at[model.resource], model.response_of)
        stem = self.names.module(model.name.wire)
        naming = model.type.info.named(LANGUAGE)
        name = self.names.class_name(model.name.wire)
        if naming is not None and naming.model_name:
            name = self.names.class_name(naming.model_name)
        if side is Side.REQUEST and not model.resource:
            return Place(("types", "shared_params", stem), name)
        if side is Side.REQUEST:
            if naming is not None and naming.param_model_name:
                name, stem = self.names.class_name(naming.param_model_name), self.names.module(naming.param_model_name)
            elif model.params_suffix and not (stem.endswith("_param") and model.id not in self.reached.responses):
                name, stem = f"{name}Param", f"{stem}_param"
        if not model.resource:
            return Place(("types", "shared", stem), name)
        folder = self.folder(self.resource_at[model.resource])
        # A package hides a module of its name.
        return Place((*folder, f"{stem}_" if (*folder, stem) in self._packages else stem), name)

    @cached_property
    def _packages(self) -> frozenset[tuple[str, ...]]:
        """The packages that hold the types of resources."""
        return frozenset(self.folder(resource) for resource in self.resource_at.values())

    @cached_property
    def variants(self) -> Variants:
        """What tells the variants of unions apart."""
        return Variants(self.api)

    @cached_property
    def reached(self) -> Reached:
        """The named types that the SDK needs on each side."""
        return reached(self.api)

    @cached_property
    def resource_at(self) -> dict[tuple[str, ...], Resource]:
        """Each resource by its path, and what the methods of the client itself belong to."""
        root = (self.api.root,) if self.api.root is not None else ()
        return {resource.path: resource for resource in (*root, *self.resources())}

    def resources(self) -> Iterator[Resource]:
        """All resources, parents before their children, in the order of the config."""
        return with_children(self.api.resources)

    def has_param_twin(self, type_: Type) -> bool:
        """Whether requests have a type of their own for this shape; enums serve both sides."""
        return not isinstance(strip_null(type_), EnumType)

    def response(self, resource: Resource, method: Method) -> Place:
        """The place of the response type of a method that has no named one."""
        return self._response(resource, method.name.wire)

    def _response(self, resource: Resource, method: str) -> Place:
        owner = "" if resource is self.api.root else f"{self.singular(resource)}_"
        stem = f"{owner}{self.names.attribute(method)}_response"
        return Place((*self.folder(resource), stem), self.names.class_name(stem))

    def params(self, resource: Resource, method: Method) -> Place:
        """The place of the params type of a method."""
        stem = f"{self.singular(resource)}_{self.names.attribute(method.name.wire)}_params"
        return Place((*self.folder(resource), stem), self.names.class_name(stem))

    def singular(self, resource: Resource) -> str:
        """The name of one thing that a resource holds, in snake case."""
        return self.names.singular(self.names.module(resource.name))
