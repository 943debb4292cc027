"""Which fields an interface may declare again beside those of the interface that it extends."""

from __future__ import annotations

from generator.model.types import (
    Array,
    Enum,
    Field,
    Map,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    Unknown,
    strip_null,
)

_NUMBERS = frozenset([ScalarKind.INTEGER, ScalarKind.NUMBER])


def replaced(own: tuple[Field, ...], inherited: tuple[Field, ...]) -> tuple[str, ...]:
    """The names of the inherited fields that the own ones are no narrower form of."""
    base = {field.name: field for field in inherited}
    return tuple(field.name for field in own if field.name in base and not _narrows(base[field.name], field))


def _narrows(base: Field, own: Field) -> bool:
    return (own.required or not base.required) and _fits(base.type, own.type)


def _fits(base: Type, own: Type) -> bool:
    """Whether a type is another one or fewer of its values, told from the two alone: named types are not looked into."""
    if isinstance(base, Nullable) is not isinstance(own, Nullable):
        return False
    match strip_null(base), strip_null(own):
        case Unknown(), _:
            return True
        case Ref() as one, Ref() as other:
            return one.id == other.id
        case Scalar() as one, Scalar() as other:
            return one.kind is other.kind or {one.kind, other.kind} <= _NUMBERS
        case Scalar() as one, Enum() as other:
            return all(map(one.kind.holds, other.values))
        case Enum() as one, Enum() as other:
            return set(map(repr, other.values)) == set(map(repr, one.values))
        case (Array(item=one_part), Array(item=other_part)) | (Map(value=one_part), Map(value=other_part)):
            return _fits(one_part, other_part)
    return False
