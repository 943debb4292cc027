"""What a method takes and gives back, under the names and in the order that its callers see.

`MethodPlan` is the one description of a method that the resource modules, the API listing and the generated tests share.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from generator.languages.python.keywords import keywords
from generator.languages.python.layout import Layout, Place
from generator.languages.python.params import (
    Argument,
    arguments,
    has_params,
    in_signature_order,
    positional_names,
)
from generator.languages.python.returns import Returned, returned_by
from generator.model.api import Location, Method, MethodKind, Parameter, Resource
from generator.model.types import Field, Type
from generator.planning.arguments import positional_body


class Switch(Enum):
    """The value that an overload fixes for the argument that asks for a stream."""

    OFF = "off"
    ON = "on"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class CallArgument:
    """An argument of a call.

    `name` is the keyword and `wire` the spelling of the API. `location` is `path`, `query`, `body` or `header`; `docs` is
    the text about it. A `positional` argument stands before the keyword-only ones. `switch` is set for the argument that
    asks for a stream; its annotation is then that of the value and not of `type`. `parameter` is None for what a body holds.
    """

    name: str
    wire: str
    type: Type
    required: bool
    location: str
    docs: str = ""
    positional: bool = False
    switch: Switch | None = None
    parameter: Parameter | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a method: an overload, or the only one.

    `arguments` are in the order of the signature, positional ones first. `variant` is the index of the object in a body
    that is a union of objects, else None.
    """

    arguments: tuple[CallArgument, ...]
    variant: int | None = None

    @property
    def switch(self) -> Switch | None:
        """What the signature says about streaming; None where the method has no argument that asks for it."""
        return next((argument.switch for argument in self.arguments if argument.switch is not None), None)

    @property
    def keywords(self) -> tuple[CallArgument, ...]:
        """The arguments that are given by keyword."""
        return tuple(argument for argument in self.arguments if not argument.positional)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the required keyword arguments."""
        return tuple(argument.name for argument in self.keywords if argument.required)


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """A method over HTTP as its callers see it.

    `signatures` holds the overloads, of which there are several where a body is a union of objects (one per variant) or
    where an argument asks for a stream (off, on, either; the last takes any bool and adds nothing to test). `in_path` are
    the arguments of the path in the order of the URL. `variable` is the name that a result is given in examples and tests.
    `deprecation` is the message of a deprecated method, else ''. `params` is the place of the params type, if there is one.
    """

    resource: Resource
    method: Method
    name: str
    signatures: tuple[Signature, ...]
    in_path: tuple[CallArgument, ...]
    returned: Returned
    variable: str
    deprecation: str = ""
    params: Place | None = None

    @property
    def overloaded(self) -> bool:
        """Whether the method has overloads."""
        return len(self.signatures) > 1

    @property
    def streams(self) -> bool:
        """Whether an argument of the method asks for a stream."""
        return any(signature.switch is not None for signature in self.signatures)


def method_plans(layout: Layout, resource: Resource, methods: tuple[Method, ...]) -> tuple[MethodPlan, ...]:
    """The plans of those methods that go over HTTP, in the given order."""
    return tuple(method_plan(layout, resource, method) for method in methods if method.kind is MethodKind.HTTP)


def method_plan(layout: Layout, resource: Resource, method: Method) -> MethodPlan:
    """The plan of one method over HTTP."""
    positional = _positional(layout, method)
    signatures = tuple(
        Signature((*positional, *(_keyword(argument, switch) for argument in members)), variant)
        for members, switch, variant in _overloads(layout, method)
    )
    order = [p.name.wire for p in method.parameters if p.location is Location.PATH]
    in_path = (argument for argument in signatures[0].arguments if argument.location == "path")
    message = method.deprecation.text(layout.target.language) or "deprecated"
    return MethodPlan(
        resource=resource,
        method=method,
        name=layout.names.attribute(method.name.wire),
        signatures=signatures,
        in_path=tuple(sorted(in_path, key=lambda argument: order.index(argument.wire))),
        returned=returned_by(layout, resource, method),
        variable=layout.singular(resource),
        deprecation=message if method.deprecated else "",
        params=layout.params(resource, method) if has_params(layout, method) else None,
    )


def _positional(layout: Layout, method: Method) -> tuple[CallArgument, ...]:
    by_name = {p.name.wire: p for p in method.parameters if p.location is Location.PATH}
    known = keywords(layout, method)
    in_path = tuple(
        CallArgument(
            name=known["path", wire],
            wire=wire,
            type=by_name[wire].type,
            required=True,
            location="path",
            docs=by_name[wire].type.info.docs,
            positional=True,
            parameter=by_name[wire],
        )
        for wire in positional_names(method)
    )
    body = positional_body(method, layout.target.style)
    if body is None:
        return in_path
    wire, docs = body.param_name, body.type.info.docs
    return (*in_path, CallArgument(known["body", wire], wire, body.type, True, "body", docs, positional=True))


_Overload = tuple[tuple[Argument, ...], "tuple[str, Switch] | None", "int | None"]


def _overloads(layout: Layout, method: Method) -> tuple[_Overload, ...]:
    """The keyword arguments of each overload, its value of the switch, and its variant of the body."""
    members = arguments(layout, method)
    stream = method.stream
    switch = next((a for a in members if stream is not None and a.name == stream.discriminator), None)
    if switch is not None:
        optional = tuple(replace(a, required=False) if a is switch else a for a in members)
        asked = tuple(replace(a, required=True) if a is switch else a for a in members)
        off, on = in_signature_order(layout, optional), in_signature_order(layout, asked)
        return (
            (off, (switch.name, Switch.OFF), None),
            (on, (switch.name, Switch.ON), None),
            (on, (switch.name, Switch.EITHER), None),
        )
    variants: tuple[tuple[Field, ...], ...] = ()
    if method.body is not None and stream is None:
        variants = tuple(variant.fields for variant in method.body.variants)
    if len(variants) > 1:
        return tuple((arguments(layout, method, fields), None, index) for index, fields in enumerate(variants))
    return ((members, None, None),)


def _keyword(argument: Argument, switch: tuple[str, Switch] | None) -> CallArgument:
    return CallArgument(
        name=argument.keyword,
        wire=argument.name,
        type=argument.type,
        required=argument.required,
        location=argument.location,
        docs=argument.docs,
        switch=switch[1] if switch is not None and switch[0] == argument.name else None,
        parameter=argument.parameter,
    )
