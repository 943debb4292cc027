"""Several schemas of one `allOf` to one object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.types import Enum, Field, Info, Nullable, Object, OneOf, Ref, Type, Unknown, strip_null, with_info
from generator.normalise.shapes import Resolve, all_fields, shape_of
from generator.openapi.schema import Schema


def merge_all_of(parts: Sequence[tuple[Schema, Type]], info: Info, resolve: Resolve) -> Type:
    """One type for all parts of an `allOf`.

    A first part that is a named type becomes the base of the object; else the fields of all parts are joined. Parts
    that are no objects cannot be joined: the first of them is then the type.
    """
    first = strip_null(parts[0][1])
    inline = any(not schema.ref for schema, _ in parts)
    if isinstance(first, Ref) and isinstance(shape_of(first, resolve), Object):
        rest = _join(parts[1:], resolve)
        if rest is not None:
            texts = (info.own_docs, *(type_.info.own_docs for _, type_ in parts))
            docs = next((text for text in texts if text), "")
            return replace(
                rest, base=first, inline_all_of=inline, info=replace(info, docs=info.docs or docs, own_docs=docs)
            )
    joined = _join(parts, resolve)
    if joined is None:
        return _not_an_object(parts, info)
    return replace(joined, inline_all_of=inline, info=info)


def _join(parts: Sequence[tuple[Schema, Type]], resolve: Resolve) -> Object | None:
    """The fields of all parts in one object, or None where a part is no object."""
    fields: dict[str, Field] = {}
    required: set[str] = set()
    extra: Type | None = None
    for schema, type_ in parts:
        required.update(schema.required)
        shape = shape_of(type_, resolve)
        if isinstance(shape, Unknown):
            continue
        if isinstance(shape, OneOf) and not shape.variants:
            continue
        if not isinstance(shape, Object):
            return None
        extra = shape.extra if extra is None else extra
        for field in all_fields(shape, resolve):
            known = fields.get(field.name)
            fields[field.name] = field if known is None else _joined_field(known, field)
    merged = tuple(replace(field, required=field.required or field.name in required) for field in fields.values())
    return Object(merged, extra=extra)


def _joined_field(earlier: Field, later: Field) -> Field:
    """A property that two parts declare: the later one's type; the earlier one's text and null where it has none.

    An object that both declare has the text of neither, as an `allOf` of several parts has not.
    """
    first, second = strip_null(earlier.type), strip_null(later.type)
    type_: Type = later.type
    if isinstance(first, Enum) and isinstance(second, Enum):
        missing = tuple(value for value in first.values if value not in second.values)
        type_ = replace(second, values=(*second.values, *missing))
        if isinstance(later.type, Nullable):
            type_ = Nullable(type_, later.type.info)
    elif isinstance(second, Unknown):
        type_ = earlier.type
    if isinstance(earlier.type, Nullable) and not isinstance(type_, Nullable):
        type_ = Nullable(type_, type_.info)
    if isinstance(first, Object) and isinstance(second, Object):
        type_ = with_info(type_, docs="", own_docs="")
    elif not type_.info.docs and earlier.type.info.docs:
        type_ = with_info(type_, docs=earlier.type.info.docs)
    return Field(later.name, type_, earlier.required or later.required)


def _not_an_object(parts: Sequence[tuple[Schema, Type]], info: Info) -> Type:
    for _, type_ in parts:
        if not isinstance(type_, Unknown):
            docs = info.docs or type_.info.docs
            return replace(type_, info=replace(type_.info, docs=docs, own_docs=info.own_docs or type_.info.own_docs))
    return Unknown("empty allOf", info)
