"""Query strings of nested data."""

from __future__ import annotations

from typing import Any, Mapping, Iterable, Iterator, cast
from datetime import date
from urllib.parse import parse_qs, urlencode
from typing_extensions import get_args

from ._types import ArrayFormat, NestedFormat
from ._utils._guards import is_mapping


class Querystring:
    """Writes nested data in one of the ways that servers read.

    Arrays are written as ``a=1,2`` (comma), ``a=1&a=2`` (repeat), ``a[]=1&a[]=2`` (brackets) or ``a[0]=1&a[1]=2``
    (indices), nested objects as ``a[b]=1`` (brackets) or ``a.b=1`` (dots).
    """

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(self, *, array_format: ArrayFormat = "repeat", nested_format: NestedFormat = "brackets") -> None:
        self.array_format = array_format
        self.nested_format = nested_format

    def parse(self, query: str) -> Mapping[str, object]:
        """The names in the text with the list of their values."""
        return parse_qs(query)

    def stringify(
        self,
        params: Mapping[str, object],
        *,
        array_format: ArrayFormat | None = None,
        nested_format: NestedFormat | None = None,
    ) -> str:
        """The data as an encoded query string.

        Raises:
            NotImplementedError: for an array format that does not exist.
        """
        return urlencode(self.stringify_items(params, array_format=array_format, nested_format=nested_format))

    def stringify_items(
        self,
        params: Mapping[str, object],
        *,
        array_format: ArrayFormat | None = None,
        nested_format: NestedFormat | None = None,
    ) -> list[tuple[str, str]]:
        """The names and values of the query string, not encoded.

        Raises:
            NotImplementedError: for an array format that does not exist.
        """
        writer = _Writer(array_format or self.array_format, nested_format or self.nested_format)
        return [pair for name, value in params.items() for pair in writer.pairs(name, value)]


class _Writer:
    def __init__(self, array_format: ArrayFormat, nested_format: NestedFormat) -> None:
        self._array_format = array_format
        self._nested_format = nested_format

    def pairs(self, name: str, value: object) -> Iterator[tuple[str, str]]:
        if is_mapping(value):
            for key, item in value.items():
                yield from self.pairs(self._member(name, key), item)
        elif isinstance(value, (list, tuple)):
            yield from self._array(name, cast("Iterable[object]", value))
        elif value is not None:
            yield name, _text(value)

    def _member(self, name: str, key: str) -> str:
        return f"{name}.{key}" if self._nested_format == "dots" else f"{name}[{key}]"

    def _array(self, name: str, items: Iterable[object]) -> Iterator[tuple[str, str]]:
        if self._array_format == "comma":
            yield name, ",".join(_text(item) for item in items if item is not None)
        elif self._array_format == "repeat":
            for item in items:
                yield from self.pairs(name, item)
        elif self._array_format == "brackets":
            for item in items:
                yield from self.pairs(f"{name}[]", item)
        elif self._array_format == "indices":
            for index, item in enumerate(items):
                yield from self.pairs(f"{name}[{index}]", item)
        else:
            choices = ", ".join(get_args(ArrayFormat))
            raise NotImplementedError(f"Unknown array_format value: {self._array_format}, choose from {choices}")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


_default = Querystring()
parse = _default.parse
stringify = _default.stringify
stringify_items = _default.stringify_items
