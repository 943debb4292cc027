"""What methods take by position has a type that is written out where it stands."""

from __future__ import annotations

from generator.model.types import (
    Array,
    Enum,
    Field,
    Map,
    Nullable,
    Object,
    OneOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    Unknown,
)
from generator.normalise.path_types import without_objects

TEXT = Scalar(ScalarKind.STRING)
OBJECT = Object((Field("a", TEXT, required=True),))
OPEN = Map(Unknown("part of a path"))


def test_objects_without_a_name_become_open() -> None:
    for wrap in (lambda inner: inner, Array, Map, Nullable, lambda inner: OneOf((TEXT, inner))):
        whole: Type = wrap(OBJECT)
        assert without_objects(whole) == wrap(OPEN)


def test_all_else_stays() -> None:
    for type_ in (TEXT, Ref("#/a"), Enum(("a", {"b": 1})), OneOf((Enum(({},)), TEXT)), Array(Nullable(TEXT))):
        assert without_objects(type_) == type_
