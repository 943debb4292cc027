"""JSON Schema as OpenAPI 3.0 and 3.1 write it, in one typed form."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from generator.load.tree import Mapping, Value

ABSENT = object()
"""Stands for a keyword that the document does not write, where null would be a value."""


@dataclass(frozen=True, slots=True)
class Schema:
    """One schema object, with its keywords as written and its position.

    `types` are the declared types without `null`; `nullable` holds for `nullable: true`, a type list with null and an
    enum with null. `ref` is the absolute pointer of the target where the schema is a reference, else ''.
    """

    pointer: str
    node: Mapping
    ref: str = ""
    types: tuple[str, ...] = ()
    nullable: bool = False
    title: str = ""
    description: str = ""
    format: str = ""
    enum: tuple[Value, ...] | None = None
    const: object = field(default=ABSENT)
    properties: MappingType[str, Schema] = field(default_factory=dict[str, "Schema"])
    required: tuple[str, ...] = ()
    additional: Schema | bool | None = None
    items: Schema | None = None
    all_of: tuple[Schema, ...] = ()
    one_of: tuple[Schema, ...] = ()
    discriminator: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    has_properties: bool = False

    @property
    def is_null(self) -> bool:
        """Whether null is the only value of the schema."""
        if self.ref or self.all_of or self.one_of:
            return False
        if self.const is not ABSENT:
            return self.const is None
        if self.enum is not None and all(value is None for value in self.enum):
            return True
        return self.nullable and not self.types and self.node.get("type") in ("null", ["null"])

    @property
    def is_bare(self) -> bool:
        """Whether the schema has no keyword that says anything about a value's shape, other than allowing null."""
        return not (
            self.ref
            or self.types
            or self.enum is not None
            or self.const is not ABSENT
            or self.has_properties
            or self.required
            or self.additional is not None
            or self.items is not None
            or self.all_of
            or self.one_of
        )

    def extension(self, name: str) -> Value:
        """The value of an `x-` keyword, or None."""
        return self.node.get(name)
