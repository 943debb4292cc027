"""Exactly what the templates of the TypeScript SDK may see; all text is spelled, ordered and laid out beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModuleFile:
    """A module: the lines of the comment at its top, and its statements in blocks with an empty line between each two."""

    header: tuple[str, ...]
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainedCallsView:
    """Calls of a webhook method on a client that was given the key as an option: good ones, and one for each mistake."""

    given: tuple[str, ...]
    wrong_key: str
    bad_signature: str
    old_timestamp: str
    wrong_id: str


@dataclass(frozen=True, slots=True)
class WebhookTestView:
    """What a test of a method that verifies webhooks has of its own: the call and the statement of the payload.

    `chained` are the further calls of a thorough test.
    """

    call: str
    payload: str
    chained: ChainedCallsView | None = None


@dataclass(frozen=True, slots=True)
class TestView:
    """One test: its name as a literal, and `remark` above it where it is skipped for a reason.

    `raw` is a call whose response is looked at in every way, `plain` one that only has to succeed, and `refused` the
    statement of one that goes to an unknown path, with `note` above it. A `separate` test has an empty line before it.
    """

    name: str
    separate: bool
    skip: bool = False
    remark: str = ""
    raw: str = ""
    plain: str = ""
    refused: str = ""
    note: str = ""
    webhook: WebhookTestView | None = None


@dataclass(frozen=True, slots=True)
class TestFile:
    """The tests of one resource, between the lines that put them into suites.

    `classes` are the imports of classes of resources, `imports` the others, and `clients` statements that make clients.
    """

    header: tuple[str, ...]
    webhooks: bool
    classes: tuple[str, ...]
    imports: tuple[str, ...]
    clients: tuple[str, ...]
    opening: str
    tests: tuple[TestView, ...]
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionView:
    """An option of the client: how it is declared, where its value comes from, and the property that holds it.

    `bound` takes it from the argument of the constructor into the variable `local`, `source` is the expression for a
    value that is left out, `doc` are the lines of its comment, and `refusal` is the statement that throws where there is
    no value at all.
    """

    name: str
    local: str
    bound: str
    type: str
    held: str
    source: str
    doc: tuple[str, ...]
    refusal: str


@dataclass(frozen=True, slots=True)
class SchemeView:
    """An authentication scheme: the method that gives its headers, its flag as a literal, and the method's lines."""

    method: str
    flag: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuthView:
    """The authentication: the lines of the only scheme, or several schemes, and the check that a request has one.

    `default_flags` is an object, where each method says which schemes it takes. `checked` are the
    headers, as literals, of which a request must have one, and `unresolved` is the statement that throws
    where it has none. `renews` is whether the client gets tokens, which it can get anew.
    """

    single: tuple[str, ...]
    schemes: tuple[SchemeView, ...]
    renews: bool
    default_flags: str
    checked: tuple[str, ...]
    unresolved: str


@dataclass(frozen=True, slots=True)
class UrlView:
    """Where requests go: the environment variable, the default as an expression, and the environments as entries.

    `ambiguous` is the statement that throws where both an environment and a URL are given, and `missing` where there is
    no URL at all.
    """

    variable: str
    default: str
    environments: tuple[str, ...]
    names: str
    ambiguous: str
    missing: str


@dataclass(frozen=True, slots=True)
class ClientFile:
    """The module of the client, or one of its two modules where resources can be left out.

    `base` is the class without resources (the client's own where there is no other) and `core` what that extends.
    `imports` stand above, `exports` are what the resources bring with them, `headers_variable` is the variable whose
    lines are headers of all requests ('' for none), `headers` and `query` are entries that all requests have, `given` is
    the statement that puts the options together, and `browser` the one that throws where the client refuses to run in a
    page. `methods` are lines of its own methods, each with an empty line after it. `index` are the lines of an index of
    the package that the module is at the same time.
    """

    header: tuple[str, ...]
    imports: tuple[str, ...]
    title: str
    name: str
    base: str
    core: str
    options: tuple[OptionView, ...]
    given: str
    url: UrlView
    auth: AuthView
    headers_variable: str
    headers: tuple[str, ...]
    query: tuple[str, ...]
    names_errors: bool
    browser: str
    browser_may: bool
    timeout: str
    errors: tuple[str, ...]
    methods: tuple[str, ...]
    fields: tuple[str, ...]
    statics: tuple[str, ...]
    namespace: tuple[str, ...]
    index: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SocketFile:
    """The modules of one WebSocket: what each starts its class names with, and the messages both ways as types.

    Modules are literals, '' for one that is not needed. `imports` are those of the messages, `parameters` the members of
    the object of query parameters, and `headers` the entries of the object of headers.
    """

    header: tuple[str, ...]
    imports: tuple[str, ...]
    name: str
    doc: tuple[str, ...]
    client: str
    client_module: str
    connection_module: str
    adapter_module: str
    node_module: str
    base64_module: str
    internal_module: str
    base_module: str
    sent: str
    received: str
    path: str
    parameters: tuple[str, ...]
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedMethodView:
    """A method in a listing: its endpoint ('' for none), how it is called, and what it gives."""

    endpoint: str
    chain: str
    file: str
    name: str
    arguments: str
    result: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of a listing: its heading, its types as lines, and its methods; `separate` from one before it."""

    heading: str
    types: tuple[str, ...] = ()
    methods: tuple[ListedMethodView, ...] = ()
    separate: bool = False


@dataclass(frozen=True, slots=True)
class ListingFile:
    """A listing of the API."""

    sections: tuple[SectionView, ...]
