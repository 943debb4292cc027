"""JSON text to a tree, by RFC 8259; what Python's own JSON reader adds (NaN, Infinity) is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from json import JSONDecodeError, decoder
from typing import NoReturn

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.builder import Builder, UnreadableError
from generator.load.files import SourceFile
from generator.load.numbers import NumberError, json_number
from generator.load.tree import Mapping, Sequence, Value

# Not in the type stubs, yet part of the library since 2.7: decodes a string in C, exactly as JSON means it.
_scan_string: Callable[[str, int], tuple[str, int]] = getattr(decoder, "scanstring")  # noqa: B009
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORD = re.compile(r"-?[A-Za-z]+")
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None}
_SURROGATE = re.compile("[\ud800-\udfff]")
_OPENERS: dict[str, type[Mapping | Sequence]] = {"{": Mapping, "[": Sequence}
_CLOSERS: dict[type[Mapping | Sequence], str] = {Mapping: "}", Sequence: "]"}


def parse_json(source: SourceFile, findings: Findings) -> Value:
    """The document's value. Raises UnreadableError when the text is not JSON."""
    reader = _Reader(source, findings)
    try:
        reader.run()
    except JSONDecodeError as error:
        at = source.span(min(error.pos, len(source.text)))
        finding = codes.SYNTAX_INVALID(at, format="JSON", problem=error.msg.removesuffix(" at"))
        raise UnreadableError(finding) from error
    return reader.builder.root


class _Reader:
    """Feeds the tokens of JSON text to a builder."""

    def __init__(self, source: SourceFile, findings: Findings) -> None:
        self.builder = Builder(source, findings)
        self._source = source
        self._findings = findings
        self._text = source.text
        self._open: list[type[Mapping | Sequence]] = []

    def run(self) -> None:
        """Reads one value and makes sure that nothing follows it."""
        offset = self._value(self._skip(0))
        while self._open:
            offset = self._continue(offset)
        if self._skip(offset) != len(self._text):
            self._fail("nothing may follow the value", self._skip(offset))

    def _skip(self, offset: int) -> int:
        match = _SPACE.match(self._text, offset)
        return match.end() if match else offset

    def _value(self, offset: int) -> int:
        """Reads a scalar or the start of a container, with its first entry; gives the offset behind it."""
        character = self._text[offset : offset + 1]
        if character == '"':
            return self._string(offset)
        if character in _OPENERS:
            return self._begin(_OPENERS[character], offset)
        return self._bare(offset)

    def _begin(self, kind: type[Mapping | Sequence], offset: int) -> int:
        self.builder.open(kind(), offset)
        self._open.append(kind)
        following = self._skip(offset + 1)
        if self._text[following : following + 1] == _CLOSERS[kind]:
            return following
        return self._entry(following)

    def _entry(self, offset: int) -> int:
        """Reads an item of a list, or a key, its colon and its value."""
        if self._open[-1] is Sequence:
            return self._value(offset)
        if self._text[offset : offset + 1] != '"':
            self._fail("a key in double quotes is expected", offset)
        colon = self._skip(self._string(offset))
        if self._text[colon : colon + 1] != ":":
            self._fail("`:` is expected", colon)
        return self._value(self._skip(colon + 1))

    def _continue(self, offset: int) -> int:
        """Reads what follows a value inside a container: its end, or a comma and the next entry."""
        offset = self._skip(offset)
        character = self._text[offset : offset + 1]
        if character == _CLOSERS[self._open[-1]]:
            self.builder.close()
            self._open.pop()
            return offset + 1
        if character != ",":
            self._fail(f"`,` or `{_CLOSERS[self._open[-1]]}` is expected", offset)
        return self._entry(self._skip(offset + 1))

    def _string(self, offset: int) -> int:
        text, end = _scan_string(self._text, offset + 1)
        if "\\u" in self._text[offset:end] and _SURROGATE.search(text):
            self._findings.add(codes.SYNTAX_SURROGATE(self._source.span(offset)))
            text = _SURROGATE.sub("\ufffd", text)
        self.builder.scalar(text, text, offset)
        return end

    def _bare(self, offset: int) -> int:
        number = _NUMBER.match(self._text, offset)
        if number is not None:
            self.builder.scalar(self._number(number.group(), offset), number.group(), offset)
            return number.end()
        word = _WORD.match(self._text, offset)
        if word is None or word.group() not in _WORDS:
            self._fail("a value is expected", offset)
        self.builder.scalar(_WORDS[word.group()], word.group(), offset)
        return word.end()

    def _number(self, text: str, offset: int) -> Value:
        try:
            return json_number(text)
        except NumberError as error:
            self._findings.add(codes.SYNTAX_NUMBER(self._source.span(offset), text=error))
            return None

    def _fail(self, problem: str, offset: int) -> NoReturn:
        raise JSONDecodeError(problem, self._text, offset)
