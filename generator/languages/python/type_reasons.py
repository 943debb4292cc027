"""Why a type, a field or a name of a Python SDK is as it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from generator.diagnostics.position import Span
from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.members import spelled_name
from generator.languages.python.reach import LANGUAGE, every_resource
from generator.languages.python.type_files import listed_models
from generator.model.api import Method, Model, Resource
from generator.model.types import (
    NO_INFO,
    Field,
    Info,
    Object,
    strip_null,
)
from generator.planning.reason_words import member_order_says, type_says
from generator.planning.reasons import Reason, Topic
from generator.planning.type_index import TypeIndex


class TypeReasons:
    """The reasons for the declared names of type modules."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._index = TypeIndex(layout.api)

    def reasons(self, place: Place, name: str, places: tuple[Span, ...]) -> tuple[str, tuple[Reason, ...]]:
        """What a declared name is, and all reasons for it; `places` are those that it comes from."""
        _, _, member = name.partition(".")
        if not member:
            return "the type", tuple(self._class(place, places))
        for at in places:
            for owner, field in self._index.fields.get(at, ()):
                if member in (spelled_name(self.layout, field.name, field.type), self._attribute(field)):
                    return "the field", tuple(self._field(owner, field, member))
        return "the field", ()

    def taker(self, place: Place) -> tuple[Resource, Method] | None:
        """The method whose params type is at a place, if one is."""
        home = self._homes.get(place)
        return home if isinstance(home, tuple) and place == self.layout.params(*home) else None

    def _attribute(self, field: Field) -> str:
        return self.layout.names.model_attribute(spelled_name(self.layout, field.name, field.type))

    def _class(self, place: Place, places: tuple[Span, ...]) -> Iterator[Reason]:
        home = self._homes.get(place)
        if isinstance(home, tuple):
            resource, method = home
            dotted = ".".join((*resource.path, method.name.wire))
            if place == self.layout.params(resource, method):
                yield Reason(Topic.SOURCE, f"what `{dotted}` takes: its query and its body", method.source)
                yield Reason(Topic.NAME, "the resource in the singular, the method, and Params", method.at)
            else:
                yield Reason(Topic.SOURCE, f"what `{dotted}` gives back", method.source)
                says = "no model of the config names the schema, so it is called after the method"
                yield Reason(Topic.NAME, says, method.at)
            return
        if isinstance(home, Model):
            yield from self._model(home, place)
            return
        shape = next((type_ for at in places for type_ in self._index.shapes.get(at, ())), None)
        yield Reason(Topic.SOURCE, "a schema that the config does not name", places[0] if places else None)
        yield Reason(Topic.NAME, "called after the type that holds it and the property or variant that it is")
        if shape is not None:
            yield Reason(Topic.TYPE, type_says(self.layout.api, shape), shape.info.at)

    def _model(self, model: Model, place: Place) -> Iterator[Reason]:
        owner = ".".join(model.resource) or "$shared"
        yield Reason(Topic.SOURCE, f"the schema {model.id}", model.type.info.at)
        yield Reason(Topic.SOURCE, f"the model `{model.name.wire}` of `{owner}` in the config", model.name.at)
        naming = model.type.info.named(LANGUAGE)
        request = place == self.layout.model(model, Side.REQUEST) != self.layout.model(model, Side.RESPONSE)
        if naming is not None and (naming.model_name or naming.param_model_name):
            yield Reason(Topic.NAME, "the document names it (x-stainless-naming)", model.type.info.at)
        else:
            suffix = ", with Param behind it for requests" if place.name.endswith("Param") and request else ""
            yield Reason(Topic.NAME, f"`{model.name.wire}` in camel case{suffix}", model.name.at)
        kind = "a typed dict, for methods take it" if request else "a class, for methods give it back"
        shape = strip_null(self.layout.api.resolve(model.type))
        says = kind if isinstance(shape, Object) else type_says(self.layout.api, shape)
        yield Reason(Topic.TYPE, says, model.type.info.at)
        where = "in `types.shared`" if not model.resource else f"with the resource `{owner}`"
        yield Reason(Topic.PLACE, f"{where}, where the config lists it first", model.name.at)
        if isinstance(shape, Object):
            yield Reason(Topic.ORDER, member_order_says(self.layout.api))

    def _field(self, owner: Object, field: Field, member: str) -> Iterator[Reason]:
        info = field.type.info
        yield Reason(Topic.SOURCE, f"the property `{field.name}` of {owner.info.id or 'the body'}", info.at)
        yield Reason(Topic.NAME, name_says(self.layout, field.name, member, "the document", info), info.at)
        yield Reason(Topic.TYPE, type_says(self.layout.api, field.type), info.at)
        says = "required" if field.required else "not required: it may be missing"
        yield Reason(Topic.TYPE, says, owner.info.at)
        yield Reason(Topic.ORDER, member_order_says(self.layout.api))
        if info.docs:
            yield Reason(Topic.TEXT, "its text is the description of the document", info.at)

    # -- what is where -------------------------------------------------------------------------------------------

    @cached_property
    def _homes(self) -> dict[Place, Model | tuple[Resource, Method]]:
        """What each type module is about."""
        found: dict[Place, Model | tuple[Resource, Method]] = {}
        for model in listed_models(self.layout):
            for side in Side:
                found.setdefault(self.layout.model(model, side), model)
        for resource in every_resource(self.layout.api):
            for method in resource.methods:
                found.setdefault(self.layout.params(resource, method), (resource, method))
                found.setdefault(self.layout.response(resource, method), (resource, method))
        return found


def name_says(layout: Layout, wire: str, spelled: str, source: str, info: Info = NO_INFO) -> str:
    """The rule by which a name of the document or the config is spelled in Python."""
    naming = info.named(LANGUAGE)
    if naming is not None and naming.property_name:
        return f"`{wire}` is called `{spelled}` here because the document says so (x-stainless-naming)"
    if info.param_name:
        return f"`{wire}` is called `{spelled}` here because the document says so (x-stainless-param)"
    if spelled == wire:
        return f"as {source} has it"
    plain = layout.names.attribute(wire)
    casings = layout.target.casings.spellings
    by_casing = sorted(word for word in casings if word in wire.lower())
    if spelled == plain and plain.endswith("_") and not wire.endswith("_"):
        return f"`{wire}` of {source}, with an underscore, for Python keeps the word for itself"
    if spelled == plain:
        custom = f"; custom_casings knows {', '.join(by_casing)}" if by_casing else ""
        return f"`{wire}` of {source} in snake case{custom}"
    return f"`{wire}` of {source}; `{plain}` is taken, so it is `{spelled}`"
