"""Operations to methods."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.config.resources import Endpoint, MethodConfig, MethodStreaming
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.tree import Mapping, span_of
from generator.model.api import (
    Body,
    Location,
    Method,
    PageScheme,
    Parameter,
    Result,
    Stream,
    StreamKind,
)
from generator.model.names import Name
from generator.model.types import ALWAYS, Info, Ref, Type, TypeId, Unknown, with_info
from generator.normalise.auth import auth_schemes
from generator.normalise.bodies import body_of
from generator.normalise.facts import availability, examples_of, namings
from generator.normalise.models import audience, local_text
from generator.normalise.nearest import Nearest
from generator.normalise.pagination import Operands, Pagination
from generator.normalise.path_types import without_objects
from generator.normalise.places import method_place
from generator.normalise.results import result_of
from generator.normalise.samples import gives_example
from generator.normalise.schemas import Schemas
from generator.normalise.special_methods import SpecialMethods
from generator.normalise.streams import wraps_events
from generator.openapi.document import SENT_VERBS, VERBS, Document, MediaType, Operation, ParameterObject
from generator.openapi.schema import Schema

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_LOCATIONS = {location.value: location for location in Location}
_TEXT = Schema("#text", Mapping([("type", "string")]), types=("string",))


_EVENTS = "text/event-stream"
"""The media type of a response that streams, even if the config does not say so, where it is the only one."""


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
    _special: SpecialMethods = field(init=False)
    _sent: frozenset[tuple[str, str]] = field(init=False)
    _nearest: Nearest = field(init=False)
    _pagination: Pagination = field(init=False)

    def __post_init__(self) -> None:
        self._special = SpecialMethods(self.document, self.config, self.schemas, self.names, self.findings)
        self._pagination = Pagination(self.pages, self.resolve, self.findings)
        self._sent = client_headers(self.document, self.config)
        self._nearest = Nearest(f"{verb} {path}" for verb, path in self.document.endpoints())

    def method(self, config: MethodConfig, owner: tuple[str, ...], siblings: tuple[MethodConfig, ...]) -> Method | None:
        """The method that a config entry declares; None where it cannot be made, which is then reported."""
        place = method_place(owner, config.name)
        if config.kind == "webhook_unwrap":
            return self._special.webhook(config, place)
        if config.kind == "websocket":
            return self._special.websocket(config, place)
        if config.kind == "alias":
            target = next((other for other in siblings if other.name == config.alias_to), None)
            if target is None or target.endpoint is None:
                finding = codes.METHOD_ALIAS_INVALID(config.at, place=place, target=config.alias_to or "")
                self.findings.add(finding)
                return None
            return self._http(config, target, place)
        return self._http(config, config, place)

    def _http(self, config: MethodConfig, source: MethodConfig, place: str) -> Method | None:
        endpoint = source.endpoint
        if endpoint is None:
            return None
        operation = self.document.operation(endpoint.verb, endpoint.path)
        if operation is None:
            self._report_missing(endpoint, place)
            return None
        if operation.verb not in SENT_VERBS:
            self.findings.add(codes.ENDPOINT_NOT_SENT(endpoint.at, place=place, endpoint=endpoint, verb=endpoint.verb))
            return None
        self.used[endpoint.verb, endpoint.path] = None
        parameters = self._parameters(operation, place)
        body = self._body(operation, source)
        result = result_of(operation, source, self.schemas, self.document, self.config.settings)
        page = self._pagination.page(source, Operands(parameters, body, result), place)
        options = source.default_request_options
        timeout = options.timeout_ms if options is not None else None
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
            stream=self._stream(source.streaming, result, place),
            security=operation.security,
            headers=source.headers,
            deprecated=operation.deprecated or config.deprecated is not None,
            deprecation=local_text(config.deprecated),
            availability=audience(config.audience),
            skip_test_reason=local_text(config.skip_test_reason or source.skip_test_reason),
            timeout_seconds=timeout / 1000 if timeout is not None else None,
            max_retries=options.max_retries if options is not None else None,
            tag_docs=self.document.tag_description(operation.tags[0]) if operation.tags else "",
            examples=gives_example(operation, body, result),
            at=config.at,
            source=span_of(operation.node),
        )

    def resolve(self, ref: Ref) -> Type:
        """The shape of a named type."""
        if ref.recursive:
            return self.schemas.recursive.get(ref.id, Unknown("recursive"))
        return self.schemas.define(ref.id)

    def _report_missing(self, endpoint: Endpoint, place: str) -> None:
        hint = self._nearest.hint(str(endpoint))
        code = codes.ENDPOINT_NOT_FOUND if endpoint.verb in VERBS else codes.ENDPOINT_NOT_HTTP
        self.findings.add(code(endpoint.at, place=place, hint=hint, endpoint=endpoint))

    def _parameters(self, operation: Operation, place: str) -> tuple[Parameter, ...]:
        """The parameters of a method: those of its operation less what the client sends.

        A placeholder of the path that no parameter describes takes any text, for a URL needs it; that is reported.
        """
        listed = tuple(
            parameter for parameter in in_url_order(operation) if self._is_sound(parameter, operation, place)
        )
        described = {parameter.name for parameter in listed if parameter.location == "path"}
        for name in dict.fromkeys(PLACEHOLDER.findall(operation.path)):
            if name not in described:
                at, endpoint = operation.at, f"{operation.verb} {operation.path}"
                finding = codes.ENDPOINT_PATH_PARAM(at, place=place, name=name, endpoint=endpoint)
                self.findings.add(finding)
                listed = (*listed, ParameterObject(name, "path", True, "", _TEXT, Mapping()))
        return tuple(self._parameter(p) for p in listed if (p.location, p.name.lower()) not in self._sent)

    def _is_sound(self, parameter: ParameterObject, operation: Operation, place: str) -> bool:
        """Whether a parameter has a name and a place in the request; reported where it has none."""
        reason = "it has no name" if not parameter.name else ""
        if parameter.location not in _LOCATIONS:
            reason = f"its `in` is {parameter.location!r}, not one of {', '.join(_LOCATIONS)}"
        if reason:
            endpoint = f"{operation.verb} {operation.path}"
            at = span_of(parameter.node) or operation.at
            self.findings.add(codes.ENDPOINT_PARAM_INVALID(at, place=place, endpoint=endpoint, reason=reason))
        return not reason

    def _parameter(self, parameter: ParameterObject) -> Parameter:
        type_ = self.schemas.type_of(parameter.schema)
        if parameter.location == "path":
            type_ = without_objects(type_)
        return Parameter(
            name=Name(parameter.name, span_of(parameter.node)),
            location=_LOCATIONS[parameter.location],
            type=beside_parameter(type_, parameter.node),
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
        return body_of(operation.body, self._media_type, self.resolve, config.body_param_name)

    def _media_type(self, media: MediaType) -> Type | None:
        return self.schemas.type_of(media.schema) if media.schema is not None else None

    def _stream(self, config: MethodStreaming | None, result: Result, place: str) -> Stream | None:
        event = result.type
        if config is None:
            alone = event is not None and result.offered == (_EVENTS,)
            return Stream(StreamKind.SSE, event) if alone and event is not None else None
        if config.stream_event_model is not None:
            pointer = self.names.get(config.stream_event_model)
            if pointer is None:
                reason = f"there is no model {config.stream_event_model}"
                self.findings.add(codes.STREAMING_INVALID(config.at, place=place, reason=reason))
            else:
                event = Ref(pointer, info=Info(id=pointer))
        if event is None:
            reason = "the response has no type for its events"
            self.findings.add(codes.STREAMING_INVALID(config.at, place=place, reason=reason))
            return None
        return Stream(
            kind=StreamKind.JSONL if config.type == "jsonl" else StreamKind.SSE,
            event=event,
            discriminator=config.param_discriminator or "",
            synthesize_event_and_data=wraps_events(self.config, event, self.resolve),
        )


def beside_parameter(type_: Type, node: Mapping) -> Type:
    """The type of a parameter with what the extensions of the parameter itself say of its name and its languages."""
    if not any(key.startswith("x-stainless-") for key in node):
        return type_
    own = availability(node.get("x-stainless-skip"), node.get("x-stainless-only"))
    name, message = node.get("x-stainless-param"), node.get("x-stainless-deprecation-message")
    info = type_.info
    return with_info(
        type_,
        naming=namings(node.get("x-stainless-naming")) or info.naming,
        availability=info.availability if own == ALWAYS else own,
        param_name=name if isinstance(name, str) else info.param_name,
        deprecation=message if isinstance(message, str) else info.deprecation,
    )


def client_headers(document: Document, config: SdkConfig) -> frozenset[tuple[str, str]]:
    """Location and lower-case name of what the client adds to each request, so that no method takes it.

    These are the credentials of the security schemes, the options that are sent in headers (config `send_in_header`), and
    the headers that a parameter may not name (OpenAPI, "Parameter Object").
    """
    found = {("header", name) for name in ("accept", "content-type", "authorization")}
    found |= {("header", opt.send_in_header.lower()) for opt in config.client.opts if opt.send_in_header}
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
