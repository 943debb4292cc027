"""What a new Python SDK changes for the code that uses it, judged by symbols and signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.review.change import Verdict
from generator.review.sdk.python_scopes import Scopes
from generator.review.sdk.python_signatures import READERS, SAME, Meanings, received, sent, signature_changes
from generator.review.sdk.python_symbols import python_symbols
from generator.review.sdk.python_types import Relation, relation
from generator.review.sdk.symbol import Action, SdkChange, Sources, Symbol, SymbolKind

_ASYNC = re.compile(r"^Async(?=[A-Z])")
_VIEWS = re.compile(r"With(Raw|Streaming)Response$")


class PythonReader:
    """Compares Python SDKs."""

    def changes(self, old: Sources, new: Sources) -> tuple[SdkChange, ...]:
        """The changes between the public symbols of two SDKs."""
        scopes = Scopes(old), Scopes(new)

        def meanings(one: Symbol, other: Symbol) -> Meanings:
            return Meanings(scopes[0].aliases(one.file), scopes[1].aliases(other.file))

        return changes_between(python_symbols(old.files), python_symbols(new.files), meanings)


MeaningsOf = Callable[[Symbol, Symbol], Meanings]


def changes_between(old: dict[str, Symbol], new: dict[str, Symbol], meanings_of: MeaningsOf) -> tuple[SdkChange, ...]:
    """The changes from one set of symbols to another, the worst first; a change of both clients is told once."""
    groups: dict[tuple[str, ...], list[SdkChange]] = {}
    for change in _changes(old, new, meanings_of):
        groups.setdefault(_group(change), []).append(change)
    found = [_together(group) for group in groups.values()]
    return tuple(sorted(found, key=lambda change: (-change.verdict, change.path)))


def _changes(old: dict[str, Symbol], new: dict[str, Symbol], meanings_of: MeaningsOf) -> Iterator[SdkChange]:
    passed_on: dict[str, list[Symbol]] = {}
    for symbol in new.values():
        if symbol.kind is SymbolKind.NAME:
            passed_on.setdefault(symbol.name, []).append(symbol)
    for path in dict.fromkeys((*old, *new)):
        one, other = old.get(path), new.get(path)
        if one is None and other is not None:
            if other.owner in old or not _is_member(other, new):
                yield _added(other)
        elif one is not None and other is None:
            if one.owner in new or not _is_member(one, old):
                yield _removed(one, passed_on.get(one.name, []))
        elif one is not None and other is not None and one != other:
            yield from _between(one, other, meanings_of(one, other))


def _is_member(symbol: Symbol, among: dict[str, Symbol]) -> bool:
    """Whether a symbol belongs to a class that comes or goes as a whole."""
    return symbol.owner in among


def _added(symbol: Symbol) -> SdkChange:
    if symbol.sent and symbol.required:
        text = f"the required key {symbol.name} was added"
        return SdkChange(symbol.path, Action.ADDED, "required key added", text, Verdict.BREAKING, None, symbol)
    text = f"the {_noun(symbol)} {symbol.name} was added"
    return SdkChange(symbol.path, Action.ADDED, "added", text, Verdict.COMPATIBLE, None, symbol)


def _removed(symbol: Symbol, passed_on: list[Symbol]) -> SdkChange:
    """What the removal of a symbol means, given the names that are called so on the new side."""
    if symbol.owner.startswith(tuple(n.owner for n in passed_on)):
        text = f"the {_noun(symbol)} {symbol.name} is declared in another module now"
        why = f"it is imported from {passed_on[0].owner} as before"
        return SdkChange(symbol.path, Action.REMOVED, "moved", text, Verdict.COMPATIBLE, symbol, None, why)
    text = f"the {_noun(symbol)} {symbol.name} was removed"
    return SdkChange(symbol.path, Action.REMOVED, "removed", text, Verdict.BREAKING, symbol, None)


def _between(old: Symbol, new: Symbol, meanings: Meanings) -> Iterator[SdkChange]:
    if old.kind is not new.kind:
        if SymbolKind.NAME not in (old.kind, new.kind):
            yield _changed(old, new, "kind", f"it was a {_noun(old)} and is a {_noun(new)}", Verdict.BREAKING)
        return
    for base in old.bases:
        if base not in new.bases:
            yield _changed(old, new, "base", f"it no longer extends {base}", Verdict.BREAKING)
    for base in new.bases:
        if base not in old.bases:
            yield _changed(old, new, "base", f"it extends {base} now", Verdict.COMPATIBLE)
    if old.signatures != new.signatures:
        for found in signature_changes(old.signatures, new.signatures, meanings):
            yield _changed(old, new, found.aspect, found.message, found.verdict, found.why)
    yield from _required(old, new)
    judged = _typed(old, new, meanings)
    if judged is not None:
        noun = "type" if new.kind is SymbolKind.ATTRIBUTE else "meaning"
        yield _changed(old, new, "type", f"the {noun} was {old.value} and is {new.value}", *judged)


def _required(old: Symbol, new: Symbol) -> Iterator[SdkChange]:
    if old.sent and new.sent and old.required != new.required:
        verdict = Verdict.BREAKING if new.required else Verdict.COMPATIBLE
        text = f"the key is {'required' if new.required else 'optional'} now"
        yield _changed(old, new, "required", text, verdict)


def _typed(old: Symbol, new: Symbol, meanings: Meanings) -> tuple[Verdict, str] | None:
    """What a new type means: for what users send, for what they read, and for a name that they may use both ways."""
    if old.value == new.value:
        return None
    before, after = meanings.of(old.value, new.value)
    if new.sent:
        return sent(before, after)
    if new.kind is not SymbolKind.ALIAS:
        return received(before, after)
    match relation(before, after):
        case Relation.SAME:
            return Verdict.COMPATIBLE, SAME
        case Relation.WIDER:
            return Verdict.COMPATIBLE, READERS
        case Relation.NARROWER if not all(one.value for one in before - after):
            return Verdict.COMPATIBLE, ""
        case _:
            return Verdict.BREAKING, ""


def _changed(old: Symbol, new: Symbol, aspect: str, message: str, verdict: Verdict, why: str = "") -> SdkChange:
    return SdkChange(new.path, Action.CHANGED, aspect, message, verdict, old, new, why)


def _noun(symbol: Symbol) -> str:
    if symbol.kind is SymbolKind.FUNCTION:
        return "method" if symbol.owner.rpartition(".")[2][:1].isupper() else "function"
    if symbol.kind is SymbolKind.ATTRIBUTE:
        return "key" if symbol.sent else "attribute"
    return str(symbol.kind.value)


# -- twins -------------------------------------------------------------------------------------------------------------


def _group(change: SdkChange) -> tuple[str, ...]:
    """Equal for the changes of one thing in both clients, in the views on their responses, and where it is passed on."""
    *owner, name = change.path.split(".")
    told = change.action is Action.CHANGED and change.aspect != "result"
    message = change.message if told else ""
    aspect = "added" if change.action is Action.ADDED else "removed" if change.aspect == "removed" else change.aspect
    if owner and owner[-1][:1].isupper():
        return (change.action.value, aspect, _plain(owner[-1]), name, _alike(message))
    return (change.action.value, aspect, _plain(name), "", _alike(message))


def _plain(name: str) -> str:
    return _VIEWS.sub("", _ASYNC.sub("", name))


def _alike(message: str) -> str:
    """A message in which both clients sound alike."""
    return message.replace("Async", "").replace("Sync", "")


def _together(group: list[SdkChange]) -> SdkChange:
    def order(change: SdkChange) -> tuple[bool, bool, int]:
        symbol = change.new or change.old
        owner = change.path.rpartition(".")[0].rpartition(".")[2]
        shown = owner if owner[:1].isupper() else change.path.rpartition(".")[2]
        return (symbol is not None and symbol.kind is SymbolKind.NAME, _plain(shown) != shown, len(change.path))

    first, *others = sorted(group, key=order)
    verdict = max(change.verdict for change in group)
    return SdkChange(
        first.path,
        first.action,
        first.aspect,
        first.message,
        verdict,
        first.old,
        first.new,
        first.why,
        tuple(sorted(change.path for change in others)),
    )
