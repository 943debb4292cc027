"""References as absolute pointers, and what stands at a pointer: in the document or in a file beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from generator.load.documents import find_anchor
from generator.load.pointer import format_pointer, parse_pointer
from generator.load.pointer import resolve as value_at
from generator.load.tree import Value

NOWHERE: Final = "#nowhere"
"""Stands for the pointer of a reference that is not even spelled like one: it is no pointer itself."""


@dataclass(slots=True)
class References:
    """A document and the files beside it, by their path relative to the document's folder.

    A pointer is written in one way only: `#/...` in the document, `file#/...` elsewhere. `name` is the document's own
    file name, by which the other files refer back to it.
    """

    root: Value
    files: Mapping[str, Value]
    name: str = ""
    _absolute: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def absolute(self, reference: str, base: str) -> str:
        """The pointer that a reference means when it is written at the pointer `base` (RFC 3986, 5.2; RFC 6901, 6)."""
        file = base.partition("#")[0]
        key = (file, reference)
        known = self._absolute.get(key)
        if known is None:
            known = self._absolute[key] = self._resolved(reference, file)
        return known

    def value(self, pointer: str) -> Value:
        """What stands at an absolute pointer; None where nothing does."""
        file, _, fragment = pointer.partition("#")
        return value_at(self._root(file), f"#{fragment}")

    def _resolved(self, reference: str, file: str) -> str:
        name, _, fragment = reference.partition("#")
        if name:
            file = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(name)))
            file = "" if file == self.name else file
        if fragment and not fragment.startswith("/"):
            steps = find_anchor(self._root(file), unquote(fragment))
        else:
            steps = parse_pointer(f"#{fragment}")
        return NOWHERE if steps is None else file + format_pointer(steps)

    def _root(self, file: str) -> Value:
        return self.files.get(file) if file else self.root
