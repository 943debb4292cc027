"""The public symbols of an SDK, in terms that hold for every language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from generator.planning.contract import TextFile
from generator.review.change import Verdict


class SymbolKind(Enum):
    """What a public name stands for."""

    CLASS = "class"
    FUNCTION = "function"
    ATTRIBUTE = "attribute"
    ALIAS = "alias"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a signature. `kind` is `positional`, `keyword`, `either`, `rest` or `options`."""

    name: str
    kind: str
    annotation: str = ""
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a function."""

    arguments: tuple[Argument, ...]
    returns: str = ""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A public name: how users reach it, what it is, and the lines that declare it.

    `sent` holds where values of it are made by users and taken by the SDK, so that it may only become wider. `value` is
    what an alias stands for, or the annotation of an attribute; `required` holds for a key that must be given.
    """

    path: str
    kind: SymbolKind
    file: str
    line: int
    end: int
    value: str = ""
    required: bool = False
    sent: bool = False
    signatures: tuple[Signature, ...] = ()
    bases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def owner(self) -> str:
        """The path without its last part."""
        return self.path.rpartition(".")[0]


class Action(Enum):
    """What became of a symbol."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class SdkChange:
    """A change of a public symbol. `twins` are the paths of symbols that changed in the same way (`AsyncPets.list`)."""

    path: str
    action: Action
    aspect: str
    message: str
    verdict: Verdict
    old: Symbol | None = None
    new: Symbol | None = None
    why: str = ""
    twins: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of one side that differ from the other, and how to read any other file of it ('' where there is none).

    `paths` are those of all its files.
    """

    files: tuple[TextFile, ...]
    read: Callable[[str], str] = lambda _: ""
    paths: tuple[str, ...] = ()


class Reader(Protocol):
    """How the symbols of one language are read and compared."""

    def changes(self, old: Sources, new: Sources) -> tuple[SdkChange, ...]:
        """The changes between the public symbols that the files of two SDKs declare."""
