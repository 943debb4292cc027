"""The calls that generated tests make: the values of the arguments of each signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.members import wire_name
from generator.languages.python.signature import CallArgument, MethodPlan, Signature, Switch
from generator.languages.python.test_values import spelled
from generator.model.api import Location, Method
from generator.model.types import Enum, JsonValue, Scalar, ScalarKind, strip_null
from generator.planning.body_examples import body_example
from generator.planning.example_values import Example
from generator.planning.examples import ExampleStyle, Given, example, has_optional_part


@dataclass(frozen=True, slots=True)
class Value:
    """An argument of a call with its value: whole, and with no more than it must have."""

    argument: CallArgument
    whole: Example
    least: Example


@dataclass(frozen=True, slots=True)
class Overload:
    """One signature of a method with a value for each argument; `number` is from 1 on, or 0 for the only one."""

    values: tuple[Value, ...]
    number: int
    streams: bool
    has_more: bool


def overloads(layout: Layout, plan: MethodPlan, style: ExampleStyle) -> tuple[Overload, ...]:
    """The signatures of a method that are tested: all but the one that takes either value of the switch."""
    tested = [signature for signature in plan.signatures if signature.switch is not Switch.EITHER]
    return tuple(
        Overload(
            values=tuple(_values(layout, plan.method, signature, style)),
            number=number if len(tested) > 1 else 0,
            streams=_streams(plan, signature),
            has_more=any(_has_more(layout, argument) for argument in signature.arguments),
        )
        for number, signature in enumerate(tested, 1)
    )


def _streams(plan: MethodPlan, signature: Signature) -> bool:
    always = plan.method.stream is not None and not plan.streams
    return always or signature.switch is Switch.ON


def _has_more(layout: Layout, argument: CallArgument) -> bool:
    """Whether an argument, or a part of it, may be left out."""
    return not argument.required or has_optional_part(layout.api, argument.type, layout.target.language)


def _values(layout: Layout, method: Method, signature: Signature, style: ExampleStyle) -> Iterator[Value]:
    of_body = body_example(method.body, signature.variant, style)
    for argument in signature.arguments:
        if argument.switch is not None:
            on = argument.switch is Switch.ON
            yield Value(argument, on, on)
            continue
        given = _given(argument, of_body)
        name = wire_name(argument.wire)
        whole = example(layout.api, style, argument.type, name, given)
        least = example(layout.api, replace(style, required_only=True), argument.type, name, given)
        yield Value(argument, whole, least)


def _given(argument: CallArgument, of_body: Mapping[str, JsonValue]) -> Given:
    """The example before that of the type: beside a parameter that is not in the query, or of the body."""
    if argument.location == "body" and argument.wire in of_body:
        return (of_body[argument.wire],)
    parameter = argument.parameter
    return parameter.examples[:1] if parameter is not None and parameter.location is not Location.QUERY else ()


def call_arguments(layout: Layout, imports: Imports, overload: Overload, *, whole: bool, empty: str = "") -> str:
    """The arguments of a call, each with a comma.

    That of the path parameter `empty` is the empty string. Where the config renames that parameter, a text whose keyword
    is the old name is empty too.
    """
    wires = {value.argument.wire for value in overload.values if value.argument.name == empty}
    named = (
        v.argument.name for v in overload.values if v.argument.name in wires and not _is_chosen(layout, v.argument)
    )
    emptied = {empty, *named}
    alone = len(overload.values) == 1 and overload.values[0].argument.positional
    parts: list[str] = []
    for value in overload.values:
        name = value.argument.name
        if not (whole or value.argument.required or name in emptied):
            continue
        text = '""' if name in emptied else spelled(layout, imports, value.whole if whole else value.least)
        parts.append(f"{text}," if alone else f"{name}={text},")
    return " ".join(parts)


def checked_path_names(layout: Layout, plan: MethodPlan) -> tuple[str, ...]:
    """The path parameters that a caller may well leave empty: neither numbers nor one of a few values."""
    return tuple(argument.name for argument in plan.in_path if not _is_chosen(layout, argument))


def _is_chosen(layout: Layout, argument: CallArgument) -> bool:
    shape = strip_null(layout.api.resolve(strip_null(argument.type)))
    return isinstance(shape, Enum) or (isinstance(shape, Scalar) and shape.kind is not ScalarKind.STRING)
