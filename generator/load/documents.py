"""The document and the local files it refers to; references are looked up, never fetched, and loops are named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.files import SourceFile, read_file
from generator.load.other_files import OtherFiles
from generator.load.parse import parse
from generator.load.pointer import format_pointer, locate, parse_pointer
from generator.load.tree import Mapping, Sequence, Value, span_at, span_of
from generator.load.walk import children

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_FILE_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to: the value, and its one id, `#/...` in the document itself, else `file#/...`."""

    value: Value
    id: str


@dataclass(slots=True)
class _Document:
    """A loaded file: its id prefix, its source and its value; the value is None when it cannot be read."""

    prefix: str
    source: SourceFile
    root: Value


@dataclass(slots=True)
class Documents:
    """The document with the files beside it, each read once, on the first reference to it.

    Files must lie in the folder of the document or below it, or in `allowed`; links count by where they lead. Of those
    in the folder itself `others` tells which count, for anything may lie there, and a document can come from anybody.
    """

    source: SourceFile
    root: Value
    findings: Findings
    allowed: Path | None = None
    others: OtherFiles = OtherFiles.PARTS
    _loaded: dict[Path, _Document | None] = field(default_factory=dict)
    _by_source: dict[int, _Document] = field(default_factory=dict)

    def resolve_ref(self, ref: str, from_node: Value) -> Value:
        """The value that a reference in the node leads to; None and a finding when it leads nowhere."""
        target = self.target(ref, from_node)
        return target.value if target is not None else None

    def target(self, ref: str, from_node: Value) -> Target | None:
        """What a reference in the node leads to, one step; None and a finding when it leads nowhere."""
        at = span_at(from_node, "$ref") if isinstance(from_node, Mapping) else span_of(from_node)
        document = self._document_of(ref, from_node, at)
        if document is None:
            return None
        steps = self._steps(ref, document)
        found = locate(document.root, steps) if steps else None
        if steps is None or (steps and found is None):
            hint = _nearest(document, steps)
            self.findings.add(codes.SPEC_REFERENCE_NOT_FOUND(at, hint=hint, ref=ref))
            return None
        value = found[0][found[1]] if found is not None else document.root  # type: ignore[index]
        return Target(value, document.prefix + format_pointer(steps))

    def follow(self, node: Value) -> Target | None:
        """Where a node that is a reference ends after all steps; None when it is none, leads nowhere or in a circle."""
        seen: dict[str, Value] = {}
        target: Target | None = None
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            target = self.target(str(node["$ref"]), node)
            if target is None:
                return None
            if target.id in seen:
                self._report_circle(seen, target.id)
                return None
            seen[target.id] = node = target.value
        return target

    @property
    def files(self) -> dict[str, Value]:
        """The values of the other files that were read so far, by their path relative to the document."""
        return {document.prefix: document.root for document in self._loaded.values() if document is not None}

    def check(self) -> None:
        """Reports every reference of the document, and of the files it leads to, that leads nowhere or in a circle."""
        pending: list[Value] = [self.root]
        checked: set[int] = set()
        known: set[int] = set()
        while pending:
            value = pending.pop()
            if id(value) in checked:
                continue
            checked.add(id(value))
            for node in references(value):
                self._check_chain(node, known)
            pending.extend(document.root for document in self._loaded.values() if document is not None)

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """The files that were read, the document first."""
        return (self.source, *(document.source for document in self._loaded.values() if document is not None))

    def _check_chain(self, node: Value, known: set[int]) -> None:
        """Reports a chain of references that leads nowhere or in a circle, unless it joins one that is known."""
        seen: dict[str, Value] = {}
        chain: list[int] = []
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str) and id(node) not in known:
            chain.append(id(node))
            target = self.target(str(node["$ref"]), node)
            if target is None:
                break
            if target.id in seen:
                self._report_circle(seen, target.id)
                break
            seen[target.id] = node = target.value
        known.update(chain)

    def _report_circle(self, seen: dict[str, Value], start: str) -> None:
        """One finding a circle, wherever it was entered: it is told from its first member in the order of ids."""
        members = list(seen)[list(seen).index(start) :]
        first = members.index(min(members))
        chain = [*members[first:], *members[: first + 1]]
        at = span_at(seen[chain[0]], "$ref")
        self.findings.add(codes.SPEC_REFERENCE_CYCLE(at, chain=" -> ".join(chain)))

    def _document_of(self, ref: str, from_node: Value, at: Span | None) -> _Document | None:
        """The document that the part before `#` names, seen from the file of the node."""
        home = self._home(from_node)
        name = ref.partition("#")[0]
        if not name:
            return home
        if _SCHEME.match(name):
            self.findings.add(codes.SPEC_REFERENCE_REMOTE(at, ref=ref))
            return None
        path = _resolved(home.source.path.parent / unquote(name))
        if path is None or not self._is_allowed(path):
            self.findings.add(codes.SPEC_REFERENCE_OUTSIDE(at, ref=ref))
            return None
        if path == _resolved(self.source.path):
            return self._main
        if path.is_file() and not self._is_wanted(path, whole=not ref.partition("#")[2]):
            self.findings.add(codes.SPEC_REFERENCE_REFUSED(at, ref=ref, others=self.others.value))
            return None
        return self._load(path, ref, at)

    def _is_wanted(self, path: Path, *, whole: bool) -> bool:
        beside = path.parent == _resolved(self.source.path.parent)
        return self.others is OtherFiles.ALL or (self.others is OtherFiles.PARTS and not (whole and beside))

    @property
    def _main(self) -> _Document:
        return _Document("", self.source, self.root)

    def _home(self, node: Value) -> _Document:
        """The document that the node stands in; what the config put there counts as the main one."""
        source = node.source if isinstance(node, (Mapping, Sequence)) else None
        return self._by_source.get(id(source), self._main)

    def _is_allowed(self, path: Path) -> bool:
        folders = [self.source.path.parent, *([self.allowed] if self.allowed is not None else [])]
        return any(folder is not None and path.is_relative_to(folder) for folder in map(_resolved, folders))

    def _load(self, path: Path, ref: str, at: Span | None) -> _Document | None:
        if path not in self._loaded:
            if len(self._loaded) == _FILE_LIMIT:
                self.findings.add(codes.SPEC_TOO_MANY_FILES(at, ref=ref, limit=f"{_FILE_LIMIT:,}"))
                return None
            self._loaded[path] = document = self._read(path)
            if document is not None:
                self._by_source[id(document.source)] = document
        document = self._loaded[path]
        if document is None:
            self.findings.add(codes.SPEC_REFERENCE_NOT_FOUND(at, ref=ref))
        return document

    def _read(self, path: Path) -> _Document | None:
        if not path.is_file():
            return None
        prefix = Path(os.path.relpath(path, _resolved(self.source.path.parent))).as_posix()
        display = (Path(self.source.display).parent / prefix).as_posix()
        source = read_file(path, self.findings, display)
        if source is None:
            return None
        return _Document(prefix, source, parse(source, self.findings))

    def _steps(self, ref: str, document: _Document) -> tuple[str, ...] | None:
        """The steps of the part after `#`; an anchor (JSON Schema 2020-12, 8.2.2) is looked for in the document."""
        fragment = ref.partition("#")[2]
        if not fragment or fragment.startswith("/"):
            return parse_pointer("#" + fragment)
        return find_anchor(document.root, unquote(fragment))


