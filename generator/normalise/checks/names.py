"""Things beside each other whose names an SDK cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.config.resources import ResourceConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.position import Span
from generator.load.tree import key_span_at, span_of
from generator.model.api import Method
from generator.normalise.checks.subject import Subject
from generator.normalise.models import walk_resources
from generator.normalise.places import method_place, model_place, resource_place
from generator.openapi.schema import Schema
from generator.planning.naming import words

Named = tuple[str, Span | None, str]
"""A name as it is written, where, and the place of what has it."""


def check_names(subject: Subject) -> Iterator[Diagnostic]:
    """Methods, resources, models, parameters and properties that are called alike once their names are cased."""
    top = [(each.name, each.at, resource_place((each.name,))) for each in subject.config.resources]
    yield from _collisions(top)
    for path, resource in walk_resources(subject.config.resources):
        yield from _collisions(_members(path, resource))
        yield from _collisions((m.name, m.at, model_place(path, m.name)) for m in resource.models)
    for each in subject.methods:
        if each.method is not None and len(each.method.parameters) > 1:
            yield from _parameters(each.method, each.place)
    for schema in subject.schemas.values():
        if len(schema.properties) > 1:
            yield from _properties(subject, schema)


def _members(path: tuple[str, ...], resource: ResourceConfig) -> Iterator[Named]:
    yield from ((m.name, m.at, method_place(path, m.name)) for m in resource.methods)
    yield from ((r.name, r.at, resource_place((*path, r.name))) for r in resource.subresources)


def _parameters(method: Method, place: str) -> Iterator[Diagnostic]:
    """Parameters of one method; a language may still take one of several from another part of the request."""
    named = [(each.name.wire, each.name.at or method.at, place) for each in method.parameters]
    locations = {each.name.wire: each.location for each in method.parameters}
    if len(locations) == len(named):
        yield from _collisions(named)


def _properties(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    """Properties of one object; most have names that differ in their first form, so the places are found last."""
    keys = {_key(name) for name in schema.properties}
    if len(keys) == len(schema.properties):
        return
    node = schema.node.get("properties")
    place = subject.place(schema.pointer)
    named = ((name, key_span_at(node, name) or span_of(schema.node), place) for name in schema.properties)
    renamed = {name for name, each in schema.properties.items() if "x-stainless-naming" in each.node}
    yield from _collisions(each for each in named if each[0] not in renamed)


def _collisions(named: Iterable[Named]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, ...], str] = {}
    for name, at, place in named:
        other = first.setdefault(_key(name), name)
        if other != name:
            yield codes.NAME_COLLISION(at, place=place, name=name, other=other)


def _key(name: str) -> tuple[str, ...]:
    """What is left of a name in every casing; for a name without letters and digits, the name."""
    return words(name) or (name,)
