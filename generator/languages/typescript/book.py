"""All operations of an SDK, planned once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.typescript.operations import Operation, operation
from generator.languages.typescript.places import Module, Places
from generator.languages.typescript.results import page_place
from generator.model.api import MethodKind


@dataclass(frozen=True, slots=True)
class Book:
    """All operations of an SDK, made once: those of each resource, and those whose page type a module declares."""

    places: Places
    operations: Mapping[tuple[str, ...], tuple[Operation, ...]]
    pages: Mapping[Module, tuple[tuple[str, Operation], ...]]


def book(places: Places) -> Book:
    """The operations of all resources."""
    found = {
        resource.path: tuple(
            operation(places, resource, method) for method in places.methods(resource) if method.kind is MethodKind.HTTP
        )
        for resource in places.resources()
    }
    pages: dict[Module, dict[str, Operation]] = {}
    for operations in found.values():
        for op in operations:
            if op.method.page is not None:
                place = page_place(places, op)
                pages.setdefault(place.module, {}).setdefault(place.name, op)
    return Book(places, found, {module: tuple(named.items()) for module, named in pages.items()})
