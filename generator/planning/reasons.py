"""Why a generated name or line is as it is: what planners answer when they are asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from generator.diagnostics.position import Span


class Topic(Enum):
    """What a reason is about."""

    SOURCE = "from"
    NAME = "name"
    TYPE = "type"
    PAGE = "page"
    ORDER = "order"
    PLACE = "place"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence on one topic, and the place in the document or the config that it rests on."""

    topic: Topic
    says: str
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """A generated thing with all reasons: what it is, the file that declares it, and its declared name there.

    `name` is '' where the file as a whole is meant; `argument` is the argument of the declared method that is meant.
    """

    title: str
    path: str
    name: str = ""
    reasons: tuple[Reason, ...] = ()
    argument: str = ""


class Explainer(Protocol):
    """Answers questions about the files of one SDK."""

    def by_name(self, name: str) -> tuple[Explained, ...]:
        """What a dotted name of the SDK stands for, such as `client.pets.list`; empty where it is not known."""

    def by_place(self, path: str, names: tuple[str, ...], line: str, block: str) -> Explained | None:
        """What a line of a file comes from: `names` are declared around it, the innermost first, `block` is that one."""
