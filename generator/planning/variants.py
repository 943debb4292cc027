"""What the variants of a union are called where they have no name of their own."""

from __future__ import annotations

from generator.model.api import Api
from generator.model.types import Enum, JsonValue, Nullable, Object, OneOf, Scalar, Type, strip_null


def variant_name(api: Api, union: OneOf, index: int, *, by_value: bool = True) -> str:
    """What tells a variant's name from those of the others; the discriminator's value only with `by_value`."""
    variant = union.variants[index]
    info = strip_null(variant).info
    if info.variant_name:
        return info.variant_name
    if by_value and told_by_value(api, union):
        assert union.discriminator is not None
        values = _values(api, variant, union.discriminator.property)
        value = str(values[0]) if len(values) == 1 else ""
        if value or info.component:
            return value or info.component
    by_component = by_value and discriminated(api, union)
    names = (info.component, info.title) if by_component else (info.title, info.component)
    return info.reference_title or next((name for name in names if name), "") or _unnamed(variant, index)


def discriminated(api: Api, union: OneOf) -> bool:
    """Whether each variant is an object that has the discriminating property with a single value."""
    if union.discriminator is None or len(union.variants) < 2:  # noqa: PLR2004 - a lone variant is no choice
        return False
    targets = [target for _, target in union.discriminator.mapping]
    if len(set(targets)) < len(targets):
        return False
    return all(_tells(api, variant, union.discriminator.property) for variant in union.variants)


def _tells(api: Api, variant: Type, name: str) -> bool:
    shape = strip_null(api.resolve(strip_null(variant)))
    if isinstance(variant, Nullable) or not isinstance(shape, Object):
        return False
    found = next((item for item in api.fields(shape) if item.name == name), None)
    return found is not None and isinstance(strip_null(api.resolve(found.type)), Enum | Scalar)


def told_by_value(api: Api, union: OneOf) -> bool:
    """Whether variants are named after their values of a discriminator, which all of them must have."""
    if union.discriminator is None or union.discriminator.mapping:
        return False
    if any(
        isinstance(variant, Object) and variant.inline_all_of and not variant.info.component
        for variant in union.variants
    ):
        return False
    name = union.discriminator.property
    return all(_values(api, variant, name) for variant in union.variants)


def _values(api: Api, variant: Type, name: str) -> tuple[JsonValue, ...]:
    shape = strip_null(api.resolve(strip_null(variant)))
    if not isinstance(shape, Object):
        return ()
    found = next((item for item in api.fields(shape) if item.name == name), None)
    value = strip_null(api.resolve(found.type)) if found is not None else None
    return value.values if isinstance(value, Enum) else ()


def _unnamed(variant: Type, index: int) -> str:
    inner = strip_null(variant)
    if isinstance(inner, Object) and len(inner.fields) == 1 and inner.base is None:
        return inner.fields[0].name
    return f"UnionMember{index}"
