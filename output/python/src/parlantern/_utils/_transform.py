"""Request data turned from the names and types of Python into those of the API."""

from __future__ import annotations

import os
import base64
import functools
import collections.abc
from typing import Any, Mapping, TypeVar, Callable, Iterable, NamedTuple, cast, get_type_hints
from datetime import date, datetime
from contextvars import ContextVar
from typing_extensions import Literal, Required, Annotated, NotRequired, get_args, override, get_origin, is_typeddict

import pydantic

from ._sync import to_thread
from ._guards import is_dict, is_list, is_given, is_mapping
from ._typing import (
    is_list_type,
    is_union_type,
    is_iterable_type,
    is_sequence_type,
    is_type_alias_type,
)
from .._compat import model_dump

_T = TypeVar("_T")
_Convert = Callable[[Any], Any]

PropertyFormat = Literal["iso8601", "base64", "custom"]


class PropertyInfo:
    """What the type of a property does not say: its name in the API, its format, what tells union variants apart."""

    __slots__ = ("alias", "format", "format_template", "discriminator")

    alias: str | None
    format: PropertyFormat | None
    format_template: str | None
    discriminator: str | None

    def __init__(
        self,
        *,
        alias: str | None = None,
        format: PropertyFormat | None = None,
        format_template: str | None = None,
        discriminator: str | None = None,
    ) -> None:
        self.alias = alias
        self.format = format
        self.format_template = format_template
        self.discriminator = discriminator

    @override
    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({values})"


def maybe_transform(data: object, expected_type: object) -> Any | None:
    """Like `transform`, where ``None`` is no data, and neither is an argument that was left out."""
    return transform(data, expected_type) if data is not None and is_given(data) else None


async def async_maybe_transform(data: object, expected_type: object) -> Any | None:
    """Like `async_transform`, with the same values for no data."""
    return await async_transform(data, expected_type) if data is not None and is_given(data) else None


def transform(data: _T, expected_type: object) -> _T:
    """The data as the API wants it, by the annotations of the type; what does not fit the type stays as it is."""
    return _conversion(expected_type)(data)  # type: ignore[no-any-return]


async def async_transform(data: _T, expected_type: object) -> _T:
    """Like `transform`; files are read in a worker thread."""
    pending: list[_PendingFile] = []
    token = _pending_files.set(pending)
    try:
        converted = transform(data, expected_type)
    finally:
        _pending_files.reset(token)
    if not pending:
        return converted
    await to_thread(_read_all, pending)
    return _fill_in(converted)  # type: ignore[no-any-return]


class _PendingFile:
    """Holds the place of a file until it has been read."""

    __slots__ = ("file", "encoded")

    def __init__(self, file: Any) -> None:
        self.file = file
        self.encoded = ""


_pending_files: ContextVar[list[_PendingFile] | None] = ContextVar("_pending_files", default=None)


def _read_all(pending: list[_PendingFile]) -> None:
    for each in pending:
        each.encoded = _read_base64(each.file)


def _fill_in(value: Any) -> Any:
    if isinstance(value, _PendingFile):
        return value.encoded
    if is_dict(value):
        return {key: _fill_in(item) for key, item in value.items()}
    if is_list(value):
        return [_fill_in(item) for item in value]
    return value


class _Format(NamedTuple):
    """The format that annotations ask for."""

    name: PropertyFormat | None = None
    template: str | None = None


def _conversion(annotation: object) -> _Convert:
    try:
        return _cached_conversion(annotation, _Format())
    except TypeError:  # an annotation that cannot be hashed
        return _compile(annotation, _Format())


def _convert_leaf(data: Any) -> Any:
    if isinstance(data, pydantic.BaseModel):
        return model_dump(data, exclude_unset=True, mode="json", by_alias=True)
    return data


def _keep(data: Any) -> Any:
    return data


_TRIVIAL_TYPES = (int, float, bool, str)


def _compile(annotation: Any, format: _Format) -> _Convert:
    """Decides once per type what is done to its values; `_keep` says that nobody needs to look at them."""
    annotation, format = _unwrap(annotation, format)
    if is_typeddict(annotation):
        return _TypedDictConversion(annotation)
    if is_type_alias_type(annotation):
        return _AliasConversion(annotation, format)
    if is_union_type(annotation):
        return _compile_union(get_args(annotation), format)
    if (get_origin(annotation) or annotation) in (dict, Mapping, collections.abc.Mapping):
        return _compile_dict(get_args(annotation), format)
    if is_list_type(annotation) or is_iterable_type(annotation) or is_sequence_type(annotation):
        return _compile_list(annotation, format)
    if format.name is not None:
        return functools.partial(_convert_formatted, format)
    return _keep if annotation in _TRIVIAL_TYPES else _convert_leaf


