"""Types that the config has no name for and that still are types of their own, which belong to a method."""

from __future__ import annotations

from dataclasses import dataclass

from generator.config.settings import SdkConfig
from generator.model.types import TypeId
from generator.normalise.models import canonical_order, walk_resources
from generator.normalise.results import json_media, success, unwrapped_property
from generator.openapi.document import Document
from generator.openapi.schema import Schema


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Such a type: its resource and the method there, and its name where that does not follow from the method's."""

    resource: tuple[str, ...]
    method: str
    name: str = ""


def unwrapped_responses(document: Document, config: SdkConfig, named: frozenset[TypeId]) -> dict[TypeId, Unlisted]:
    """The properties that methods return in place of a named envelope; each is a type named by its first use."""
    found: dict[TypeId, Unlisted] = {}
    for path, resource in walk_resources(config.resources):
        for method in canonical_order(resource.methods):
            if method.endpoint is None:
                continue
            operation = document.operation(method.endpoint.verb, method.endpoint.path)
            media = json_media(success(operation)) if operation is not None else None
            if media is None or media.schema is None:
                continue
            wrapped = unwrapped_property(document, media.schema, method, config.settings)
            is_named = media.schema.pointer in named or media.schema.ref in named
            if wrapped is not None and is_named and not wrapped[1].ref:
                found.setdefault(wrapped[1].pointer, Unlisted(path, method.name))
    return found


def webhook_events(document: Document, config: SdkConfig, named: frozenset[TypeId]) -> dict[TypeId, Unlisted]:
    """The payloads of webhooks, which take the names of these; they belong to the first method that parses webhooks."""
    for path, resource in walk_resources(config.resources):
        taken = {model.name for model in resource.models}
        for method in canonical_order(resource.methods):
            if method.kind != "webhook_unwrap":
                continue
            found: dict[TypeId, Unlisted] = {}
            for webhook, schema in document.webhook_payloads():
                name = f"{webhook}_webhook_event"
                if name not in taken and not _is_named(document, schema, named):
                    found.setdefault(schema.pointer, Unlisted(path, method.name, name))
                    taken.add(name)
            return found
    return {}


def _is_named(document: Document, schema: Schema | None, named: frozenset[TypeId]) -> bool:
    """Whether the config names a schema, or one that it leads to by references alone."""
    seen: set[TypeId] = set()
    while schema is not None and schema.pointer not in seen:
        if schema.pointer in named or schema.ref in named:
            return True
        seen.add(schema.pointer)
        schema = document.schema(schema.ref) if schema.ref else None
    return False
