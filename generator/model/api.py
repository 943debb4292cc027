"""The API that SDKs are planned from: resources, methods, named types, pages and client options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum as PythonEnum

from generator.diagnostics.position import Span
from generator.model.errors import Errors
from generator.model.names import Name
from generator.model.project import Project
from generator.model.types import ALWAYS, Availability, Field, JsonValue, Object, Ref, Type, TypeId, strip_null


class Location(PythonEnum):
    """Where a parameter travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation outside of its body.

    `docs` is the parameter's own description, which not every language and location prints. `examples` holds the
    parameter's own example, if any.
    """

    name: Name
    location: Location
    type: Type
    required: bool
    docs: str = ""
    style: str = ""
    explode: bool | None = None
    examples: tuple[JsonValue, ...] = ()
    deprecated: bool = False
    availability: Availability = ALWAYS


class BodyKind(PythonEnum):
    """How a request body is encoded."""

    JSON = "json"
    MULTIPART = "multipart"
    FORM = "form"
    BINARY = "binary"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Body:
    """The request body of an operation.

    `fields` are its properties where the body is an object or a union of objects; a body of another type is one
    argument, called `param_name`. `media` is the media type that is sent and `offered` are all that the document
    offers. `variants` holds, for a union of objects, each variant with its own fields. `examples` are those of the media
    type.
    """

    kind: BodyKind
    media: str
    offered: tuple[str, ...]
    type: Type
    required: bool
    fields: tuple[Field, ...] = ()
    is_object: bool = True
    variants: tuple[BodyVariant, ...] = ()
    param_name: str = ""
    has_files: bool = False
    examples: tuple[JsonValue, ...] = ()

    @property
    def is_bytes(self) -> bool:
        """Whether the body is bytes that are sent as they are, without a form around them."""
        return not self.is_object and self.kind is BodyKind.BINARY


@dataclass(frozen=True, slots=True)
class BodyVariant:
    """One object of a body that is a union of objects."""

    type: Type
    fields: tuple[Field, ...]


class ResultKind(PythonEnum):
    """What a successful response holds."""

    NONE = "none"
    JSON = "json"
    TEXT = "text"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Result:
    """The successful response of an operation.

    `type` is None exactly when there is no content or it is binary. `envelope` is the type before `unwrap`, the name of
    the property that is returned instead of it (config `unwrap_response`, `settings.unwrap_response_fields`).
    """

    kind: ResultKind
    type: Type | None = None
    media: str = ""
    offered: tuple[str, ...] = ()
    unwrap: str = ""
    envelope: Type | None = None


class PageKind(PythonEnum):
    """The next-page algorithms of config `pagination[].type`."""

    CURSOR = "cursor"
    CURSOR_ID = "cursor_id"
    CURSOR_URL = "cursor_url"
    OFFSET = "offset"
    PAGE_NUMBER = "page_number"
    FAKE_PAGE = "fake_page"


@dataclass(frozen=True, slots=True)
class PageProperty:
    """A request parameter or response property of a page scheme, by wire name; `purpose` is '' for one without role.

    `item_id` names the property of an item by which the next page is asked for, where a list of items says so. One that
    is `optional` need not be there for a method to page by the scheme.
    """

    name: str
    type: Type
    purpose: str = ""
    from_header: str = ""
    top_level_array: bool = False
    required: bool = False
    optional: bool = False
    children: tuple[PageProperty, ...] = ()
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class PageScheme:
    """A page class: how the items are found and how the next page is asked for."""

    name: Name
    kind: PageKind
    request: tuple[PageProperty, ...]
    response: tuple[PageProperty, ...]
    docs: str = ""
    param_location: str = "query"
    continue_on_empty: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The use of a page scheme by a method: the item type and where the items stand in the response.

    `named` holds where the config names the scheme at the method (`paginated`).
    """

    scheme: PageScheme
    item: Type
    envelope: Type | None = None
    named: bool = False


class StreamKind(PythonEnum):
    """The transports of streamed responses."""

    SSE = "sse"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True)
