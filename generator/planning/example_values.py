"""The values that examples are made of, the same in every language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.types import JsonValue, Type

SAFE_INTEGER: Final = 9007199254740991
"""The greatest whole number that every reader of JSON takes as it is."""

FILE_TEXT: Final = "Example data"
"""What a file holds."""


@dataclass(frozen=True, slots=True)
class FileExample:
    """A file to upload; each language has its own way to make one. `name` is what the document calls it, or ''."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class DateExample:
    """A date or a point in time, as it is on the wire; `format` is the string format of the schema."""

    format: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object by its wire name; `type` is None for the key of a map, which is never recased."""

    name: str
    type: Type | None
    value: Example


@dataclass(frozen=True, slots=True)
class ObjectExample:
    """An object or a map, its members in the order in which they are printed."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class ListExample:
    """A list of values."""

    items: tuple[Example, ...]


Example = bool | int | float | str | FileExample | DateExample | ObjectExample | ListExample | None


def plain_number(value: float) -> int | float:
    """The number, whole ones without a fraction as JSON does not tell them apart."""
    return int(value) if abs(value) <= SAFE_INTEGER and float(value).is_integer() else value


def as_given(value: JsonValue) -> Example:
    """A value of the document whose parts have no types of their own."""
    if isinstance(value, Mapping):
        return ObjectExample(tuple(Member(key, None, as_given(item)) for key, item in value.items()))
    if isinstance(value, tuple):
        return ListExample(tuple(as_given(item) for item in value))
    return plain_number(value) if isinstance(value, float) else value


def as_json(value: Example) -> str:
    """The value as compact JSON with wire names."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Example) -> object:
    match value:
        case FileExample():
            return FILE_TEXT
        case DateExample():
            return value.text
        case ListExample():
            return [_plain(item) for item in value.items]
        case ObjectExample():
            return {member.name: _plain(member.value) for member in value.members}
        case _:
            return value
