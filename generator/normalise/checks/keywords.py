"""Keywords of schemas that no type of an SDK can show, and extension keywords that mean nothing here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import key_span_at
from generator.normalise.checks.subject import Subject
from generator.normalise.nearest import Nearest

_WITHOUT_EFFECT: Final = frozenset(
    {"contains", "dependentSchemas", "else", "if", "not", "patternProperties", "prefixItems", "propertyNames", "then"}
)
_EXTENSION: Final = "x-stainless-"
_ACTING: Final = frozenset(
    f"{_EXTENSION}{name}"
    for name in (
        *("any", "const", "deprecation-message", "empty-object", "model", "naming", "nominal", "only"),
        *("override-schema", "pagination-property", "param", "skip", "variantName"),
    )
)
_IDLE: Final = (
    *("custom-imports", "extend-default", "python-", "renameMap", "snippets", "soft-required"),
    *("cli-", "go-", "java-", "kotlin-", "ruby-", "terraform-"),
)
"""How extension keywords go on that are for other targets, or ask for code of the document's own."""


def check_keywords(subject: Subject) -> Iterator[Diagnostic]:
    """Keywords without effect, in the schemas that types were made of; those that nobody knows may be misspelt."""
    nearest = Nearest(sorted(_ACTING))
    for pointer, schema in subject.schemas.items():
        node = schema.node
        for keyword in node:
            extends = keyword.startswith(_EXTENSION) and keyword not in _ACTING
            if not extends and keyword not in _WITHOUT_EFFECT:
                continue
            at, place = key_span_at(node, keyword), subject.place(pointer)
            if extends and not keyword.removeprefix(_EXTENSION).startswith(_IDLE):
                hint = nearest.hint(keyword)
                yield codes.SCHEMA_UNKNOWN_KEYWORD(at, place=place, hint=hint, pointer=pointer, keyword=keyword)
            else:
                yield codes.SCHEMA_UNSUPPORTED(at, place=place, pointer=pointer, keyword=keyword)
