"""JSON pointers (RFC 6901), plain and as URI fragments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from generator.load.tree import Container, Mapping, Sequence, Value

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


def parse_pointer(text: str) -> tuple[str, ...] | None:
    """The steps of `#/a/b` or `/a/b` with `~0`, `~1` and, in fragments, percent escapes undone; None for other text."""
    if text.startswith("#"):
        text = unquote(text[1:])
    if text == "":
        return ()
    if not text.startswith("/"):
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in text[1:].split("/"))


def format_pointer(steps: Iterable[str | int]) -> str:
    """The fragment form `#/a/b`, with `~`, `/` and percent signs of the steps escaped, so that it parses back."""
    return "#" + "".join("/" + escape(str(step)) for step in steps)


def escape(step: str) -> str:
    """A step as it is spelled inside a fragment pointer."""
    return step.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def resolve(root: Value, pointer: str | Iterable[str | int]) -> Value:
    """The value at the pointer, or None when there is none (or it is null; `locate` tells the two apart)."""
    steps = parse_pointer(pointer) if isinstance(pointer, str) else tuple(pointer)
    if steps is None:
        return None
    if not steps:
        return root
    found = locate(root, steps)
    if found is None:
        return None
    container, key = found
    return container[key] if isinstance(container, Sequence) else container[str(key)]  # type: ignore[index]


def locate(root: Value, steps: Iterable[str | int]) -> tuple[Container, str | int] | None:
    """The container and the key or index that the steps end at; None when a step leads nowhere or there is none."""
    current: Value = root
    found: tuple[Container, str | int] | None = None
    for step in steps:
        found = _step(current, step)
        if found is None:
            return None
        container, key = found
        current = container[key]  # type: ignore[index]
    return found


def _step(current: Value, step: str | int) -> tuple[Container, str | int] | None:
    if isinstance(current, Mapping):
        return (current, str(step)) if str(step) in current else None
    if isinstance(current, Sequence) and _INDEX.fullmatch(str(step)):
        return (current, int(step)) if int(step) < len(current) else None
    return None
