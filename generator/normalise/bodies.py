"""Request bodies: which media type is sent, and which arguments carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model.api import Body, BodyKind, BodyVariant
from generator.model.types import Array, Field, Map, Nullable, Object, OneOf, Ref, Scalar, ScalarKind, Type, strip_null
from generator.normalise.all_of import all_fields
from generator.normalise.facts import examples_of
from generator.openapi.document import BodyObject, MediaType

Resolve = Callable[[Ref], Type]

_DEEPEST_FILE = 8
"""A file is not looked for deeper inside of a body than this."""

_PREFERRED = ("multipart/form-data", "application/json", "application/x-www-form-urlencoded")


def body_of(
    body: BodyObject, type_of: Callable[[MediaType], Type | None], resolve: Resolve, param_name: str
) -> Body | None:
    """The body that is sent: multipart before JSON before other media types; None where no schema is given."""
    media = _chosen(body.content)
    type_ = type_of(media)
    if type_ is None:
        return None
    kind = _kind(media.name, type_)
    base = Body(
        kind=kind,
        media=media.name,
        offered=tuple(other.name for other in body.content),
        type=type_,
        required=body.required,
        param_name=param_name,
        is_object=False,
        examples=examples_of(media.node),
        listed_examples="examples" in media.node and "example" not in media.node,
    )
    shape = shape_of(type_, resolve)
    if isinstance(shape, Object):
        fields = all_fields(shape, resolve)
        return replace(base, fields=fields, is_object=True, has_files=any(has_file(f.type, resolve) for f in fields))
    variants = _variants(shape, resolve)
    if variants:
        fields = _common_fields(variants)
        files = any(has_file(field.type, resolve) for field in fields)
        return replace(base, fields=fields, variants=variants, is_object=True, has_files=files)
    return base


def shape_of(type_: Type, resolve: Resolve) -> Type:
    """The shape behind names and null."""
    shape = strip_null(type_)
    for _ in range(20):
        if not isinstance(shape, Ref):
            break
        shape = strip_null(resolve(shape))
    return shape


def has_file(type_: Type, resolve: Resolve, depth: int = 0) -> bool:
    """Whether a file is somewhere in the type, names included."""
    shape = shape_of(type_, resolve)
    if isinstance(shape, Scalar):
        return shape.kind is ScalarKind.BINARY
    if depth > _DEEPEST_FILE:
        return False
    parts: tuple[Type, ...] = ()
    if isinstance(shape, Array):
        parts = (shape.item,)
    elif isinstance(shape, Map):
        parts = (shape.value,)
    elif isinstance(shape, OneOf):
        parts = shape.variants
    elif isinstance(shape, Object):
        parts = tuple(field.type for field in shape.fields)
    elif isinstance(shape, Nullable):
        parts = (shape.inner,)
    return any(has_file(part, resolve, depth + 1) for part in parts)


def _chosen(content: tuple[MediaType, ...]) -> MediaType:
    for name in _PREFERRED:
        for media in content:
            if media.name == name:
                return media
    return next((media for media in content if media.name.endswith("json")), content[0])


def _kind(name: str, type_: Type) -> BodyKind:
    if name == "multipart/form-data":
        return BodyKind.MULTIPART
    if name == "application/x-www-form-urlencoded":
        return BodyKind.FORM
    if name.endswith("json"):
        return BodyKind.JSON
    if name.startswith("text/"):
        return BodyKind.TEXT
    shape = strip_null(type_)
    is_binary = isinstance(shape, Scalar) and shape.kind in (ScalarKind.BINARY, ScalarKind.STRING)
    return BodyKind.BINARY if is_binary else BodyKind.JSON


def _variants(shape: Type, resolve: Resolve) -> tuple[BodyVariant, ...]:
    if not isinstance(shape, OneOf):
        return ()
    found: list[BodyVariant] = []
    for variant in shape.variants:
        inner = shape_of(variant, resolve)
        if isinstance(inner, OneOf):
            found.extend(_variants(inner, resolve))
        elif isinstance(inner, Object):
            found.append(BodyVariant(variant, all_fields(inner, resolve)))
        else:
            return ()
    return tuple(found)


def _common_fields(variants: tuple[BodyVariant, ...]) -> tuple[Field, ...]:
    """The fields of all variants; one is required when every variant requires it."""
    merged: dict[str, Field] = {}
    for variant in variants:
        for field in variant.fields:
            merged.setdefault(field.name, field)
    required = [{field.name for field in variant.fields if field.required} for variant in variants]
    return tuple(replace(field, required=all(name in names for names in required)) for name, field in merged.items())
