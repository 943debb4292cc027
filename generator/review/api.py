"""Two documents to the changes between them, each told once with everything that it reaches."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.surface import Direction, Surface
from generator.review.change import Change, Seen, Side, Use, Verdict
from generator.review.changes.document import document_changes, named_schema_changes
from generator.review.changes.operations import operation_changes
from generator.review.changes.schemas import SchemaChanges
from generator.review.changes.security import scheme_changes
from generator.review.changes.shapes import Shapes
from generator.review.reach import Reach

MethodsOf = Callable[[str], tuple[str, ...]]
"""The SDK methods that call an operation."""


@dataclass(frozen=True, slots=True)
class Extra:
    """Named schemas that travel outside of operations: by pointer, the SDK methods that send and that receive them."""

    sent: Mapping[str, tuple[str, ...]]
    received: Mapping[str, tuple[str, ...]]


NO_EXTRA = Extra({}, {})


def api_changes(
    old: Surface, new: Surface, methods_of: MethodsOf = lambda _: (), extra: Extra = NO_EXTRA
) -> tuple[Change, ...]:
    """The changes from one document to another, the worst first, then as the new document goes."""
    schemas = SchemaChanges(Shapes(old.schema), Shapes(new.schema))
    groups: dict[tuple[object, ...], list[Seen]] = {}
    for seen in _all(old, new, schemas):
        groups.setdefault(_key(seen), []).append(seen)
    reach = _Uses(Reach(old), Reach(new), methods_of, extra)
    found = [_change(group, reach) for group in groups.values()]
    return tuple(sorted(found, key=lambda change: -change.verdict))


def told(seen: Iterable[Seen]) -> tuple[Change, ...]:
    """Changes that reach no operation by themselves, such as those of a config."""
    return tuple(_change([each], None) for each in seen)


def _all(old: Surface, new: Surface, schemas: SchemaChanges) -> Iterator[Seen]:
    yield from document_changes(old, new)
    yield from operation_changes(old, new, schemas)
    yield from named_schema_changes(old, new, schemas)
    yield from scheme_changes(old, new)


def _key(seen: Seen) -> tuple[object, ...]:
    """Equal for one change seen from several places: the rule, and what stands where on both sides."""
    return (seen.rule.id, *_place(seen.old), *_place(seen.new), seen.name, "" if _is_placed(seen) else seen.subject)


def _is_placed(seen: Seen) -> bool:
    return bool((seen.old and seen.old.at) or (seen.new and seen.new.at))


def _place(side: Side | None) -> tuple[object, ...]:
    return (None, None) if side is None else (side.value, side.at)


@dataclass(frozen=True, slots=True)
class _Uses:
    """What a change reaches, on either side."""

    old: Reach
    new: Reach
    methods_of: MethodsOf
    extra: Extra

    def of(self, seen: Seen) -> Iterator[Use]:
        """The uses of the place where a change is seen."""
        if seen.operation:
            methods = self.methods_of(seen.operation)
            yield from (Use(seen.operation, direction, methods) for direction in seen.directions)
        if seen.schema is None:
            return
        before, after = seen.schema
        for direction in seen.directions:
            reached = {**self.old.operations(before, direction), **self.new.operations(after, direction)}
            yield from (Use(name, direction, self.methods_of(name)) for name in reached)
            yield from self._messages(before, after, direction)

    def _messages(self, before: str, after: str, direction: Direction) -> Iterator[Use]:
        roots = self.extra.sent if direction is Direction.REQUEST else self.extra.received
        for pointer, methods in roots.items():
            if pointer in self.old.holders(before) or pointer in self.new.holders(after):
                yield from (Use(f"{method} ()", direction, (method,)) for method in methods)


def _change(group: list[Seen], reach: _Uses | None) -> Change:
    """One change of all the places where it is seen; told as it is seen in the schema that it stands in."""
    first = min(group, key=lambda seen: len(seen.subject))
    uses: dict[tuple[str, Direction], Use] = {}
    for seen in group:
        for use in reach.of(seen) if reach is not None else ():
            uses.setdefault((use.operation, use.direction), use)
    rule = first.rule
    directions = {use.direction for use in uses.values()}
    everywhere = first.schema is None and not first.operation
    if directions or everywhere:
        verdict = max(rule.verdict(direction) for direction in directions or set(first.directions))
    else:
        verdict = min(Verdict.COMPATIBLE, rule.request, rule.response)
    return Change(
        id=_identity(first),
        rule=rule,
        subject=first.subject,
        message=rule.sentence.format(
            old=_short(first.old.value) if first.old else "",
            new=_short(first.new.value) if first.new else "",
            detail=first.detail,
        ),
        verdict=verdict,
        name=first.name,
        old=first.old,
        new=first.new,
        schemas=tuple(dict.fromkeys(p for seen in group if seen.schema is not None for p in seen.schema if p)),
        uses=tuple(uses.values()),
    )


def _identity(seen: Seen) -> str:
    """A short name that depends on what changed, not on the lines around it."""
    said = (seen.rule.id, seen.subject, seen.old.value if seen.old else "", seen.new.value if seen.new else "")
    return hashlib.sha256("\0".join((*said, seen.detail)).encode()).hexdigest()[:10]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


_LONGEST = 80
