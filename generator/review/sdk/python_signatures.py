"""What changes between two signatures of a Python function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.review.change import Verdict
from generator.review.sdk.python_types import Aliases, Members, Relation, is_union, members, no_aliases, relation
from generator.review.sdk.symbol import Argument, Signature

_LEFT_OUT = re.compile(r" \| (?:Omit|NotGiven)\b")
_NOTHING = frozenset({"None", "undefined"})
SAME = "the same values are allowed"
READERS = "readers have to tell several types apart already"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: which aspect it is of, in a sentence, and what it means for code that calls."""

    aspect: str
    message: str
    verdict: Verdict
    why: str = ""


@dataclass(frozen=True, slots=True)
class Meanings:
    """How annotations are read, and what their names stand for before and after."""

    old: Aliases = no_aliases
    new: Aliases = no_aliases
    read: Callable[[str, Aliases], Members] = members

    def of(self, old: str, new: str) -> tuple[Members, Members]:
        """The members of an annotation on both sides."""
        return self.read(old, self.old), self.read(new, self.new)


def signature_changes(
    old: tuple[Signature, ...], new: tuple[Signature, ...], meanings: Meanings
) -> tuple[Difference, ...]:
    """The differences, each way to call held against the new one that it fits best."""
    found: dict[Difference, None] = {}
    for signature in old:
        candidates = [tuple(_between(signature, other, meanings)) for other in new]
        best = min(candidates, key=lambda each: (sum(d.verdict == Verdict.BREAKING for d in each), len(each)))
        found.update(dict.fromkeys(best))
    if len(new) > len(old):
        found[Difference("overload", "there are more ways to call it", Verdict.COMPATIBLE)] = None
    return tuple(found)


def received(before: Members, after: Members) -> tuple[Verdict, str]:
    """What a new type means for code that reads values of it, and why."""
    match relation(before, after):
        case Relation.SAME:
            return Verdict.COMPATIBLE, SAME
        case Relation.NARROWER:
            return Verdict.COMPATIBLE, ""
        case Relation.WIDER:
            null = any(one.name in _NOTHING for one in after - before)
            literal = bool(before) and all(one.value for one in before)
            if not null and (is_union(before) or literal):
                return Verdict.COMPATIBLE, READERS
            return Verdict.BREAKING, "its absence has to be expected now" if null else ""
        case Relation.OTHER:
            return Verdict.BREAKING, ""


def sent(before: Members, after: Members) -> tuple[Verdict, str]:
    """What a new type means for code that gives values of it, and why."""
    match relation(before, after):
        case Relation.SAME:
            return Verdict.COMPATIBLE, SAME
        case Relation.WIDER:
            return Verdict.COMPATIBLE, ""
        case _:
            return Verdict.BREAKING, ""


def _between(old: Signature, new: Signature, meanings: Meanings) -> Iterator[Difference]:
    before = {argument.name: argument for argument in old.arguments}
    after = {argument.name: argument for argument in new.arguments}
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one is None and other is not None:
            yield _added(other)
        elif other is None:
            yield Difference("argument removed", f"the argument {name} was removed", Verdict.BREAKING)
        elif one is not None:
            yield from _argument(one, other, meanings)
    yield from _moved(old, new)
    if old.returns != new.returns:
        result = received(*meanings.of(old.returns, new.returns))
        text = f"the result was {old.returns or 'not stated'} and is {new.returns or 'not stated'}"
        yield Difference("result", text, *result)


def _added(argument: Argument) -> Difference:
    needed = argument.default is None and argument.kind not in ("rest", "options")
    if needed:
        text = f"the required argument {argument.name} was added"
        return Difference("required argument added", text, Verdict.BREAKING)
    return Difference("argument added", f"the argument {argument.name} was added", Verdict.COMPATIBLE)


def _argument(old: Argument, new: Argument, meanings: Meanings) -> Iterator[Difference]:
    name = new.name
    if old.kind != new.kind:
        verdict = Verdict.COMPATIBLE if new.kind == "either" else Verdict.BREAKING
        yield Difference("argument kind", f"the argument {name} was {old.kind} and is {new.kind}", verdict)
    if old.default is not None and new.default is None:
        yield Difference("argument required", f"the argument {name} is required now", Verdict.BREAKING)
    elif old.default is None and new.default is not None:
        yield Difference("argument optional", f"the argument {name} is optional now", Verdict.COMPATIBLE)
    elif old.default != new.default:
        text = f"the default of {name} was {old.default} and is {new.default}"
        yield Difference("argument default", text, Verdict.BREAKING, "those who leave it out get something else")
    if _given(old) != _given(new):
        change = sent(*meanings.of(old.annotation, new.annotation))
        text = f"the type of {name} was {old.annotation} and is {new.annotation}"
        yield Difference("argument type", text, *change)


def _given(argument: Argument) -> str:
    """The type of what is given; that it may be left out is told by the default."""
    return _LEFT_OUT.sub("", argument.annotation)


def _moved(old: Signature, new: Signature) -> Iterator[Difference]:
    """The arguments that may be given by position and now stand elsewhere."""
    before = [a.name for a in old.arguments if a.kind in ("either", "positional")]
    after = [a.name for a in new.arguments if a.kind in ("either", "positional")]
    for index, name in enumerate(before):
        if name in after and after.index(name) != index:
            yield Difference("argument moved", f"the argument {name} stands elsewhere now", Verdict.BREAKING)
