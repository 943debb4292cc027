"""Text, as in environment variables, read as a value of another type."""

from __future__ import annotations

from typing import TypeVar, Callable

_T = TypeVar("_T")


def coerce_integer(text: str) -> int:
    return int(text, base=10)


def coerce_float(text: str) -> float:
    return float(text)


def coerce_boolean(text: str) -> bool:
    """True for ``true``, ``1`` and ``on``, otherwise False."""
    return text in ("true", "1", "on")


def _unless_none(convert: Callable[[str], _T]) -> Callable[[str | None], _T | None]:
    def converted(text: str | None) -> _T | None:
        return None if text is None else convert(text)

    return converted


maybe_coerce_integer = _unless_none(coerce_integer)
maybe_coerce_float = _unless_none(coerce_float)
maybe_coerce_boolean = _unless_none(coerce_boolean)
