"""Changes of what only people read about a schema, and of its deprecation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.surface import Stated
from generator.review.change import Seen
from generator.review.changes import rules
from generator.review.changes.spot import Spot, Value, shown


def text_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """The texts, examples and extensions that differ."""
    if old.description != new.description:
        before, after = (old.description, old.mark("description")), (new.description, new.mark("description"))
        yield spot.changed(rules.DESCRIPTION, before, after)
    if old.title != new.title:
        yield spot.changed(rules.SCHEMA_TITLE, (old.title, old.mark("title")), (new.title, new.mark("title")))
    for keyword in dict.fromkeys((*old.notes, *new.notes)):
        if old.notes.get(keyword) != new.notes.get(keyword):
            yield spot.changed(rules.NOTE, _note(old, keyword), _note(new, keyword), detail=keyword)


def deprecation_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """Whether the part became deprecated, or no longer is."""
    if new.deprecated and not old.deprecated:
        yield spot.added(rules.DEPRECATED, ("deprecated", new.mark("deprecated")))
    elif old.deprecated and not new.deprecated:
        yield spot.removed(rules.REVIVED, ("deprecated", old.mark("deprecated")))


def _note(schema: Stated, keyword: str) -> Value:
    return shown(schema.notes[keyword]) if keyword in schema.notes else "", schema.mark(keyword)
