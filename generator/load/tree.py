"""Parsed values that know where they stand.

Mappings and lists are dict and list subclasses, so any code can read them; scalars are plain. A container keeps its own
place and those of its entries, as offsets that become lines and columns only when asked for. Entries that a transform
put in carry the place they came from. Change a container through the functions here, or its places go stale.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, Union

from generator.diagnostics.position import Span
from generator.load.files import SourceFile

Mark: TypeAlias = "int | Span | None"
Value: TypeAlias = Union["Mapping", "Sequence", str, int, float, bool, None]


class Mapping(dict[str, Value]):
    """A mapping with text keys; `places` holds the marks of each key and of its value."""

    __slots__ = ("offset", "places", "source")

    def __init__(
        self,
        items: Iterable[tuple[str, Value]] | dict[str, Value] = (),
        source: SourceFile | None = None,
        offset: Mark = None,
        places: dict[str, tuple[Mark, Mark]] | None = None,
    ) -> None:
        super().__init__(items)
        self.source = source
        self.offset = offset
        self.places: dict[str, tuple[Mark, Mark]] = {} if places is None else places


class Sequence(list[Value]):
    """A list; `places` holds the mark of each item."""

    __slots__ = ("offset", "places", "source")

    def __init__(
        self,
        items: Iterable[Value] = (),
        source: SourceFile | None = None,
        offset: Mark = None,
        places: list[Mark] | None = None,
    ) -> None:
        super().__init__(items)
        self.source = source
        self.offset = offset
        self.places: list[Mark] = [] if places is None else places


Container: TypeAlias = "Mapping | Sequence"


def span_of(value: object) -> Span | None:
    """Where a container starts; None for scalars, which only their container can place, and for made-up values."""
    if isinstance(value, (Mapping, Sequence)):
        return _span(value.source, value.offset)
    return None


def span_at(container: object, key: str | int) -> Span | None:
    """Where the value under the key or index starts; where the container starts when that is not known."""
    if isinstance(container, Mapping) and isinstance(key, str):
        marks = container.places.get(key)
        return _span(container.source, marks[1] if marks else container.offset)
    if isinstance(container, Sequence) and isinstance(key, int):
        known = 0 <= key < len(container.places) == len(container)
        return _span(container.source, container.places[key] if known else container.offset)
    return span_of(container)


def key_span_at(container: object, key: str | int) -> Span | None:
    """Where the key itself stands; for lists, where the item stands."""
    if isinstance(container, Mapping) and isinstance(key, str):
        marks = container.places.get(key)
        return _span(container.source, marks[0] if marks else container.offset)
    return span_at(container, key)


def clone(value: Value) -> Value:
    """A deep copy that shares no container with the value and stands at the same places."""
    if isinstance(value, Mapping):
        copied = Mapping((), value.source, value.offset, value.places.copy())
        for key, child in value.items():
            copied[key] = clone(child) if isinstance(child, (Mapping, Sequence)) else child
        return copied
    if isinstance(value, Sequence):
        children = [clone(child) if isinstance(child, (Mapping, Sequence)) else child for child in value]
        return Sequence(children, value.source, value.offset, value.places.copy())
    return value


def put(container: Container, key: str | int, value: Value, at: Span | None, key_at: Span | None = None) -> None:
    """Sets an entry of a mapping or an existing item of a list, and remembers where the value comes from."""
    if isinstance(container, Mapping):
        name = str(key)
        old = container.places.get(name)
        container[name] = value
        container.places[name] = (key_at or (old[0] if old else at), at)
        return
    index = int(key)
    known = len(container.places) == len(container)
    container[index] = value
    if known:
        container.places[index] = at


def append(sequence: Sequence, value: Value, at: Span | None) -> None:
    """Adds an item to the end of a list, and remembers where it comes from."""
    if len(sequence.places) == len(sequence):
        sequence.places.append(at)
    sequence.append(value)


def discard(container: Container, key: str | int) -> None:
    """Takes an entry out of a mapping or an item out of a list; the places of the others stay right."""
    if isinstance(container, Mapping):
        del container[str(key)]
        container.places.pop(str(key), None)
        return
    if len(container.places) == len(container):
        del container.places[int(key)]
    del container[int(key)]


def rename_key(mapping: Mapping, old: str, new: str, at: Span | None) -> None:
    """Gives an entry another key at the same position in the order; the new key must be free."""
    entries = list(mapping.items())
    place = mapping.places.pop(old, None)
    mapping.places[new] = (at, place[1] if place else None)
    mapping.clear()
    mapping.update((new if key == old else key, value) for key, value in entries)


def kind_of(value: object) -> str:
    """How messages call a value: `a mapping`, `a list`, `text`, `true or false`, `a number` or `null`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    kinds: tuple[tuple[type, str], ...] = ((dict, "a mapping"), (list, "a list"), (str, "text"))
    return next((word for kind, word in kinds if isinstance(value, kind)), "a number")


def _span(source: SourceFile | None, mark: Mark) -> Span | None:
    if isinstance(mark, Span):
        return mark
    return source.span(mark) if source is not None and mark is not None else None
