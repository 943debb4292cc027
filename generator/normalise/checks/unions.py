"""Unions: the names of their variants, and where their discriminators lead."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import span_at, span_of
from generator.model.types import Object, OneOf, Type, strip_null
from generator.normalise.checks.subject import Subject
from generator.openapi.schema import Schema


def check_unions(subject: Subject) -> Iterator[Diagnostic]:
    """Variants without a name of their own, and discriminators that lead nowhere."""
    for pointer, union in subject.unions.items():
        yield from _unnamed(subject, pointer, union)
    for schema in subject.schemas.values():
        if schema.mapping:
            yield from _mapping(subject, schema)


def _unnamed(subject: Subject, pointer: str, union: OneOf) -> Iterator[Diagnostic]:
    """The variants that have to be declared and are called by their number."""
    told = union.discriminator.property if union.discriminator is not None else ""
    for index, variant in enumerate(union.variants):
        if _needs_name(variant, told):
            at = strip_null(variant).info.at or union.info.at
            name, place = f"UnionMember{index}", subject.place(pointer)
            yield codes.SCHEMA_VARIANT_NAME(at, place=place, pointer=strip_null(variant).info.id, name=name)


def _needs_name(variant: Type, told: str) -> bool:
    shape = strip_null(variant)
    info = shape.info
    if not isinstance(shape, Object) or info.variant_name or info.title or info.reference_title or info.component:
        return False
    by_only_field = len(shape.fields) == 1 and shape.base is None
    return not by_only_field and not (told and any(field.name == told for field in shape.fields))


def _mapping(subject: Subject, schema: Schema) -> Iterator[Diagnostic]:
    """The values of a discriminator that lead to no schema."""
    said = schema.node.get("discriminator")
    mapping = said.get("mapping") if isinstance(said, dict) else None
    for value, target in schema.mapping:
        if subject.document.schema(target) is None:
            at, place = span_at(mapping, value) or span_of(said), subject.place(schema.pointer)
            yield codes.SCHEMA_DISCRIMINATOR(at, place=place, pointer=schema.pointer, value=value, target=target)
