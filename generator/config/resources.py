"""The part of the SDK config that shapes the SDK: resources, methods, models."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.diagnostics.position import Span
from generator.load.tree import Value

LANGUAGE_OF_KEY = {"node": "typescript"}
SHARED = "$shared"
CLIENT = "$client"


@dataclass(frozen=True, slots=True)
class Audience:
    """Which languages something is generated for, from `skip` and `only`; None means the key is absent."""

    skip: Literal[True] | tuple[str, ...] | None = None
    only: tuple[str, ...] | None = None

    def includes(self, language: str) -> bool:
        """Whether the language is neither skipped nor missing from `only`; `node` stands for `typescript`."""
        if self.skip is True:
            return False
        skipped = self.skip or ()
        return not _names(skipped, language) and (self.only is None or _names(self.only, language))


def _names(languages: tuple[str, ...], language: str) -> bool:
    return any(LANGUAGE_OF_KEY.get(name, name) == language for name in languages)


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text that may differ by language; `everywhere` is None when only some languages have one."""

    everywhere: str | None = None
    by_language: tuple[tuple[str, str], ...] = ()
    at: Span | None = field(default=None, compare=False)

    def text(self, language: str) -> str | None:
        """The text for the language, None when it has none; `node` stands for `typescript`."""
        own = (text for name, text in self.by_language if LANGUAGE_OF_KEY.get(name, name) == language)
        return next(own, self.everywhere)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint as the config spells it: a lower-case verb and a path of the OpenAPI document."""

    verb: str
    path: str
    at: Span | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.verb} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStreaming:
    """The `streaming` block of a method; the discriminator is None when the endpoint always streams."""

    type: Literal["sse", "jsonl"] = "sse"
    param_discriminator: str | None = None
    stream_event_model: str | None = None
    params_type_name: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """The `default_request_options` of a method; None where the client's default holds."""

    timeout_ms: float | None = None
    max_retries: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookUnwrap:
    """What a method of type `webhook_unwrap` adds; without `key_opt` the payload is parsed and not verified."""

    discriminator: str | None = None
    key_opt: str | None = None  # webhook_key_opt
    event_types: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Websocket:
    """What a method of type `websocket` adds: its path and the schemas of the messages."""

    path: str = ""
    client_event_schema_uri: str | None = None
    server_event_schema_uri: str | None = None
    query_params: tuple[str, ...] = ()  # x-sdkpress-query-params


MethodKind = Literal["http", "alias", "webhook_unwrap", "websocket"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodConfig:
    """One method of a resource. An `http` method has an endpoint, an `alias` a target, the other kinds their own part.

    `paginated` is None to try every scheme, a boolean to forbid or demand one, or the name of a scheme.
    `unwrap_response` and `response_property` are None when absent and False when switched off.
    """

    name: str
    kind: MethodKind = "http"
    endpoint: Endpoint | None = None
    alias_to: str | None = None  # to
    webhook: WebhookUnwrap | None = None
    websocket: Websocket | None = None
    paginated: bool | str | None = None
    streaming: MethodStreaming | None = None
    unwrap_response: str | Literal[False] | None = None
    body_param_name: str | None = None
    positional_params: tuple[str, ...] | None = None
    default_request_options: RequestOptions | None = None
    deprecated: LocalText | None = None
    audience: Audience = Audience()  # skip, only
    skip_test_reason: LocalText | None = None
    response_property: str | Literal[False] | None = None  # docs.response_property
    description: str | None = None
    headers: tuple[tuple[str, str], ...] = ()  # x-sdkpress-headers
    binary_response: bool = False  # x-sdkpress-binary-response
    at: Span | None = field(default=None, compare=False)


ModelForm = Literal["pointer", "name", "query", "alias"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """One model of a resource: a name for a schema, or an alias of another model.

    `schema` is as written: a JSON pointer, the name of a component schema, or a query that must match one schema.
    """

    name: str
    form: ModelForm = "name"
    schema: str = ""
    alias_to: str | None = None  # to
    no_params_suffix: bool = False
    param_model: str | None = None
    force_generation: bool = False
    deprecated: LocalText | None = None
    audience: Audience = Audience()  # skip, only
    alias_of: str | None = None  # x-sdkpress-alias-of
    at: Span | None = field(default=None, compare=False)
    schema_at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceConfig:
    """A namespace of the SDK with its methods, models and subresources, each in the order of the config.

    The names `$shared` (models used across resources) and `$client` (methods on the client itself) are special.
    """

    name: str
    methods: tuple[MethodConfig, ...] = ()
    models: tuple[ModelConfig, ...] = ()
    subresources: tuple[ResourceConfig, ...] = ()
    description: str | None = None
    deprecated: LocalText | None = None
    audience: Audience = Audience()  # skip, only
    custom: bool = False
    standalone_api: bool = False
    no_examples: bool = False  # x-sdkpress-no-examples
    passed_on: bool = False  # x-sdkpress-passed-on
    mcp: Value = None
    at: Span | None = field(default=None, compare=False)
