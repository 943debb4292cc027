"""References as absolute pointers, and what stands at a pointer: in the document or in a file beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from generator.load.documents import find_anchor
from generator.load.pointer import format_pointer, parse_pointer
from generator.load.pointer import resolve as value_at
from generator.load.tree import Mapping, Value

NOWHERE: Final = "#nowhere"
"""Stands for the pointer of a reference that is not even spelled like one: it is no pointer itself."""


@dataclass(slots=True)
class References:
    """A document and, through `load_file`, the files beside it.

    A pointer is written in one way only: `#/...` in the document, `file#/...` elsewhere, with the file relative to the
    document's folder. `load_file` gives the value of such a file, None where it cannot be had. `name` is the
    document's own file name, by which the other files refer back to it.
    """

    root: Mapping
    load_file: Callable[[str], Value]
    name: str = ""
    _absolute: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    _files: dict[str, Value] = field(default_factory=dict[str, Value])

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
        if not file:
            return self.root
        if file not in self._files:
            self._files[file] = self.load_file(file)
        return self._files[file]
