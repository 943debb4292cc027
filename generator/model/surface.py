"""What a document states, part by part as the wire sees it; the API model keeps only what SDKs are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.diagnostics.position import Span
from generator.model.types import JsonValue

Alternatives = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
"""Ways to authenticate; each lists the schemes that are needed together, with their scopes."""

_NO_MARKS: Mapping[str, Span] = {}
_NO_VALUES: Mapping[str, JsonValue] = {}


class Direction(Enum):
    """The two directions in which a part travels."""

    REQUEST = "request"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class StatedProperty:
    """A property of an object, with the place of its key."""

    name: str
    schema: Stated
    required: bool
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stated:
    """A schema as it is written, in one dialect: `null` is a flag, a lone part of a union or an allOf is the whole.

    `id` is its JSON pointer and `marks` leads from a keyword to the place of its value. `values` are those of `enum` or
    `const`, without null. `limits` holds the keywords that constrain a value, `others` those whose effect is not
    analysed, and `notes` what only people read. Two schemas are equal when they say the same, wherever they stand.
    """

    id: str = field(default="", compare=False)
    at: Span | None = field(default=None, compare=False)
    ref: str = ""
    types: tuple[str, ...] = ()
    nullable: bool = False
    format: str = ""
    title: str = ""
    description: str = ""
    values: tuple[JsonValue, ...] | None = None
    default: tuple[JsonValue, ...] = ()
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    properties: tuple[StatedProperty, ...] = ()
    required: tuple[str, ...] = ()
    extra: Stated | bool | None = None
    items: Stated | None = None
    parts: tuple[Stated, ...] = ()
    variants: tuple[Stated, ...] = ()
    discriminator: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    limits: Mapping[str, JsonValue] = field(default_factory=lambda: _NO_VALUES)
    others: Mapping[str, JsonValue] = field(default_factory=lambda: _NO_VALUES)
    notes: Mapping[str, JsonValue] = field(default_factory=lambda: _NO_VALUES)
    marks: Mapping[str, Span] = field(default_factory=lambda: _NO_MARKS, compare=False)

    def mark(self, keyword: str) -> Span | None:
        """The place of a keyword's value, or that of the schema."""
        return self.marks.get(keyword, self.at)


@dataclass(frozen=True, slots=True)
class StatedParameter:
    """A parameter of an operation, or a header of a response."""

    name: str
    location: str
    required: bool
    schema: Stated
    description: str = ""
    deprecated: bool = False
    style: str = ""
    explode: bool | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatedContent:
    """A media type of a body, with the schema where there is one."""

    media: str
    schema: Stated | None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatedBody:
    """A request body."""

    required: bool
    content: tuple[StatedContent, ...]
    description: str = ""
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatedResponse:
    """A response by its status as written."""

    status: str
    content: tuple[StatedContent, ...]
    headers: tuple[StatedParameter, ...] = ()
    description: str = ""
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatedOperation:
    """An operation of a path, or of a webhook, whose `path` is then its name.

    `security` are the ways to authenticate that hold for it, its own or those of the document.
    """

    verb: str
    path: str
    operation_id: str = ""
    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    deprecated: bool = False
    parameters: tuple[StatedParameter, ...] = ()
    body: StatedBody | None = None
    responses: tuple[StatedResponse, ...] = ()
    security: Alternatives = ()
    webhook: bool = False
    at: Span | None = field(default=None, compare=False)
    marks: Mapping[str, Span] = field(default_factory=lambda: _NO_MARKS, compare=False)

    @property
    def name(self) -> str:
        """The operation as people write it."""
        return f"webhook {self.path}" if self.webhook else f"{self.verb} {self.path}"


@dataclass(frozen=True, slots=True)
class StatedScheme:
    """A security scheme: what decides how a request is signed, and its scopes."""

    name: str
    facts: Mapping[str, JsonValue]
    scopes: tuple[str, ...] = ()
    description: str = ""
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """A use of a named schema inside another part; a part that is read-only is not in requests, and so on."""

    target: str
    in_request: bool = True
    in_response: bool = True


@dataclass(frozen=True, slots=True)
class Surface:
    """What a whole document states.

    `operations` (by name) and `schemas` (by pointer) lead to values that are equal exactly when the same is written
    there. `operation` and `schema` read one of them in full; `operation_references` and `schema_references` give the
    named schemas that it uses directly. `tags` holds the descriptions of tags with their places. `places` leads from the
    place of an operation to its name, `used_at` from that of a schema to the named schemas that are used right there.
    """

    version: str
    title: str
    description: str
    operations: Mapping[str, object]
    schemas: Mapping[str, object]
    operation: Callable[[str], StatedOperation | None]
    schema: Callable[[str], Stated | None]
    operation_references: Callable[[str], Mapping[Direction, tuple[Reference, ...]]]
    schema_references: Callable[[str], tuple[Reference, ...]]
    places: Mapping[Span, str] = field(default_factory=dict[Span, str])
    used_at: Callable[[Span], tuple[str, ...]] = lambda _: ()
    schemes: tuple[StatedScheme, ...] = ()
    servers: tuple[tuple[str, Span | None], ...] = ()
    tags: Mapping[str, tuple[str, Span | None]] = field(default_factory=dict[str, "tuple[str, Span | None]"])
    info_marks: Mapping[str, Span] = field(default_factory=lambda: _NO_MARKS)
    openapi: str = ""
