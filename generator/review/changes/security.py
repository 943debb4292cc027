"""Changes of how a client authenticates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.surface import Alternatives, Direction, StatedOperation, StatedScheme, Surface
from generator.review.change import Seen
from generator.review.changes import rules
from generator.review.changes.spot import Spot, shown

_Way = tuple[tuple[str, tuple[str, ...]], ...]


def security_changes(spot: Spot, old: StatedOperation, new: StatedOperation) -> Iterator[Seen]:
    """The ways to authenticate that no longer suffice for an operation, and those that are new."""
    spot = replace(spot, directions=(Direction.REQUEST,), noun="the security")
    before, after = old.marks.get("security", old.at), new.marks.get("security", new.at)
    for way in old.security:
        if not any(_suffices(way, other) for other in new.security):
            yield spot.changed(rules.SECURITY_REMOVED, (_words(way), before), (_all_words(new.security), after))
    for way in new.security:
        if not any(_suffices(way, other) for other in old.security):
            yield spot.added(rules.SECURITY_ADDED, (_words(way), after))


def scheme_changes(old: Surface, new: Surface) -> Iterator[Seen]:
    """The security schemes of the document that came, went or changed."""
    before, after = ({each.name: each for each in side.schemes} for side in (old, new))
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        spot = Spot(f"security scheme {name}", name, "the scheme", directions=(Direction.REQUEST,))
        if one is None and other is not None:
            yield spot.added(rules.SCHEME_ADDED, (name, other.at))
        elif one is not None and other is None:
            yield spot.removed(rules.SCHEME_REMOVED, (name, one.at))
        elif one is not None and other is not None:
            yield from _scheme(spot, one, other)


def _scheme(spot: Spot, old: StatedScheme, new: StatedScheme) -> Iterator[Seen]:
    for fact in dict.fromkeys((*old.facts, *new.facts)):
        if old.facts.get(fact) != new.facts.get(fact):
            sides = (shown(old.facts.get(fact)), old.at), (shown(new.facts.get(fact)), new.at)
            yield spot.changed(rules.SCHEME_CHANGED, *sides, detail=fact)
    yield from (spot.removed(rules.SCOPE_REMOVED, (s, old.at)) for s in old.scopes if s not in new.scopes)
    yield from (spot.added(rules.SCOPE_ADDED, (s, new.at)) for s in new.scopes if s not in old.scopes)
    if old.description != new.description:
        yield spot.changed(rules.SCHEME_TEXT, (old.description, old.at), (new.description, new.at))


def _suffices(way: _Way, needed: _Way) -> bool:
    """Whether a client that authenticates in one way has all that another way needs."""
    held = dict(way)
    return all(scheme in held and set(scopes) <= set(held[scheme]) for scheme, scopes in needed)


def _words(way: _Way) -> str:
    parts = [f"{scheme} ({', '.join(scopes)})" if scopes else scheme for scheme, scopes in way]
    return " and ".join(parts) or "no credentials"


def _all_words(ways: Alternatives) -> str:
    return " or ".join(_words(way) for way in ways)
