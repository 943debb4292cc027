"""The calls that the readme shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.languages.typescript.book import Book
from generator.languages.typescript.literals import key, member_access, string
from generator.languages.typescript.method_examples import example_variable
from generator.languages.typescript.operations import Argument, Operation
from generator.languages.typescript.samples import Samples, docs_samples
from generator.languages.typescript.syntax import Call, Code, Entry, Expression, Obj
from generator.model.api import ResultKind
from generator.model.project import Example
from generator.model.types import JsonValue
from generator.planning.examples import example


@dataclass(frozen=True, slots=True)
class Shown:
    """A call to show: its operation, the expression, the variable that keeps its result, and what to print of it."""

    op: Operation
    call: Call
    variable: str
    printed: str
    streams: bool
    reads_file: bool


def shown_example(book: Book, *sections: str) -> Shown | None:
    """The example of the first of these sections that the config has and the SDK can call."""
    told = book.places.api.project.example(*sections)
    op = _operation_at(book, told) if told is not None else None
    return _shown(book, op, told, streaming=sections[0] == "streaming") if op is not None and told is not None else None


def usual_example(book: Book, *, own: bool = True) -> Shown | None:
    """A call to begin with: that of the config, else the first method that gives back something with a type.

    The methods of the client's `own` count like those of resources, unless they are not wanted.
    """
    told = shown_example(book, "headline", "default")
    if told is not None and own:
        return told
    for op in _operations(book):
        if not own and book.places.is_top_level(op.resource):
            continue
        if op.method.result.kind is ResultKind.JSON and not op.always_streams:
            return _shown(book, op, Example("default", op.method.verb, op.method.path), streaming=False)
    return None


def _operations(book: Book) -> Iterator[Operation]:
    for operations in book.operations.values():
        yield from (op for op in operations if not op.method.deprecated)


def _operation_at(book: Book, wanted: Example) -> Operation | None:
    matching = (op for op in _operations(book) if (op.method.verb, op.method.path) == (wanted.verb, wanted.path))
    return next(matching, None)


def _shown(book: Book, op: Operation, told: Example, *, streaming: bool) -> Shown:
    samples = docs_samples(book.places)
    names = book.places.names
    streams = (streaming and op.streams) or op.always_streams
    positional = tuple(_positional(samples, op, index, told.params) for index in range(len(op.positional)))
    content = tuple(samples.expression(samples.value(op, each, {}, whole=False)) for each in op.content_alone)
    entries = tuple(_entries(samples, op, told, streaming=streaming))
    members = (Obj(entries),) if entries or op.required else ()
    client = book.places.api.project.example_client
    chain = f"{client}{samples.chain(op).removeprefix('client')}"
    variable = names.variable_of(told.assign_to) if told.assign_to else example_variable(book.places, op) or "response"
    variable = f"{variable}_" if variable == client else variable
    access = member_access(told.response_property) if told.response_property else ""
    return Shown(
        op=op,
        call=Call(f"{chain}.{names.member(op.method.name.wire)}", (*positional, *content, *members)),
        variable=variable,
        printed=f"{variable}{access}",
        streams=streams,
        reads_file=bool(content) or any(_reads_file(entry.value) for entry in entries),
    )


def _positional(samples: Samples, op: Operation, index: int, params: Mapping[str, JsonValue]) -> Expression:
    parameter = op.positional[index]
    given = params.get(parameter.name.wire)
    if given is None:
        return samples.positional(op, index)
    return samples.expression(example(samples.places.api, samples.style, parameter.type, parameter.name.wire, (given,)))


def _entries(samples: Samples, op: Operation, told: Example, *, streaming: bool) -> Iterator[Entry]:
    """The members that the example gives, and those that no call can leave out."""
    stream = op.method.stream
    for member in op.sampled:
        given = _given(member, told.params)
        if stream is not None and member.wire == stream.discriminator:
            if streaming:
                yield Entry(key(member.name), Code("true"))
        elif member.wire == told.file_param and told.file_param:
            path = string(told.file_path or "path/to/file")
            yield Entry(key(member.name), Call("fs.createReadStream", (Code(path, "string"),)))
        elif given is not None:
            style = replace(samples.style, as_given=True)
            value = example(samples.places.api, style, member.type, member.name, given)
            yield Entry(key(member.name), samples.expression(value))
        elif member.required:
            yield Entry(key(member.name), samples.expression(samples.value(op, member, {}, whole=False)))


def _given(member: Argument, params: Mapping[str, JsonValue]) -> tuple[JsonValue, ...] | None:
    return next(((params[name],) for name in (member.wire, member.name) if name in params), None)


def _reads_file(value: Expression | None) -> bool:
    return isinstance(value, Call) and value.callee == "fs.createReadStream"
