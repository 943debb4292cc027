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
    """The tests of one resource: imports, the client, and the tests under a title, which is a literal."""

    header: tuple[str, ...]
    webhooks: bool
    imports: tuple[str, ...]
    client: str
    title: str
    tests: tuple[TestView, ...]


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
