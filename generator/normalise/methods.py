"""Operations to methods."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field

from generator.config.resources import MethodConfig, MethodStreaming
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.tree import span_of
from generator.model.api import (
    Body,
    Location,
    Method,
    MethodKind,
    PageScheme,
    Parameter,
    Result,
    Stream,
    StreamKind,
    WebhookUnwrap,
    WebSocket,
)
from generator.model.names import Name
from generator.model.types import Info, Ref, Scalar, ScalarKind, Type, TypeId, Unknown
from generator.normalise.auth import auth_schemes
from generator.normalise.bodies import body_of
from generator.normalise.facts import examples_of
from generator.normalise.models import audience, canonical, local_text
from generator.normalise.pagination import page_of
from generator.normalise.results import result_of
from generator.normalise.samples import asks_for_examples, gives_example
from generator.normalise.schemas import Schemas
from generator.normalise.streams import wraps_events
from generator.openapi.document import VERBS, Document, MediaType, Operation, ParameterObject

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_LOCATIONS = {location.value: location for location in Location}


@dataclass(slots=True)
class Methods:
    """Turns the methods of a config into methods of the API.

    `names` leads from a model as the config writes it (`resource.model`) to the schema it names. `used` collects the
    operations that some method reaches.
    """

    document: Document
    config: SdkConfig
    schemas: Schemas
    pages: tuple[PageScheme, ...]
    names: dict[str, TypeId]
    findings: Findings
    used: dict[tuple[str, str], None] = field(default_factory=dict[tuple[str, str], None])
    _asks_for_examples: bool = field(init=False)

    def __post_init__(self) -> None:
        self._asks_for_examples = asks_for_examples(self.config)

    def method(self, config: MethodConfig, *, examples: bool, siblings: tuple[MethodConfig, ...]) -> Method | None:
        """The method that a config entry declares; None where it cannot be made, which is then reported."""
        if config.kind == "webhook_unwrap":
            return self._webhook(config)
        if config.kind == "websocket":
            return self._websocket(config)
        if config.kind == "alias":
            target = next((other for other in siblings if other.name == config.alias_to), None)
            if target is None or target.endpoint is None:
                self.findings.add(
                    codes.METHOD_ALIAS_INVALID(config.at, target=config.alias_to or "", place=config.name)
                )
                return None
            return self._http(config, target, examples=examples)
        return self._http(config, config, examples=examples)

    def _http(self, config: MethodConfig, source: MethodConfig, *, examples: bool) -> Method | None:
        endpoint = source.endpoint
        if endpoint is None:
            return None
        operation = self.document.operation(endpoint.verb, endpoint.path)
        if operation is None:
            self._report_missing(endpoint.verb, endpoint.path, config)
            return None
        self.used[endpoint.verb, endpoint.path] = None
        sent = client_headers(self.document, self.config)
        parameters = tuple(
            self._parameter(p) for p in in_url_order(operation) if (p.location, p.name.lower()) not in sent
        )
        body = self._body(operation, source)
        result = result_of(operation, source, self.schemas, self.document, self.config.settings)
        page = page_of(source, self.pages, parameters, body, result, self.resolve)
        options = source.default_request_options
        timeout = options.timeout.milliseconds if options is not None and options.timeout is not None else None
        return Method(
            name=Name(config.name, config.at),
            docs=config.description or source.description or operation.description or operation.summary,
            verb=operation.verb,
            path=operation.path,
            server=operation.server,
            parameters=parameters,
            positional=source.positional_params if self.config.settings.positional_params else (),
            body=body,
            result=result,
            page=page,
            stream=self._stream(source.streaming, result),
            security=self._security(operation),
            headers=source.headers,
            deprecated=operation.deprecated or config.deprecated is not None,
            deprecation=local_text(config.deprecated),
            availability=audience(config.audience),
            skip_test_reason=local_text(config.skip_test_reason or source.skip_test_reason),
            timeout_seconds=timeout / 1000 if timeout is not None else None,
            max_retries=options.max_retries if options is not None else None,
            tag_docs=self.document.tag_description(operation.tags[0]) if operation.tags else "",
            examples=examples and (self._asks_for_examples or gives_example(parameters, body)),
            at=config.at,
            source=span_of(operation.node),
        )

    def resolve(self, ref: Ref) -> Type:
        """The shape of a named type."""
        if ref.recursive:
            return self.schemas.recursive.get(ref.id, Unknown("recursive"))
        return self.schemas.define(ref.id)

    def _report_missing(self, verb: str, path: str, config: MethodConfig) -> None:
        at = config.endpoint.at if config.endpoint is not None else config.at
        spelled = [f"{v} {p}" for v, p in self.document.endpoints()]
        nearest = difflib.get_close_matches(f"{verb} {path}", spelled, 1)
        hint = f"The nearest one is `{nearest[0]}`." if nearest else ""
        if verb not in VERBS:
            self.findings.add(codes.ENDPOINT_NOT_HTTP(at, endpoint=f"{verb} {path}", hint=hint))
            return
        self.findings.add(codes.ENDPOINT_NOT_FOUND(at, endpoint=f"{verb} {path}", hint=hint))

    def _parameter(self, parameter: ParameterObject) -> Parameter:
        return Parameter(
            name=Name(parameter.name, span_of(parameter.node)),
            location=_LOCATIONS.get(parameter.location, Location.QUERY),
            type=self.schemas.type_of(parameter.schema),
            required=parameter.required or parameter.location == "path",
            docs=parameter.description,
            style=parameter.style,
            explode=parameter.explode,
            examples=examples_of(parameter.node) if not examples_of(parameter.schema.node) else (),
            deprecated=parameter.node.get("deprecated") is True,
        )

    def _body(self, operation: Operation, config: MethodConfig) -> Body | None:
        if operation.body is None:
            return None
        return body_of(operation.body, self._media_type, self.resolve, config.body_param_name or "body")

    def _media_type(self, media: MediaType) -> Type | None:
        return self.schemas.type_of(media.schema) if media.schema is not None else None

    def _security(self, operation: Operation) -> tuple[tuple[str, ...], ...] | None:
        return operation.security if self.config.settings.per_endpoint_security else None

    def _stream(self, config: MethodStreaming | None, result: Result) -> Stream | None:
        if config is None:
            return None
        event = result.type
        if config.stream_event_model is not None:
            pointer = self.names.get(config.stream_event_model)
            if pointer is None:
                self.findings.add(
                    codes.STREAMING_INVALID(config.at, reason=f"there is no model {config.stream_event_model}")
                )
            else:
                event = Ref(pointer, info=Info(id=pointer))
        if event is None:
            self.findings.add(codes.STREAMING_INVALID(config.at, reason="the response has no type for its events"))
            return None
        return Stream(
            kind=StreamKind.JSONL if config.type == "jsonl" else StreamKind.SSE,
            event=event,
            discriminator=config.param_discriminator or "",
            params_type_name=config.params_type_name or "",
            synthesize_event_and_data=wraps_events(self.config, event, self.resolve),
        )

    def _webhook(self, config: MethodConfig) -> Method | None:
        webhook = config.webhook
        if webhook is None:
            return None
        events = self._webhook_events()
        if not events:
            self.findings.add(codes.WEBHOOK_INVALID(config.at, reason="the document has no webhooks"))
        return Method(
            name=Name(config.name, config.at),
            kind=MethodKind.WEBHOOK_UNWRAP,
            docs=config.description or "",
            deprecated=config.deprecated is not None,
            deprecation=local_text(config.deprecated),
            availability=audience(config.audience),
            webhook=WebhookUnwrap(events, webhook.discriminator or "", webhook.key_opt or ""),
            at=config.at,
        )

    def _webhook_events(self) -> tuple[Type, ...]:
        return tuple(self.schemas.type_of(schema) for schema in self.document.webhook_payloads())

    def _websocket(self, config: MethodConfig) -> Method | None:
        socket = config.websocket
        if socket is None:
            return None
        client = self._message(socket.client_event_schema_uri, config)
        server = self._message(socket.server_event_schema_uri, config)
        if client is None or server is None:
            return None
        query = tuple(
            Parameter(Name(name), Location.QUERY, Scalar(ScalarKind.STRING), required=False)
            for name in socket.query_params
        )
        return Method(
            name=Name(config.name, config.at),
            kind=MethodKind.WEBSOCKET,
            docs=config.description or "",
            availability=audience(config.audience),
            websocket=WebSocket(socket.path, client, server, query),
            at=config.at,
        )

    def _message(self, reference: str | None, config: MethodConfig) -> Type | None:
        schema = self.document.schema(self.document.absolute(canonical(reference))) if reference else None
        if schema is None:
            self.findings.add(codes.WEBSOCKET_INVALID(config.at, reason=f"{reference} is no schema of the document"))
            return None
        return self.schemas.type_of(schema)


def client_headers(document: Document, config: SdkConfig) -> frozenset[tuple[str, str]]:
    """Location and lower-case name of what the client adds to each request, so that no method takes it.

    These are the credentials of the security schemes, and the headers that a parameter may not name (OpenAPI,
    "Parameter Object").
    """
    found = {("header", name) for name in ("accept", "content-type", "authorization")}
    for scheme in auth_schemes(document, config):
        if scheme.options:
            found |= {("header", scheme.header.lower()), ("query", scheme.query.lower())}
    return frozenset(found)


def in_url_order(operation: Operation) -> tuple[ParameterObject, ...]:
    """The parameters of an operation, those of the path in the order of the URL and first."""
    order = {name: index for index, name in enumerate(PLACEHOLDER.findall(operation.path))}
    in_path = sorted(
        (p for p in operation.parameters if p.location == "path" and p.name in order), key=lambda p: order[p.name]
    )
    return (*in_path, *(p for p in operation.parameters if p.location != "path"))
