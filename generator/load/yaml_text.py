"""YAML text to a tree, by the core schema of YAML 1.2 with merge keys; custom tags are never constructed."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.load.builder import Builder, UnreadableError
from generator.load.files import SourceFile
from generator.load.numbers import NumberError, plain_scalar
from generator.load.tree import Mapping, Sequence, Value

_TAGS = "tag:yaml.org,2002:"
_CORE_TAGS = frozenset(_TAGS + name for name in ("str", "int", "float", "bool", "null", "seq", "map"))
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT_TAGS = frozenset({"!", _TAGS + "str"})


def parse_yaml(source: SourceFile, findings: Findings) -> Value:
    """The document's value. Raises UnreadableError when the text is not one YAML document."""
    reader = _Reader(source, findings)
    try:
        reader.run()
    except yaml.YAMLError as error:
        raise UnreadableError(_syntax_finding(source, error)) from error
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
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, CollectionEndEvent):
                builder.close()
            elif isinstance(event, CollectionStartEvent):
                self._open(event, Mapping() if isinstance(event, MappingStartEvent) else Sequence())
            elif isinstance(event, AliasEvent):
                builder.alias(event.anchor or "", _offset(event))
            elif isinstance(event, DocumentStartEvent):
                self._begin_document(_offset(event))
            elif isinstance(event, StreamEndEvent):
                return

    def _begin_document(self, offset: int) -> None:
        self._documents += 1
        if self._documents > 1:
            raise UnreadableError(codes.SYNTAX_MANY_DOCUMENTS(self._source.span(offset)))

    def _open(self, event: CollectionStartEvent, container: Mapping | Sequence) -> None:
        offset = _offset(event)
        if event.tag is not None:
            self._check_tag(event.tag, offset)
        self.builder.open(container, offset, event.anchor)

    def _scalar(self, event: ScalarEvent) -> None:
        text, offset = event.value, _offset(event)
        if event.tag is None:
            plain = event.implicit[0]
            value = self._plain(text, offset) if plain else text
            self.builder.scalar(value, text, offset, event.anchor, plain=plain)
            return
        self._check_tag(event.tag, offset)
        is_text = event.tag in _TEXT_TAGS or (event.style and event.tag not in _CORE_TAGS)
        value = text if is_text else self._plain(text, offset)
        self.builder.scalar(value, text, offset, event.anchor)

    def _plain(self, text: str, offset: int) -> Value:
        try:
            return plain_scalar(text)
        except NumberError as error:
            self._findings.add(codes.SYNTAX_NUMBER(self._source.span(offset), text=error))
            return None

    def _check_tag(self, tag: str, offset: int) -> None:
        if tag != "!" and tag not in _CORE_TAGS:
            self._findings.add(codes.SYNTAX_TAG(self._source.span(offset), tag=tag))


def _offset(event: Event) -> int:
    return event.start_mark.index if event.start_mark is not None else 0


def _events(text: str) -> Callable[[], Event]:
    """A function that gives the next event, from libyaml where PyYAML was built with it."""
    loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return loader(text).get_event


def _syntax_finding(source: SourceFile, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "the text cannot be read"
    offset = mark.index if mark is not None else _forbidden_offset(source.text)
    context = getattr(error, "context", None)
    if source.text[offset : offset + 1] == "\t":
        hint = "Indent with spaces; YAML does not allow tabs there."
    else:
        hint = "Quote text that holds `: `, ` #`, `{`, `[`, `*`, `&`, `@` or a backtick."
    message = f"{context}, {problem}" if context else str(problem)
    return codes.SYNTAX_INVALID(source.span(min(offset, len(source.text))), format="YAML", problem=message, hint=hint)


def _forbidden_offset(text: str) -> int:
    """The offset of the first character that YAML forbids (1.2.2, 5.1); parsers tell it in bytes, or not at all."""
    match = _FORBIDDEN.search(text)
    return match.start() if match else 0
