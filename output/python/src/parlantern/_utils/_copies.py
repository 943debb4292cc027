"""Copies of request data that leave everything but its containers alone."""

from __future__ import annotations

from typing import TypeVar, cast

from ._guards import is_list, is_mapping

_T = TypeVar("_T")


def deepcopy_minimal(item: _T) -> _T:
    """A copy with new mappings and lists all the way down; every other value is the same object."""
    if is_mapping(item):
        return cast(_T, {key: deepcopy_minimal(value) for key, value in item.items()})
    if is_list(item):
        return cast(_T, [deepcopy_minimal(value) for value in item])
    return item
