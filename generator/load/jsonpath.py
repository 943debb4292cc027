"""JSONPath queries in the dialect of JSONPath-plus, as the config's transforms and model queries write them.

Next to quoted keys, indices, slices, unions, wildcards, `..`, `^` (parent) and filters, a key may stand unquoted with
slashes and braces in it: `$.paths./users/{id}.get`. Nothing is ever executed; filters are parsed, then compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from generator.load.jsonpath_filter import Expression, parse_filter
from generator.load.jsonpath_tokens import QueryError, closing_bracket, unquote

_SLICE = re.compile(r"(-?[0-9]{1,9})?:(-?[0-9]{1,9})?(?::(-?[0-9]{1,9})?)?")
_INDEX = re.compile(r"-?[0-9]{1,9}")
_FROM_END = re.compile(r"\(\s*@\.length\s*-\s*([0-9]{1,9})\s*\)")
_LENGTH_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping, or an index of a list written as digits."""

    name: str


@dataclass(frozen=True, slots=True)
class Index:
    """An item of a list, counted from the end when negative."""

    number: int


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of items of a list, as in Python."""

    start: int | None
    stop: int | None
    step: int | None


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Every child."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Every child for which the expression is true."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Parent:
    """The container around the value."""


@dataclass(frozen=True, slots=True)
class Union:
    """What any of the selectors selects."""

    selectors: tuple[Selector, ...]


Selector: TypeAlias = "Key | Index | Slice | Wildcard | Filter | Parent | Union"


@dataclass(frozen=True, slots=True)
class Segment:
    """A step of a query: a selector for the children, or for all descendants after `..`."""

    selector: Selector
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query and its text."""

    text: str
    segments: tuple[Segment, ...]


def parse_query(text: str) -> Query:
    """The query that the text spells; a leading `$` may be left out. Raises QueryError."""
    if len(text) > _LENGTH_LIMIT:
        raise QueryError(f"it is longer than {_LENGTH_LIMIT} characters", _LENGTH_LIMIT)
    segments: list[Segment] = []
    offset = len(text) - len(text.lstrip())
    rooted = text.startswith("$", offset)
    offset += rooted
    end = len(text.rstrip())
    while offset < end:
        segment, offset = _segment(text[:end], offset, may_be_bare=not segments and not rooted)
        segments.append(segment)
    return Query(text, tuple(segments))


def _segment(text: str, offset: int, *, may_be_bare: bool) -> tuple[Segment, int]:
    deep = text.startswith("..", offset)
    start = offset + 2 if deep else offset + text.startswith(".", offset)
    if start >= len(text):
        raise QueryError("a key is missing at the end", start)
    character = text[start]
    if character == "[":
        end = closing_bracket(text, start)
        return Segment(_brackets(text[start + 1 : end], start + 1), deep), end + 1
    if character == "^":
        return Segment(Parent()), start + 1
    if start == offset and not may_be_bare:
        raise QueryError("`.` or `[` is expected", start)
    return _bare(text, start, deep=deep)


def _bare(text: str, start: int, *, deep: bool) -> tuple[Segment, int]:
    """An unquoted key: it ends at a dot or bracket; a backtick before it takes away the meaning of its signs."""
    literal = text.startswith("`", start)
    match = re.compile(r"[^.\[]*").match(text, start + literal)
    end = match.end() if match else start
    name = text[start + literal : end].rstrip("^") if not literal else text[start + 1 : end]
    if not literal and name != text[start:end]:
        end = start + len(name)
    if not name:
        raise QueryError("a key is missing", start)
    if name.endswith("~") and not literal:
        raise QueryError("`~` selects names of keys, which cannot be changed", end - 1)
    return Segment(_bare_selector(name, literal=literal), deep), end


def _bare_selector(name: str, *, literal: bool) -> Selector:
    if literal:
        return Key(name)
    if name == "*":
        return Wildcard()
    if "," in name:
        return Union(tuple(Key(part.strip()) for part in name.split(",")))
    return Key(name)


def _brackets(content: str, offset: int) -> Selector:
    parts = _split(content, offset)
    selectors = tuple(_selector(part.strip(), at) for part, at in parts)
    return selectors[0] if len(selectors) == 1 else Union(selectors)


def _selector(text: str, offset: int) -> Selector:
    if text == "*":
        return Wildcard()
    if text.startswith("?"):
        return Filter(parse_filter(text[1:], offset + 1))
    if text[:1] in ("'", '"'):
        return Key(unquote(text, offset))
    selector = _position(text, offset)
    if selector is not None:
        return selector
    if not text or text.startswith("("):
        raise QueryError("a key, an index, a slice or a filter is expected", offset)
    return Key(text)


def _position(text: str, offset: int) -> Index | Slice | None:
    if _INDEX.fullmatch(text):
        return Index(int(text))
    from_end, part = _FROM_END.fullmatch(text), _SLICE.fullmatch(text)
    if from_end is not None:
        return Index(-int(from_end.group(1)))
    if part is None:
        return None
    start, stop, step = (int(number) if number else None for number in part.groups())
    if step == 0:
        raise QueryError("the step of a slice cannot be 0", offset)
    return Slice(start, stop, step)


def _split(content: str, offset: int) -> list[tuple[str, int]]:
    """The parts of a union with their offsets: commas inside quotes and parentheses do not count."""
    parts: list[tuple[str, int]] = []
    start, depth, quote, position = 0, 0, "", 0
    while position < len(content):
        character = content[position]
        if quote:
            position += character == "\\"
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append((content[start:position], offset + start))
            start = position + 1
        position += 1
    return [*parts, (content[start:], offset + start)]
