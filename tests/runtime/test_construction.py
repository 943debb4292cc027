"""Responses become models however wrong they are."""

from __future__ import annotations

import json
import datetime
from typing import Any, Dict, List, Union, Generic, TypeVar, Optional
from typing_extensions import Literal, Annotated, TypeAliasType

import pytest
from acme import BaseModel
from pydantic import Field
from hypothesis import given, strategies as st
from acme._utils import PropertyInfo
from acme._compat import PYDANTIC_V1
from acme._models import (
    DISCRIMINATOR_CACHE,
    GenericModel,
    build,
    construct_type,
    construct_type_unchecked,
)

_T = TypeVar("_T")


class Leaf(BaseModel):
    size: float
    count: int = 7
    made: Optional[datetime.datetime] = Field(default=None, alias="madeAt")


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog", "puppy"]
    name: str
    friend: Optional["Animal"] = None


Animal = Annotated[Union[Cat, Dog], PropertyInfo(discriminator="kind")]
if PYDANTIC_V1:
    Dog.update_forward_refs()
else:
    Dog.model_rebuild()


class Box(GenericModel, Generic[_T]):
    content: _T


class Everything(BaseModel):
    leaf: Leaf
    leaves: List[Leaf]
    by_name: Dict[str, Leaf]
    maybe: Optional[Leaf] = None
    animals: List[Animal]
    day: Optional[datetime.date] = None
    free: object
    either: Union[str, Leaf, List[int]]
    tags: List[str] = []


def make(type_: Any, value: Any) -> Any:
    return construct_type(type_=type_, value=value)


def test_what_fits_is_converted() -> None:
    made = make(
        Everything,
        {
            "leaf": {"size": 1, "madeAt": "2026-01-02T03:04:05Z"},
            "leaves": [{"size": 2.5}],
            "by_name": {"x": {"size": 3}},
            "maybe": {"size": 4},
            "animals": [{"kind": "cat", "lives": 9}, {"kind": "puppy", "name": "Rex"}],
            "day": "2026-01-02",
            "free": {"a": [1]},
            "either": {"size": 5},
        },
    )
    assert isinstance(made.leaf.size, float)
    assert made.leaf.made == datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    assert made.leaf.count == 7
    assert [type(leaf) for leaf in (*made.leaves, *made.by_name.values(), made.maybe, made.either)] == [Leaf] * 4
    assert [type(animal) for animal in made.animals] == [Cat, Dog]
    assert made.day == datetime.date(2026, 1, 2)
    assert made.free == {"a": [1]}
    assert made.tags == [] and made.tags is not make(Everything, {}).tags


def test_what_does_not_fit_stays_as_it_came() -> None:
    wrong = {"leaf": "text", "leaves": {"a": 1}, "by_name": [1], "maybe": 3, "animals": [5], "day": "soon", "tags": 0}
    made = make(Everything, wrong)
    for name, value in wrong.items():
        assert getattr(made, name) == value
    assert made.free is None and made.either is None


@pytest.mark.parametrize("value", ["19", 10.5, True, None])
def test_nothing_becomes_an_integer(value: object) -> None:
    made = make(Leaf, {"count": value, "size": value})
    assert made.count is value or value is None
    assert made.size is value


def test_integers_become_floats_only_without_loss() -> None:
    assert isinstance(make(Leaf, {"size": 2**53}).size, float)
    assert make(Leaf, {"size": 2**53 + 1}).size == 2**53 + 1
    assert isinstance(make(Leaf, {"size": 2**53 + 1}).size, int)


def test_none_gives_the_default() -> None:
    made = make(Leaf, {"count": None})
    assert made.count == 7
    assert made.model_fields_set == {"count"}


def test_the_alias_names_the_field_and_unknown_names_are_kept() -> None:
    made = make(Leaf, {"madeAt": 0, "other": {"a": 1}})
    assert made.made.year == 1970
    assert made.other == {"a": 1}
    assert made.model_fields_set == {"made", "other"}
    with pytest.raises(AttributeError):
        made.missing  # noqa: B018


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "cat", "lives": "many"}, Cat),
        ({"kind": "puppy"}, Dog),
        ({"kind": "fish"}, Cat),
        ({"kind": ["cat"]}, Cat),
        ({}, Cat),
    ],
)
def test_the_discriminator_decides_however_wrong_the_rest_is(value: Any, expected: type) -> None:
    made = make(Animal, value)
    assert type(made) is expected
    assert made.to_dict(**({} if PYDANTIC_V1 else {"warnings": False})) == value


