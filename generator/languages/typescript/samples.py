"""Calls with example values, as documentation and tests show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.languages.typescript.literals import key, literal, number, string
from generator.languages.typescript.operations import Argument, Operation
from generator.languages.typescript.places import Places
from generator.languages.typescript.syntax import Await, Call, Code, Entry, Expression, Items, Obj
from generator.model.types import JsonValue
from generator.planning.body_examples import body_example
from generator.planning.example_values import (
    FILE_TEXT,
    DateExample,
    Example,
    FileExample,
    ListExample,
    ObjectExample,
)
from generator.planning.examples import ExampleStyle, Given, example, example_style

_OLD_FILE_TEXT = "# my file contents"
_FILE_NAME = "README.md"
_UPLOADED = "path/to/file"
_ALWAYS_EXPANDED = 3


class Purpose(Enum):
    """What a call is shown for."""

    DOCS = "docs"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Samples:
    """Writes the calls of one SDK for one purpose."""

    places: Places
    purpose: Purpose
    style: ExampleStyle

    def call(self, op: Operation, *, whole: bool, given: bool = True, options: Obj | None = None) -> Call:
        """A call of a method with all arguments (`whole`) or no more than it needs; without its object if not `given`."""
        arguments = [self.positional(op, index) for index in range(len(op.positional))]
        arguments.extend(self.expression(self.value(op, content, {}, whole=whole)) for content in op.content_alone)
        if op.object_name and given:
            arguments.append(self.members(op, whole=whole))
        if options is not None:
            arguments.append(options)
        return Call(f"{self.chain(op)}.{self.places.names.member(op.method.name.wire)}", tuple(arguments))

    def chain(self, op: Operation) -> str:
        """What leads from the client to the resource of a method."""
        return ".".join(("client", *self.places.chain(op.resource)))

    def positional(self, op: Operation, index: int) -> Expression:
        """The value of a path parameter."""
        parameter = op.positional[index]
        given = parameter.examples[:1]
        return self.expression(example(self.places.api, self.style, parameter.type, parameter.name.wire, given))

    def members(self, op: Operation, *, whole: bool) -> Obj:
        """The object that a method takes; documentation also shows what the document gives for the body."""
        of_body = body_example(op.method.body, op.variant, self.style)
        sent = _of_media(op)
        entries = []
        for member in op.sampled:
            shown = self.purpose is Purpose.DOCS and member.location == "body" and bool(sent.get(member.wire))
            if whole or member.required or shown:
                value = self.value(op, member, of_body, whole=whole)
                entries.append(Entry(key(member.name), self.expression(value)))
        return self.object(tuple(entries))

    def value(self, op: Operation, member: Argument, of_body: Mapping[str, JsonValue], *, whole: bool) -> Example:
        """The value of one member."""
        stream = op.method.stream
        if stream is not None and member.wire == stream.discriminator:
            return False
        given: Given = ()
        if member.location == "body" and member.wire in of_body:
            given = (of_body[member.wire],)
        elif member.location in ("path", "header") and member.parameter is not None:
            given = member.parameter.examples[:1]
        as_given = self.style.as_given and member.wire in _of_media(op)
        style = replace(self.style, required_only=not whole, as_given=as_given)
        return example(self.places.api, style, member.type, member.wire, given)

    # -- expressions -------------------------------------------------------------------------------------------------

    def expression(self, value: Example) -> Expression:
        """An example value as TypeScript."""
        match value:
            case FileExample():
                return self._file(value)
            case DateExample():
                return Code(string(value.text), "string")
            case ListExample():
                return Items(tuple(self.expression(item) for item in value.items))
            case ObjectExample():
                return self.object(tuple(Entry(key(m.name), self.expression(m.value)) for m in value.members))
            case str():
                return Code(string(value), "string")
            case bool() | None:
                return Code(literal(value))
            case _:
                return Code(number(value), "number")

    def object(self, entries: tuple[Entry, ...]) -> Obj:
        """An object, a line for each member where it has three, or two and one of them is an object."""
        several = len(entries) > 1 and any(isinstance(entry.value, Obj) for entry in entries)
        styled = "expanded_test_objects" in self.places.target.style
        return Obj(entries, expanded=styled and (several or len(entries) >= _ALWAYS_EXPANDED))

    def _file(self, value: FileExample) -> Expression:
        if self.purpose is Purpose.DOCS:
            return Call("fs.createReadStream", (Code(string(value.name or _UPLOADED), "string"),))
        text = FILE_TEXT if "example_data_files" in self.places.target.style else _OLD_FILE_TEXT
        content = Call("Buffer.from", (Code(string(text), "string"),))
        return Await(Call("toFile", (content, Code(string(_FILE_NAME), "string"))))


def _of_media(op: Operation) -> Mapping[str, JsonValue]:
    """The example that the document gives beside the media type of the body."""
    body = op.method.body
    found = next(iter(body.examples), None) if body is not None else None
    return found if isinstance(found, Mapping) else {}


def test_samples(places: Places) -> Samples:
    """Calls for tests."""
    return Samples(places, Purpose.TEST, example_style(places.target))


def docs_samples(places: Places) -> Samples:
    """Calls for documentation."""
    lean = "lean_example_objects" in places.target.style
    return Samples(places, Purpose.DOCS, replace(example_style(places.target), as_given=True, lean=lean))
