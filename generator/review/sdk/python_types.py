"""Annotations as sets of types, and whether one allows all that another does."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

_UNIONS = frozenset({"Union", "Optional"})
_WRAPPERS = frozenset({"Annotated", "Required", "NotRequired"})
# What may be given where the other is asked for (PEP 484, "The numeric tower"; sequences are iterable).
_WIDER = {
    "float": frozenset({"int"}),
    "Iterable": frozenset({"List", "list", "Sequence", "SequenceNotStr"}),
    "Sequence": frozenset({"List", "list", "SequenceNotStr"}),
    "SequenceNotStr": frozenset({"List", "list"}),
    "Mapping": frozenset({"Dict", "dict"}),
    "int": frozenset({"bool"}),
}
_DEEPEST = 8
_ANYTHING = frozenset({"object", "Any"})
_MISSING = frozenset({"Omit", "NotGiven"})
_LITERALS = {str: "str", bool: "bool", int: "int", bytes: "bytes"}


class Relation(Enum):
    """How a new annotation relates to an old one."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class One:
    """A member of a union: a name with its arguments, or a constant (`value`, with the name of its type)."""

    name: str
    arguments: tuple[frozenset[One], ...] = ()
    value: str = ""


Members = frozenset[One]


Aliases = Callable[[str], str]
"""What a name of an annotation stands for, where it is an alias; else ''."""


def no_aliases(_: str) -> str:
    """Knows no alias."""
    return ""


def relation(old: Members, new: Members) -> Relation:
    """How a new annotation relates to an old one."""
    wider, narrower = allows(new, old), allows(old, new)
    if wider and narrower:
        return Relation.SAME
    return Relation.WIDER if wider else Relation.NARROWER if narrower else Relation.OTHER


def allows(wide: Members, narrow: Members) -> bool:
    """Whether every value of one annotation is one of the other."""
    return any(one.name in _ANYTHING for one in wide) or all(
        any(_covers(one, other) for one in wide) for other in narrow
    )


def members(annotation: str, aliases: Aliases = no_aliases, depth: int = 0) -> Members:
    """The members of an annotation, those of aliases in place of their names; what cannot be read is one name."""
    try:
        tree = ast.parse(annotation, mode="eval").body
    except SyntaxError:
        return frozenset({One(annotation)})
    found: set[One] = set()
    for one in _members(tree):
        meaning = aliases(one.name) if depth < _DEEPEST and not one.value and not one.arguments else ""
        found |= members(meaning, aliases, depth + 1) if meaning else {_opened(one, aliases, depth)}
    return frozenset(found) - {One(name) for name in _MISSING}


def _opened(one: One, aliases: Aliases, depth: int) -> One:
    """The same with aliases opened in its arguments."""
    if not one.arguments:
        return one
    arguments = tuple(
        frozenset(
            inner
            for each in argument
            for inner in (
                _by_name(each, aliases, depth) if not each.arguments else (_opened(each, aliases, depth + 1),)
            )
        )
        for argument in one.arguments
    )
    return One(one.name, arguments)


def _by_name(one: One, aliases: Aliases, depth: int) -> Members:
    meaning = aliases(one.name) if depth < _DEEPEST and not one.value else ""
    return members(meaning, aliases, depth + 1) if meaning else frozenset({one})


def is_union(found: Members) -> bool:
    """Whether readers have to tell several types apart already, null aside."""
    return len(found - {One("None"), One("undefined")}) > 1


def _covers(wide: One, narrow: One) -> bool:
    if wide == narrow or wide.name in _ANYTHING:
        return True
    if narrow.value:
        return not wide.value and wide.name == narrow.name
    if wide.value:
        return False
    if wide.name != narrow.name and narrow.name not in _WIDER.get(wide.name, frozenset()):
        return False
    if len(wide.arguments) != len(narrow.arguments):
        return False
    return all(allows(w, n) for w, n in zip(wide.arguments, narrow.arguments, strict=True))


def _members(node: ast.expr) -> list[One]:
    match node:
        case ast.Constant(value=None):
            return [One("None")]
        case ast.Constant(value=str(text)):
            return list(members(text))
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return [*_members(left), *_members(right)]
        case ast.Subscript(value=head, slice=inner):
            return _subscript(ast.unparse(head).rpartition(".")[2], inner)
    return [One(ast.unparse(node).removeprefix("builtins.").removeprefix("typing."))]


def _subscript(head: str, inner: ast.expr) -> list[One]:
    parts = list(inner.elts) if isinstance(inner, ast.Tuple) else [inner]
    if head == "Literal":
        return [_constant(part) for part in parts]
    if head in _WRAPPERS:
        return _members(parts[0])
    if head in _UNIONS:
        found = [one for part in parts for one in _members(part)]
        return [*found, One("None")] if head == "Optional" else found
    return [One(head, tuple(frozenset(_members(part)) for part in parts))]


def _constant(node: ast.expr) -> One:
    if isinstance(node, ast.Constant) and node.value is not None:
        return One(_LITERALS.get(type(node.value), "object"), value=repr(node.value))
    return One("None") if isinstance(node, ast.Constant) else One("int", value=ast.unparse(node))
