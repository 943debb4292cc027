"""The calls that generated tests make: which overloads a method has, and the values of their arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.params import Argument, arguments, positional_names
from generator.languages.python.test_values import argument_name, spelled
from generator.model.api import Location, Method, Parameter
from generator.model.types import JsonValue, Scalar, ScalarKind, strip_null, with_info
from generator.planning.examples import Example, ExampleStyle, example


@dataclass(frozen=True, slots=True)
class Value:
    """An argument of a call: its name, whether it is needed, and its value as the whole and as the least."""

    argument: Argument
    whole: Example
    least: Example


@dataclass(frozen=True, slots=True)
class Overload:
    """One way to call a method; `streams` where the result is a stream, `number` from 1 on, 0 for the only one."""

    values: tuple[Value, ...]
    positional: tuple[str, ...]
    number: int = 0
    streams: bool = False

    @property
    def required(self) -> tuple[Value, ...]:
        """The arguments that no call can leave out."""
        return tuple(value for value in self.values if value.argument.required)

    @property
    def has_more(self) -> bool:
        """Whether there are arguments, or parts of them, that may be left out."""
        return len(self.required) < len(self.values) or any(value.whole != value.least for value in self.values)


def overloads(layout: Layout, method: Method, style: ExampleStyle) -> tuple[Overload, ...]:
    """The overloads of a method that are tested, in the order of their numbers."""
    examples = _Examples(layout, style, _body_example(method, style))
    positional = tuple(p for p in method.parameters if p.name.wire in positional_names(method))
    first = tuple(examples.parameter(parameter) for parameter in positional)
    names = tuple(p.name.wire for p in positional)
    if method.stream is not None and method.stream.discriminator:
        return _streaming(layout, method, examples, first, names)
    body = method.body
    if body is not None and len(body.variants) > 1 and method.stream is None:
        return tuple(
            Overload((*first, *examples.arguments(arguments(layout, method, variant.fields))), names, number)
            for number, variant in enumerate(body.variants, 1)
        )
    streams = method.stream is not None
    return (Overload((*first, *examples.arguments(arguments(layout, method))), names, streams=streams),)


def _streaming(
    layout: Layout, method: Method, examples: _Examples, first: tuple[Value, ...], names: tuple[str, ...]
) -> tuple[Overload, ...]:
    """The call without a stream, and the one with it, where the argument that asks for it is required."""
    assert method.stream is not None
    switch = method.stream.discriminator
    values = examples.arguments(arguments(layout, method))
    plain = tuple(replace(v, whole=False, least=False) if v.argument.name == switch else v for v in values)
    chosen = [
        replace(v, argument=replace(v.argument, required=True), whole=True, least=True)
        if v.argument.name == switch
        else v
        for v in values
    ]
    in_path = [v for v in chosen if v.argument.location == "path"]
    others = [v for v in chosen if v.argument.location != "path"]
    required = _resorted([v for v in others if v.argument.required], switch)
    streamed = (*in_path, *required, *(v for v in others if not v.argument.required))
    return Overload((*first, *plain), names, 1), Overload((*first, *streamed), names, 2, streams=True)


def _resorted(required: list[Value], switch: str) -> tuple[Value, ...]:
    """The required arguments with the switch in its place by location and name."""
    return tuple(required)


def _body_example(method: Method, style: ExampleStyle) -> Mapping[str, JsonValue]:
    """The example of the whole body, by property; empty where there is none, or where those of its parts go first."""
    body = method.body
    if body is None or not body.is_object or not style.outer_first:
        return {}
    found = body.type.info.examples[:1]
    return found[0] if found and isinstance(found[0], Mapping) else {}


@dataclass(slots=True)
class _Examples:
    """Values of arguments, each worked out once for the whole and once for the least."""

    layout: Layout
    style: ExampleStyle
    body: Mapping[str, JsonValue]

    def arguments(self, items: tuple[Argument, ...]) -> tuple[Value, ...]:
        """The values of keyword arguments."""
        return tuple(self.value(item) for item in items)

    def parameter(self, parameter: Parameter) -> Value:
        """The value of a positional argument."""
        argument = Argument(parameter.name.wire, parameter.type, True, parameter.location.value, "", parameter)
        return self.value(argument)

    def value(self, argument: Argument) -> Value:
        """The values of an argument: an example beside a path parameter counts, one beside another does not."""
        parameter = argument.parameter
        type_ = argument.type
        if parameter is not None and parameter.location is Location.PATH and parameter.examples:
            type_ = with_info(type_, examples=parameter.examples)
        if argument.location == "body" and argument.name in self.body:
            type_ = with_info(type_, examples=(self.body[argument.name],))
        name = argument.type.info.param_name or argument.name.removesuffix("[]")
        whole = example(self.layout.api, self.style, type_, name)
        least = example(self.layout.api, replace(self.style, required_only=True), type_, name)
        return Value(argument, whole, least)


def call_arguments(layout: Layout, imports: Imports, overload: Overload, *, whole: bool, empty: str = "") -> str:
    """The arguments of a call; that of the path parameter `empty` is the empty string."""
    chosen = overload.values if whole else overload.required
    parts: list[str] = []
    for value in chosen:
        shown = value.whole if whole else value.least
        text = '""' if value.argument.name == empty else spelled(layout, imports, shown)
        alone = len(overload.values) == 1 and value.argument.name in overload.positional
        name = argument_name(layout, value.argument.name, value.argument.type)
        parts.append(f"{text}," if alone else f"{name}={text},")
    return " ".join(parts)


def checked_path_names(method: Method) -> tuple[str, ...]:
    """The path parameters that may not be empty: all but numbers."""
    return tuple(
        parameter.name.wire
        for parameter in method.parameters
        if parameter.location is Location.PATH and not _is_number(parameter)
    )


def _is_number(parameter: Parameter) -> bool:
    shape = strip_null(parameter.type)
    return isinstance(shape, Scalar) and shape.kind in (ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN)
