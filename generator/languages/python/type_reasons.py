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
from generator.model.types import NO_INFO, Field, Info, Object
from generator.planning.common_reasons import (
    field_reasons,
    model_reasons,
    params_reasons,
    response_reasons,
    unnamed_reasons,
)
from generator.planning.reasons import Reason
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
            return params_reasons(*home) if place == self.layout.params(*home) else response_reasons(*home)
        if isinstance(home, Model):
            return self._model(home, place)
        named = "called after the type that holds it and the property or variant that it is"
        return unnamed_reasons(self.layout.api, self._index, places, named)

    def _model(self, model: Model, place: Place) -> Iterator[Reason]:
        naming = model.type.info.named(LANGUAGE)
        request = place == self.layout.model(model, Side.REQUEST) != self.layout.model(model, Side.RESPONSE)
        suffix = ", with Param behind it for requests" if place.name.endswith("Param") and request else ""
        by_document = naming is not None and (naming.model_name or naming.param_model_name)
        named = "" if by_document else f"`{model.name.wire}` in camel case{suffix}"
        form = "a typed dict, for methods take it" if request else "a class, for methods give it back"
        return model_reasons(self.layout.api, model, named, form, "in `types.shared`")

    def _field(self, owner: Object, field: Field, member: str) -> Iterator[Reason]:
        named = name_says(self.layout, field.name, member, "the document", field.type.info)
        return field_reasons(self.layout.api, owner, field, named, "not required: it may be missing")

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
