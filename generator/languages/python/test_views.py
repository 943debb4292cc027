"""Exactly what the templates of generated tests may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckView:
    """What is asserted of a result: that it is None, that it is a stream, that it is a file, else its type."""

    type: str = ""
    void: bool = False
    stream: bool = False
    binary: BinaryView | None = None


@dataclass(frozen=True, slots=True)
class BinaryView:
    """The classes of a binary response, plain and streamed, and the request that is answered in place of a server.

    `legacy` responses are parsed; others are the response themselves.
    """

    verb: str
    url: str
    type: str
    streamed_type: str
    legacy: bool


@dataclass(frozen=True, slots=True)
class TestView:
    """One test: a call, the variables of the response and of its parsed value, and what is checked.

    Exactly one of the flags at the end holds, or `rejections` says which calls are refused for an empty path value, or
    `webhook` what a webhook is verified with.
    """

    name: str
    skipped: bool
    skip: str
    deprecated: bool
    call: str
    result: str
    response: str
    check: CheckView
    is_method: bool = False
    is_raw: bool = False
    is_streaming: bool = False
    rejections: tuple[RejectionView, ...] = ()
    webhook: WebhookTestView | None = None


@dataclass(frozen=True, slots=True)
class RejectionView:
    """A call with an empty path value, and the message that refuses it, as a raw literal."""

    call: str
    message: str


@dataclass(frozen=True, slots=True)
class WebhookTestView:
    """What a test of a method that verifies webhooks has of its own.

    `payload` and `refused` (the message where a valid webhook is refused) are literals. `option` is the client's option
    that holds the secret where the test gives it in every way there is, else ''; `key` is the argument that holds it.
    """

    fixture: str
    client: str
    option: str
    key: str
    payload: str
    refused: str


@dataclass(frozen=True, slots=True)
class TestClassView:
    """The tests of one client class; the words that tell asynchronous code from plain code are texts."""

    name: str
    parametrize: str
    fixture: str
    client: str
    define: str
    wait: str
    wait_parse: str
    enter: str
    close: str
    tests: tuple[TestView, ...]


@dataclass(frozen=True, slots=True)
class TestFile:
    """The module of tests of a resource; `mock` is the name of the package that fakes the server."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    remarks: tuple[str, ...]
    mock: str
    http: str
    classes: tuple[TestClassView, ...]
