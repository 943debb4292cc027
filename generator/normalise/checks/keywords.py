"""Keywords of JSON Schema that no type of an SDK can show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import key_span_at
from generator.normalise.checks.subject import Subject

_WITHOUT_EFFECT: Final = frozenset(
    {"contains", "dependentSchemas", "else", "if", "not", "patternProperties", "prefixItems", "propertyNames", "then"}
)


def check_keywords(subject: Subject) -> Iterator[Diagnostic]:
    """Keywords without effect, in the schemas that types were made of."""
    for pointer, schema in subject.schemas.items():
        node = schema.node
        if not _WITHOUT_EFFECT.isdisjoint(node):
            for keyword in node:
                if keyword in _WITHOUT_EFFECT:
                    at, place = key_span_at(node, keyword), subject.place(pointer)
                    yield codes.SCHEMA_UNSUPPORTED(at, place=place, pointer=pointer, keyword=keyword)
