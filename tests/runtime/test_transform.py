"""Request data is renamed and converted by the annotations of its type."""

from __future__ import annotations

import io
import asyncio
import datetime
from typing import Any, Dict, List, Union, Iterable, Optional
from pathlib import Path
from typing_extensions import Required, Annotated, TypedDict, TypeAliasType

import pytest
from acme import BaseModel, omit, not_given
from pydantic import Field
from hypothesis import given, strategies as st
from acme._types import SequenceNotStr, Base64FileInput
from acme._utils import PropertyInfo, transform, async_transform, maybe_transform, async_maybe_transform

MOMENT = datetime.datetime(2026, 1, 2, 3, 4, 5)


class Inner(TypedDict, total=False):
    first_name: Annotated[str, PropertyInfo(alias="firstName")]
    born: Annotated[Optional[datetime.date], PropertyInfo(format="iso8601")]


class Other(TypedDict, total=False):
    last_name: Annotated[str, PropertyInfo(alias="lastName")]


class Tree(TypedDict, total=False):
    node_name: Annotated[str, PropertyInfo(alias="nodeName")]
    children: Iterable[Tree]


class Outer(TypedDict, total=False):
    one_person: Required[Annotated[Inner, PropertyInfo(alias="onePerson")]]
    many: Iterable[Inner]
    either: Union[str, Inner, SequenceNotStr[Other]]
    by_key: Dict[str, Inner]
    at_times: Annotated[List[datetime.datetime], PropertyInfo(alias="atTimes", format="iso8601")]
    hour: Annotated[datetime.datetime, PropertyInfo(format="custom", format_template="%H")]
    numbers: List[int]


class Upload(TypedDict, total=False):
    the_file: Annotated[Union[str, Base64FileInput], PropertyInfo(alias="theFile", format="base64")]
    more: Annotated[List[Base64FileInput], PropertyInfo(format="base64")]


def both(data: Any, type_: Any) -> Any:
    """The result of the synchronous function, after making sure that the other gives the same."""
    result = transform(data, type_)
    assert asyncio.run(async_transform(data, type_)) == result
    return result


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"one_person": {"first_name": "A"}}, {"onePerson": {"firstName": "A"}}),
        ({"one_person": {"born": datetime.date(2026, 1, 2)}}, {"onePerson": {"born": "2026-01-02"}}),
        ({"one_person": {"born": None}}, {"onePerson": {"born": None}}),
        ({"many": [{"first_name": "A"}, {"first_name": "B"}]}, {"many": [{"firstName": "A"}, {"firstName": "B"}]}),
        ({"many": ({"first_name": "A"},)}, {"many": [{"firstName": "A"}]}),
        ({"either": "text"}, {"either": "text"}),
        ({"either": {"first_name": "A"}}, {"either": {"firstName": "A"}}),
        ({"either": [{"last_name": "B"}]}, {"either": [{"lastName": "B"}]}),
        ({"by_key": {"first_name": {"first_name": "A"}}}, {"by_key": {"first_name": {"firstName": "A"}}}),
        ({"at_times": [MOMENT]}, {"atTimes": ["2026-01-02T03:04:05"]}),
        ({"hour": MOMENT}, {"hour": "03"}),
        ({"unknown_key": {"first_name": 1}}, {"unknown_key": {"first_name": 1}}),
        ({"one_person": 7, "many": "text", "by_key": None}, {"onePerson": 7, "many": "text", "by_key": None}),
        ({"one_person": {"first_name": omit}, "many": not_given}, {"onePerson": {}}),
    ],
)
def test_values_follow_their_annotations(data: Any, expected: Any) -> None:
    assert both(data, Outer) == expected


def test_recursive_types_are_followed_all_the_way() -> None:
    data = {"node_name": "a", "children": [{"node_name": "b", "children": [{"node_name": "c"}]}]}
    assert both(data, Tree) == {
        "nodeName": "a",
        "children": [{"nodeName": "b", "children": [{"nodeName": "c"}]}],
    }


def test_named_types_are_looked_through() -> None:
    Nested = TypeAliasType("Nested", Union[Inner, List[Any]])
    assert both([{"first_name": "A"}], List[Nested]) == [{"firstName": "A"}]


def test_generators_are_read_once() -> None:
    people = ({"first_name": name} for name in "AB")
    assert transform({"many": people}, Outer) == {"many": [{"firstName": "A"}, {"firstName": "B"}]}


def test_lists_of_numbers_are_not_copied() -> None:
    numbers = [1, 2, 3]
    assert transform({"numbers": numbers}, Outer)["numbers"] is numbers


def test_models_are_dumped_with_what_was_set_by_the_names_of_the_api() -> None:
    class Person(BaseModel):
        first_name: str = Field(alias="firstName")
        born: Optional[datetime.date] = None
        nick: str = "none"

    person = Person(firstName="A", born=datetime.date(2026, 1, 2))
    assert both({"one_person": person}, Outer) == {"onePerson": {"firstName": "A", "born": "2026-01-02"}}
    assert both([person], List[Any]) == [{"firstName": "A", "born": "2026-01-02"}]


def test_files_become_base64(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"\x00\xff")
    assert both({"the_file": path, "more": [path]}, Upload) == {"theFile": "AP8=", "more": ["AP8="]}
    assert transform({"the_file": io.StringIO("hi")}, Upload) == {"theFile": "aGk="}
    assert asyncio.run(async_transform({"the_file": io.BytesIO(b"hi")}, Upload)) == {"theFile": "aGk="}
    assert both({"the_file": "as it is"}, Upload) == {"theFile": "as it is"}


def test_nothing_is_no_data() -> None:
    assert maybe_transform(None, Outer) is None
    assert asyncio.run(async_maybe_transform(None, Outer)) is None
    assert maybe_transform({"numbers": [1]}, Outer) == {"numbers": [1]}


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.binary(max_size=3) | st.just(omit),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(Outer.__annotations__)), inner),
    max_leaves=8,
)


@given(_anything)
def test_no_data_is_refused(data: Any) -> None:
    transform(data, Outer)
    transform(data, Union[Inner, List[Tree], Dict[str, Outer], int])


@given(st.lists(st.text()), st.lists(st.integers()))
def test_plain_data_is_equal_afterwards(texts: list[str], numbers: list[int]) -> None:
    assert transform({"a": texts, "b": numbers}, Dict[str, Union[List[str], List[int]]]) == {"a": texts, "b": numbers}


@pytest.mark.parametrize("left_out", [None, omit, not_given])
def test_what_is_left_out_is_no_data(left_out: object) -> None:
    assert maybe_transform(left_out, Iterable[Inner]) is None
    assert asyncio.run(async_maybe_transform(left_out, Iterable[Inner])) is None
