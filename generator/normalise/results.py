"""Responses: which one is the result of a method, and what it holds."""

from __future__ import annotations

from generator.config.resources import MethodConfig
from generator.config.settings import Settings
from generator.model.api import Result, ResultKind
from generator.model.types import TypeId
from generator.normalise.schemas import Schemas
from generator.openapi.document import Document, MediaType, Operation, ResponseObject
from generator.openapi.schema import Schema

_STREAMED = ("text/event-stream", "application/jsonl", "application/x-jsonl", "application/x-ndjson")


def success(operation: Operation) -> ResponseObject | None:
    """The response that counts as success: the lowest 2xx status with content, else the lowest one.

    Where there is none, that for all statuses which are not listed (`default`).
    """
    good = sorted((r for r in operation.responses if r.status[:1] == "2"), key=lambda r: (r.status.upper(), r.status))
    with_content = [response for response in good if response.content]
    others = (response for response in operation.responses if response.status == "default")
    return next(iter(with_content or good), None) or next(others, None)


def json_media(response: ResponseObject | None) -> MediaType | None:
    """The JSON of a response, if it offers one."""
    if response is None:
        return None
    exact = next((media for media in response.content if media.name == "application/json"), None)
    return exact or next((media for media in response.content if media.name.endswith("json")), None)


def result_of(
    operation: Operation, method: MethodConfig, schemas: Schemas, document: Document, settings: Settings
) -> Result:
    """What a method returns when it does not stream."""
    response = success(operation)
    if response is None:
        return Result(ResultKind.BINARY if method.binary_response else ResultKind.NONE)
    offered = tuple(media.name for media in response.content)
    if method.binary_response:
        return Result(ResultKind.BINARY, offered=offered)
    if not response.content:
        return Result(ResultKind.NONE)
    media = json_media(response)
    if media is None:
        return _not_json(response.content, offered, schemas)
    if media.schema is None:
        return Result(ResultKind.NONE, media=media.name, offered=offered)
    type_ = schemas.type_of(media.schema)
    wrapped = unwrapped_property(document, media.schema, method, settings)
    if wrapped is not None:
        name, inner = wrapped
        return Result(ResultKind.JSON, schemas.type_of(inner), media.name, offered, unwrap=name, envelope=type_)
    return Result(ResultKind.JSON, type_, media.name, offered)


def _not_json(content: tuple[MediaType, ...], offered: tuple[str, ...], schemas: Schemas) -> Result:
    plain = [media for media in content if media.name not in _STREAMED]
    if not plain:
        streamed = content[0]
        type_ = schemas.type_of(streamed.schema) if streamed.schema is not None else None
        return Result(ResultKind.NONE if type_ is None else ResultKind.JSON, type_, streamed.name, offered)
    first = plain[0]
    if first.name.startswith("text/") and first.schema is not None and first.schema.format != "binary":
        return Result(ResultKind.TEXT, schemas.type_of(first.schema), first.name, offered)
    if first.name.startswith("text/") and first.schema is None:
        return Result(ResultKind.NONE, media=first.name, offered=offered)
    return Result(ResultKind.BINARY, media=first.name, offered=offered)


def unwrapped_property(
    document: Document, schema: Schema, method: MethodConfig, settings: Settings
) -> tuple[str, Schema] | None:
    """The property that is returned in place of its envelope (`unwrap_response`, `settings.unwrap_response_fields`)."""
    if method.unwrap_response is False:
        return None
    envelope = target_schema(document, schema)
    if envelope is None:
        return None
    if method.unwrap_response is not None:
        inner = envelope.properties.get(method.unwrap_response)
        return (method.unwrap_response, inner) if inner is not None else None
    for name in settings.unwrap_response_fields:
        inner = envelope.properties.get(name)
        alone = len(envelope.properties) == 1 or settings.unwrap_multiproperty_response_fields
        if inner is not None and alone:
            return name, inner
    return None


def target_schema(document: Document, schema: Schema) -> Schema | None:
    """The schema behind a chain of references."""
    seen: set[TypeId] = set()
    current: Schema | None = schema
    while current is not None and current.ref and current.ref not in seen:
        seen.add(current.ref)
        current = document.schema(current.ref)
    return current
