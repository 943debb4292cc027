"""Changes of operations and webhooks: which there are, and what each states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.surface import StatedOperation, Surface
from generator.review.change import Rule, Seen
from generator.review.changes import rules
from generator.review.changes.bodies import body_changes, response_changes
from generator.review.changes.parameters import parameter_changes
from generator.review.changes.schemas import SchemaChanges
from generator.review.changes.security import security_changes
from generator.review.changes.spot import Spot

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def operation_changes(old: Surface, new: Surface, schemas: SchemaChanges) -> Iterator[Seen]:
    """What changed about the operations of a document. One is the same when its path differs in placeholders only."""
    before = {_bare(name): name for name in old.operations}
    after = {_bare(name): name for name in new.operations}
    for key in dict.fromkeys((*before, *after)):
        one, other = before.get(key), after.get(key)
        if one and other and one == other and old.operations[one] == new.operations[other]:
            continue
        ours, theirs = old.operation(one) if one else None, new.operation(other) if other else None
        if ours is None and theirs is not None:
            yield _spot(theirs, None, theirs).added(_rule(theirs, is_new=True), (theirs.name, theirs.at))
        elif ours is not None and theirs is None:
            yield _spot(ours, ours, None).removed(_rule(ours, is_new=False), (ours.name, ours.at))
        elif ours is not None and theirs is not None:
            yield from _operation(_spot(theirs, ours, theirs), ours, theirs, schemas)


def _operation(spot: Spot, old: StatedOperation, new: StatedOperation, schemas: SchemaChanges) -> Iterator[Seen]:
    yield from _texts(spot, old, new)
    renamed = dict(zip(_PLACEHOLDER.findall(old.path), _PLACEHOLDER.findall(new.path), strict=False))
    yield from parameter_changes(spot, old, new, renamed, schemas)
    yield from body_changes(spot, old, new, schemas)
    yield from response_changes(spot, old, new, schemas)
    yield from security_changes(spot, old, new)


def _texts(spot: Spot, old: StatedOperation, new: StatedOperation) -> Iterator[Seen]:
    if old.deprecated != new.deprecated:
        rule = rules.OPERATION_DEPRECATED if new.deprecated else rules.OPERATION_REVIVED
        marks = old.marks.get("deprecated", old.at), new.marks.get("deprecated", new.at)
        yield spot.changed(rule, (str(old.deprecated).lower(), marks[0]), (str(new.deprecated).lower(), marks[1]))
    texts = (("summary", old.summary, new.summary), ("description", old.description, new.description))
    for keyword, before, after in texts:
        if before != after:
            places = (before, old.marks.get(keyword, old.at)), (after, new.marks.get(keyword, new.at))
            yield spot.changed(rules.OPERATION_TEXT, *places, detail=keyword)
    if old.operation_id != new.operation_id:
        marks = old.marks.get("operationId", old.at), new.marks.get("operationId", new.at)
        yield spot.changed(rules.OPERATION_ID, (old.operation_id, marks[0]), (new.operation_id, marks[1]))
    if old.tags != new.tags:
        marks = old.marks.get("tags", old.at), new.marks.get("tags", new.at)
        yield spot.changed(rules.OPERATION_TAGS, (", ".join(old.tags), marks[0]), (", ".join(new.tags), marks[1]))


def _spot(named: StatedOperation, old: StatedOperation | None, new: StatedOperation | None) -> Spot:
    return Spot(
        subject=named.name,
        name=named.path,
        noun="the operation",
        operation=named.name,
        old_homes=(old.at,) if old is not None and old.at is not None else (),
        new_homes=(new.at,) if new is not None and new.at is not None else (),
    )


def _bare(name: str) -> str:
    return _PLACEHOLDER.sub("{}", name)


def _rule(operation: StatedOperation, *, is_new: bool) -> Rule:
    if operation.webhook:
        return rules.WEBHOOK_ADDED if is_new else rules.WEBHOOK_REMOVED
    return rules.OPERATION_ADDED if is_new else rules.OPERATION_REMOVED
