"""Which operations a named schema reaches, through every schema that uses it."""

from __future__ import annotations

from functools import cached_property

from generator.model.surface import Direction, Reference, Surface


class Reach:
    """Answers for one document."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._known: dict[tuple[str, Direction], dict[str, None]] = {}

    def operations(self, pointer: str, direction: Direction) -> dict[str, None]:
        """The operations whose requests or responses hold the schema, in the order of the document."""
        if not pointer:
            return {}
        key = (pointer, direction)
        if key not in self._known:
            holders = self._holders(pointer, direction)
            found = self._uses[direction]
            self._known[key] = {name: None for name, used in found.items() if not holders.isdisjoint(used)}
        return self._known[key]

    def holders(self, pointer: str) -> frozenset[str]:
        """The schema and all named schemas that hold it, whatever the direction."""
        if not pointer:
            return frozenset()
        return self._holders(pointer, Direction.REQUEST) | self._holders(pointer, Direction.RESPONSE)

    def _holders(self, pointer: str, direction: Direction) -> frozenset[str]:
        found, stack = {pointer}, [pointer]
        while stack:
            for holder in self._inverse[direction].get(stack.pop(), ()):
                if holder not in found:
                    found.add(holder)
                    stack.append(holder)
        return frozenset(found)

    @cached_property
    def _inverse(self) -> dict[Direction, dict[str, list[str]]]:
        inverse: dict[Direction, dict[str, list[str]]] = {direction: {} for direction in Direction}
        for pointer in self._surface.schemas:
            for reference in self._surface.schema_references(pointer):
                for direction in Direction:
                    if _travels(reference, direction):
                        inverse[direction].setdefault(reference.target, []).append(pointer)
        return inverse

    @cached_property
    def _uses(self) -> dict[Direction, dict[str, frozenset[str]]]:
        uses: dict[Direction, dict[str, frozenset[str]]] = {direction: {} for direction in Direction}
        for name in self._surface.operations:
            for direction, references in self._surface.operation_references(name).items():
                uses[direction][name] = frozenset(r.target for r in references if _travels(r, direction))
        return uses


def _travels(reference: Reference, direction: Direction) -> bool:
    return reference.in_request if direction is Direction.REQUEST else reference.in_response
