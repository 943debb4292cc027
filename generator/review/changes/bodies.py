"""Changes of request bodies, responses and their media types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.surface import Direction, StatedBody, StatedContent, StatedOperation, StatedResponse
from generator.review.change import Seen
from generator.review.changes import rules
from generator.review.changes.parameters import header_changes
from generator.review.changes.schemas import SchemaChanges
from generator.review.changes.spot import Spot


def body_changes(spot: Spot, old: StatedOperation, new: StatedOperation, schemas: SchemaChanges) -> Iterator[Seen]:
    """What changed about the request body of an operation; the body of a webhook is what its receiver reads."""
    direction = Direction.RESPONSE if new.webhook else Direction.REQUEST
    spot = replace(spot.inside(None, None, step=" body", noun="the body"), directions=(direction,))
    before, after = old.body, new.body
    if before is None and after is not None:
        yield spot.added(rules.BODY_ADDED_REQUIRED if after.required else rules.BODY_ADDED, (_media(after), after.at))
    elif before is not None and after is None:
        yield spot.removed(rules.BODY_REMOVED, (_media(before), before.at))
    elif before is not None and after is not None:
        yield from _body(spot.inside(before.at, after.at), before, after, schemas)


def response_changes(spot: Spot, old: StatedOperation, new: StatedOperation, schemas: SchemaChanges) -> Iterator[Seen]:
    """What changed about the responses of an operation."""
    direction = Direction.REQUEST if new.webhook else Direction.RESPONSE
    before, after = ({each.status: each for each in side.responses} for side in (old, new))
    for status in dict.fromkeys((*before, *after)):
        one, other = before.get(status), after.get(status)
        inner = spot.inside(
            one.at if one else None, other.at if other else None, step=f" {status}", noun="the response"
        )
        inner = replace(inner, directions=(direction,))
        if one is None and other is not None:
            yield inner.added(rules.RESPONSE_ADDED, (status, other.at))
        elif one is not None and other is None:
            rule = rules.RESPONSE_REMOVED if status.startswith("2") else rules.ERROR_REMOVED
            yield inner.removed(rule, (status, one.at))
        elif one is not None and other is not None:
            yield from _response(inner, one, other, schemas)


def _body(spot: Spot, old: StatedBody, new: StatedBody, schemas: SchemaChanges) -> Iterator[Seen]:
    if old.required != new.required:
        rule = rules.BODY_REQUIRED if new.required else rules.BODY_OPTIONAL
        yield spot.changed(rule, (_needed(old.required), old.at), (_needed(new.required), new.at))
    if old.description != new.description:
        yield spot.changed(rules.BODY_TEXT, (old.description, old.at), (new.description, new.at))
    yield from _contents(spot, old.content, new.content, schemas)


def _response(spot: Spot, old: StatedResponse, new: StatedResponse, schemas: SchemaChanges) -> Iterator[Seen]:
    if old.description != new.description:
        yield spot.changed(rules.RESPONSE_TEXT, (old.description, old.at), (new.description, new.at))
    yield from header_changes(spot, old.headers, new.headers, schemas)
    if old.content and not new.content:
        yield spot.removed(rules.CONTENT_REMOVED, (old.content[0].media, old.content[0].at))
    elif new.content and not old.content:
        yield spot.added(rules.CONTENT_ADDED, (new.content[0].media, new.content[0].at))
    else:
        yield from _contents(spot, old.content, new.content, schemas)


def _contents(
    spot: Spot, old: tuple[StatedContent, ...], new: tuple[StatedContent, ...], schemas: SchemaChanges
) -> Iterator[Seen]:
    before, after = ({each.media: each for each in side} for side in (old, new))
    for media in dict.fromkeys((*before, *after)):
        one, other = before.get(media), after.get(media)
        if one is None and other is not None:
            yield spot.added(rules.MEDIA_ADDED, (media, other.at))
        elif one is not None and other is None:
            yield spot.removed(rules.MEDIA_REMOVED, (media, one.at))
        elif one is not None and other is not None and one.schema is not None and other.schema is not None:
            step = f" {media}" if len(after) > 1 else ""
            yield from schemas.between(spot.inside(None, None, step=step), one.schema, other.schema)


def _media(body: StatedBody) -> str:
    return ", ".join(content.media for content in body.content)


def _needed(required: bool) -> str:
    return "required" if required else "optional"
