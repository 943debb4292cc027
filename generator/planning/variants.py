"""The variants of a union: what tells them apart, and what each adds to the name of the union."""

from __future__ import annotations

from generator.model.api import Api
from generator.model.types import Enum, Nullable, Object, OneOf, Scalar, Type, strip_null


class Variants:
    """Answers about the unions of one API; an answer is worked out once for each union."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._suffixes: dict[tuple[int, bool], tuple[OneOf, tuple[str, ...]]] = {}

    def suffix(self, union: OneOf, index: int, *, by_value: bool = True) -> str:
        """What tells a variant's name from those of the others; the discriminator's value only with `by_value`."""
        key = (id(union), by_value)
        known = self._suffixes.get(key)
        if known is None or known[0] is not union:
            known = self._suffixes[key] = (union, self._all_suffixes(union, by_value=by_value))
        return known[1][index]

    def told_by(self, union: OneOf) -> str:
        """The property by which a parser can tell the variants apart: each is an object that has it; '' if none."""
        discriminator = union.discriminator
        if discriminator is None or len(union.variants) == 1:
            return ""
        targets = [target for _, target in discriminator.mapping]
        if len(set(targets)) < len(targets):
            return ""
        name = discriminator.property
        return name if all(self._has(variant, name) for variant in union.variants) else ""

    def _all_suffixes(self, union: OneOf, *, by_value: bool) -> tuple[str, ...]:
        values = self._values(union) if by_value else None
        by_component = by_value and bool(self.told_by(union))
        return tuple(
            _suffix(variant, None if values is None else values[index], by_component=by_component)
            or self._unnamed(strip_null(variant), index)
            for index, variant in enumerate(union.variants)
        )

    def _unnamed(self, inner: Type, index: int) -> str:
        """A name for a variant without one: its only property, the type that it extends, or its number."""
        if isinstance(inner, Object) and inner.base is not None and inner.base.id in self._api.models:
            model = self._api.models[inner.base.id]
            return "_".join((*model.resource, model.name.wire))
        if isinstance(inner, Object) and len(inner.fields) == 1:
            return inner.fields[0].name
        return f"UnionMember{index}"

    def _values(self, union: OneOf) -> tuple[str, ...] | None:
        """The value of the discriminator for each variant, '' for one with several; None unless it names them."""
        discriminator = union.discriminator
        if discriminator is None or discriminator.mapping or any(_is_inline_all_of(v) for v in union.variants):
            return None
        found = [self._constants(variant, discriminator.property) for variant in union.variants]
        return tuple(str(values[0]) if len(values) == 1 else "" for values in found) if all(found) else None

    def _has(self, variant: Type, name: str) -> bool:
        return not isinstance(variant, Nullable) and isinstance(self._property(variant, name), (Enum, Scalar))

    def _constants(self, variant: Type, name: str) -> tuple[object, ...]:
        found = self._property(variant, name)
        return found.values if isinstance(found, Enum) else ()

    def _property(self, variant: Type, name: str) -> Type | None:
        """The type of a property of a variant, names and null aside; None where there is none."""
        shape = strip_null(self._api.resolve(strip_null(variant)))
        seen = 0
        while isinstance(shape, Object):
            own = next((field for field in shape.fields if field.name == name), None)
            if own is not None:
                return strip_null(self._api.resolve(own.type))
            if shape.base is None or seen > _DEEPEST:
                return None
            shape = strip_null(self._api.resolve(shape.base))
            seen += 1
        return None


_DEEPEST = 40
"""Objects that extend others over more steps than this are taken for a circle."""


def _is_inline_all_of(variant: Type) -> bool:
    return isinstance(variant, Object) and variant.inline_all_of and not variant.info.component


def _suffix(variant: Type, value: str | None, *, by_component: bool) -> str:
    inner = strip_null(variant)
    info = inner.info
    if info.variant_name:
        return info.variant_name
    if value is not None and (value or info.component):
        return value or info.component
    titles = (info.reference_title, info.title)
    names = (info.component, *titles) if by_component else (*titles, info.component)
    return next((name for name in names if name), "")
