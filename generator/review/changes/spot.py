"""Where two parts are compared, and how a change that is seen there is told."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from generator.diagnostics.position import Span
from generator.model.surface import Direction
from generator.model.types import JsonValue
from generator.review.change import Rule, Seen, Side

BOTH = (Direction.REQUEST, Direction.RESPONSE)


@dataclass(frozen=True, slots=True)
class Spot:
    """A pair of parts: what people call it, the name it ends with, and what is around it on both sides.

    `schema` holds the pointers of the named schema that is compared, `operation` the name of the operation. `noun` is
    what sentences call the part.
    """

    subject: str
    name: str = ""
    noun: str = "the schema"
    schema: tuple[str, str] | None = None
    operation: str = ""
    directions: tuple[Direction, ...] = BOTH
    old_homes: tuple[Span, ...] = ()
    new_homes: tuple[Span, ...] = ()

    def inside(self, old: Span | None, new: Span | None, *, step: str = "", name: str = "", noun: str = "") -> Spot:
        """The spot of a part of this one."""
        return replace(
            self,
            subject=f"{self.subject}{step}",
            name=name or self.name,
            noun=noun or self.noun,
            old_homes=_around(old, self.old_homes),
            new_homes=_around(new, self.new_homes),
        )

    def towards(self, *directions: Direction) -> Spot:
        """The spot as far as it travels in these directions."""
        return replace(self, directions=tuple(d for d in self.directions if d in directions))

    def changed(self, rule: Rule, old: Value, new: Value, *, detail: str = "") -> Seen:
        """A change whose old and new values stand at the places given with them."""
        return self._seen(rule, _side(old, self.old_homes), _side(new, self.new_homes), detail)

    def added(self, rule: Rule, new: Value, *, detail: str = "") -> Seen:
        """Something that only the new document has."""
        return self._seen(rule, None, _side(new, self.new_homes), detail)

    def removed(self, rule: Rule, old: Value, *, detail: str = "") -> Seen:
        """Something that only the old document has."""
        return self._seen(rule, _side(old, self.old_homes), None, detail)

    def _seen(self, rule: Rule, old: Side | None, new: Side | None, detail: str) -> Seen:
        return Seen(
            rule, self.subject, old, new, self.name, self.schema, self.operation, self.directions, detail or self.noun
        )


Value = tuple[str, "Span | None"]
"""A value as a person writes it, and its place."""


def _around(inner: Span | None, homes: tuple[Span, ...]) -> tuple[Span, ...]:
    return homes if inner is None or inner in homes[:1] else (inner, *homes)


def _side(value: Value, homes: tuple[Span, ...]) -> Side:
    text, at = value
    return Side(text, at or (homes[0] if homes else None), homes)


def shown(value: JsonValue) -> str:
    """A JSON value as documents write it."""
    return json.dumps(value, ensure_ascii=False)
