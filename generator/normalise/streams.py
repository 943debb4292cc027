"""Streams whose callers get the name of an event together with its data."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.config.settings import SdkConfig
from generator.model.types import Enum, Object, OneOf, Ref, Type, strip_null
from generator.normalise.shapes import shape_of

_NAME = "event"
_DATA = "data"
_BOTH = "yield_event_and_data"


def wraps_events(config: SdkConfig, event: Type, resolve: Callable[[Ref], Type]) -> bool:
    """Whether the events of a stream are objects of a name and data that a rule makes of what is sent.

    The rule is one that is handled by `yield_event_and_data` (config `x-sdkpress-streaming-rules`).
    """
    rules = (*config.streaming.rules, *config.streaming.on_event) if config.streaming is not None else ()
    starts = tuple(rule.event_starts_with or "" for rule in rules if rule.handle == _BOTH)
    return bool(starts) and any(name.startswith(starts) for name in _event_names(event, resolve))


def _event_names(event: Type, resolve: Callable[[Ref], Type]) -> Iterable[str]:
    """The names of the events that have their data in a property of its own."""
    shape = shape_of(event, resolve)
    for variant in shape.variants if isinstance(shape, OneOf) else (shape,):
        inner = shape_of(variant, resolve)
        fields = {field.name: field.type for field in inner.fields} if isinstance(inner, Object) else {}
        name = strip_null(fields[_NAME]) if _NAME in fields and _DATA in fields else None
        if isinstance(name, Enum):
            yield from (value for value in name.values if isinstance(value, str))
