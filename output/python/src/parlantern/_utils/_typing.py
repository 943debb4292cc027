"""Questions about types, and their parts."""

from __future__ import annotations

import sys
import typing
import functools
import collections.abc
import typing_extensions
from typing import Any, Union, Literal, TypeVar, Iterable, Sequence, cast
from typing_extensions import (
    Required,
    Annotated,
    TypeGuard,
    NotRequired,
    TypeAliasType,
    get_args,
    get_origin,
    is_typeddict as is_typeddict,
)

from .._types import InheritsGeneric

_UNION_ORIGINS: tuple[object, ...] = (Union,)
if sys.version_info >= (3, 10):
    import types

    _UNION_ORIGINS = (Union, types.UnionType)

_LITERALS: tuple[object, ...] = (Literal, typing_extensions.Literal)
_ALIAS_TYPES: tuple[type[Any], ...] = (TypeAliasType,)
if sys.version_info >= (3, 12):
    _ALIAS_TYPES = (TypeAliasType, typing.TypeAliasType)


def is_annotated_type(typ: object) -> bool:
    return get_origin(typ) == Annotated


def is_list_type(typ: object) -> bool:
    return (get_origin(typ) or typ) is list


def is_sequence_type(typ: object) -> bool:
    origin = get_origin(typ) or typ
    return origin in (Sequence, collections.abc.Sequence)


def is_iterable_type(typ: object) -> bool:
    """Whether the type is exactly ``Iterable``."""
    origin = get_origin(typ) or typ
    return origin in (Iterable, collections.abc.Iterable)


def is_union_type(typ: object) -> bool:
    return is_union(get_origin(typ))


def is_union(origin: object) -> bool:
    """Whether the origin of a type is a union, in either spelling."""
    return origin in _UNION_ORIGINS


def is_literal_type(typ: object) -> bool:
    return get_origin(typ) in _LITERALS


def is_required_type(typ: object) -> bool:
    return get_origin(typ) == Required


def is_typevar(typ: object) -> bool:
    return isinstance(typ, TypeVar)


def is_type_alias_type(typ: object) -> TypeGuard[TypeAliasType]:
    """Whether the type is an alias made by a ``type`` statement or its older call form."""
    return isinstance(typ, _ALIAS_TYPES)


@functools.lru_cache(maxsize=4096)
def strip_annotated_type(typ: Any) -> Any:
    """The type inside any number of ``Annotated``, ``Required`` and ``NotRequired``."""
    while get_origin(typ) in (Annotated, Required, NotRequired):
        typ = get_args(typ)[0]
    return typ


def extract_type_arg(typ: Any, index: int) -> Any:
    """The type argument at a position.

    Raises:
        RuntimeError: when the type has none there.
    """
    try:
        return get_args(typ)[index]
    except IndexError as error:
        raise RuntimeError(f"Expected type {typ} to have a type argument at index {index} but it did not") from error


def extract_type_var_from_base(
    typ: Any, *, generic_bases: tuple[type, ...], index: int, failure_message: str | None = None
) -> Any:
    """The argument that a generic base class received, given directly or through subclasses.

    Raises:
        TypeError: when a subclass names no argument at that position.
        RuntimeError: when a generic base class itself was given none.
    """
    origin = cast(object, get_origin(typ) or typ)
    if any(origin is base for base in generic_bases):
        return extract_type_arg(typ, index)
    if isinstance(origin, type) and issubclass(origin, generic_bases):
        for base in getattr(origin, "__orig_bases__", ()):
            if not _is_generic_base(base, generic_bases):
                continue
            argument = extract_type_var_from_base(base, generic_bases=generic_bases, index=index)
            return _bound_argument(typ, origin, argument) if is_typevar(argument) else argument
    raise TypeError(failure_message or f"Could not find a type argument at index {index} in the bases of {typ}")


def _is_generic_base(base: object, generic_bases: tuple[type, ...]) -> bool:
    origin = get_origin(base)
    return isinstance(origin, type) and issubclass(origin, generic_bases)


def _bound_argument(typ: Any, origin: type, variable: object) -> Any:
    """What a type variable of the class stands for in this very type."""
    parameters = cast("tuple[object, ...]", getattr(cast(InheritsGeneric, origin), "__parameters__", ()))
    return extract_type_arg(typ, parameters.index(variable))
