"""Questions about a value that type checkers understand."""

from __future__ import annotations

from typing import Any, Mapping, TypeVar, Iterable, Sequence
from typing_extensions import TypeGuard

from .._types import Omit, NotGiven

_T = TypeVar("_T")


def is_given(value: _T | NotGiven | Omit) -> TypeGuard[_T]:
    """Whether the value is not one of the two sentinels."""
    return not isinstance(value, (NotGiven, Omit))


def strip_not_given(value: object) -> Any:
    """A mapping without its not-given values; anything else as it came."""
    if not is_mapping(value):
        return value
    return {key: item for key, item in value.items() if not isinstance(item, NotGiven)}


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, (dict, Mapping))  # the usual case first, as asking the abstract class takes longer


def is_mapping_t(value: Mapping[str, _T] | object) -> TypeGuard[Mapping[str, _T]]:
    """Like `is_mapping`, keeping the value type that is already known."""
    return isinstance(value, Mapping)


def is_dict(value: object) -> TypeGuard[dict[object, object]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def is_tuple_t(value: tuple[_T, ...] | object) -> TypeGuard[tuple[_T, ...]]:
    """Like `is_tuple`, keeping the item type that is already known."""
    return isinstance(value, tuple)


def is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence)


def is_sequence_t(value: Sequence[_T] | object) -> TypeGuard[Sequence[_T]]:
    """Like `is_sequence`, keeping the item type that is already known."""
    return isinstance(value, Sequence)


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable)
