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


def surface() -> Surface:
    root = parse(SourceFile(Path("a.yml"), "a.yml", SPEC), Findings())
    assert isinstance(root, Mapping)
    return surface_of(Document(root))


def test_a_property_may_be_called_like_a_keyword_of_values() -> None:
    used = {reference.target for reference in surface().schema_references("#/components/schemas/Animal")}
    assert used == {"#/components/schemas/Name", "#/components/schemas/Place"}


def test_the_default_response_is_one() -> None:
    (used,) = surface().operation_references("get /animals")[Direction.RESPONSE]
    assert used.target == "#/components/schemas/Fault"