class Stream:
    """A streamed response: the type of its events, and the request parameter that asks for it ('' if always on)."""

    kind: StreamKind
    event: Type
    discriminator: str = ""
    synthesize_event_and_data: bool = False


class MethodKind(PythonEnum):
    """The kinds of method that a config declares."""

    HTTP = "http"
    WEBHOOK_UNWRAP = "webhook_unwrap"
    WEBSOCKET = "websocket"


@dataclass(frozen=True, slots=True)
class Localized:
    """A text that a config may give per language."""

    default: str = ""
    languages: tuple[tuple[str, str], ...] = ()

    def text(self, language: str) -> str:
        """The text for a language, or the one for all, or ''."""
        return dict(self.languages).get(language, self.default)


@dataclass(frozen=True, slots=True)
class WebhookUnwrap:
    """A method that parses and verifies a webhook: its events and the option that holds the secret ('' if none)."""

    events: tuple[Type, ...]
    discriminator: str = ""
    key_option: str = ""


@dataclass(frozen=True, slots=True)
class WebSocket:
    """A method that opens a WebSocket: its path, the messages it sends and those it receives."""

    path: str
    client_event: Type
    server_event: Type
    query: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """One method of a resource.

    `parameters` are in the order of the document, path parameters in the order of the URL. `path` is the wire path
    with its placeholders; `server` is the base URL of an operation that has one of its own, else ''. `deprecation` is
    the config's message; `deprecated` also holds for the document's flag.
    `security` lists the alternatives, each a tuple of scheme names needed together; None is the client's own.
    `at` is its place in the config and `source` that of the operation in the document.
    `timeout_seconds` and `max_retries` are None where those of the client hold.
    """

    name: Name
    kind: MethodKind = MethodKind.HTTP
    docs: str = ""
    verb: str = ""
    path: str = ""
    server: str = ""
    parameters: tuple[Parameter, ...] = ()
    positional: tuple[str, ...] | None = None
    body: Body | None = None
    result: Result = Result(ResultKind.NONE)
    page: Page | None = None
    stream: Stream | None = None
    security: tuple[tuple[str, ...], ...] | None = None
    headers: tuple[tuple[str, str], ...] = ()
    deprecated: bool = False
    deprecation: Localized = Localized()
    availability: Availability = ALWAYS
    skip_test_reason: Localized = Localized()
    timeout_seconds: float | None = None
    max_retries: int | None = None
    webhook: WebhookUnwrap | None = None
    websocket: WebSocket | None = None
    tag_docs: str = ""
    examples: bool = True
    at: Span | None = field(default=None, compare=False)
    source: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Model:
    """A named type (config `models`): the key it has there, the resource it belongs to, and its shape.

    `alias_of` names the model whose schema it shares; the type is then a `Ref` to it. Two kinds have no name in the config
    and belong to a method of the resource: `response_of` is the one whose unwrapped response it is, and `event_of` the one
    that parses webhooks, of which it is one.
    """

    id: TypeId
    name: Name
    resource: tuple[str, ...]
    type: Type
    alias_of: TypeId = ""
    response_of: str = ""
    event_of: str = ""
    params_suffix: bool = True
    force_generation: bool = False
    availability: Availability = ALWAYS
    deprecation: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Resource:
    """A namespace of the SDK.

    `path` holds the config keys from the top. `models` are in the order of the config, `methods` in canonical order
    (create, retrieve, update, list, delete, then by name). `standalone` resources have an API listing of their own;
    what is below one that is `passed_on` is offered at the top too.
    """

    path: tuple[str, ...]
    docs: str = ""
    methods: tuple[Method, ...] = ()
    models: tuple[Model, ...] = ()
    children: tuple[Resource, ...] = ()
    standalone: bool = False
    passed_on: bool = False
    availability: Availability = ALWAYS
    deprecation: Localized = Localized()
    at: Span | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The config key of the resource."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class AuthScheme:
    """A way to authenticate, with the client options that feed it by role (`value`, `username`, ...).

    `token_url` is where a client gets a token by its own credentials (OAuth 2, client credentials).
    """

    name: str
    kind: str
    header: str = ""
    query: str = ""
    keyword: str = ""
    base64: bool = True
    token_url: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ClientOption:
    """An argument of the client's constructor (config `client_settings.opts`)."""

    name: Name
    kind: str = "string"
    nullable: bool = False
    env: str = ""
    default: tuple[JsonValue, ...] = ()
    docs: str = ""
    example: tuple[JsonValue, ...] = ()
    auth_scheme: str = ""
    header: str = ""
    query: str = ""
    server_variable: str = ""
    path: str = ""
    required_in_tests: bool = False


