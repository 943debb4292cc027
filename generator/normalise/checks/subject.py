"""What checks look at, and how they name the place of a schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generator.config.resources import MethodConfig
from generator.config.settings import SdkConfig
from generator.load.pointer import parse_pointer
from generator.model.api import Api, Method
from generator.model.types import OneOf, TypeId
from generator.normalise.models import NamedSchema, walk_resources
from generator.normalise.places import method_place, model_place
from generator.openapi.document import Document, Operation
from generator.openapi.schema import Schema

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ConfiguredMethod:
    """A method of the config with the operation that it reaches, and what it became; None for what is not there."""

    path: tuple[str, ...]
    config: MethodConfig
    operation: Operation | None
    method: Method | None

    @property
    def place(self) -> str:
        """The method as reports name it."""
        return method_place(self.path, self.config.name)


@dataclass(frozen=True, slots=True)
class Subject:
    """A document, a config and the API that was made of them.

    `schemas` are those that types of the API were made of, `unions` the unions among these types, by pointer.
    """

    document: Document
    config: SdkConfig
    api: Api
    models: tuple[NamedSchema, ...]
    schemas: Mapping[TypeId, Schema]
    unions: Mapping[TypeId, OneOf]
    methods: tuple[ConfiguredMethod, ...]
    _homes: dict[TypeId, str] = field(default_factory=dict[TypeId, str])

    def place(self, pointer: TypeId) -> str:
        """The place of a schema: the model or the method that it belongs to, then the way down from there."""
        if not self._homes:
            self._homes.update(_homes(self))
        steps = pointer.split("/")
        for length in range(len(steps), 0, -1):
            home = self._homes.get("/".join(steps[:length]))
            if home is not None:
                return " > ".join((home, *_way(steps[length:])))
        return ""


def of_document(found: Mapping[TypeId, T]) -> dict[TypeId, T]:
    """What stands in the document or its files; page schemes of the config hold schemas too."""
    return {pointer: value for pointer, value in found.items() if "#/" in pointer}


def configured_methods(document: Document, config: SdkConfig, api: Api) -> tuple[ConfiguredMethod, ...]:
    """Every method of the config that names an endpoint, in its order."""
    made = {(each.path, method.name.wire): method for each in api.every_resource() for method in each.methods}
    return tuple(
        ConfiguredMethod(
            path, method, document.operation(method.endpoint.verb, method.endpoint.path), made.get((path, method.name))
        )
        for path, resource in walk_resources(config.resources)
        for method in resource.methods
        if method.endpoint is not None
    )


def _homes(subject: Subject) -> Iterator[tuple[TypeId, str]]:
    """The place of each pointer that has one of its own: components, then operations, then models."""
    for name in subject.document.component("schemas"):
        yield subject.document.component_pointer(name), f"(schema) {name}"
    for each in subject.methods:
        if each.operation is not None:
            yield each.operation.pointer, each.place
    for entry in reversed(subject.models):
        yield entry.pointer, f"{model_place(entry.resource, entry.config.name)} > (schema)"


_LISTS = {"allOf": "member", "anyOf": "variant", "oneOf": "variant", "parameters": "parameter"}
_NAMED = {"properties": "property", "responses": "response", "content": "content"}


def _way(steps: list[str]) -> Iterator[str]:
    """The crumbs for the steps below a home."""
    waiting = iter((parse_pointer("#/" + "/".join(steps)) or ()) if steps else ())
    for step in waiting:
        if step in _NAMED:
            yield f"({_NAMED[step]}) {next(waiting, '')}".rstrip()
        elif step in _LISTS:
            yield f"({_LISTS[step]}) {next(waiting, '')}".rstrip()
        elif step == "items":
            yield "(items)"
        elif step == "additionalProperties":
            yield "(additional)"
        elif step == "requestBody":
            yield "(body)"
        elif step == "schema":
            yield "(schema)"
