"""What a query selects in a tree, as places that can be changed; the work is bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.load.jsonpath import Filter, Index, Key, Parent, Query, Segment, Selector, Slice, Union, Wildcard
from generator.load.jsonpath_filter import (
    Access,
    Both,
    Call,
    Comparison,
    Constant,
    Either,
    Expression,
    Not,
    Pattern,
    Undefined,
)
from generator.load.pointer import format_pointer
from generator.load.tree import Container, Mapping, Sequence, Value

VISIT_LIMIT = 2_000_000
_TEXT_LIMIT = 1_000
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
_MISSING = object()


class TooMuchError(Exception):
    """The query visits more values than are allowed."""


class Match(NamedTuple):
    """A selected place: a key or index of a container, reached over the parent; the root has no container."""

    container: Container | None
    key: str | int
    value: Value
    parent: Match | None

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The keys and indices from the root to here."""
        found: list[str | int] = []
        here: Match | None = self
        while here is not None and here.container is not None:
            found.append(here.key)
            here = here.parent
        return tuple(reversed(found))

    def __str__(self) -> str:
        return format_pointer(self.steps)


def select(root: Value, query: Query) -> tuple[Match, ...]:
    """The places that the query selects, each once, in document order of the first way there. Raises TooMuchError."""
    run = _Run(root)
    matches: Iterable[Match] = (Match(None, "", root, None),)
    for segment in query.segments:
        matches = run.step(matches, segment)
    return tuple(_once(matches))


def _once(matches: Iterable[Match]) -> Iterator[Match]:
    seen: set[tuple[int, str | int]] = set()
    for match in matches:
        place = (id(match.container), match.key)
        if place not in seen:
            seen.add(place)
            yield match


