"""What the tests of the resources ask of values and of the environment."""

from __future__ import annotations

import os
import typing
import inspect
import contextlib
from typing import Any, Union, Mapping, Sequence, Generator
from datetime import date, datetime
from collections.abc import Iterable
from typing_extensions import get_args, get_origin

from acme._types import Omit, NoneType
from acme._utils import (
    is_dict,
    is_list,
    is_union_type,
    is_literal_type,
    is_annotated_type,
    is_type_alias_type,
)
from acme._compat import PYDANTIC_V1, field_outer_type, get_model_fields
from acme._models import BaseModel

_PLAIN = (str, int, float, bool, bytes, date, datetime)


def assert_matches_type(type_: Any, value: object, *, path: list[str], allow_none: bool = False) -> None:
    """Fails where the value is not of the type, saying at which place inside of it."""
    where = ".".join(path)
    type_ = _plain(type_)
    if allow_none and value is None:
        return
    if type_ is Any or type_ is object:
        return
    if type_ is None or type_ is NoneType:
        assert value is None, f"{where}: {value!r} is not None"
        return
    origin = get_origin(type_) or type_
    if is_union_type(type_):
        _assert_matches_union(type_, value, path)
    elif is_literal_type(type_):
        assert value in get_args(type_), f"{where}: {value!r} is not one of {get_args(type_)}"
    elif origin in (list, Sequence, Iterable) or origin in _SEQUENCES:
        _assert_matches_list(type_, value, path)
    elif origin in (dict, Mapping) or origin in _MAPPINGS:
        _assert_matches_dict(type_, value, path)
    elif inspect.isclass(origin) and issubclass(origin, BaseModel):
        assert isinstance(value, origin), f"{where}: {value!r} is not a {origin.__name__}"
        assert_matches_model(type_, value, path=path)
    elif origin in _PLAIN:
        _assert_is_plain(origin, value, where)
    elif inspect.isclass(origin):
        assert isinstance(value, origin), f"{where}: {value!r} is not a {origin.__name__}"
    else:
        raise AssertionError(f"{where}: nothing is known about the type {type_}")


_SEQUENCES = (typing.List, typing.Sequence, typing.Iterable)
_MAPPINGS = (typing.Dict, typing.Mapping)


def assert_matches_model(model: Any, value: BaseModel, *, path: list[str]) -> None:
    """Fails where a field of the model does not match its type; a field that may be left out may be None."""
    for name, field in get_model_fields(get_origin(model) or model).items():
        optional = bool(getattr(field, "allow_none", False)) if PYDANTIC_V1 else False
        given = getattr(value, name)
        assert_matches_type(field_outer_type(field), given, path=[*path, name], allow_none=optional)


def _plain(type_: Any) -> Any:
    """The type behind aliases and annotations."""
    while True:
        if is_type_alias_type(type_):
            type_ = type_.__value__
        elif is_annotated_type(type_):
            type_ = get_args(type_)[0]
        else:
            return type_


def _assert_is_plain(type_: type[Any], value: object, where: str) -> None:
    fits = isinstance(value, type_)
    if type_ in (int, float) and isinstance(value, bool):
        fits = False
    if type_ is float and isinstance(value, int) and not isinstance(value, bool):
        fits = True
    assert fits, f"{where}: {value!r} is not a {type_.__name__}"


def _assert_matches_list(type_: Any, value: object, path: list[str]) -> None:
    assert is_list(value), f"{'.'.join(path)}: {value!r} is not a list"
    (item_type,) = get_args(type_) or (object,)
    for index, item in enumerate(value):
        assert_matches_type(item_type, item, path=[*path, str(index)])


def _assert_matches_dict(type_: Any, value: object, path: list[str]) -> None:
    assert is_dict(value), f"{'.'.join(path)}: {value!r} is not a dictionary"
    key_type, item_type = get_args(type_) or (object, object)
    for key, item in value.items():
        assert_matches_type(key_type, key, path=[*path, "<key>"])
        assert_matches_type(item_type, item, path=[*path, str(key)])


def _assert_matches_union(type_: Any, value: object, path: list[str]) -> None:
    reasons: list[str] = []
    for variant in get_args(type_):
        try:
            assert_matches_type(variant, value, path=path)
            return
        except AssertionError as error:
            reasons.append(str(error))
    listed = "\n  ".join(reasons)
    raise AssertionError(f"{'.'.join(path)}: {value!r} matches no variant:\n  {listed}")


@contextlib.contextmanager
def update_env(**changes: Union[str, Omit]) -> Generator[None, None, None]:
    """The environment with the given variables, and without those that are omitted."""
    before = dict(os.environ)
    try:
        for name, value in changes.items():
            if isinstance(value, Omit):
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


