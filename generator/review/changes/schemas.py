"""Changes between two schemas, down to each of their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.surface import Direction, Stated, StatedProperty
from generator.review.change import Seen
from generator.review.changes import rules
from generator.review.changes.limits import keyword_changes, limit_changes
from generator.review.changes.shapes import ANYTHING, Shapes, described, last_name
from generator.review.changes.spot import Spot
from generator.review.changes.texts import deprecation_changes, text_changes
from generator.review.changes.unions import is_open, matched, variants_of
from generator.review.changes.values import (
    default_changes,
    format_changes,
    kind_rule,
    null_changes,
    type_change,
    value_changes,
)


@dataclass(slots=True)
class SchemaChanges:
    """Compares schemas of two documents. A named schema that both sides use is compared once, on its own."""

    old: Shapes
    new: Shapes
    _open: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    def between(self, spot: Spot, old: Stated, new: Stated, *, among_open: bool = False) -> Iterator[Seen]:
        """What changed from one schema to the other."""
        if old == new or not spot.directions:
            return
        spot = spot.inside(old.at, new.at)
        yield from text_changes(spot, old, new)
        yield from deprecation_changes(spot, old, new)
        yield from default_changes(spot, old, new)
        if old.ref and old.ref == new.ref:
            yield from null_changes(spot, old, new)
            return
        pair = (old.ref or old.id, new.ref or new.id)
        if pair in self._open:
            return
        self._open.add(pair)
        yield from self._shapes(spot, old, new, among_open=among_open)
        self._open.discard(pair)

    def _shapes(self, spot: Spot, old: Stated, new: Stated, *, among_open: bool) -> Iterator[Seen]:
        before, after = self.old.whole(old), self.new.whole(new)
        if old.ref and new.ref:
            names = (last_name(old.ref), old.mark("$ref")), (last_name(new.ref), new.mark("$ref"))
            yield spot.changed(rules.SCHEMA_RENAMED, *names)
            if before == after:
                return
        elif new.ref:
            yield spot.added(rules.SCHEMA_NAMED, (last_name(new.ref), new.mark("$ref")))
        elif old.ref:
            yield spot.removed(rules.SCHEMA_INLINED, (last_name(old.ref), old.mark("$ref")))
        if old.ref or new.ref:
            spot = spot.inside(before.at if old.ref else None, after.at if new.ref else None)
        yield from null_changes(spot, before, after)
        if before.variants or after.variants:
            yield from self._unions(spot, before, after)
            return
        rule = kind_rule(before, after)
        if rule is not None:
            yield type_change(spot, rule, before, after)
        if rule is not rules.TYPE_CHANGED:
            yield from self._insides(spot, before, after, among_open=among_open)

    def _insides(self, spot: Spot, old: Stated, new: Stated, *, among_open: bool) -> Iterator[Seen]:
        yield from format_changes(spot, old, new)
        yield from value_changes(spot, old, new, is_open=among_open)
        yield from limit_changes(spot, old, new)
        yield from keyword_changes(spot, old, new)
        if old.items is not None or new.items is not None:
            items = old.items or ANYTHING, new.items or ANYTHING
            yield from self.between(spot.inside(None, None, step="[]"), *items)
        yield from self._properties(spot, old, new)
        yield from self._extra(spot, old, new)

    # -- objects -------------------------------------------------------------------------------------------------

    def _properties(self, spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
        before = {each.name: each for each in old.properties}
        after = {each.name: each for each in new.properties}
        for name in dict.fromkeys((*before, *after)):
            one, other = before.get(name), after.get(name)
            inner = spot.inside(
                one.schema.at if one else None,
                other.schema.at if other else None,
                step=f".{name}",
                name=name,
                noun="the property",
            )
            if one is None and other is not None:
                rule = rules.PROPERTY_ADDED_REQUIRED if other.required else rules.PROPERTY_ADDED
                yield self._towards(inner, other).added(rule, (described(other.schema), other.at))
            elif other is None and one is not None:
                yield self._towards(inner, one).removed(rules.PROPERTY_REMOVED, (described(one.schema), one.at))
            elif one is not None and other is not None:
                yield from self._property(inner, one, other)

    def _property(self, spot: Spot, old: StatedProperty, new: StatedProperty) -> Iterator[Seen]:
        places = (
            ("optional" if not old.required else "required", old.at),
            ("required" if new.required else "optional", new.at),
        )
        yield from self._access(spot, old, new)
        if Direction.RESPONSE in spot.directions or not (old.schema.read_only or new.schema.read_only):
            inner = self._towards(self._towards(spot, old), new)
            if old.required != new.required:
                rule = rules.PROPERTY_REQUIRED if new.required else rules.PROPERTY_OPTIONAL
                yield inner.changed(rule, *places)
            yield from self.between(inner, old.schema, new.schema)

    def _access(self, spot: Spot, old: StatedProperty, new: StatedProperty) -> Iterator[Seen]:
        flags = (
            ("readOnly", old.schema.read_only, new.schema.read_only, rules.READ_ONLY, rules.NOT_READ_ONLY),
            ("writeOnly", old.schema.write_only, new.schema.write_only, rules.WRITE_ONLY, rules.NOT_WRITE_ONLY),
        )
        for keyword, before, after, now, no_longer in flags:
            if before != after:
                sides = (str(before).lower(), old.schema.mark(keyword)), (str(after).lower(), new.schema.mark(keyword))
                yield spot.changed(now if after else no_longer, *sides)

    def _towards(self, spot: Spot, each: StatedProperty) -> Spot:
        """The spot in the directions in which a property travels."""
        if each.schema.read_only:
            return spot.towards(Direction.RESPONSE)
        return spot.towards(Direction.REQUEST) if each.schema.write_only else spot

    def _extra(self, spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
        before, after = old.extra, new.extra
        keyword = "additionalProperties"
        if (before is False) != (after is False):
            rule = rules.EXTRA_CLOSED if after is False else rules.EXTRA_OPENED
            words = "forbidden" if before is False else "allowed", "forbidden" if after is False else "allowed"
            yield spot.changed(rule, (words[0], old.mark(keyword)), (words[1], new.mark(keyword)))
        elif isinstance(before, Stated) or isinstance(after, Stated):
            one = before if isinstance(before, Stated) else ANYTHING
            other = after if isinstance(after, Stated) else ANYTHING
            yield from self.between(spot.inside(None, None, step="{}"), one, other)

    # -- unions --------------------------------------------------------------------------------------------------

    def _unions(self, spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
        olds, news = variants_of(old), variants_of(new)
        found = matched(olds, news, self.old, self.new)
        if not found.pairs:
            yield type_change(spot, rules.TYPE_CHANGED, old, new)
            return
        opened = is_open(olds, self.old) and is_open(news, self.new)
        for one, other in found.pairs:
            step = f"|{described(other)}" if len(news) > 1 else ""
            inner = spot.inside(None, None, step=step)
            yield from self.between(inner, one, other, among_open=opened)
        for one in found.removed:
            known = opened and self.old.whole(one).values is not None
            rule = rules.OPEN_VALUE_REMOVED if known else rules.VARIANT_REMOVED
            yield spot.inside(one.at, None).removed(rule, (described(one), one.at))
        for one in found.added:
            known = opened and self.new.whole(one).values is not None
            rule = rules.OPEN_VALUE_ADDED if known else rules.VARIANT_ADDED
            yield spot.inside(None, one.at).added(rule, (described(one), one.at))
        yield from self._discriminator(spot, old, new)

    def _discriminator(self, spot: Spot, old: Stated, new: Stated) -> Iterator[Seen]:
        before, after = (old.discriminator, old.mark("discriminator")), (new.discriminator, new.mark("discriminator"))
        if old.discriminator != new.discriminator:
            if not old.discriminator:
                yield spot.added(rules.DISCRIMINATOR_ADDED, after)
            elif not new.discriminator:
                yield spot.removed(rules.DISCRIMINATOR_REMOVED, before)
            else:
                yield spot.changed(rules.DISCRIMINATOR_CHANGED, before, after)
            return
        olds, news = dict(old.mapping), dict(new.mapping)
        for value in dict.fromkeys((*olds, *news)):
            if value not in news:
                yield spot.removed(rules.MAPPING_REMOVED, (value, before[1]))
            elif value not in olds:
                yield spot.added(rules.MAPPING_ADDED, (value, after[1]))
            elif olds[value] != news[value] and news[value] in olds.values():
                # A target that is new is the old one under another name, and is compared as a variant.
                yield spot.changed(rules.MAPPING_CHANGED, (value, before[1]), (last_name(news[value]), after[1]))
