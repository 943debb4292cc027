"""Files taken out of a request body, to be sent as parts of their own."""

from __future__ import annotations

from typing import Mapping, Iterator, Sequence, cast
from typing_extensions import assert_never

from .._types import FileTypes, ArrayFormat
from ._guards import is_dict, is_list, is_given, is_tuple

ARRAY_MARK = "<array>"
"""The step of a path that stands for every item of a list."""


def extract_files(
    query: Mapping[str, object], *, paths: Sequence[Sequence[str]], array_format: ArrayFormat = "brackets"
) -> list[tuple[str, FileTypes]]:
    """The files at the paths with the field names they are sent under; they are gone from the mapping afterwards.

    A path that leads nowhere gives nothing.

    Raises:
        TypeError: when a path leads to something that is no file.
    """
    return [found for path in paths for found in _walk(query, tuple(path), "", array_format)]


def _walk(
    value: object, path: tuple[str, ...], name: str, array_format: ArrayFormat
) -> Iterator[tuple[str, FileTypes]]:
    if not path:
        if is_given(value):
            _require_file(value, name)
            yield name, cast(FileTypes, value)
    elif path[0] == ARRAY_MARK:
        yield from _walk_items(value, path[1:], name, array_format)
    elif is_dict(value) and path[0] in value:
        key, rest = path[0], path[1:]
        ends_here = all(step == ARRAY_MARK for step in rest)
        if rest and ends_here and not is_list(value[key]):
            return
        item = value.pop(key) if ends_here else value[key]
        yield from _walk(item, rest, f"{name}[{key}]" if name else key, array_format)


def _walk_items(
    value: object, path: tuple[str, ...], name: str, array_format: ArrayFormat
) -> Iterator[tuple[str, FileTypes]]:
    if is_list(value):
        for index, item in enumerate(value):
            yield from _walk(item, path, name + _array_suffix(array_format, index), array_format)


def _array_suffix(array_format: ArrayFormat, index: int) -> str:
    if array_format == "brackets":
        return "[]"
    if array_format == "indices":
        return f"[{index}]"
    if array_format == "repeat" or array_format == "comma":
        return ""
    assert_never(array_format)


def _require_file(value: object, name: str) -> None:
    from .._files import assert_is_file_content

    assert_is_file_content(value[1] if is_tuple(value) and len(value) > 1 else value, key=name)