@dataclass(frozen=True, slots=True)
class StreamRule:
    """A rule of config `streaming.on_event`; the first that matches decides what happens to an event."""

    handle: str
    event_types: tuple[str, ...] = ()
    data_starts_with: str = ""
    event_starts_with: str = ""
    error_property: str = ""


@dataclass(frozen=True, slots=True)
class Wire:
    """How values are put on the wire by every method."""

    query_array: str = "comma"
    query_nested: str = "brackets"
    multipart_array: str = "brackets"
    stream_rules: tuple[StreamRule, ...] = ()
    idempotency_header: str = ""
    default_headers: tuple[tuple[str, str], ...] = ()
    timeout_seconds: float = 60.0
    max_retries: int = 2
    initial_delay_seconds: float = 0.5
    max_delay_seconds: float = 8.0
    omit_platform_headers: bool = False


@dataclass(frozen=True, slots=True)
class Api:
    """Everything that an SDK is planned from; knows no language.

    `shared` are the models that several resources use (config `$shared`) and `root` holds the methods directly on the
    client (`$client`). `models` maps each named type's id to the first model that names it.
    """

    name: Name
    version: str
    client_name: str
    env_prefix: str
    docs: str
    environments: tuple[tuple[str, str], ...]
    auth: tuple[AuthScheme, ...]
    security: tuple[tuple[str, ...], ...]
    options: tuple[ClientOption, ...]
    resources: tuple[Resource, ...]
    root: Resource | None
    shared: tuple[Model, ...]
    models: Mapping[TypeId, Model]
    recursive: Mapping[TypeId, Type]
    pages: tuple[PageScheme, ...]
    wire: Wire
    sorted_properties: bool = True
    per_method_security: bool = False
    tests_skipped: bool = False
    file_header: str = ""
    project: Project = field(default_factory=Project)
    errors: Errors = field(default_factory=Errors)

    def every_resource(self) -> Iterator[Resource]:
        """The client's own methods as a resource, then each resource before those below it, in the config's order."""
        stack = [*reversed(self.resources), *((self.root,) if self.root is not None else ())]
        while stack:
            resource = stack.pop()
            yield resource
            stack.extend(reversed(resource.children))

    def events(self, resource: Resource, method: Method) -> tuple[Model, ...]:
        """The events of webhooks that are types of a method of a resource, in order."""
        name = method.name.wire
        return tuple(m for m in self.models.values() if m.event_of == name and m.resource == resource.path)

    def resolve(self, type_: Type) -> Type:
        """The shape behind a reference; other types are returned as they are."""
        seen: set[TypeId] = set()
        while isinstance(type_, Ref) and type_.id not in seen:
            seen.add(type_.id)
            found = self.recursive[type_.id] if type_.recursive else self.models[type_.id].type
            type_ = found
        return type_

    def lineage(self, type_: Object) -> tuple[Object, ...]:
        """The object after all that it extends, the furthest first; a circle of bases is followed once."""
        found: list[Object] = []
        seen: set[TypeId] = set()
        current: Type | None = type_
        while isinstance(current, Object):
            found.append(current)
            base = current.base
            current = strip_null(self.resolve(base)) if base is not None and base.id not in seen else None
            if base is not None:
                seen.add(base.id)
        return tuple(reversed(found))

    def fields(self, type_: Object) -> tuple[Field, ...]:
        """All fields of an object, those of its bases first; an own field replaces a base's of the same name."""
        merged = {field_.name: field_ for part in self.lineage(type_) for field_ in part.fields}
        return tuple(merged.values())
