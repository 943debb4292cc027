"""The named types of the config: which schema each names, and what else the config says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.config.resources import Audience, LocalText, ModelConfig, ResourceConfig
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.jsonpath import parse_query
from generator.load.jsonpath_select import TooMuchError, select
from generator.load.jsonpath_tokens import QueryError
from generator.load.tree import Mapping
from generator.model.api import Localized, Model
from generator.model.names import Name
from generator.model.types import ALWAYS, Availability, Info, Ref, TypeId
from generator.normalise.facts import LANGUAGE_NAMES
from generator.openapi.document import Document
from generator.openapi.schema_reader import escape

SHARED = "$shared"
CLIENT = "$client"


@dataclass(frozen=True, slots=True)
class NamedSchema:
    """A model entry of the config and the pointer of the schema that it names; '' for an alias of another entry."""

    config: ModelConfig
    resource: tuple[str, ...]
    pointer: TypeId


def named_schemas(document: Document, config: SdkConfig, findings: Findings) -> tuple[NamedSchema, ...]:
    """Every model of the config with its schema, in the order of the config; unresolved ones are reported."""
    found: list[NamedSchema] = []
    for path, resource in walk_resources(config.resources):
        by_name: dict[str, TypeId] = {}
        for model in resource.models:
            pointer = _pointer(document, model, by_name, findings)
            if pointer:
                by_name[model.name] = pointer
                found.append(NamedSchema(model, () if path == (SHARED,) else path, pointer))
    return tuple(found)


def walk_resources(
    resources: tuple[ResourceConfig, ...], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceConfig]]:
    """Each resource with its path, parents before their children."""
    for resource in resources:
        path = (*above, resource.name)
        yield path, resource
        yield from walk_resources(resource.subresources, path)


def _pointer(document: Document, model: ModelConfig, siblings: dict[str, TypeId], findings: Findings) -> TypeId:
    if model.form == "alias":
        target = siblings.get(model.alias_to or "")
        if target is None:
            findings.add(codes.CONFIG_MODEL_PATH(model.at, path=model.alias_to or "", place=model.name))
        return target or ""
    if model.form == "query":
        return _selected(document, model, findings)
    if model.form == "pointer":
        pointer = document.absolute(canonical(model.schema))
    else:
        pointer = f"#/components/schemas/{escape(model.schema)}"
    if document.schema(pointer) is None:
        findings.add(codes.CONFIG_REFERENCE_INVALID(model.schema_at or model.at, pointer=model.schema))
        return ""
    return pointer


def _selected(document: Document, model: ModelConfig, findings: Findings) -> TypeId:
    """The pointer of the one schema that a JSONPath query of the config selects, behind its references."""
    at = model.schema_at or model.at
    try:
        matches = select(document.root, parse_query(model.schema))
    except QueryError as error:
        findings.add(codes.CONFIG_QUERY_INVALID(at, query=model.schema, problem=str(error)))
        return ""
    except TooMuchError:
        findings.add(codes.CONFIG_QUERY_INVALID(at, query=model.schema, problem="it visits too many values"))
        return ""
    if len(matches) != 1 or not isinstance(matches[0].value, Mapping):
        findings.add(codes.CONFIG_QUERY_MATCHES(at, query=model.schema, count=len(matches)))
        return ""
    pointer, _ = document.follow(matches[0].value, str(matches[0]))
    return pointer


def canonical(reference: str) -> str:
    """A reference of the config with its `#`, which may be left out there."""
    return reference if "#" in reference else f"#{reference}"


def audience(value: Audience) -> Availability:
    """The languages that a part of the config is for."""
    if value.skip is None and value.only is None:
        return ALWAYS
    return Availability(
        never=value.skip is True,
        skip=tuple(LANGUAGE_NAMES.get(name, name) for name in value.skip) if isinstance(value.skip, tuple) else (),
        only=None if value.only is None else tuple(LANGUAGE_NAMES.get(name, name) for name in value.only),
    )


def local_text(value: LocalText | None) -> Localized:
    """A text of the config with its languages."""
    if value is None:
        return Localized()
    languages = tuple((LANGUAGE_NAMES.get(name, name), text) for name, text in value.by_language)
    return Localized(value.everywhere or "", languages)


def alias_model(named: NamedSchema, first: Model) -> Model:
    """A further name for a schema that already has one."""
    config = named.config
    return Model(
        id=f"{named.pointer}#{'.'.join(named.resource)}.{config.name}",
        name=Name(config.name, config.at),
        resource=named.resource,
        type=Ref(named.pointer, info=Info(id=named.pointer, docs=first.type.info.docs)),
        alias_of=named.pointer,
        params_suffix=not config.no_params_suffix,
        param_model=config.param_model or "",
        force_generation=config.force_generation,
        availability=audience(config.audience),
        deprecation=local_text(config.deprecated),
    )
