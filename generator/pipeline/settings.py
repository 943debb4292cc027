"""The parsed tree of a config as settings that later stages can compare."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at, span_at, span_of
from generator.model.setting import Setting


def settings_of(root: Value, path: tuple[str, ...] = (), places: tuple[Span, ...] = ()) -> Setting:
    """Everything that a config states, in its order."""
    if isinstance(root, Mapping):
        below = tuple(settings_of(value, (*path, key), _places(root, key)) for key, value in root.items())
        return Setting(path, places, below=below)
    if isinstance(root, Sequence):
        below = tuple(settings_of(value, (*path, str(i)), _places(root, i)) for i, value in enumerate(root))
        return Setting(path, places, below=below, is_list=True)
    return Setting(path, places, json.dumps(root, ensure_ascii=False, default=str))


def _places(container: Mapping | Sequence, key: str | int) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(_known(container, key)))


def _known(container: Mapping | Sequence, key: str | int) -> Iterator[Span]:
    value = container[str(key)] if isinstance(container, Mapping) else container[int(key)]
    for span in (span_of(value), span_at(container, key), key_span_at(container, key)):
        if span is not None:
            yield span