_cached_conversion = functools.lru_cache(maxsize=8192)(_compile)


def _unwrap(annotation: Any, format: _Format) -> tuple[Any, _Format]:
    while True:
        origin = get_origin(annotation)
        if origin == Annotated:
            info = _property_info(annotation)
            if info is not None and info.format is not None:
                format = _Format(info.format, info.format_template)
        elif origin not in (Required, NotRequired):
            return annotation, format
        annotation = get_args(annotation)[0]


def _property_info(annotation: Any) -> PropertyInfo | None:
    for metadata in get_args(annotation)[1:]:
        if isinstance(metadata, PropertyInfo):
            return metadata
    return None


class _TypedDictConversion:
    """Renames and converts the entries of a typed dictionary; its annotations are read on first use, as they may
    name the dictionary itself."""

    def __init__(self, typed_dict: type[Any]) -> None:
        self._typed_dict = typed_dict
        self._entries: dict[str, tuple[str, _Convert]] | None = None

    def __call__(self, data: Any) -> Any:
        if not is_mapping(data):
            return _convert_leaf(data)
        entries = self._entries
        if entries is None:
            entries = self._entries = self._read_entries()
        converted: dict[str, Any] = {}
        for key, value in data.items():
            if not is_given(value):
                continue
            entry = entries.get(key)
            if entry is None:
                converted[key] = value
            else:
                converted[entry[0]] = entry[1](value)
        return converted

    def _read_entries(self) -> dict[str, tuple[str, _Convert]]:
        return {
            key: (_alias(annotation) or key, _conversion(annotation))
            for key, annotation in get_type_hints(self._typed_dict, include_extras=True).items()
        }


class _AliasConversion:
    """Converts values of a named type, which is looked up on first use, as it may name itself."""

    def __init__(self, alias: Any, format: _Format) -> None:
        self._alias = alias
        self._format = format
        self._convert: _Convert | None = None

    def __call__(self, data: Any) -> Any:
        if self._convert is None:
            self._convert = _compile(self._alias.__value__, self._format)
        return self._convert(data)


def _alias(annotation: Any) -> str | None:
    while get_origin(annotation) in (Annotated, Required, NotRequired):
        if get_origin(annotation) == Annotated:
            info = _property_info(annotation)
            if info is not None and info.alias is not None:
                return info.alias
        annotation = get_args(annotation)[0]
    return None


def _compile_union(variants: Iterable[Any], format: _Format) -> _Convert:
    conversions = dict.fromkeys(_compile(variant, format) for variant in variants)
    steps = tuple(step for step in conversions if step is not _keep)
    if len(steps) < 2:
        return steps[0] if steps else _keep

    def convert(data: Any) -> Any:
        for step in steps:
            data = step(data)
        return data

    return convert


def _compile_dict(arguments: tuple[Any, ...], format: _Format) -> _Convert:
    if len(arguments) != 2:
        return _convert_leaf
    convert_value = _compile(arguments[1], format)

    def convert(data: Any) -> Any:
        if not is_mapping(data):
            return _convert_leaf(data)
        return {key: convert_value(value) for key, value in data.items()}

    return convert


def _compile_list(annotation: Any, format: _Format) -> _Convert:
    arguments = get_args(annotation)
    convert_item = _compile(arguments[0], format) if arguments else _convert_leaf
    accepted: type[Any] = list
    if is_iterable_type(annotation):
        accepted = collections.abc.Iterable
    elif is_sequence_type(annotation):
        accepted = collections.abc.Sequence

    def convert(data: Any) -> Any:
        if not isinstance(data, accepted) or isinstance(data, _NOT_LISTS):
            return _convert_leaf(data)
        if convert_item is _keep:
            return data if is_list(data) else list(data)
        return [convert_item(item) for item in data]

    return convert


_NOT_LISTS = (str, bytes, bytearray, Mapping, pydantic.BaseModel)


def _convert_formatted(format: _Format, data: Any) -> Any:
    if isinstance(data, (date, datetime)):
        if format.name == "iso8601":
            return data.isoformat()
        if format.name == "custom" and format.template is not None:
            return data.strftime(format.template)
    if format.name == "base64" and (hasattr(data, "read") or isinstance(data, os.PathLike)):
        pending = _pending_files.get()
        if pending is None:
            return _read_base64(data)
        pending.append(_PendingFile(data))
        return pending[-1]
    return _convert_leaf(data)


def _read_base64(file: Any) -> str:
    if isinstance(file, os.PathLike):
        with open(cast("os.PathLike[str]", file), "rb") as opened:
            content: str | bytes = opened.read()
    else:
        content = file.read()
    return base64.b64encode(content.encode() if isinstance(content, str) else content).decode("ascii")
