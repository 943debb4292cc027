"""Exactly what the templates of resource modules may see; all text is spelled, ordered and wrapped beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.websocket_views import ChildView, ConnectionView, ConnectView


@dataclass(frozen=True, slots=True)
class SignatureView:
    """The head of a method: decorators, arguments line by line, what it returns, and its docstring.

    The head of an overload (`is_overload`) has no body behind it.
    """

    decorators: tuple[str, ...]
    keyword: str
    name: str
    positional: tuple[str, ...]
    keywords: tuple[str, ...]
    remark: tuple[str, ...]
    extras: tuple[str, ...]
    returns: str
    doc: str
    is_overload: bool = False


@dataclass(frozen=True, slots=True)
class TransformView:
    """A call that turns arguments into what is sent: of one argument (`single`), of several, or of an expression."""

    function: str
    type: str
    single: str = ""
    entries: tuple[str, ...] = ()
    expression: str = ""


@dataclass(frozen=True, slots=True)
class UploadView:
    """The part of a method that takes files out of its body.

    `function` makes the body of the arguments and of `second`, if that is not ''; it is sent as it is where it
    `is_transformed`. `conditional` holds where another media type would do if there are no files.
    """

    function: str
    second: str
    is_transformed: bool
    variable: str
    paths: str
    single: str
    entries: tuple[str, ...]
    conditional: bool
    remark: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallView:
    """The request that a method makes. `cast` is the union that its result is cast to, or ''."""

    verb: str
    awaited: bool
    cast: str
    path: str
    page: str = ""
    body: TransformView | None = None
    raw_body: str = ""
    content: str = ""
    files: str = ""
    options_before: tuple[str, ...] = ()
    query: TransformView | None = None
    options_after: tuple[str, ...] = ()
    cast_to: str = ""
    cast_remark: str = ""
    stream: str = ""
    stream_class: str = ""
    model: str = ""
    model_remark: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class CheckView:
    """The check that an argument of the path is not empty; `message` is a literal."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class BodyView:
    """What a method does: its checks, its headers as literals, its files, its request.

    `accept` is the media type that is asked for, '' for JSON. Headers that arguments give are `header_single` or, several
    of them, `header_entries`; those of `fixed_headers` are sent where none of these is.
    `content_type` is the statement that names the media type of the body, where it is not JSON.
    `owner` is the expression for the client.
    """

    owner: str
    checks: tuple[CheckView, ...]
    timeout: str
    accept: str
    fixed_headers: tuple[str, ...]
    header_single: str
    header_entries: tuple[str, ...]
    content_type: str
    upload: UploadView | None
    call: CallView


@dataclass(frozen=True, slots=True)
class WebhookView:
    """A method that parses a webhook, and verifies it where `option` names the attribute of the secret.

    `owner` is the expression for the client.
    """

    owner: str
    name: str
    event: str
    option: str
    error: str
    not_installed: str
    no_key: str
    doc: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method: its signatures, that of the implementation last, and what it does.

    One of `body`, `webhook` and `connect` is set; the latter two bring their own signature.
    """

    signatures: tuple[SignatureView, ...] = ()
    body: BodyView | None = None
    webhook: WebhookView | None = None
    connect: ConnectView | None = None


@dataclass(frozen=True, slots=True)
class ClassView:
    """A resource class; `raw` and `streamed` are the classes of its views on responses, '' where it has none."""

    name: str
    base: str
    doc: str
    children: tuple[ChildView, ...]
    raw: str
    raw_doc: str
    streamed: str
    streamed_doc: str
    methods: tuple[MethodView, ...]
    hidden_from_tests: bool


@dataclass(frozen=True, slots=True)
class WrappedView:
    """A method wrapped in a view on responses; `open` and `close` are remarks on a deprecated one."""

    name: str
    function: str
    response: str
    open: str
    close: str


@dataclass(frozen=True, slots=True)
class WrapperView:
    """A class whose methods return the response of each method of a resource."""

    name: str
    attribute: str
    resource: str
    methods: tuple[WrappedView, ...]
    children: tuple[ChildView, ...]
    hidden_from_tests: bool


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """The module of a resource; only type checkers see `type_imports`."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    type_imports: tuple[str, ...]
    exports: tuple[str, ...]
    classes: tuple[ClassView, ...]
    wrappers: tuple[WrapperView, ...]
    connections: tuple[ConnectionView, ...] = ()


@dataclass(frozen=True, slots=True)
class ResourcePackage:
    """The `__init__` of a package of resources."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    exports: tuple[str, ...]