def references(root: Value) -> Iterator[Mapping]:
    """Every mapping of the tree that is a reference; what stands in examples and other payloads is not."""
    stack: list[tuple[Value, bool]] = [(root, False)]
    while stack:
        value, holds_names = stack.pop()
        if isinstance(value, Mapping) and not holds_names and isinstance(value.get("$ref"), str):
            yield value
        stack.extend((child, names) for _, child, names in reversed(children(value, holds_names=holds_names)))


def _resolved(path: Path) -> Path | None:
    """The path with links followed; None when it cannot be one, such as a name with a null character or a link loop."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def find_anchor(root: Value, name: str) -> tuple[str, ...] | None:
    """The steps to the value with this `$anchor` (JSON Schema 2020-12, 8.2.2); None where there is none."""
    stack: list[tuple[Value, tuple[str, ...]]] = [(root, ())]
    while stack:
        value, steps = stack.pop()
        if isinstance(value, Mapping):
            if value.get("$anchor") == name:
                return steps
            stack.extend((child, (*steps, key)) for key, child in value.items())
        elif isinstance(value, Sequence):
            stack.extend((child, (*steps, str(index))) for index, child in enumerate(value))
    return None


def _nearest(document: _Document, steps: tuple[str, ...] | None) -> str:
    """A hint that names the pointer closest to one that leads nowhere: the first wrong step replaced by a known key."""
    current = document.root
    for position, step in enumerate(steps or ()):
        if not isinstance(current, Mapping):
            return ""
        if step not in current:
            close = _similar(step, list(current))
            return f"Did you mean {format_pointer((*(steps or ())[:position], close))}?" if close else ""
        current = current[step]
    return ""


def _similar(name: str, known: list[str]) -> str | None:
    by_lower = {key.lower(): key for key in known}
    return next((by_lower[key] for key in get_close_matches(name.lower(), list(by_lower), n=1)), None)
