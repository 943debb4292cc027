"""Changes of the document as a whole: its texts, servers and named schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.surface import Direction, Surface
from generator.review.change import Seen
from generator.review.changes import rules
from generator.review.changes.schemas import SchemaChanges
from generator.review.changes.shapes import described, last_name
from generator.review.changes.spot import Spot


def document_changes(old: Surface, new: Surface) -> Iterator[Seen]:
    """What changed about the texts and the servers."""
    spot = Spot("the API")
    texts = (
        (rules.TITLE, "title", old.title, new.title),
        (rules.VERSION, "version", old.version, new.version),
        (rules.INFO_TEXT, "description", old.description, new.description),
    )
    for rule, keyword, before, after in texts:
        if before != after:
            yield spot.changed(rule, (before, old.info_marks.get(keyword)), (after, new.info_marks.get(keyword)))
    yield from _tag_changes(old, new)
    servers = replace(spot, subject="servers", directions=(Direction.REQUEST,))
    urls = {url for url, _ in old.servers}, {url for url, _ in new.servers}
    yield from (servers.removed(rules.SERVER_REMOVED, each) for each in old.servers if each[0] not in urls[1])
    yield from (servers.added(rules.SERVER_ADDED, each) for each in new.servers if each[0] not in urls[0])


def named_schema_changes(old: Surface, new: Surface, schemas: SchemaChanges) -> Iterator[Seen]:
    """What changed about the schemas that have a name on both sides, and which names came and went."""
    for pointer in dict.fromkeys((*old.schemas, *new.schemas)):
        name = last_name(pointer)
        if pointer in old.schemas and pointer in new.schemas:
            if old.schemas[pointer] == new.schemas[pointer]:
                continue  # what it refers to is compared under its own name
            one, other = old.schema(pointer), new.schema(pointer)
            if one is not None and other is not None:
                yield from schemas.between(Spot(name, name, schema=(pointer, pointer)), one, other)
        elif pointer in new.schemas and (found := new.schema(pointer)) is not None:
            spot = Spot(name, name, schema=("", pointer)).inside(None, found.at)
            yield spot.added(rules.SCHEMA_ADDED, (described(found), found.at))
        elif (found := old.schema(pointer)) is not None:
            spot = Spot(name, name, schema=(pointer, "")).inside(found.at, None)
            yield spot.removed(rules.SCHEMA_REMOVED, (described(found), found.at))


def _tag_changes(old: Surface, new: Surface) -> Iterator[Seen]:
    """The descriptions of tags that differ, for each operation that has the tag."""
    for name in dict.fromkeys((*old.tags, *new.tags)):
        before, after = old.tags.get(name, ("", None)), new.tags.get(name, ("", None))
        if before[0] != after[0]:
            spot = Spot(f"tag {name}", name)
            tagged = [each for each in new.operations if (found := new.operation(each)) and name in found.tags]
            yield from (replace(spot, operation=each).changed(rules.TAG_TEXT, before, after) for each in tagged)
            if not tagged:
                yield spot.changed(rules.TAG_TEXT, before, after)