class _Run:
    """One evaluation: it counts what it visits."""

    def __init__(self, root: Value) -> None:
        self._root = root
        self._left = VISIT_LIMIT

    def step(self, matches: Iterable[Match], segment: Segment) -> Iterator[Match]:
        for match in matches:
            for start in self._descendants(match) if segment.deep else (match,):
                yield from self._select(start, segment.selector)

    def _spend(self, amount: int = 1) -> None:
        self._left -= amount
        if self._left < 0:
            raise TooMuchError

    def _children(self, match: Match) -> Iterator[Match]:
        value = match.value
        if isinstance(value, Mapping):
            self._spend(len(value))
            for key, child in list(value.items()):
                yield Match(value, key, child, match)
        elif isinstance(value, Sequence):
            self._spend(len(value))
            for index, child in enumerate(list(value)):
                yield Match(value, index, child, match)

    def _descendants(self, match: Match) -> Iterator[Match]:
        """The value itself and everything below it, parents first; without recursion, for trees may be deep."""
        stack = [match]
        while stack:
            here = stack.pop()
            yield here
            if isinstance(here.value, (Mapping, Sequence)):
                stack.extend(reversed(list(self._children(here))))

    def _select(self, match: Match, selector: Selector) -> Iterator[Match]:
        self._spend()
        value = match.value
        if isinstance(selector, Key):
            yield from self._key(match, selector.name)
        elif isinstance(selector, Wildcard):
            yield from self._children(match)
        elif isinstance(selector, Filter):
            yield from (child for child in self._children(match) if self._holds(selector.expression, child))
        elif isinstance(selector, Parent):
            if match.parent is not None:
                yield match.parent
        elif isinstance(selector, Union):
            for part in selector.selectors:
                yield from self._select(match, part)
        elif isinstance(selector, Index):
            yield from self._index(match, selector.number)
        elif isinstance(value, Sequence):
            yield from self._slice(match, value, selector)

    def _key(self, match: Match, name: str) -> Iterator[Match]:
        value = match.value
        if isinstance(value, Mapping):
            if name in value:
                yield Match(value, name, value[name], match)
        elif isinstance(value, Sequence) and _INDEX.fullmatch(name):
            yield from self._index(match, int(name))

    def _index(self, match: Match, number: int) -> Iterator[Match]:
        value = match.value
        if isinstance(value, Mapping):
            yield from self._key(match, str(number))
        elif isinstance(value, Sequence) and -len(value) <= number < len(value):
            yield Match(value, number % len(value), value[number], match)

    def _slice(self, match: Match, value: Sequence, part: Slice) -> Iterator[Match]:
        self._spend(len(value))
        for index in range(len(value))[part.start : part.stop : part.step]:
            yield Match(value, index, value[index], match)

    def _holds(self, expression: Expression, match: Match) -> bool:
        return _truth(self._value(expression, match))

    def _value(self, expression: Expression, match: Match) -> object:
        self._spend()
        if isinstance(expression, Constant):
            return expression.value
        if isinstance(expression, Access):
            return self._access(expression, match)
        if isinstance(expression, Comparison):
            left, right = self._value(expression.left, match), self._value(expression.right, match)
            return _compare(left, expression.operator, right)
        return self._logical(expression, match)

    def _logical(self, expression: Both | Either | Not | Call | Undefined | Pattern, match: Match) -> object:
        if isinstance(expression, Both):
            return all(self._holds(operand, match) for operand in expression.operands)
        if isinstance(expression, Either):
            return any(self._holds(operand, match) for operand in expression.operands)
        if isinstance(expression, Not):
            return not self._holds(expression.operand, match)
        if isinstance(expression, Call):
            return self._call(expression, match)
        return _MISSING

    def _access(self, access: Access, match: Match) -> object:
        value: object = self._origin(access, match)
        for step in access.steps:
            self._spend()
            value = _member(value, step)
        return value

    def _origin(self, access: Access, match: Match) -> object:
        if access.origin == "@property":
            return match.key
        if access.origin == "@parentProperty":
            return match.parent.key if match.parent is not None else _MISSING
        if access.origin == "@parent":
            return match.container
        if access.origin == "@path":
            return "$" + "".join(f"[{step}]" if isinstance(step, int) else f"['{step}']" for step in match.steps)
        return match.value if access.origin == "@" else self._root

    def _call(self, call: Call, match: Match) -> bool:
        subject = self._value(call.subject, match)
        if not isinstance(subject, str):
            return False
        self._spend(len(subject))
        if isinstance(call.argument, Pattern):
            if len(subject) > _TEXT_LIMIT:
                return False
            flags = re.IGNORECASE if call.argument.ignore_case else re.RegexFlag(0)
            return re.search(call.argument.source, subject, flags) is not None
        argument = str(self._value(call.argument, match))
        tests = {"startsWith": subject.startswith, "endsWith": subject.endswith, "includes": subject.__contains__}
        return tests[call.method](argument)


def _member(value: object, step: str) -> object:
    if isinstance(value, Mapping) and step in value:
        return value[step]
    if isinstance(value, Sequence) and _INDEX.fullmatch(step) and int(step) < len(value):
        return value[int(step)]
    if step == "length" and isinstance(value, (Sequence, str)):
        return len(value)
    return _MISSING


def _truth(value: object) -> bool:
    """Truth as in JavaScript, where empty mappings and lists are true."""
    if value is _MISSING or value is None:
        return False
    return True if isinstance(value, (dict, list)) else bool(value)


def _compare(left: object, operator: str, right: object) -> bool:
    """A comparison without JavaScript's conversions, but for absent values, which equal null under `==`."""
    if operator in ("==", "!="):
        left, right = (None if value is _MISSING else value for value in (left, right))
    if operator in ("==", "==="):
        return _same(left, right)
    if operator in ("!=", "!=="):
        return not _same(left, right)
    if isinstance(left, str) and isinstance(right, str):
        return _ordered(operator, left < right, left == right)
    if _is_number(left) and _is_number(right):
        return _ordered(operator, left < right, left == right)  # type: ignore[operator]
    return False


def _ordered(operator: str, less: bool, equal: bool) -> bool:
    return {"<": less, "<=": less or equal, ">": not less and not equal, ">=": not less}[operator]


def _same(left: object, right: object) -> bool:
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
