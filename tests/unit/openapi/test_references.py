"""A reference has one absolute pointer, whichever file it stands in and however it is spelled."""

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.load.documents import Documents
from generator.load.files import read_file
from generator.load.parse import parse
from generator.load.tree import Mapping
from generator.openapi.document import Document

MAIN = """
openapi: 3.1.0
paths:
  /pets:
    $ref: paths/pets.yml
components:
  schemas:
    Pet: {$ref: 'schemas/pet.yml'}
    Toy: {type: object, $anchor: toy, properties: {a/b%c~d: {type: string}}}
"""
FILES = {
    "paths/pets.yml": """
get:
  parameters: [{$ref: ../parameters.yml#/limit}]
  responses: {'200': {$ref: '#/ok'}}
ok: {content: {application/json: {schema: {type: array, items: {$ref: '../schemas/pet.yml'}}}}}
""",
    "parameters.yml": "limit: {name: limit, in: query, schema: {$ref: 'openapi.yml#/components/schemas/Toy'}}",
    "schemas/pet.yml": """
type: object
properties:
  toy: {$ref: '../openapi.yml#/components/schemas/Toy'}
  tag: {$ref: '#/$defs/Tag'}
  kind: {$ref: 'deep/kind.json'}
$defs: {Tag: {type: string}}
discriminator: {propertyName: kind, mapping: {a: '#/$defs/Tag', b: Toy, c: deep/kind.json}}
""",
    "schemas/deep/kind.json": '{"enum": ["a", "b"]}',
}


def document(folder: Path, main: str = MAIN) -> Document:
    for name, text in {"openapi.yml": main, **FILES}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    findings = Findings()
    source = read_file(folder / "openapi.yml", findings)
    assert source is not None
    root = parse(source, findings)
    documents = Documents(source, root, findings)
    documents.check()
    assert list(findings) == []
    assert isinstance(root, Mapping)
    return Document(root, documents.files, "openapi.yml")


def test_a_path_item_and_its_parts_are_read_from_their_own_files(tmp_path: Path) -> None:
    operation = document(tmp_path).operation("get", "/pets")
    assert operation is not None
    assert operation.pointer == "paths/pets.yml#/get"
    assert [(each.name, each.schema.ref) for each in operation.parameters] == [("limit", "#/components/schemas/Toy")]
    items = operation.responses[0].content[0].schema
    assert items is not None
    assert items.items is not None
    assert items.items.pointer == "paths/pets.yml#/ok/content/application~1json/schema/items"
    assert items.items.ref == "schemas/pet.yml#"


def test_references_are_relative_to_the_file_that_writes_them(tmp_path: Path) -> None:
    pet = document(tmp_path).schema("schemas/pet.yml#")
    assert pet is not None
    assert {name: each.ref for name, each in pet.properties.items()} == {
        "toy": "#/components/schemas/Toy",
        "tag": "schemas/pet.yml#/$defs/Tag",
        "kind": "schemas/deep/kind.json#",
    }
    assert pet.mapping == (
        ("a", "schemas/pet.yml#/$defs/Tag"),
        ("b", "#/components/schemas/Toy"),
        ("c", "schemas/deep/kind.json#"),
    )


@pytest.mark.parametrize(
    ("reference", "base", "expected"),
    [
        ("#/components/schemas/Toy", "#", "#/components/schemas/Toy"),
        ("#/components/schemas/T%6fy", "#/paths", "#/components/schemas/Toy"),
        ("#toy", "#", "#/components/schemas/Toy"),
        ("openapi.yml#/x", "#", "#/x"),
        ("./openapi.yml#/x", "#", "#/x"),
        ("../../openapi.yml#toy", "schemas/deep/kind.json#", "#/components/schemas/Toy"),
        ("schemas/deep/../pet.yml#/a", "#", "schemas/pet.yml#/a"),
        ("a%20b.yml", "schemas/pet.yml#/x", "schemas/a b.yml#"),
        ("#none", "#", "#nowhere"),
    ],
)
def test_each_place_has_one_pointer(tmp_path: Path, reference: str, base: str, expected: str) -> None:
    assert document(tmp_path).absolute(reference, base) == expected


def test_pointers_of_odd_names_lead_back_to_them(tmp_path: Path) -> None:
    read = document(tmp_path)
    toy = read.schema("#/components/schemas/Toy")
    assert toy is not None
    odd = toy.properties["a/b%c~d"]
    assert read.schema(odd.pointer) == odd


@pytest.mark.parametrize("reference", ["#none", "none.yml", "#/components/schemas/Toy/none", "http://x.example/y"])
def test_nothing_stands_where_a_reference_leads_nowhere(tmp_path: Path, reference: str) -> None:
    read = document(tmp_path)
    assert read.schema(read.absolute(reference)) is None
    assert read.follow(Mapping([("$ref", reference)]), "#") == (read.absolute(reference), {})


def test_circles_of_references_end() -> None:
    read = Document(Mapping([("a", Mapping([("$ref", "#/b")])), ("b", Mapping([("$ref", "#/a")]))]))
    assert read.follow(read.root["a"], "#/a")[1] == {}


def test_operations_and_media_types_may_lie_in_files_of_their_own(tmp_path: Path) -> None:
    main = "openapi: 3.1.0\npaths:\n  /pets:\n    get: {$ref: 'paths/list.yml'}\ncomponents: {schemas: {Toy: {}}}\n"
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths/list.yml").write_text(
        "operationId: list\nresponses: {'200': {content: {application/json: {$ref: 'media.yml'}}}}\n"
    )
    (tmp_path / "paths/media.yml").write_text("schema: {$ref: ../schemas/pet.yml}\n")
    found = document(tmp_path, main).operation("get", "/pets")
    assert found is not None
    assert (found.operation_id, found.pointer) == ("list", "paths/list.yml#")
    schema = found.responses[0].content[0].schema
    assert schema is not None
    assert schema.ref == "schemas/pet.yml#"
