"""What a document states: which named schemas its parts use."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.tree import Mapping
from generator.model.surface import Direction, Surface
from generator.normalise.surface import surface_of
from generator.openapi.document import Document

SPEC = """
paths:
  /animals:
    get:
      responses:
        default: {content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
components:
  schemas:
    Animal:
      properties:
        default: {$ref: '#/components/schemas/Name'}
        example: {items: {$ref: '#/components/schemas/Place'}}
        age: {type: integer, default: {$ref: '#/components/schemas/Nothing'}}
    Name: {type: string}
    Place: {type: string}
    Fault: {type: object}
"""


def surface(spec: str = SPEC) -> Surface:
    root = parse(SourceFile(Path("a.yml"), "a.yml", spec), Findings())
    assert isinstance(root, Mapping)
    return surface_of(Document(root))


def test_a_property_may_be_called_like_a_keyword_of_values() -> None:
    used = {reference.target for reference in surface().schema_references("#/components/schemas/Animal")}
    assert used == {"#/components/schemas/Name", "#/components/schemas/Place"}


def test_the_default_response_is_one() -> None:
    (used,) = surface().operation_references("get /animals")[Direction.RESPONSE]
    assert used.target == "#/components/schemas/Fault"


def test_an_operation_may_stand_elsewhere() -> None:
    moved = """
paths:
  /animals:
    parameters: [{name: cage, in: query, schema: {$ref: '#/components/schemas/Name'}}]
    get: {$ref: '#/x-operations/list'}
x-operations:
  list:
    operationId: list
    responses:
      default: {content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
components: {schemas: {Name: {type: string}, Fault: {type: object}}}
"""
    operation = surface(moved).operation("get /animals")
    assert operation is not None
    assert (operation.operation_id, [each.name for each in operation.parameters]) == ("list", ["cage"])
    used = surface(moved).operation_references("get /animals")
    assert {each.target.rsplit("/", 1)[1] for parts in used.values() for each in parts} == {"Name", "Fault"}
