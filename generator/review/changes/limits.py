"""Changes of the constraints on a value, and of keywords whose effect is not analysed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.surface import Stated
from generator.model.types import JsonValue
from generator.review.change import Rule, Seen
from generator.review.changes import rules
from generator.review.changes.spot import Spot, shown

_LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"})
_UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})
_PARTNERS = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}


def limit_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """The constraints that only one side has, or that differ."""
    moved = _moved(old, new)
    for keyword in dict.fromkeys((*old.limits, *new.limits)):
        before, after = old.limits.get(keyword), new.limits.get(keyword)
        if before == after or keyword in moved:
            continue
        partner = _PARTNERS.get(keyword, "")
        shown_before = before if before is not None else old.limits.get(partner)
        shown_after = after if after is not None else new.limits.get(partner)
        rule = _rule(keyword, before, after) if partner not in moved else _moved_rule(keyword, old, new)
        yield spot.changed(
            rule,
            (_text(shown_before), old.mark(keyword)),
            (_text(shown_after), new.mark(keyword)),
            detail=keyword,
        )


def keyword_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """The other keywords that only one side has, or that differ."""
    for keyword in dict.fromkeys((*old.others, *new.others)):
        before, after = old.others.get(keyword), new.others.get(keyword)
        if before != after:
            sides = (_text(before), old.mark(keyword)), (_text(after), new.mark(keyword))
            yield spot.changed(rules.OTHER_KEYWORD, *sides, detail=keyword)


def _moved(old: Stated, new: Stated) -> frozenset[str]:
    """The exclusive limits that took the place of the plain one of the same side, or the other way round."""
    return frozenset(
        exclusive
        for plain, exclusive in _PARTNERS.items()
        if ((plain in old.limits) != (plain in new.limits))
        and ((exclusive in old.limits) != (exclusive in new.limits))
        and (plain in old.limits) == (exclusive in new.limits)
    )


def _moved_rule(plain: str, old: Stated, new: Stated) -> Rule:
    """A limit that became exclusive, or inclusive: the value decides, and at the same value exclusive is tighter."""
    exclusive = _PARTNERS[plain]
    before = old.limits.get(plain, old.limits.get(exclusive))
    after = new.limits.get(plain, new.limits.get(exclusive))
    if before == after:
        return rules.TIGHTER if exclusive in new.limits else rules.LOOSER
    return _rule(plain, before, after)


def _rule(keyword: str, before: JsonValue, after: JsonValue) -> Rule:
    if before is None or after is None:
        return rules.LOOSER if after is None else rules.TIGHTER
    if isinstance(before, int | float) and isinstance(after, int | float):
        if keyword in _LOWER:
            return rules.TIGHTER if after > before else rules.LOOSER
        if keyword in _UPPER:
            return rules.TIGHTER if after < before else rules.LOOSER
        if keyword == "multipleOf" and before and after and after % before == 0:
            return rules.TIGHTER
        if keyword == "multipleOf" and before and after and before % after == 0:
            return rules.LOOSER
    return rules.CONSTRAINT_CHANGED


def _text(value: JsonValue) -> str:
    return "not stated" if value is None else shown(value)
