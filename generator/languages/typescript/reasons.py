"""Why a method, an argument, a type or a property of a TypeScript SDK is as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.diagnostics.position import Span
from generator.languages.typescript.operations import Argument, Operation, operation
from generator.languages.typescript.places import LANGUAGE, SHARED, Module, Places
from generator.languages.typescript.results import page_place, result_name
from generator.model.api import BodyKind, Method, MethodKind, Model, Resource
from generator.model.types import NO_INFO, Field, Info, Object, Type, strip_null
from generator.planning.reason_words import (
    argument_order_says,
    member_order_says,
    method_order_says,
    page_says,
    result_says,
    stream_reasons,
    type_says,
)
from generator.planning.reasons import Reason, Topic
from generator.planning.type_index import TypeIndex

_TYPES: Final = "the type"


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
        return tuple(self._method(resource, method))

    def _method(self, resource: Resource, method: Method) -> Iterator[Reason]:
        if method.source is not None:
            yield Reason(Topic.SOURCE, f"the operation `{method.verb} {method.path}`", method.source)
        yield Reason(Topic.SOURCE, f"the method `{method.name.wire}` of the config", method.at)
        spelled = self.places.names.member(method.name.wire)
        yield Reason(Topic.NAME, name_says(method.name.wire, spelled, "the config"), method.at)
        yield Reason(Topic.ORDER, method_order_says(method))
        if method.kind is MethodKind.HTTP:
            yield from self._http(operation(self.places, resource, method))
        elif method.kind is MethodKind.WEBHOOK_UNWRAP:
            yield Reason(
                Topic.TYPE, "the config makes it parse webhooks; it gives one of the document's events", method.at
            )
        else:
            yield Reason(Topic.TYPE, "the config makes it open a WebSocket", method.at)
        if method.deprecated:
            in_config = bool(method.deprecation.text(LANGUAGE))
            says = f"deprecated: the {'config' if in_config else 'document'} says so"
            yield Reason(Topic.TEXT, says, method.at if in_config else method.source)

    def _http(self, op: Operation) -> Iterator[Reason]:
        method = op.method
        at = (method.result.type.info.at if method.result.type is not None else None) or method.source
        name = page_place(self.places, op).name if method.page is not None else result_name(self.places, op)
        yield Reason(Topic.TYPE, result_says(method, name), at)
        if method.result.unwrap:
            says = f"what is given is the property `{method.result.unwrap}` of the response (unwrap_response)"
            yield Reason(Topic.TYPE, says, method.at)
        if method.page is not None:
            yield Reason(Topic.PAGE, page_says(method.page), method.page.scheme.name.at)
        yield from stream_reasons(method)
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
            return _TYPES, tuple(self._top(home, places))
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
        return _TYPES, tuple(self._nested(places))

    def _top(self, home: Model | Taken | Given | None, places: tuple[Span, ...]) -> Iterator[Reason]:
        match home:
            case Taken(resource, method) | Given(resource, method):
                dotted = ".".join((*resource.path, method.name.wire))
                takes = isinstance(home, Taken)
                says = "takes: its query and its body" if takes else "gives back"
                yield Reason(Topic.SOURCE, f"what `{dotted}` {says}", method.source)
                named = "the resource in the singular, the method, and Params"
                other = "no model of the config names the schema, so it is called after the method"
                yield Reason(Topic.NAME, named if takes else other, method.at)
            case Model():
                yield from self._model(home)
            case None:
                yield from self._nested(places)

    def _nested(self, places: tuple[Span, ...]) -> Iterator[Reason]:
        yield Reason(Topic.SOURCE, "a schema that the config does not name", places[0] if places else None)
        yield Reason(Topic.NAME, "called after the property or variant that it is, in the namespace of what holds it")
        shape = next((type_ for at in places for type_ in self._index.shapes.get(at, ())), None)
        if shape is not None:
            yield Reason(Topic.TYPE, type_says(self.places.api, shape), shape.info.at)

    def _model(self, model: Model) -> Iterator[Reason]:
        owner = ".".join(model.resource) or "$shared"
        yield Reason(Topic.SOURCE, f"the schema {model.id}", model.type.info.at)
        yield Reason(Topic.SOURCE, f"the model `{model.name.wire}` of `{owner}` in the config", model.name.at)
        naming = model.type.info.named(LANGUAGE)
        if naming is not None and naming.model_name:
            yield Reason(Topic.NAME, "the document names it (x-stainless-naming)", model.type.info.at)
        else:
            yield Reason(Topic.NAME, f"`{model.name.wire}` in camel case", model.name.at)
        shape: Type = strip_null(self.places.api.resolve(model.type))
        kind = "an interface, for it is an object" if isinstance(shape, Object) else type_says(self.places.api, shape)
        yield Reason(Topic.TYPE, kind, model.type.info.at)
        where = "in the shared module" if not model.resource else f"with the resource `{owner}`"
        yield Reason(Topic.PLACE, f"{where}, where the config lists it first", model.name.at)
        if isinstance(shape, Object):
            yield Reason(Topic.ORDER, member_order_says(self.places.api))

    def _field(self, owner: Object, field: Field) -> Iterator[Reason]:
        info = field.type.info
        yield Reason(Topic.SOURCE, f"the property `{field.name}` of {owner.info.id or 'the body'}", info.at)
        yield Reason(Topic.NAME, "as the document has it, for names of properties travel", info.at)
        yield Reason(Topic.TYPE, type_says(self.places.api, field.type), info.at)
        says = "required" if field.required else "not required: it may be missing, so it is marked with `?`"
        yield Reason(Topic.TYPE, says, owner.info.at)
        yield Reason(Topic.ORDER, member_order_says(self.places.api))
        if info.docs:
            yield Reason(Topic.TEXT, "its text is the description of the document", info.at)

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
