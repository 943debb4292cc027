"""Exactly what the templates of the client modules may see; all text is spelled, ordered and wrapped beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.resource_views import MethodView, WrappedView


@dataclass(frozen=True, slots=True)
class RefreshedView:
    """An option that may be a function: the attribute that keeps the function, its type and where it comes from.

    `method` asks the function; `answer` is what it says, as an expression. `condition` tells whether a request needs it,
    '' where each does.
    """

    attribute: str
    type: str
    value: str
    method: str
    answer: str
    condition: str
    call: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option of the client: its argument, its attribute, and where its value comes from when it is left out.

    `value` is what the attribute becomes and `inherited` what a copy takes over, as expressions. `source` is an
    expression and `error` a literal, each '' where there is none. `refreshed` is set where a function may be passed.
    """

    name: str
    attribute: str
    declared: str
    parameter: str
    copied: str
    value: str
    inherited: str
    source: str = ""
    error: str = ""
    refreshed: RefreshedView | None = None


@dataclass(frozen=True, slots=True)
class SchemeView:
    """One way of authentication: the property that gives its headers, line by line, and the flag that asks for it."""

    property: str
    flag: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TokenView:
    """A scheme whose token the client gets by its own credentials.

    `client_id` and `client_secret` are attributes; `url`, `header` and `flag` are literals. With `chosen` methods say
    whether the scheme holds for them.
    """

    property: str
    chosen: bool
    flag: str
    client_id: str
    client_secret: str
    url: str
    header: str
    retry: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A header or query parameter of every request, as a literal and an expression."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """A header that authenticates a request: its name as a literal, and the condition that a value for it is there."""

    name: str
    given: str


@dataclass(frozen=True, slots=True)
class FallbackView:
    """A value that methods take from the client when they are called without it; `error` is a literal, '' for none."""

    method: str
    attribute: str
    type: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class EnvironmentsView:
    """Named environments: their type, the default one, and the errors of a wrong choice as expressions."""

    type: str
    default: str
    chosen: str
    entries: tuple[EntryView, ...]
    cast: str
    cast_remark: tuple[str, ...]
    ambiguous: str
    unknown: str


@dataclass(frozen=True, slots=True)
class UrlView:
    """Where requests go. `value` is an expression, '' where the config names no environment; `error` is a literal.

    `counts_override` holds where some method has a server of its own, which a URL of the user's replaces.
    """

    type: str
    parameter: str
    variable: str
    value: str
    error: str
    counts_override: bool
    environments: EnvironmentsView | None
    websocket: bool
    websocket_doc: str


@dataclass(frozen=True, slots=True)
class AuthView:
    """How requests are authenticated.

    `single` are the lines that give the headers where there is one way; with several, `schemes` are merged by the
    expression `merged`, or asked for by the flags of a method where `flagged`; of two with one header the last wins
    where `spread`. `token` is set where the client gets a token by its own credentials. `unresolved` is a literal.
    """

    single: tuple[str, ...]
    schemes: tuple[SchemeView, ...]
    merged: str
    flagged: bool
    spread: bool
    token: TokenView | None
    checks: tuple[CheckView, ...]
    unresolved: str


@dataclass(frozen=True, slots=True)
class SentView:
    """What goes with every request: headers, query parameters, how queries are written, the idempotency header."""

    headers_variable: str
    headers: tuple[EntryView, ...]
    query: tuple[EntryView, ...]
    query_settings: str
    idempotency: str
    fallbacks: tuple[FallbackView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """The fixed sentences of a client."""

    options: tuple[str, ...]
    strict: tuple[str, ...]
    copy_doc: str
    copy_alias: tuple[str, ...]
    exclusive_headers: str
    exclusive_query: str


@dataclass(frozen=True, slots=True)
class PropertyView:
    """A property that leads to a resource: its type as annotated, the class that it makes, and the module of that."""

    name: str
    type: str
    made: str
    module: str
    doc: str


@dataclass(frozen=True, slots=True)
class FlavourView:
    """The client class of one of the two ways to call, and what differs with it; `refreshes` options before a request."""

    name: str
    hidden_from_tests: bool
    base: str
    http_client: str
    http_remark: tuple[str, ...]
    doc: str
    stream: str
    marker: str
    options: tuple[OptionView, ...]
    refreshes: bool
    define: str
    resources: tuple[PropertyView, ...]
    raw: str
    streamed: str
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class ClientWrapperView:
    """A class that gives the views on the responses of all resources, and of the methods of the client itself."""

    name: str
    hidden_from_tests: bool
    client: str
    resources: tuple[PropertyView, ...]
    methods: tuple[WrappedView, ...]
    attribute: str = "client"


@dataclass(frozen=True, slots=True)
class ErrorChoiceView:
    """The value of the discriminator as a literal, and the class of the error that it tells."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class StatusErrorView:
    """A condition on the status, and the class of the error; `members` are those of a body that is made up for it."""

    condition: str
    name: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorsView:
    """How the client chooses the class of an error: by a property of the body, else by the status.

    `property` is a literal and `variable` what holds its value. The `made_up` ones are told by both, and those that only
    the status tells of take a body that is made up.
    """

    property: str
    variable: str
    choices: tuple[ErrorChoiceView, ...]
    made_up: tuple[StatusErrorView, ...]
    usual: tuple[StatusErrorView, ...]


@dataclass(frozen=True, slots=True)
class ClientFile:
    """The module of the client; `lazy` where resources are imported when they are used."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    type_imports: tuple[str, ...]
    exports: tuple[str, ...]
    clients: tuple[FlavourView, ...]
    wrappers: tuple[ClientWrapperView, ...]
    url: UrlView
    auth: AuthView
    sent: SentView
    text: TextView
    errors: ErrorsView
    lazy: bool
    error: str
    response: str
    auth_class: str
    timeout_type: str
    not_given: str
    client: str
    async_client: str


@dataclass(frozen=True, slots=True)
class GlobalView:
    """An option of the client that is a variable of the package."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class ModuleClientView:
    """A client behind the functions of the package."""

    title: tuple[str, ...]
    library: str
    remark: tuple[str, ...]
    options: tuple[GlobalView, ...]
    resources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RootFile:
    """The `__init__` of the package."""

    header: tuple[str, ...]
    future: bool
    imports: tuple[str, ...]
    exports: tuple[str, ...]
    package: str
    remark: tuple[str, ...]
    builtin_remark: tuple[str, ...]
    client: str
    offers_resources: bool = True
    module_client: ModuleClientView | None = None


@dataclass(frozen=True, slots=True)
class ProxyView:
    """A resource of the client behind the package, loaded when it is used."""

    name: str
    type: str
    proxy: str


@dataclass(frozen=True, slots=True)
class ProxiesFile:
    """The module of the resources of the client behind the package."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    proxies: tuple[ProxyView, ...]
