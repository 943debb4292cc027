"""Every type and property of an API by the place in the document where it stands."""

from __future__ import annotations

from functools import cached_property

from generator.diagnostics.position import Span
from generator.model.api import Api
from generator.model.types import Field, Object, Type, parts


class TypeIndex:
    """What stands at each place; types inside of others count too."""

    def __init__(self, api: Api) -> None:
        self.api = api

    @cached_property
    def shapes(self) -> dict[Span, list[Type]]:
        """The types by place."""
        found: dict[Span, list[Type]] = {}
        for type_ in self._every:
            if type_.info.at is not None:
                found.setdefault(type_.info.at, []).append(type_)
        return found

    @cached_property
    def fields(self) -> dict[Span, list[tuple[Object, Field]]]:
        """The properties by place, each with the object that has it."""
        found: dict[Span, list[tuple[Object, Field]]] = {}
        bodies = [method.body for resource in self.api.every_resource() for method in resource.methods]
        taken = [Object(body.fields, info=body.type.info) for body in bodies if body is not None]
        for owner in (*(type_ for type_ in self._every if isinstance(type_, Object)), *taken):
            for field in owner.fields:
                if field.type.info.at is not None:
                    found.setdefault(field.type.info.at, []).append((owner, field))
        return found

    @cached_property
    def _every(self) -> tuple[Type, ...]:
        stack: list[Type] = [model.type for model in self.api.models.values()] + list(self.api.recursive.values())
        for resource in self.api.every_resource():
            for method in resource.methods:
                stack += [parameter.type for parameter in method.parameters]
                stack += [method.body.type] if method.body is not None else []
                stack += [type_ for type_ in (method.result.type, method.result.envelope) if type_ is not None]
        found: dict[int, Type] = {}
        while stack:
            type_ = stack.pop()
            if id(type_) not in found:
                found[id(type_)] = type_
                stack += parts(type_)
        return tuple(found.values())
