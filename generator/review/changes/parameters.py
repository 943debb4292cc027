"""Changes of the parameters of an operation and of the headers of a response."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.surface import Direction, Stated, StatedOperation, StatedParameter
from generator.review.change import Rule, Seen
from generator.review.changes import rules
from generator.review.changes.schemas import SchemaChanges
from generator.review.changes.shapes import described
from generator.review.changes.spot import Spot, Value


def parameter_changes(
    spot: Spot, old: StatedOperation, new: StatedOperation, renamed: dict[str, str], schemas: SchemaChanges
) -> Iterator[Seen]:
    """What changed about the parameters; `renamed` leads from old to new names of placeholders in the path."""
    spot = replace(spot, directions=(Direction.REQUEST,))
    before = {_key(each, renamed): each for each in old.parameters}
    after = {_key(each, {}): each for each in new.parameters}
    moved = _moved(before, after)
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        location, name = key
        inner = spot.inside(
            one.at if one else None,
            other.at if other else None,
            step=f" {location} {name}",
            name=name,
            noun="the parameter",
        )
        if one is None and other is not None:
            if name in moved:
                gone = before[moved[name], name]
                yield inner.changed(rules.PARAMETER_MOVED, (gone.location, gone.at), (location, other.at))
            else:
                rule = rules.PARAMETER_ADDED_REQUIRED if other.required else rules.PARAMETER_ADDED
                yield inner.added(rule, (described(other.schema), other.at), detail=location)
        elif one is not None and other is None and name not in moved:
            yield inner.removed(rules.PARAMETER_REMOVED, (described(one.schema), one.at), detail=location)
        elif one is not None and other is not None:
            yield from _parameter(inner, one, other, schemas)


def header_changes(
    spot: Spot, old: tuple[StatedParameter, ...], new: tuple[StatedParameter, ...], schemas: SchemaChanges
) -> Iterator[Seen]:
    """What changed about the headers of a response."""
    before, after = ({each.name.lower(): each for each in side} for side in (old, new))
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        inner = spot.inside(
            one.at if one else None, other.at if other else None, step=f" header {name}", name=name, noun="the header"
        )
        if one is None and other is not None:
            yield inner.added(rules.HEADER_ADDED, (other.name, other.at))
        elif one is not None and other is None:
            yield inner.removed(rules.HEADER_REMOVED, (one.name, one.at))
        elif one is not None and other is not None:
            if one.required != other.required:
                rule = rules.HEADER_REQUIRED if other.required else rules.HEADER_OPTIONAL
                yield inner.changed(rule, _required(one), _required(other))
            yield from _facts(inner, one, other)
            yield from schemas.between(inner, one.schema, other.schema)


def _parameter(spot: Spot, old: StatedParameter, new: StatedParameter, schemas: SchemaChanges) -> Iterator[Seen]:
    if old.name != new.name:
        yield spot.changed(rules.PATH_NAME, (old.name, old.at), (new.name, new.at))
    if old.required != new.required:
        rule = rules.PARAMETER_REQUIRED if new.required else rules.PARAMETER_OPTIONAL
        yield spot.changed(rule, _required(old), _required(new))
    if _style(old) != _style(new):
        yield spot.changed(rules.PARAMETER_STYLE, (_style(old), old.at), (_style(new), new.at))
    yield from _facts(spot, old, new)
    yield from schemas.between(spot, _without_facts(old), _without_facts(new))


def _facts(spot: Spot, old: StatedParameter, new: StatedParameter) -> Iterator[Seen]:
    if old.description != new.description:
        yield spot.changed(rules.PARAMETER_TEXT, (old.description, old.at), (new.description, new.at))
    if old.deprecated != new.deprecated:
        rule: Rule = rules.PARAMETER_DEPRECATED if new.deprecated else rules.PARAMETER_REVIVED
        yield spot.changed(rule, (str(old.deprecated).lower(), old.at), (str(new.deprecated).lower(), new.at))


def _without_facts(parameter: StatedParameter) -> Stated:
    """The schema of a parameter; a text there that repeats that of the parameter is not told twice."""
    schema = parameter.schema
    return replace(schema, description="") if schema.description == parameter.description else schema


def _style(parameter: StatedParameter) -> str:
    """How the value is written, with what holds where nothing is stated (OpenAPI, "Parameter Object")."""
    style = parameter.style or ("form" if parameter.location in ("query", "cookie") else "simple")
    explode = parameter.explode if parameter.explode is not None else style == "form"
    return f"{style}, exploded" if explode else style


def _required(parameter: StatedParameter) -> Value:
    return "required" if parameter.required else "optional", parameter.at


def _key(parameter: StatedParameter, renamed: dict[str, str]) -> tuple[str, str]:
    """Location and name; header names are compared without case."""
    if parameter.location == "path":
        return "path", renamed.get(parameter.name, parameter.name)
    return parameter.location, parameter.name.lower() if parameter.location == "header" else parameter.name


def _moved(
    before: dict[tuple[str, str], StatedParameter], after: dict[tuple[str, str], StatedParameter]
) -> dict[str, str]:
    """The parameters that are in another place now, with their old place."""
    gone = {name: location for location, name in before if (location, name) not in after}
    return {name: gone[name] for location, name in after if (location, name) not in before and name in gone}
