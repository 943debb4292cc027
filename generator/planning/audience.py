"""An API as one language has it: types named for other languages only are types without a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from types import MappingProxyType
from typing import TypeVar, cast

from generator.model.api import Api
from generator.model.types import Info, Ref, Type, TypeId, Unknown

Part = TypeVar("Part")


def api_for(api: Api, language: str) -> Api:
    """The API with each reference to a type that this language does not name replaced by the type itself."""
    hidden = {id_ for id_, model in api.models.items() if not model.availability.includes(language)}
    if not hidden:
        return api
    opened = _Opener(api, frozenset(hidden)).part(replace(api, models=MappingProxyType({})))
    opener = _Opener(api, frozenset(hidden))
    models = {id_: opener.part(model) for id_, model in api.models.items() if id_ not in hidden}
    return replace(opened, models=models)


@dataclass(slots=True)
class _Opener:
    """Rewrites values of the model; a hidden type inside of itself ends in an unknown one."""

    api: Api
    hidden: frozenset[TypeId]
    _known: dict[int, tuple[object, object]] | None = None
    _open: tuple[TypeId, ...] = ()

    def part(self, value: Part) -> Part:
        """The value with all that it holds rewritten; the very same where nothing changes."""
        if isinstance(value, Ref):
            return cast("Part", self._reference(value))
        if isinstance(value, Info) or not (is_dataclass(value) or isinstance(value, tuple | Mapping)):
            return value
        known = self._known = self._known if self._known is not None else {}
        if not self._open and id(value) in known:
            return cast("Part", known[id(value)][1])
        rewritten = self._rewritten(value)
        if not self._open:
            known[id(value)] = (value, rewritten)
        return cast("Part", rewritten)

    def _rewritten(self, value: object) -> object:
        if isinstance(value, tuple):
            parts = tuple(self.part(item) for item in value)
            return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
        if isinstance(value, Mapping):
            return {key: self.part(item) for key, item in value.items()}
        changes = {}
        for field in fields(value):  # type: ignore[arg-type]
            old = getattr(value, field.name)
            new = self.part(old)
            if new is not old:
                changes[field.name] = new
        return replace(value, **changes) if changes else value  # type: ignore[type-var]

    def _reference(self, ref: Ref) -> Type:
        if ref.recursive or ref.id not in self.hidden:
            return ref
        if ref.id in self._open:
            return Unknown("recursive", ref.info)
        self._open = (*self._open, ref.id)
        shape = self.part(self.api.models[ref.id].type)
        self._open = self._open[:-1]
        return replace(shape, info=_seen_through(ref.info, shape.info))


def _seen_through(outer: Info, inner: Info) -> Info:
    """The facts of a type as used through a reference, whose own go before those of the type."""
    return replace(
        inner,
        docs=outer.docs or inner.docs,
        own_docs=inner.own_docs or outer.own_docs,
        reference_title=outer.reference_title or inner.reference_title,
        component=outer.component or inner.component,
        variant_name=outer.variant_name or inner.variant_name,
        examples=outer.examples or inner.examples,
        default=outer.default or inner.default,
        deprecated=outer.deprecated or inner.deprecated,
        deprecation=outer.deprecation or inner.deprecation,
        naming=outer.naming or inner.naming,
        param_name=outer.param_name or inner.param_name,
    )
