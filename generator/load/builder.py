"""Builds a tree from the values that a YAML or JSON reader meets in order."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.load.files import SourceFile
from generator.load.tree import Container, Mapping, Sequence, Value, kind_of

DEPTH_LIMIT = 150
COPY_LIMIT = 400_000
_MERGE = object()
_LEFT_OUT = object()


class UnreadableError(Exception):
    """The document cannot be read further; `finding` says why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True)
class _Frame:
    """A container that is still open, and what is known of its next entry."""

    container: Container
    offset: int
    anchor: str | None
    is_mapping: bool
    key: object = None
    key_offset: int = 0
    merged: set[str] = field(default_factory=set)


class Builder:
    """Puts values into their containers; `root` is the document once every container is closed."""

    def __init__(self, source: SourceFile, findings: Findings) -> None:
        self.root: Value = None
        self._source = source
        self._findings = findings
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Value] = {}
        self._copied = 0

    def open(self, container: Container, offset: int, anchor: str | None = None) -> None:
        """Starts a container; later values go into it until `close`. Raises UnreadableError when nested too deep."""
        if len(self._stack) >= DEPTH_LIMIT:
            raise UnreadableError(codes.SYNTAX_TOO_DEEP(self._source.span(offset), limit=DEPTH_LIMIT))
        container.source, container.offset = self._source, offset
        if anchor is not None:
            self._anchors.pop(anchor, None)
        self._stack.append(_Frame(container, offset, anchor, isinstance(container, Mapping)))

    def close(self) -> None:
        """Ends the innermost container and puts it into the one around it."""
        frame = self._stack.pop()
        offset = frame.offset
        if frame.anchor is not None:
            self._anchors[frame.anchor] = frame.container
        if self._wants_key():
            self._refuse_key(kind_of(frame.container), offset)
        else:
            self._attach(frame.container, offset)

    def scalar(self, value: Value, text: str, offset: int, anchor: str | None = None, *, plain: bool = False) -> None:
        """Adds a scalar; where a key is due its text becomes the key, whatever its value would be."""
        if anchor is not None:
            self._anchors[anchor] = value
        stack = self._stack
        if stack and stack[-1].is_mapping and stack[-1].key is None:
            self._begin_entry(stack[-1], text, offset, is_merge=plain and text == "<<")
        else:
            self._attach(value, offset)

    def alias(self, name: str, offset: int) -> None:
        """Adds a copy of the anchored value. Raises UnreadableError when copies grow out of hand."""
        if name not in self._anchors:
            code = codes.SYNTAX_ALIAS_CYCLE if self._is_open(name) else codes.SYNTAX_ALIAS_UNKNOWN
            self._findings.add(code(self._source.span(offset), name=name))
            self.scalar(None, name, offset)
            return
        value = self._anchors[name]
        if not self._wants_key():
            self._attach(self._copy(value, len(self._stack), offset), offset)
        elif isinstance(value, str):
            self._begin_entry(self._stack[-1], value, offset, is_merge=False)
        else:
            self._refuse_key(kind_of(value), offset)

    def _is_open(self, anchor: str) -> bool:
        return any(frame.anchor == anchor for frame in self._stack)

    def _wants_key(self) -> bool:
        return bool(self._stack) and self._stack[-1].is_mapping and self._stack[-1].key is None

    def _begin_entry(self, frame: _Frame, text: str, offset: int, *, is_merge: bool) -> None:
        frame.key_offset = offset
        if is_merge:
            frame.key = _MERGE
            return
        if text in frame.container and text not in frame.merged:
            self._findings.add(codes.SYNTAX_DUPLICATE_KEY(self._source.span(offset), key=text))
        frame.merged.discard(text)
        frame.key = text

    def _refuse_key(self, kind: str, offset: int) -> None:
        self._findings.add(codes.SYNTAX_KEY_NOT_TEXT(self._source.span(offset), kind=kind.split(" ", 1)[-1]))
        self._stack[-1].key = _LEFT_OUT

    def _attach(self, value: Value, offset: int) -> None:
        if not self._stack:
            self.root = value
            return
        frame = self._stack[-1]
        container, key = frame.container, frame.key
        if isinstance(container, Sequence):
            container.append(value)
            container.places.append(offset)
            return
        frame.key = None
        if isinstance(key, str):
            container[key] = value
            container.places[key] = (frame.key_offset, offset)
        elif key is _MERGE:
            self._merge(frame, container, value, offset)

    def _merge(self, frame: _Frame, into: Mapping, value: Value, offset: int) -> None:
        """Adds the entries of a merge key that are not there yet (YAML 1.1's merge type)."""
        for part in value if isinstance(value, Sequence) else (value,):
            if not isinstance(part, Mapping):
                self._findings.add(codes.SYNTAX_MERGE(self._source.span(offset), kind=kind_of(part)))
                continue
            for key in part.keys() - into.keys():
                frame.merged.add(key)
            for key, child in part.items():
                if key not in into:
                    into[key] = child
                    into.places[key] = part.places[key]

    def _copy(self, value: Value, depth: int, offset: int) -> Value:
        """A copy that counts what it copies, for aliases of aliases grow without bounds."""
        if not isinstance(value, (Mapping, Sequence)):
            return value
        self._copied += 1 + len(value)
        if self._copied > COPY_LIMIT:
            raise UnreadableError(codes.SYNTAX_EXPANSION(self._source.span(offset), limit=COPY_LIMIT))
        if depth >= DEPTH_LIMIT:
            raise UnreadableError(codes.SYNTAX_TOO_DEEP(self._source.span(offset), limit=DEPTH_LIMIT))
        if isinstance(value, Mapping):
            entries = [(key, self._copy(child, depth + 1, offset)) for key, child in value.items()]
            return Mapping(entries, value.source, value.offset, value.places.copy())
        items = [self._copy(child, depth + 1, offset) for child in value]
        return Sequence(items, value.source, value.offset, value.places.copy())
