"""Which schemas have a name, and which should have one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import span_of
from generator.model.types import Enum, Object, OneOf, Ref, Type, strip_null
from generator.normalise.checks.subject import Subject

_OFTEN: Final = 2


def check_models(subject: Subject) -> Iterator[Diagnostic]:
    """Models that are a mere constant, schemas that are used often without a name, and results that have none."""
    for entry in subject.models:
        shape = strip_null(subject.api.models[entry.pointer].type)
        if isinstance(shape, Enum) and len(shape.values) == 1:
            place, name = subject.place(entry.pointer), entry.config.name
            yield codes.MODEL_IS_CONSTANT(entry.config.at, place=place, pointer=entry.pointer, model=name)
    yield from _recommended(subject)
    yield from _inline_results(subject)


def _recommended(subject: Subject) -> Iterator[Diagnostic]:
    """Objects and unions that several places of the SDK refer to."""
    uses = Counter(schema.ref for schema in subject.schemas.values() if schema.ref)
    for pointer, count in uses.items():
        schema = subject.schemas.get(pointer)
        if count < _OFTEN or schema is None or pointer in subject.api.models:
            continue
        if schema.has_properties or schema.all_of or pointer in subject.unions:
            at, place = span_of(schema.node), subject.place(pointer)
            yield codes.MODEL_RECOMMENDED(at, place=place, pointer=pointer, schema=pointer, count=count)


def _inline_results(subject: Subject) -> Iterator[Diagnostic]:
    """Results that are objects or unions without a name: each becomes a type named after its method."""
    for each in subject.methods:
        method = each.method
        type_: Type | None = None
        if method is not None:
            type_ = method.page.item if method.page is not None else method.result.type
        shape = strip_null(type_) if type_ is not None else None
        if isinstance(shape, Object | OneOf) and not isinstance(type_, Ref):
            at = shape.info.at or each.config.at
            yield codes.TYPE_INLINE(at, place=f"{each.place} > (response)", pointer=shape.info.id)
