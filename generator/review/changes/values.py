"""Changes of types, formats, enum values, defaults and null."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.position import Span
from generator.model.surface import Stated
from generator.model.types import JsonValue
from generator.review.change import Rule, Seen
from generator.review.changes import rules
from generator.review.changes.shapes import described, includes, kinds
from generator.review.changes.spot import Spot, shown

_WIDER_FORMATS = frozenset({("int32", "int64"), ("float", "double")})


def kind_rule(old: Stated, new: Stated) -> Rule | None:
    """What happened to the types that are allowed; None where nothing did."""
    before, after = kinds(old), kinds(new)
    if before == after:
        return None
    if includes(after, before):
        return rules.TYPE_WIDER
    return rules.TYPE_NARROWER if includes(before, after) else rules.TYPE_CHANGED


def type_change(spot: Spot, rule: Rule, old: Stated, new: Stated) -> Seen:
    """A change of the type as a whole."""
    return spot.changed(rule, (described(old), old.mark("type")), (described(new), new.mark("type")))


def format_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """The change of the format, if there is one."""
    if old.format == new.format:
        return
    before, after = (old.format, old.mark("format")), (new.format, new.mark("format"))
    if not old.format:
        yield spot.added(rules.FORMAT_ADDED, after)
    elif not new.format:
        yield spot.removed(rules.FORMAT_REMOVED, before)
    elif (old.format, new.format) in _WIDER_FORMATS:
        yield spot.changed(rules.FORMAT_WIDER, before, after)
    elif (new.format, old.format) in _WIDER_FORMATS:
        yield spot.changed(rules.FORMAT_NARROWER, before, after)
    else:
        yield spot.changed(rules.FORMAT_CHANGED, before, after)


def value_changes(spot: Spot, old: Stated, new: Stated, *, is_open: bool = False) -> Iterator[Seen]:
    """The values that came and went; `is_open` where other values are allowed beside them on both sides."""
    if old.values is None or new.values is None:
        yield from _closed_or_opened(spot, old, new)
        return
    gone = [value for value in old.values if not _among(value, new.values)]
    come = [value for value in new.values if not _among(value, old.values)]
    if len(old.values) == len(new.values) == len(gone) == 1 and not is_open:
        yield spot.changed(rules.CONSTANT_CHANGED, _value(old, gone[0]), _value(new, come[0]))
        return
    removed = rules.OPEN_VALUE_REMOVED if is_open else rules.VALUE_REMOVED
    added = rules.OPEN_VALUE_ADDED if is_open else rules.VALUE_ADDED
    yield from (spot.removed(removed, _value(old, value)) for value in gone)
    yield from (spot.added(added, _value(new, value)) for value in come)


def default_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """The change of the default, if there is one."""
    if old.default == new.default:
        return
    if not old.default:
        yield spot.added(rules.DEFAULT_ADDED, (shown(new.default[0]), new.mark("default")))
    elif not new.default:
        yield spot.removed(rules.DEFAULT_REMOVED, (shown(old.default[0]), old.mark("default")))
    else:
        before, after = (shown(old.default[0]), old.mark("default")), (shown(new.default[0]), new.mark("default"))
        yield spot.changed(rules.DEFAULT_CHANGED, before, after)


def null_changes(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    """Whether null came or went; what allows anything allows null."""
    if old.nullable == new.nullable or not (_has_shape(old) and _has_shape(new)):
        return
    rule = rules.NULLABLE if new.nullable else rules.NOT_NULLABLE
    before, after = "null allowed" if old.nullable else "not null", "null allowed" if new.nullable else "not null"
    yield spot.changed(rule, (before, _null_mark(old)), (after, _null_mark(new)))


def _null_mark(schema: Stated) -> Span | None:
    return next((schema.marks[k] for k in ("nullable", "anyOf", "oneOf", "type") if k in schema.marks), schema.at)


def _has_shape(schema: Stated) -> bool:
    return bool(kinds(schema) or schema.variants or schema.ref or schema.parts)


def _closed_or_opened(spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
    if old.values is None and new.values is not None:
        listed = ", ".join(shown(value) for value in new.values)
        yield spot.added(rules.VALUES_CLOSED, (listed, new.marks.get("enum") or new.mark("const")))
    elif old.values is not None:
        listed = ", ".join(shown(value) for value in old.values)
        yield spot.removed(rules.VALUES_OPENED, (listed, old.marks.get("enum") or old.mark("const")))


def _value(schema: Stated, value: JsonValue) -> tuple[str, Span | None]:
    mark = schema.marks.get(f"enum {value}") or schema.marks.get("enum") or schema.mark("const")
    return shown(value), mark


def _among(value: JsonValue, values: tuple[JsonValue, ...]) -> bool:
    """Whether a value is one of several; true is not 1."""
    return any(value == other and isinstance(value, bool) == isinstance(other, bool) for other in values)