def test_a_discriminator_in_a_nested_union_and_behind_an_alias() -> None:
    class A(BaseModel):
        type_: Literal["a"] = Field(alias="type")

    class B(BaseModel):
        type_: Literal["b"] = Field(alias="type")
        size: int

    class C(BaseModel):
        type_: Literal["c"] = Field(alias="type")

    inner = TypeAliasType("inner", Union[A, B]) if not PYDANTIC_V1 else Union[A, B]
    union = Annotated[Union[inner, C], PropertyInfo(discriminator="type_")]
    assert type(make(union, {"type": "b", "size": "x"})) is B
    assert type(make(union, {"type": "c", "size": "x"})) is C


def test_variants_with_the_same_discriminator_are_told_apart_by_validation() -> None:
    class A(BaseModel):
        type: Literal["x"]
        data: bool

    class B(BaseModel):
        type: Literal["x"]
        data: List[int]

    union = Annotated[Union[A, B], PropertyInfo(discriminator="type")]
    assert type(make(union, {"type": "x", "data": True})) is A
    assert type(make(union, {"type": "x", "data": [1]})) is B


def test_discriminators_are_looked_up_once() -> None:
    union: Any = Union[Cat, Dog, Leaf]
    make(Annotated[union, PropertyInfo(discriminator="kind")], {"kind": "cat"})
    details = DISCRIMINATOR_CACHE.get(union)
    assert details is not None and details.variants["puppy"] is Dog
    make(Annotated[union, PropertyInfo(discriminator="kind")], {"kind": "dog"})
    assert DISCRIMINATOR_CACHE.get(union) is details


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (Union[str, Leaf], {"size": "wrong"}, Leaf),
        (Union[Leaf, List[Leaf]], [{"size": "wrong"}], list),
        (Union[List[Leaf], Leaf], {"size": "wrong"}, Leaf),
        (Union[int, Leaf], "text", str),
        (Optional[Leaf], None, type(None)),
        (Union[bool, str], "true", str),
        (Union[datetime.datetime, str], "2026-01-02T03:04:05Z", str),
    ],
)
def test_unions_take_the_variant_of_the_right_shape(type_: Any, value: Any, expected: type) -> None:
    if not PYDANTIC_V1:
        assert type(make(type_, value)) is expected


def test_generics_aliases_and_annotations_are_unwrapped() -> None:
    assert make(Box[Leaf], {"content": {"size": 1}}).content.size == 1.0
    assert make(Annotated[List[Leaf], "note"], [{"size": 1}])[0].size == 1.0
    assert make(Leaf, [{"size": 1}, 2])[0].size == 1.0


def test_recursive_models_are_followed() -> None:
    value: Any = {"kind": "cat", "lives": "wrong"}
    for _ in range(30):
        value = {"kind": "dog", "name": 3, "friend": value}
    made = make(Animal, value)
    for _ in range(30):
        assert type(made) is Dog
        made = made.friend
    assert type(made) is Cat


def test_endless_nesting_is_kept_as_it_came() -> None:
    class Node(BaseModel):
        child: Optional["Node"] = None
        wrong: int = 0

    if PYDANTIC_V1:
        Node.update_forward_refs(Node=Node)
    else:
        Node.model_rebuild()
    value: Any = {}
    for _ in range(5000):
        value = {"child": value, "wrong": "x"}
    assert make(Node, value) is not None


@pytest.mark.skipif(PYDANTIC_V1, reason="pydantic 1 has no typed extra fields")
def test_extra_fields_are_made_by_their_declared_type() -> None:
    class Bag(BaseModel):
        __pydantic_extra__: Dict[str, Leaf]
        name: str

    made = make(Bag, {"name": "b", "a": {"size": 1}})
    assert isinstance(made.a, Leaf)


def test_private_attributes_survive() -> None:
    from pydantic import PrivateAttr

    class Guarded(BaseModel):
        name: str
        _secret: str = PrivateAttr(default="hidden")

    made = make(Guarded, {"name": "n"})
    assert made._secret == "hidden"
    made._secret = "changed"
    assert made.to_dict() == {"name": "n"}


def test_helpers_type_what_they_make() -> None:
    assert construct_type_unchecked(value={"size": 1}, type_=Leaf).size == 1.0
    assert build(Leaf, size=2).size == 2.0
    with pytest.raises(TypeError):
        build(Leaf, 1)  # type: ignore[call-arg]


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*Everything.__annotations__, "kind", "size", "madeAt", "x", "cls"]), inner)
    ),
    max_leaves=12,
)


@given(_json)
def test_construction_never_fails_and_loses_nothing(value: Any) -> None:
    for type_ in (Everything, Animal, List[Animal], Dict[str, Union[Leaf, Cat, int]], Box[Optional[Everything]]):
        made = make(type_, value)
        if isinstance(made, Everything):
            assert set(value) <= set(made.to_dict(warnings=True) if PYDANTIC_V1 else made.to_dict(warnings=False))


@given(_json)
def test_no_value_is_changed_by_a_type_that_takes_anything(value: Any) -> None:
    assert json.dumps(make(Dict[str, object], value)) == json.dumps(value)
    assert make(object, value) is value
