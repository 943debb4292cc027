"""Which named types contain themselves, or contain one that does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.api import Api
from generator.model.types import Array, Map, Nullable, Object, OneOf, Ref, Type, TypeId


def references(type_: Type) -> Iterator[TypeId]:
    """The ids of the named types that a shape mentions, without looking into them."""
    stack: list[Type] = [type_]
    while stack:
        current = stack.pop()
        if isinstance(current, Ref):
            if not current.recursive:
                yield current.id
        elif isinstance(current, Array):
            stack.append(current.item)
        elif isinstance(current, Map):
            stack.append(current.value)
        elif isinstance(current, Nullable):
            stack.append(current.inner)
        elif isinstance(current, OneOf):
            stack.extend(reversed(current.variants))
        elif isinstance(current, Object):
            stack.extend(field.type for field in reversed(current.fields))
            if current.extra is not None:
                stack.append(current.extra)
            if current.base is not None:
                stack.append(current.base)


def cyclic(api: Api) -> frozenset[TypeId]:
    """The named types from which one can come to a type that contains itself."""
    edges = {id_: set(references(model.type)) & api.models.keys() for id_, model in api.models.items()}
    users: dict[TypeId, list[TypeId]] = {id_: [] for id_ in edges}
    for id_, used in edges.items():
        for other in used:
            users[other].append(id_)
    open_uses = {id_: len(used) for id_, used in edges.items()}
    closed = [id_ for id_, count in open_uses.items() if count == 0]
    for id_ in closed:
        for user in users[id_]:
            open_uses[user] -= 1
            if open_uses[user] == 0:
                closed.append(user)
    return frozenset(edges.keys() - set(closed))
