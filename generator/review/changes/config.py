"""Changes of the config: which keys came, went or got another value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.diagnostics.position import Span
from generator.model.setting import Setting
from generator.review.change import Rule, Seen, Side
from generator.review.changes import rules

_Homes = tuple[Span, ...]


def config_changes(old: Setting, new: Setting) -> Iterator[Seen]:
    """What differs, each as far up as one side has nothing of it; a list without keys counts as one value."""
    yield from _between(old, new, (), ())


def _between(old: Setting, new: Setting, old_homes: _Homes, new_homes: _Homes) -> Iterator[Seen]:
    if old == new:
        return
    old_homes, new_homes = (*old.places, *old_homes), (*new.places, *new_homes)
    if _has_keys(old) and _has_keys(new):
        before, after = ({each.name: each for each in side.below} for side in (old, new))
        for name in dict.fromkeys((*before, *after)):
            yield from _one(before.get(name), after.get(name), old_homes, new_homes)
    elif _are_items(old) and _are_items(new):
        for one, other in zip_longest(old.below, new.below):
            yield from _one(one, other, old_homes, new_homes)
    elif said(old) != said(new):
        yield _seen(rules.CONFIG_CHANGED, _side(old, old_homes), _side(new, new_homes), new)


def _one(old: Setting | None, new: Setting | None, old_homes: _Homes, new_homes: _Homes) -> Iterator[Seen]:
    if old is not None and new is not None:
        yield from _between(old, new, old_homes, new_homes)
    elif old is not None:
        yield _seen(rules.CONFIG_REMOVED, _side(old, (*old.places, *old_homes)), None, old)
    elif new is not None:
        yield _seen(rules.CONFIG_ADDED, None, _side(new, (*new.places, *new_homes)), new)


def _has_keys(setting: Setting) -> bool:
    return bool(setting.below) and not setting.is_list


def _are_items(setting: Setting) -> bool:
    return setting.is_list and any(_has_keys(each) for each in setting.below)


def _seen(rule: Rule, old: Side | None, new: Side | None, setting: Setting) -> Seen:
    return Seen(rule, ".".join(setting.path), old, new, setting.name)


def _side(setting: Setting, homes: _Homes) -> Side:
    # A key is where a reader looks; its value may stand lines below it.
    return Side(said(setting), setting.places[-1] if setting.places else None, tuple(dict.fromkeys(homes)))


def said(setting: Setting) -> str:
    """A setting as one line."""
    if setting.value:
        return setting.value
    parts = ", ".join(said(each) if setting.is_list else f"{each.name}: {said(each)}" for each in setting.below)
    return f"[{parts}]" if setting.is_list else f"{{{parts}}}"
