"""What lies behind the names of types: shapes, fields, and whether a file is among them."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.types import Field, Object, Ref, Scalar, ScalarKind, Type, parts, strip_null

Resolve = Callable[[Ref], Type]


def shape_of(type_: Type, resolve: Resolve) -> Type:
    """The shape behind names and null; a name where names lead round in a circle."""
    shape = strip_null(type_)
    seen: set[tuple[str, bool]] = set()
    while isinstance(shape, Ref) and (shape.id, shape.recursive) not in seen:
        seen.add((shape.id, shape.recursive))
        shape = strip_null(resolve(shape))
    return shape


def all_fields(shape: Object, resolve: Resolve) -> tuple[Field, ...]:
    """The fields of an object and of the objects it extends, theirs first."""
    lineage = [shape]
    seen: set[str] = set()
    while (base := lineage[-1].base) is not None and base.id not in seen:
        seen.add(base.id)
        parent = shape_of(base, resolve)
        if not isinstance(parent, Object):
            break
        lineage.append(parent)
    return tuple({field.name: field for part in reversed(lineage) for field in part.fields}.values())


def has_file(types: tuple[Type, ...], resolve: Resolve) -> bool:
    """Whether a file is somewhere in the types, names included."""
    waiting: list[Type] = list(types)
    seen: set[tuple[str, bool]] = set()
    while waiting:
        type_ = strip_null(waiting.pop())
        if isinstance(type_, Ref):
            if (type_.id, type_.recursive) not in seen:
                seen.add((type_.id, type_.recursive))
                waiting.append(resolve(type_))
        elif isinstance(type_, Scalar) and type_.kind is ScalarKind.BINARY:
            return True
        else:
            waiting.extend(parts(type_))
    return False
