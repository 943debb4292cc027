"""What a new TypeScript SDK changes for the code that uses it, judged by declarations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.planning.contract import TextFile
from generator.review.sdk.python import changes_between
from generator.review.sdk.python_signatures import Meanings
from generator.review.sdk.python_types import Aliases, Members, One
from generator.review.sdk.symbol import Action, SdkChange, Sources, Symbol, SymbolKind
from generator.review.sdk.typescript_symbols import split, typescript_symbols

_GENERIC = re.compile(r"([\w.]+)<(.*)>", re.DOTALL)
_NAMES = {"unknown": "object", "any": "object", "null": "None"}
_NAME = re.compile(r"[A-Z]\w*(?:\.\w+)*")
_MODULES = "src/resources/"
_DEEPEST = 5
_LITERALS = {"true": "boolean", "false": "boolean"}


class TypeScriptReader:
    """Compares TypeScript SDKs."""

    def changes(self, old: Sources, new: Sources) -> tuple[SdkChange, ...]:
        """The changes between the exported declarations of two SDKs."""
        before, after = typescript_symbols(old.files), typescript_symbols(new.files)
        if not changes_between(before, after, lambda *_: Meanings(read=typescript_members)):
            return ()  # what the types of other modules are matters only where something changed
        others = _others(old, new)
        around = {**others, **before}, {**others, **after}
        meanings = Meanings(_aliases(around[0]), _aliases(around[1]), typescript_members)
        found = changes_between(before, after, lambda *_: meanings)
        names = _sent_names(around[0]) | _sent_names(around[1])
        taken = changes_between(_sent(before, names), _sent(after, names), lambda *_: meanings)
        return _worst((*found, *taken))


def _others(old: Sources, new: Sources) -> dict[str, Symbol]:
    """The symbols of the modules that are the same on both sides, for types refer to each other across modules."""
    differing = {file.path for file in (*old.files, *new.files)}
    same = (path for path in new.paths if path.startswith(_MODULES) and path not in differing)
    return typescript_symbols(TextFile(path, new.read(path)) for path in same if path.endswith(".ts"))


def _aliases(symbols: Mapping[str, Symbol]) -> Aliases:
    """What the names of aliases stand for; a name that several modules declare is left as it is."""
    found: dict[str, set[str]] = {}
    for symbol in symbols.values():
        if symbol.kind is SymbolKind.ALIAS:
            found.setdefault(symbol.name, set()).add(symbol.value)
    single = {name: next(iter(values)) for name, values in found.items() if len(values) == 1}
    return lambda name: single.get(name.rpartition(".")[2], "")


def _sent_names(symbols: Mapping[str, Symbol]) -> frozenset[str]:
    """The names of the types that params types hold, directly or through other types."""
    held: dict[str, set[str]] = {}
    waiting: set[str] = set()
    for symbol in symbols.values():
        words = {word.rpartition(".")[2] for word in _NAME.findall(" ".join((symbol.value, *symbol.bases)))}
        if symbol.sent:
            waiting |= words
        for owner in symbol.path.split(".")[1:]:
            held.setdefault(owner, set()).update(words)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= held.get(name, set()) - found
    return frozenset(found)


def _sent(symbols: Mapping[str, Symbol], names: frozenset[str]) -> dict[str, Symbol]:
    """The symbols of types that are read and are sent as well, as those who send them see them."""
    return {
        path: replace(symbol, sent=True)
        for path, symbol in symbols.items()
        if not symbol.sent and symbol.kind is not SymbolKind.FUNCTION and names & {*path.split(".")[1:]}
    }


def _worst(changes: Iterable[SdkChange]) -> tuple[SdkChange, ...]:
    """Each change once, as the worse of those who read and those who send see it."""
    found: dict[tuple[str, str], SdkChange] = {}
    for change in changes:
        key = change.path, change.action.value if change.action is Action.ADDED else change.aspect
        known = found.get(key)
        if known is None or change.verdict > known.verdict:
            found[key] = change
    return tuple(sorted(found.values(), key=lambda change: (-change.verdict, change.path)))


def typescript_members(annotation: str, aliases: Aliases, depth: int = 0) -> Members:
    """The members of a TypeScript type, those of aliases in place of their names."""
    found: set[One] = set()
    for part in split(annotation, "|"):
        one = _one(part)
        meaning = aliases(one.name) if depth < _DEEPEST and not one.value and not one.arguments else ""
        found |= typescript_members(meaning, aliases, depth + 1) if meaning else {one}
    return frozenset(found)


def _one(text: str) -> One:
    if text[0] in "'\"" or text in _LITERALS:
        return One(_LITERALS.get(text, "string"), value=text)
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return One("number", value=text)
    if text.endswith("[]"):
        return One("Array", (_inner(text[:-2].removeprefix("(").removesuffix(")")),))
    if generic := _GENERIC.fullmatch(text):
        return One(generic[1], tuple(_inner(part) for part in split(generic[2], ",")))
    return One(_NAMES.get(text, text))


def _inner(text: str) -> Members:
    return frozenset(_one(part) for part in split(text, "|"))
