"""Request bodies: which media type is sent, and which arguments carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model.api import Body, BodyKind, BodyVariant
from generator.model.types import Field, Object, OneOf, Ref, Scalar, ScalarKind, Type, strip_null
from generator.normalise.facts import examples_of
from generator.normalise.shapes import Resolve, all_fields, has_file, shape_of
from generator.openapi.document import BodyObject, MediaType

_PREFERRED = ("multipart/form-data", "application/json", "application/x-www-form-urlencoded")


def body_of(
    body: BodyObject, type_of: Callable[[MediaType], Type | None], resolve: Resolve, param_name: str | None
) -> Body | None:
    """The body that is sent: multipart before JSON before other media types; None where no schema is given.

    Where JSON stands before multipart, its schema is that of the body, which is sent as multipart if it has files.
    A `param_name` makes one argument of a union of objects, which else gives an argument for each property (config
    `body_param_name`).
    """
    sent = _chosen(body.content)
    media = _described(body.content, sent)
    type_ = type_of(media)
    if type_ is None:
        return None
    kind = _kind(sent.name, type_)
    base = Body(
        kind=kind,
        media=sent.name,
        offered=tuple(other.name for other in body.content),
        type=type_,
        required=body.required,
        param_name=param_name or "body",
        is_object=False,
        examples=examples_of(media.node),
    )
    shape = shape_of(type_, resolve)
    if isinstance(shape, Object):
        fields = all_fields(shape, resolve)
        return replace(base, fields=fields, is_object=True, has_files=_has_files(kind, fields, resolve))
    variants = _variants(type_, resolve) if param_name is None else ()
    if variants:
        fields = _common_fields(variants)
        files = _has_files(kind, fields, resolve)
        return replace(base, fields=fields, variants=variants, is_object=True, has_files=files)
    return base


def _has_files(kind: BodyKind, fields: tuple[Field, ...], resolve: Resolve) -> bool:
    """Whether a file is somewhere in the fields; only multipart bodies can send one."""
    return kind is BodyKind.MULTIPART and has_file(tuple(field.type for field in fields), resolve)


def _chosen(content: tuple[MediaType, ...]) -> MediaType:
    for name in _PREFERRED:
        for media in content:
            if media.name == name:
                return media
    return next((media for media in content if media.name.endswith("json")), content[0])


def _described(content: tuple[MediaType, ...], sent: MediaType) -> MediaType:
    """The media type whose schema describes the body: the one that is sent, or JSON before multipart."""
    if sent.name != _PREFERRED[0]:
        return sent
    return next(media for media in content if media is sent or media.name == _PREFERRED[1])


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


def _variants(type_: Type, resolve: Resolve) -> tuple[BodyVariant, ...]:
    """The objects of a union and of the unions inside of it; nothing where one of its members is something else."""
    found: list[BodyVariant] = []
    waiting: list[Type] = [type_]
    opened: set[str] = set()
    while waiting:
        variant = waiting.pop(0)
        shape = shape_of(variant, resolve)
        if isinstance(shape, OneOf):
            name = strip_null(variant)
            if not isinstance(name, Ref) or name.id not in opened:
                opened |= {name.id} if isinstance(name, Ref) else set()
                waiting[:0] = shape.variants
        elif isinstance(shape, Object):
            found.append(BodyVariant(variant, all_fields(shape, resolve)))
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
