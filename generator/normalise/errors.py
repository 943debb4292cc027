"""The types of errors that the config makes of the members of a union (`errors.union`)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.config.settings import ErrorUnion, ErrorVariant
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.model.errors import Errors, ErrorType
from generator.model.types import Enum, Field, Object, OneOf, Type, strip_null
from generator.normalise.models import canonical
from generator.normalise.schemas import Schemas
from generator.normalise.shapes import Resolve, all_fields, shape_of
from generator.openapi.document import Document

_LOWEST, _HIGHEST = 300, 599


def errors_of(
    document: Document, config: ErrorUnion | None, schemas: Schemas, resolve: Resolve, findings: Findings
) -> Errors:
    """The errors of an API; what is no object with a value of the discriminator of its own is reported and left out."""
    if config is None:
        return Errors()
    text = config.source
    pointer = document.absolute(canonical(text)) if "/" in text else document.component_pointer(text)
    schema = document.schema(pointer)
    if schema is None:
        findings.add(codes.ERRORS_INVALID(config.at, reason=f"{text} is no schema of the document"))
        return Errors()
    if not config.discriminator:
        findings.add(codes.ERRORS_INVALID(config.at, reason="it names no discriminator"))
        return Errors()
    said = {variant.value: variant for variant in config.variants}
    found: dict[str, ErrorType] = {}
    members = [each for part in schema.one_of or (schema,) for each in _members(schemas.type_of(part), resolve)]
    for member in members:
        error = _error(member, config, said, resolve)
        if error is None or error.value in found or error.name in {other.name for other in found.values()}:
            reason = f"a member of {text} has no value of {config.discriminator} or no name of its own"
            findings.add(codes.ERRORS_INVALID(config.at, reason=reason))
        else:
            found[error.value] = error
    return Errors(config.discriminator, config.message_property or "", tuple(found.values()))


def _members(type_: Type, resolve: Resolve) -> Iterator[Type]:
    """The variants of a union, those of unions in it too; anything else is its only member."""
    shape = shape_of(type_, resolve)
    if isinstance(shape, OneOf):
        for variant in shape.variants:
            yield from _members(variant, resolve)
    else:
        yield type_


def _error(type_: Type, config: ErrorUnion, said: dict[str, ErrorVariant], resolve: Resolve) -> ErrorType | None:
    shape = shape_of(type_, resolve)
    if not isinstance(shape, Object):
        return None
    fields = all_fields(shape, resolve)
    value = _constant(fields, config.discriminator, resolve)
    if not isinstance(value, str):
        return None
    variant = said.get(value) or ErrorVariant(value=value)
    status = variant.status_code or _constant(fields, config.status_property, resolve)
    known = status if isinstance(status, int) and _LOWEST <= status <= _HIGHEST else None
    return ErrorType(value, variant.name or value, known, fields)


def _constant(fields: tuple[Field, ...], name: str | None, resolve: Resolve) -> object:
    """The only value of a property; None where there are several, or none."""
    found = next((strip_null(shape_of(field.type, resolve)) for field in fields if field.name == name), None)
    return found.values[0] if isinstance(found, Enum) and len(found.values) == 1 else None
