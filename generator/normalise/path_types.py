"""Types of path parameters, which methods take by position and declare nothing for."""

from __future__ import annotations

from dataclasses import replace

from generator.model.types import Array, Map, Nullable, Object, OneOf, Type, Unknown


def without_objects(type_: Type) -> Type:
    """The type with each object that has no name taken for one of any properties."""
    match type_:
        case Object(info=info):
            return Map(Unknown("part of a path"), info)
        case Array(item=item):
            return replace(type_, item=without_objects(item))
        case Map(value=value):
            return replace(type_, value=without_objects(value))
        case Nullable(inner=inner):
            return replace(type_, inner=without_objects(inner))
        case OneOf(variants=variants):
            return replace(type_, variants=tuple(map(without_objects, variants)))
        case _:
            return type_
