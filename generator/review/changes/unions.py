"""Which variants of two unions belong together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.model.surface import Stated
from generator.review.changes.shapes import Shapes, constants, kinds


@dataclass(frozen=True, slots=True)
class Matched:
    """The variants of two unions: those that belong together, and those that only one has."""

    pairs: tuple[tuple[Stated, Stated], ...]
    removed: tuple[Stated, ...]
    added: tuple[Stated, ...]


Test = Callable[[Stated, Stated], bool]


def matched(old: tuple[Stated, ...], new: tuple[Stated, ...], before: Shapes, after: Shapes) -> Matched:
    """The variants by name, else by equality, by constants, by title, and at last by likeness."""
    gone, come = list(old), list(new)
    pairs: list[tuple[Stated, Stated]] = []
    tests: tuple[Test, ...] = (
        lambda a, b: bool(a.ref) and a.ref == b.ref,
        lambda a, b: a == b,
        lambda a, b: _same_constants(before.whole(a), after.whole(b)),
        lambda a, b: bool(a.title) and a.title == b.title,
        lambda a, b: _alike(before.whole(a), after.whole(b)),
    )
    for test in tests:
        for one in list(gone):
            other = next((candidate for candidate in come if test(one, candidate)), None)
            if other is not None:
                pairs.append((one, other))
                gone.remove(one)
                come = [candidate for candidate in come if candidate is not other]
    return Matched(tuple(pairs), tuple(gone), tuple(come))


def variants_of(schema: Stated) -> tuple[Stated, ...]:
    """The variants of a union; several types in one schema are variants too, and a plain schema is its only one."""
    if schema.variants:
        return schema.variants
    if len(schema.types) > 1:
        return tuple(replace(schema, types=(name,)) for name in schema.types)
    return (schema,)


def is_open(variants: tuple[Stated, ...], shapes: Shapes) -> bool:
    """Whether any text is allowed beside the listed values."""
    wholes = [shapes.whole(variant) for variant in variants]
    return any(kinds(whole) == {"string"} and whole.values is None for whole in wholes)


def _same_constants(one: Stated, other: Stated) -> bool:
    ours, theirs = constants(one), constants(other)
    shared = ours.keys() & theirs.keys()
    return bool(shared) and all(ours[name] == theirs[name] for name in shared)


def _alike(one: Stated, other: Stated) -> bool:
    """Whether two schemas allow the same types, are told apart by no constant, and share half of their properties."""
    if kinds(one) != kinds(other) or (one.values is None) != (other.values is None):
        return False
    ours, theirs = constants(one), constants(other)
    if any(ours[name] != theirs[name] for name in ours.keys() & theirs.keys()):
        return False
    names = {each.name for each in one.properties}, {each.name for each in other.properties}
    return not (names[0] or names[1]) or 2 * len(names[0] & names[1]) >= max(len(names[0]), len(names[1]))
