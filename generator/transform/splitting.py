"""The command `splitSchemasByEnumProperty`: members of a union that stand for several values of a property."""

from __future__ import annotations

from generator.load.pointer import resolve
from generator.load.tree import Mapping, Sequence, Value, append, discard, kind_of, put, span_at, span_of
from generator.transform.edits import Budget
from generator.transform.targets import Arguments

ARGUMENTS = ("unionPath", "enumProperty")
_UNIONS = ("anyOf", "oneOf")


def split_by_enum_property(arguments: Arguments, budget: Budget) -> None:
    """Puts a copy for each value of a property in the place of each member of a union that allows several.

    `unionPath` is the name of a component or a query, `enumProperty` the name of the property.
    """
    path, name = arguments.value("unionPath"), arguments.value("enumProperty")
    if not isinstance(path, str) or not isinstance(name, str):
        arguments.invalid("`unionPath` and `enumProperty` must be texts", arguments.command.at)
        return
    quoted = path.replace("\\", "\\\\").replace("'", "\\'")
    query = path if path.startswith("$") else f"$.components.schemas['{quoted}']"
    at = arguments.at("unionPath")
    for match in arguments.select(query, at):
        unions = [match.value[key] for key in _UNIONS if key in match.value] if isinstance(match.value, Mapping) else []
        if not unions:
            arguments.wrong_target(match, f"a union is needed there, found {kind_of(match.value)}", at)
        for members in unions:
            if isinstance(members, Sequence):
                _split(arguments, budget, members, name, len(match.steps) + 2)


def _split(arguments: Arguments, budget: Budget, members: Sequence, name: str, depth: int) -> None:
    found: list[Value] = []
    for member in members:
        schema = _target(arguments.root, member)
        _, values = _constants(schema, name)
        if values is not None and len(values) > 1:
            arguments.hits += 1
            found.extend(_single(budget, schema, name, value, depth) for value in values)
        else:
            found.append(member)
    for index in reversed(range(len(members))):
        discard(members, index)
    for member in found:
        append(members, member, span_of(member))


def _single(budget: Budget, schema: Value, name: str, value: Value, depth: int) -> Value:
    """A copy of a schema that allows one value of a property."""
    copy = budget.copy(schema, depth)
    owner, enum = _constants(copy, name)
    if owner is not None and enum is not None:
        put(owner, "enum", Sequence([value], enum.source, enum.offset), span_at(owner, "enum"))
    return copy


def _constants(schema: Value, name: str) -> tuple[Mapping | None, Sequence | None]:
    """The schema of a property and the values that it allows; None for what is not there."""
    properties = schema.get("properties") if isinstance(schema, Mapping) else None
    owner = properties.get(name) if isinstance(properties, Mapping) else None
    enum = owner.get("enum") if isinstance(owner, Mapping) else None
    return owner if isinstance(owner, Mapping) else None, enum if isinstance(enum, Sequence) else None


def _target(root: Value, member: Value) -> Value:
    """What a reference inside of the document leads to; anything else is itself."""
    reference = member.get("$ref") if isinstance(member, Mapping) else None
    found = resolve(root, reference) if isinstance(reference, str) and reference.startswith("#") else None
    return found if found is not None else member
