"""One change of an API, with where it stands on both sides, what it means by direction, and whom it reaches."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum

from generator.diagnostics.position import Span
from generator.model.surface import Direction


class Verdict(IntEnum):
    """What a change means for those who use the API; a higher number is worse."""

    TEXT = 0
    COMPATIBLE = 1
    BREAKING = 2

    @property
    def word(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


class Part(Enum):
    """The parts of an API that change."""

    DOCUMENT = "document"
    OPERATION = "operation"
    PARAMETER = "parameter"
    BODY = "body"
    RESPONSE = "response"
    SCHEMA = "schema"
    PROPERTY = "property"
    TYPE = "type"
    VALUE = "value"
    CONSTRAINT = "constraint"
    DEFAULT = "default"
    NULLABILITY = "nullability"
    REQUIREDNESS = "requiredness"
    SECURITY = "security"
    DEPRECATION = "deprecation"
    TEXT = "text"
    CONFIG = "config"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of change: what it means in a request and in a response, and a sentence with the holes {old} and {new}.

    `why` says what the verdict rests on, for those who would have judged otherwise.
    """

    id: str
    part: Part
    request: Verdict
    response: Verdict
    sentence: str
    why: str = ""

    def verdict(self, direction: Direction) -> Verdict:
        """What the change means in one direction."""
        return self.request if direction is Direction.REQUEST else self.response


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change: the value as the document writes it, and its place; `homes` are the places around it.

    The first home is the schema or part that the change is about, the last the named schema or operation.
    """

    value: str = ""
    at: Span | None = field(default=None, compare=False)
    homes: tuple[Span, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """A change where it is seen: in a named schema (a pair of pointers) or in an operation, in one direction or both."""

    rule: Rule
    subject: str
    old: Side | None
    new: Side | None
    name: str = ""
    schema: tuple[str, str] | None = None
    operation: str = ""
    directions: tuple[Direction, ...] = (Direction.REQUEST, Direction.RESPONSE)
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """An operation that a change reaches, in one direction, and the SDK methods that call it."""

    operation: str
    direction: Direction
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the API, told once however many operations it reaches.

    `id` is stable for the same two documents. `name` is the property, parameter or value that it is about. `schemas`
    are the pointers of the named schemas in which it stands.
    """

    id: str
    rule: Rule
    subject: str
    message: str
    verdict: Verdict
    name: str = ""
    old: Side | None = None
    new: Side | None = None
    schemas: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()

    @property
    def at(self) -> Span | None:
        """Where a reader should look: the new place, or the old one of what is gone."""
        side = self.new or self.old
        return side.at if side is not None else None

    @property
    def methods(self) -> tuple[str, ...]:
        """The SDK methods that the change reaches, each once."""
        return tuple(dict.fromkeys(method for use in self.uses for method in use.methods))

    @property
    def directions(self) -> tuple[Direction, ...]:
        """The directions in which the change reaches an operation."""
        return tuple(direction for direction in Direction if any(use.direction is direction for use in self.uses))
