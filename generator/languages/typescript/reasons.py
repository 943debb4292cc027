"""Why a method, an argument, a type or a property of a TypeScript SDK is as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics.position import Span
from generator.languages.typescript.operations import Argument, operation
from generator.languages.typescript.places import LANGUAGE, SHARED, Module, Places
from generator.languages.typescript.results import page_place, result_name
from generator.model.api import BodyKind, Method, Model, Resource
from generator.model.types import NO_INFO, Field, Info, Object
from generator.planning.common_reasons import (
    field_reasons,
    method_reasons,
    model_reasons,
    params_reasons,
    response_reasons,
    unnamed_reasons,
)
from generator.planning.reason_words import (
    BYTES_SAY,
    argument_order_says,
    page_says,
    result_says,
    stream_reasons,
    type_says,
)
from generator.planning.reasons import Reason, Topic
from generator.planning.type_index import TypeIndex


@dataclass(frozen=True, slots=True)
class Taken:
    """A params type: the method that takes it."""

    resource: Resource
    method: Method


@dataclass(frozen=True, slots=True)
class Given:
    """A response type: the method that gives it."""

    resource: Resource
    method: Method


class Reasons:
    """The reasons for what one SDK declares."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._index = TypeIndex(places.api)

    # -- methods -------------------------------------------------------------------------------------------------

    def method(self, resource: Resource, method: Method) -> tuple[Reason, ...]:
        """All reasons for a method."""
        named = name_says(method.name.wire, self.places.names.member(method.name.wire), "the config")
        return tuple(method_reasons(method, LANGUAGE, named, self._http(resource, method)))

    def _http(self, resource: Resource, method: Method) -> Iterator[Reason]:
        op = operation(self.places, resource, method)
        at = (method.result.type.info.at if method.result.type is not None else None) or method.source
        name = page_place(self.places, op).name if method.page is not None else result_name(self.places, op)
        yield Reason(Topic.TYPE, result_says(method, name), at)
        if method.result.unwrap:
            says = f"what is given is the property `{method.result.unwrap}` of the response (unwrap_response)"
            yield Reason(Topic.TYPE, says, method.at)
        if method.page is not None:
            yield Reason(Topic.PAGE, page_says(method.page), method.page.scheme.name.at)
        yield from stream_reasons(method)
        for content in op.content_alone:
            told = self.places.names.variable_of(content.wire)
            yield Reason(Topic.ORDER, f"positional: {told}; {BYTES_SAY}", content.type.info.at or method.source)
        if op.positional:
            why = "the config names them" if method.positional is not None else self._positional_rule
            names = ", ".join(self.places.names.argument(parameter.name.wire) for parameter in op.positional)
            yield Reason(Topic.ORDER, f"positional: {names}; {why}", method.at)
        if op.object_name:
            mark = "must be given" if op.required else "may be left out, for no member of it is required"
            yield Reason(
                Topic.TYPE, f"the other arguments are the members of one object, `{op.object_name}`; it {mark}"
            )
            yield Reason(Topic.ORDER, argument_order_says(self.places.api))
        if method.body is not None and method.body.kind is not BodyKind.JSON:
            at = method.body.type.info.at or method.source
            yield Reason(Topic.TYPE, f"the body is sent as {method.body.media}", at)

    @property
    def _positional_rule(self) -> str:
        return "all parameters of the path are" if self.places.node else "the last parameter of the path is"

    def argument(self, method: Method, argument: Argument) -> tuple[Reason, ...]:
        """All reasons for a member of the object that a method takes."""
        return tuple(self._argument(method, argument))

    def _argument(self, method: Method, argument: Argument) -> Iterator[Reason]:
        parameter, info = argument.parameter, argument.type.info
        at = parameter.name.at if parameter is not None else info.at
        where = f"the parameter `{argument.wire}` ({argument.location})" if parameter is not None else ""
        yield Reason(Topic.SOURCE, where or f"the property `{argument.wire}` of the body", at)
        yield Reason(Topic.NAME, name_says(argument.wire, argument.name, "the document", info), at)
        yield Reason(Topic.TYPE, type_says(self.places.api, argument.type), info.at or at)
        says = "required" if argument.required else "not required, so it is marked with `?`"
        yield Reason(Topic.TYPE, says, at)
        if method.stream is not None and method.stream.discriminator == argument.wire:
            yield Reason(
                Topic.TYPE, "its value decides whether the method streams, so there is a type for each", method.at
            )
        group = "required" if argument.required else "optional"
        yield Reason(Topic.ORDER, f"among the {group} ones of the {argument.location}")
        if argument.docs:
            yield Reason(Topic.TEXT, "its text is the description of the document", info.at or at)

    # -- types ---------------------------------------------------------------------------------------------------

    def type(self, module: Module, name: str, places: tuple[Span, ...]) -> tuple[str, tuple[Reason, ...]]:
        """What a declared name of a module is, and all reasons for it; `places` are those that it comes from."""
        first, _, inner = name.partition(".")
        home = self.homes.get((module, first.removesuffix("NonStreaming").removesuffix("Streaming")))
        if not inner:
            return "the type", tuple(self._top(home, places))
        member = inner.rpartition(".")[2]
        if isinstance(home, Taken):
            op = operation(self.places, home.resource, home.method)
            found = next((argument for argument in op.members if argument.name == member), None)
            if found is not None and found.type.info.at in (*places, None):
                return "the property", self.argument(home.method, found)
        for at in places:
            for owner, field in self._index.fields.get(at, ()):
                if field.name == member:
                    return "the property", tuple(self._field(owner, field))
        return "the type", tuple(self._nested(places))

    def _top(self, home: Model | Taken | Given | None, places: tuple[Span, ...]) -> Iterator[Reason]:
        match home:
            case Taken(resource, method):
                return params_reasons(resource, method)
            case Given(resource, method):
                return response_reasons(resource, method)
            case Model():
                return self._model(home)
            case None:
                return self._nested(places)

    def _nested(self, places: tuple[Span, ...]) -> Iterator[Reason]:
        named = "called after the property or variant that it is, in the namespace of what holds it"
        return unnamed_reasons(self.places.api, self._index, places, named)

    def _model(self, model: Model) -> Iterator[Reason]:
        naming = model.type.info.named(LANGUAGE)
        named = "" if naming is not None and naming.model_name else f"`{model.name.wire}` in camel case"
        form, shared = "an interface, for it is an object", "in the shared module"
        return model_reasons(self.places.api, model, named, form, shared)

    def _field(self, owner: Object, field: Field) -> Iterator[Reason]:
        named = "as the document has it, for names of properties travel"
        optional = "not required: it may be missing, so it is marked with `?`"
        return field_reasons(self.places.api, owner, field, named, optional)

    @cached_property
    def homes(self) -> dict[tuple[Module, str], Model | Taken | Given]:
        """What the types at the top of each module are about."""
        found: dict[tuple[Module, str], Model | Taken | Given] = {}
        for model in self.places.shared:
            found.setdefault((SHARED, self.places.model_name(model)), model)
        for resource in self.places.resources():
            module = self.places.module(resource)
            for model in self.places.models(resource):
                found.setdefault((module, self.places.model_name(model)), model)
            for method in self.places.methods(resource):
                taken = self.places.params(resource, method)
                found.setdefault((module, taken), Taken(resource, method))
                found.setdefault((module, f"{taken}Base"), Taken(resource, method))
                found.setdefault((module, self.places.response(resource, method)), Given(resource, method))
        return found


def name_says(wire: str, spelled: str, source: str, info: Info = NO_INFO) -> str:
    """The rule by which a name of the document or the config is spelled in TypeScript."""
    if info.param_name and info.param_name == spelled != wire:
        return f"`{wire}` is called `{spelled}` here because the document says so (x-stainless-param)"
    if spelled == wire:
        return f"as {source} has it"
    return f"`{wire}` of {source} in camel case, which begins with a small letter"
