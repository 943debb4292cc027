"""Models are dumped by the names of the API, and alike with pydantic 1 and 2."""

from __future__ import annotations

import copy
import json
import pickle
import datetime
from typing import Dict, List, Iterable, Optional
from collections import deque
from typing_extensions import TypedDict

import pytest
import pydantic
from acme import BaseModel
from pydantic import Field
from acme._compat import PYDANTIC_V1, parse_obj, model_copy, model_json_schema
from acme._models import EagerIterable, validate_type, add_request_id, set_pydantic_config
from acme.types.order import Order


class Person(BaseModel):
    first_name: str = Field(alias="firstName")
    born: Optional[datetime.date] = None
    nick: Optional[str] = "none"


def test_dumps_use_the_names_of_the_api_and_what_was_set() -> None:
    person = Person(firstName="A", born=datetime.date(2026, 1, 2))
    assert person.to_dict() == {"firstName": "A", "born": datetime.date(2026, 1, 2)}
    assert person.to_dict(mode="json", use_api_names=False) == {"first_name": "A", "born": "2026-01-02"}
    assert person.to_dict(exclude_unset=False)["nick"] == "none"
    assert person.to_dict(exclude_unset=False, exclude_defaults=True, mode="json") == {
        "firstName": "A",
        "born": "2026-01-02",
    }
    assert json.loads(person.to_json()) == {"firstName": "A", "born": "2026-01-02"}
    assert "\n" not in person.to_json(indent=None)
    assert Person(firstName="A", nick=None).to_dict(exclude_none=True) == {"firstName": "A"}


def test_the_methods_of_pydantic_2_exist_everywhere() -> None:
    person = Person(firstName="A")
    assert person.model_dump() == {"first_name": "A", "born": None, "nick": "none"}
    assert person.model_dump(by_alias=True, include={"first_name"}) == {"firstName": "A"}
    assert json.loads(person.model_dump_json(exclude_unset=True)) == {"first_name": "A"}
    assert person.model_fields_set == {"first_name"}
    assert Person.construct(firstName=3).first_name == 3  # type: ignore[comparison-overlap]
    assert "first_name" in repr(person)
    assert str(person) == repr(person)
    if PYDANTIC_V1:
        with pytest.raises(ValueError, match="warnings is only supported in Pydantic v2"):
            person.model_dump(warnings=False)
        with pytest.raises(TypeError, match="nonsense"):
            person.model_dump(nonsense=1)


def test_unknown_fields_pass_strict_validation_too() -> None:
    person = parse_obj(Person, {"firstName": "A", "shoe": 43})
    assert person.shoe == 43  # type: ignore[attr-defined]
    assert person.to_dict() == {"firstName": "A", "shoe": 43}
    with pytest.raises(pydantic.ValidationError):
        parse_obj(Person, {"firstName": []})


def test_other_types_are_validated_as_well() -> None:
    assert validate_type(type_=List[Person], value=[{"firstName": "A"}])[0].first_name == "A"
    assert validate_type(type_=Dict[str, int], value={"a": 1}) == {"a": 1}
    with pytest.raises(pydantic.ValidationError):
        validate_type(type_=List[int], value=["x"])


def test_the_request_id_is_no_field() -> None:
    order = Order.construct(id="1")
    assert order._request_id is None
    add_request_id(order, "req_1")
    assert order._request_id == "req_1"
    assert order.to_dict() == {"id": "1"}
    assert "req_1" not in repr(order)
    assert "req_1" not in str(order.model_dump())


def test_models_are_copied_and_pickled() -> None:
    order = Order.construct(id="1", buyer={"name": "B"}, extra=[1])
    for twin in (copy.deepcopy(order), model_copy(order, deep=True), pickle.loads(pickle.dumps(order))):
        assert twin == order and twin is not order
        assert twin.buyer is not order.buyer


def test_a_schema_is_there_when_asked_for() -> None:
    assert "buyer" in model_json_schema(Order)["properties"]


@pytest.mark.skipif(
    tuple(map(int, pydantic.VERSION.split(".")[:2])) < (2, 5), reason="older versions of pydantic build at once"
)
def test_schemas_are_not_built_before_they_are_needed() -> None:
    class Late(BaseModel):
        name: str

    assert not Late.__pydantic_complete__
    Late.construct(name="x")
    assert not Late.__pydantic_complete__
    assert Late(name="x").to_dict() == {"name": "x"}
    assert Late.__pydantic_complete__


@pytest.mark.skipif(PYDANTIC_V1, reason="pydantic 1 reads them at once by itself")
@pytest.mark.parametrize(
    "items", [[1, 2], (1, 2), {1, 2}, deque([1, 2]), range(1, 3), iter([1, 2]), (i for i in (1, 2))]
)
def test_iterables_are_read_once_and_for_all(items: Iterable[int]) -> None:
    class Holder(TypedDict):
        items: EagerIterable[int]

    class Model(BaseModel):
        holder: Holder

    model = parse_obj(Model, {"holder": {"items": items}})
    assert model.to_dict() == model.to_dict() == {"holder": {"items": [1, 2]}}


@pytest.mark.skipif(PYDANTIC_V1, reason="a setting of pydantic 2")
def test_typed_dictionaries_take_settings() -> None:
    class Loose(TypedDict):
        a: int

    set_pydantic_config(Loose, {"extra": "allow"})
    assert validate_type(type_=Loose, value={"a": "1", "b": 2}) == {"a": 1, "b": 2}
