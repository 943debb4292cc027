"""YAML text to a tree, by the core schema of YAML 1.2 with merge keys; custom tags are never constructed."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.load.builder import Builder, ReadingStopped
from generator.load.files import SourceFile
from generator.load.numbers import NotANumber, plain_scalar
from generator.load.tree import Mapping, Sequence, Value

_TAGS = "tag:yaml.org,2002:"
_CORE_TAGS = frozenset(_TAGS + name for name in ("str", "int", "float", "bool", "null", "seq", "map"))
_TEXT_TAGS = frozenset({"!", _TAGS + "str"})


def parse_yaml(source: SourceFile, findings: Findings) -> Value:
    """The document's value. Raises ReadingStopped when the text is not one YAML document."""
    reader = _Reader(source, findings)
    try:
        reader.run()
    except yaml.YAMLError as error:
        raise ReadingStopped(_syntax_finding(source, error)) from error
    return reader.builder.root


class _Reader:
    """Feeds the events of the YAML parser to a builder."""

    def __init__(self, source: SourceFile, findings: Findings) -> None:
        self.builder = Builder(source, findings)
        self._source = source
        self._findings = findings
        self._documents = 0

    def run(self) -> None:
        """Handles every event, the most frequent kinds first."""
        builder, next_event = self.builder, _events(self._source.text)
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                builder.close()
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._open(event, Mapping() if kind is MappingStartEvent else Sequence())
            elif kind is AliasEvent:
                builder.alias(event.anchor, event.start_mark.index)
            elif kind is DocumentStartEvent:
                self._begin_document(event)
            elif kind is StreamEndEvent:
                return

    def _begin_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise ReadingStopped(codes.SYNTAX_MANY_DOCUMENTS(self._source.span(event.start_mark.index)))

    def _open(self, event: Any, container: Mapping | Sequence) -> None:
        offset = event.start_mark.index
        if event.tag is not None:
            self._check_tag(event.tag, offset)
        self.builder.open(container, offset, event.anchor)

    def _scalar(self, event: Any) -> None:
        text, offset = event.value, event.start_mark.index
        if event.tag is None:
            plain = event.implicit[0]
            value = self._plain(text, offset) if plain else text
            self.builder.scalar(value, text, offset, plain, event.anchor)
            return
        self._check_tag(event.tag, offset)
        value = text if event.tag in _TEXT_TAGS or event.style else self._plain(text, offset)
        self.builder.scalar(value, text, offset, False, event.anchor)

    def _plain(self, text: str, offset: int) -> Value:
        try:
            return plain_scalar(text)
        except NotANumber as error:
            self._findings.add(codes.SYNTAX_NUMBER(self._source.span(offset), text=error))
            return None

    def _check_tag(self, tag: str, offset: int) -> None:
        if tag != "!" and tag not in _CORE_TAGS:
            self._findings.add(codes.SYNTAX_TAG(self._source.span(offset), tag=tag))


def _events(text: str) -> Any:
    """A function that gives the next event, from libyaml where PyYAML was built with it."""
    loader = getattr(yaml, "CLoader", yaml.Loader)
    return loader(text).get_event


def _syntax_finding(source: SourceFile, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "the text cannot be read"
    offset = mark.index if mark is not None else _reader_offset(source.text, error)
    context = getattr(error, "context", None)
    if source.text[offset : offset + 1] == "\t":
        hint = "Indent with spaces; YAML does not allow tabs there."
    else:
        hint = "Quote text that holds `: `, ` #`, `{`, `[`, `*`, `&`, `@` or a backtick."
    message = f"{context}, {problem}" if context else str(problem)
    return codes.SYNTAX_INVALID(source.span(min(offset, len(source.text))), format="YAML", problem=message, hint=hint)


def _reader_offset(text: str, error: yaml.YAMLError) -> int:
    """The offset of a character that YAML forbids; libyaml counts bytes there, or gives no place at all."""
    position = getattr(error, "position", None)
    if not isinstance(position, int) or position < 0:
        return 0
    return len(text.encode("utf-8", "replace")[:position].decode("utf-8", "ignore"))
