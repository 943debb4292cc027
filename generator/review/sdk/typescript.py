"""What a new TypeScript SDK changes for the code that uses it, judged by declarations."""

from __future__ import annotations

import re

from generator.review.sdk.python import changes_between
from generator.review.sdk.python_signatures import Meanings
from generator.review.sdk.python_types import Aliases, Members, One
from generator.review.sdk.symbol import SdkChange, Sources
from generator.review.sdk.typescript_symbols import split, typescript_symbols

_GENERIC = re.compile(r"([\w.]+)<(.*)>", re.DOTALL)
_NAMES = {"unknown": "object", "any": "object", "null": "None"}
_LITERALS = {"true": "boolean", "false": "boolean"}


class TypeScriptReader:
    """Compares TypeScript SDKs."""

    def changes(self, old: Sources, new: Sources) -> tuple[SdkChange, ...]:
        """The changes between the exported declarations of two SDKs."""
        before, after = typescript_symbols(old.files), typescript_symbols(new.files)
        return changes_between(before, after, lambda *_: Meanings(read=typescript_members))


def typescript_members(annotation: str, aliases: Aliases, depth: int = 0) -> Members:
    """The members of a TypeScript type."""
    del aliases, depth
    return frozenset(_one(part) for part in split(annotation, "|"))


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
