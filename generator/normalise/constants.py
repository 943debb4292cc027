"""Sets of constants that the document repeats, and the named one that is meant."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from itertools import takewhile

from generator.model.types import TypeId
from generator.openapi.schema import Schema

_COMPONENT_DEPTH = 3
"""The slashes in the pointer of a component: `#/components/schemas/Name`."""


@dataclass(slots=True)
class NamedConstants:
    """The sets of constants among the schemas that the config names."""

    models: MappingType[TypeId, object]
    lookup: Callable[[str], Schema | None]
    _structural: dict[TypeId, frozenset[str]] | None = None
    _enums: dict[str, list[Schema]] | None = None

    def twin(self, schema: Schema) -> Schema:
        """The named schema that writes the very same constants and nothing else, else the schema itself.

        Documents repeat a set of constants under a second component name, and in the parameters of each operation; a
        name for one is meant for all. A component has its twin among components, a parameter among parameters.
        """
        home = _home(schema.pointer)
        if not home or schema.pointer in self.models or not _is_bare_enum(schema):
            return schema
        alike = self._named_enums().get(repr(schema.enum), ())
        twins = [named for named in alike if named.node == schema.node and _home(named.pointer) == home]
        return max(twins, key=lambda twin: _likeness(twin.pointer, schema.pointer), default=schema)

    def _named_enums(self) -> dict[str, list[Schema]]:
        """The named schemas that list constants and say nothing else, by their constants."""
        if self._enums is None:
            self._enums = {}
            for pointer in self.models:
                named = self.lookup(pointer) if _home(pointer) else None
                if named is not None and _is_bare_enum(named):
                    self._enums.setdefault(repr(named.enum), []).append(named)
        return self._enums

    def member(self, member: Schema) -> Schema:
        """A member of a union that has a plain string too, or the structural named set that holds all of its values."""
        target = self.lookup(member.ref) if member.ref else member
        if target is None or target.pointer in self.models or not _is_bare_enum(target):
            return member
        values = frozenset(value for value in target.enum or () if isinstance(value, str))
        for pointer, known in self._structural_sets().items():
            if values <= known:
                return self.lookup(pointer) or member
        return member

    def _structural_sets(self) -> dict[TypeId, frozenset[str]]:
        """The values of each named set of constants that is compared by its values (`x-stainless-nominal: false`)."""
        if self._structural is None:
            named = ((pointer, self.lookup(pointer)) for pointer in self.models)
            self._structural = {
                pointer: frozenset(value for value in schema.enum if isinstance(value, str))
                for pointer, schema in named
                if schema is not None and schema.enum and schema.extension("x-stainless-nominal") is False
            }
        return self._structural


def _home(pointer: TypeId) -> str:
    """What kind of place a pointer names: a component itself, or a part of a parameter; '' for any other."""
    if pointer.startswith("#/components/schemas/"):
        return "component" if pointer.count("/") == _COMPONENT_DEPTH else ""
    return "parameter" if pointer.startswith("#/paths/") and "/parameters/" in pointer else ""


def _likeness(one: TypeId, other: TypeId) -> tuple[int, int]:
    """How well two pointers fit together: by what they start with, then the shorter the better."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in same), -len(one)


def _is_bare_enum(schema: Schema) -> bool:
    """Whether a schema lists constants and says nothing else of them."""
    said = schema.node.keys() - {"type", "enum", "x-stainless-const", "x-stainless-nominal"}
    return schema.enum is not None and len(schema.enum) > 0 and not said
