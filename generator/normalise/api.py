"""From document and config to the API model, by calling the rest of this stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.config.resources import ResourceConfig
from generator.config.settings import SdkConfig
from generator.diagnostics.diagnostic import Findings
from generator.load.tree import Mapping as Tree
from generator.model.api import Api, Method, Model, Resource, StreamRule, Wire
from generator.model.ledger import Ledger
from generator.model.names import Name
from generator.model.types import Type, TypeId
from generator.normalise.auth import auth_schemes, client_options, default_security
from generator.normalise.checks.run import run_checks
from generator.normalise.checks.subject import Subject, configured_methods, of_document
from generator.normalise.errors import errors_of
from generator.normalise.ledger import ledger_of
from generator.normalise.methods import Methods
from generator.normalise.models import (
    CLIENT,
    SHARED,
    NamedSchema,
    alias_model,
    audience,
    canonical_order,
    local_text,
    named_schemas,
)
from generator.normalise.page_schemes import page_schemes
from generator.normalise.placements import placed
from generator.normalise.project import project_of
from generator.normalise.samples import with_examples
from generator.normalise.schemas import Schemas
from generator.normalise.unlisted import Unlisted, unwrapped_responses, webhook_events
from generator.openapi.document import Document, text


@dataclass(frozen=True, slots=True)
class Normalised:
    """The API, and the ledger of what became of each part of the document."""

    api: Api
    ledger: Ledger


def normalise(document: Document, config: SdkConfig, findings: Findings) -> Normalised:
    """The API that a config makes of a document; what cannot be made is reported and left out."""
    placement = placed(document, config, named_schemas(document, config, findings), findings)
    config, named = placement.config, placement.models
    pointers: dict[TypeId, NamedSchema | Unlisted] = {entry.pointer: entry for entry in _first_names(named)}
    for unlisted in (unwrapped_responses, webhook_events):
        for pointer, entry in unlisted(document, config, frozenset(pointers)).items():
            pointers.setdefault(pointer, entry)
    schemas = Schemas(pointers, document.schema, document.read, findings)
    models = {pointer: _model(entry, pointer, schemas.define(pointer)) for pointer, entry in pointers.items()}
    names = {".".join((*(entry.resource or (SHARED,)), entry.config.name)): entry.pointer for entry in named}
    names.update({f"shared.{entry.config.name}": entry.pointer for entry in named if not entry.resource})
    pages = page_schemes(
        config.pagination, lambda prop, where: schemas.type_of(document.read(prop.schema, where)), findings
    )
    methods = Methods(document, config, schemas, pages, names, findings)
    builder = _Resources(methods, named, models)
    resources = tuple(builder.at_top(r) for r in config.resources if r.name not in (SHARED, CLIENT))
    root = next((builder.at_top(r) for r in config.resources if r.name == CLIENT), None)
    errors = errors_of(document, config.errors, schemas, methods.resolve, findings)
    info = document.root.get("info")
    api = Api(
        name=Name(config.organization.name, config.organization.at),
        version=text(info, "version") if isinstance(info, Tree) else "",
        client_name=config.client.default_client_name or config.organization.name,
        env_prefix=config.client.default_env_prefix or config.client.default_client_name or config.organization.name,
        docs=config.organization.docs or "",
        environments=tuple((environment.name, environment.url) for environment in config.environments),
        auth=auth_schemes(document, config),
        security=default_security(document, config),
        options=client_options(config),
        resources=resources,
        root=root,
        shared=builder.models_of(()),
        models=models,
        recursive=dict(schemas.recursive),
        pages=pages,
        wire=_wire(config),
        sorted_properties=config.settings.sort_schema_properties,
        per_method_security=config.settings.per_endpoint_security,
        tests_skipped=config.settings.disable_mock_tests,
        file_header=config.settings.file_header or "",
        project=project_of(config, len(methods.used)),
        errors=errors,
    )
    methods_of_config = configured_methods(document, config, api)
    seen, unions = of_document(schemas.seen), of_document(schemas.unions)
    subject = Subject(document, config, api, named, seen, unions, methods_of_config)
    run_checks(subject, findings)
    return Normalised(api, ledger_of(document, config, api))


def _first_names(named: tuple[NamedSchema, ...]) -> tuple[NamedSchema, ...]:
    """For each schema the entry that its type is named after: the first, further names of another model aside."""
    found: dict[TypeId, NamedSchema] = {}
    for entry in named:
        known = found.get(entry.pointer)
        if known is None or (known.is_further and not entry.is_further):
            found[entry.pointer] = entry
    return tuple(found.values())


def _model(entry: NamedSchema | Unlisted, pointer: TypeId, type_: Type) -> Model:
    if isinstance(entry, Unlisted):
        model = Model(pointer, Name(entry.name), entry.resource, type_)
        return replace(model, event_of=entry.method) if entry.name else replace(model, response_of=entry.method)
    config = entry.config
    return Model(
        id=pointer,
        name=Name(config.name, config.at),
        resource=entry.resource,
        type=type_,
        params_suffix=not config.no_params_suffix,
        force_generation=config.force_generation,
        availability=audience(config.audience),
        deprecation=local_text(config.deprecated),
    )


@dataclass(slots=True)
class _Resources:
    """Builds resources with their methods and models."""

    methods: Methods
    named: tuple[NamedSchema, ...]
    models: dict[TypeId, Model]

    def at_top(self, config: ResourceConfig) -> Resource:
        """The resource of a config entry at the top, with everything below it."""
        return with_examples(self._resource(config, (config.name,)), config)

    def _resource(self, config: ResourceConfig, path: tuple[str, ...]) -> Resource:
        methods = self._methods(config, path)
        return Resource(
            path=path,
            docs=config.description or next((m.tag_docs for m in methods if m.tag_docs), ""),
            methods=methods,
            models=self.models_of(path),
            children=tuple(self._resource(child, (*path, child.name)) for child in config.subresources),
            standalone=config.standalone_api,
            passed_on=config.passed_on and len(path) == 1,
            availability=audience(config.audience),
            deprecation=local_text(config.deprecated),
            at=config.at,
        )

    def _methods(self, config: ResourceConfig, path: tuple[str, ...]) -> tuple[Method, ...]:
        inherited = local_text(config.deprecated)
        found: list[Method] = []
        for entry in canonical_order(config.methods):
            method = self.methods.method(entry, path, config.methods)
            if method is None:
                continue
            if config.deprecated is not None and not method.deprecated:
                method = replace(method, deprecated=True, deprecation=inherited)
            found.append(method)
        return tuple(found)

    def models_of(self, path: tuple[str, ...]) -> tuple[Model, ...]:
        """The models that the config lists under a resource."""
        found: list[Model] = []
        for entry in self.named:
            if entry.resource != path:
                continue
            first = self.models[entry.pointer]
            is_first = first.name.wire == entry.config.name and first.resource == entry.resource
            found.append(first if is_first else alias_model(entry, first))
        return tuple(found)


def _wire(config: SdkConfig) -> Wire:
    client, retries = config.client, config.client.default_retries
    defaults = Wire()
    rules = (*config.streaming.rules, *config.streaming.on_event) if config.streaming is not None else ()
    timeout = client.default_timeout_ms
    return Wire(
        query_array=config.query.array_format,
        query_nested=config.query.nested_format,
        multipart_array=config.multipart_array_format or defaults.multipart_array,
        stream_rules=tuple(
            StreamRule(
                handle=rule.handle,
                event_types=rule.event_types,
                data_starts_with=rule.data_starts_with or "",
                event_starts_with=rule.event_starts_with or "",
                error_property=rule.error_property or "",
            )
            for rule in rules
        ),
        idempotency_header=client.idempotency_header or "",
        default_headers=client.default_headers,
        timeout_seconds=timeout / 1000 if timeout is not None else defaults.timeout_seconds,
        max_retries=retries.max_retries if retries.max_retries is not None else defaults.max_retries,
        initial_delay_seconds=retries.initial_delay_seconds or defaults.initial_delay_seconds,
        max_delay_seconds=retries.max_delay_seconds or defaults.max_delay_seconds,
        omit_platform_headers=client.omit_stainless_headers,
    )
