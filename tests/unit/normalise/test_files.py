"""A document in several files makes the SDK that the same document in one file makes."""

from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import press

CONFIG = """
organization: {name: zoo}
targets: {python: {package_name: zoo}}
environments: {production: https://zoo.example}
resources:
  animals:
    models: {animal: Animal, cage: '%s'}
    methods: {list: get /animals, create: post /animals}
"""
ONE = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /animals:
    get:
      parameters: [{$ref: '#/components/parameters/limit'}]
      responses: {'200': {$ref: '#/components/responses/animals'}}
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
      responses: {'200': {$ref: '#/components/responses/animals'}}
components:
  parameters: {limit: {name: limit, in: query, schema: {type: integer}}}
  responses:
    animals:
      description: ok
      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}}}
  schemas:
    Animal:
      type: object
      properties:
        cage: {$ref: '#/components/schemas/Cage'}
        mother: {$ref: '#/components/schemas/Animal'}
        food: {$ref: '#/components/schemas/Food'}
    Cage: {type: object, properties: {bars: {type: integer}}}
    Food: {oneOf: [{$ref: '#/components/schemas/Meat'}, {$ref: '#/components/schemas/Hay'}]}
    Meat: {type: object, required: [raw], properties: {raw: {type: boolean}}}
    Hay: {type: object, required: [bales], properties: {bales: {type: integer}}}
"""
MANY = {
    "openapi.yml": """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths: {/animals: {$ref: paths/animals.yml}}
components: {schemas: {Animal: {$ref: schemas/Animal.yml}}}
""",
    "paths/animals.yml": """
get:
  parameters: [{$ref: '../parts.yml#/limit'}]
  responses: {'200': {$ref: '../parts.yml#/animals'}}
post:
  requestBody: {required: true, content: {application/json: {schema: {$ref: '../openapi.yml#/components/schemas/Animal'}}}}
  responses: {'200': {$ref: '../parts.yml#/animals'}}
""",
    "parts.yml": """
limit: {name: limit, in: query, schema: {type: integer}}
animals:
  description: ok
  content: {application/json: {schema: {type: array, items: {$ref: 'openapi.yml#/components/schemas/Animal'}}}}
""",
    "schemas/Animal.yml": """
type: object
properties:
  cage: {$ref: Cage.yml}
  mother: {$ref: '../openapi.yml#/components/schemas/Animal'}
  food: {$ref: 'food/all.yml#/Food'}
""",
    "schemas/Cage.yml": "{type: object, properties: {bars: {type: integer}}}",
    "schemas/food/all.yml": """
Food: {oneOf: [{$ref: '#/Meat'}, {$ref: '#/Hay'}]}
Meat: {type: object, required: [raw], properties: {raw: {type: boolean}}}
Hay: {type: object, required: [bales], properties: {bales: {type: integer}}}
""",
}


def pressed(folder: Path, files: dict[str, str], cage: str) -> dict[str, str]:
    for name, text in {**files, "stainless.yml": CONFIG % cage}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    done = press(Request(folder / "openapi.yml", folder / "stainless.yml"), languages(), lambda _: None)
    assert [finding.code for finding in done.findings if finding.severity > 0] == []
    return {
        file.path: file.text for file in done.sdks[0].files if file.path != ".stats.yml"
    }  # it holds digests of the inputs


def test_the_files_make_one_document(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    one = pressed(tmp_path / "one", {"openapi.yml": ONE}, "#/components/schemas/Cage")
    many = pressed(tmp_path / "many", MANY, "schemas/Cage.yml#")
    assert one == many
    assert "class Animal" in one["src/zoo/types/animal.py"]


@pytest.mark.parametrize("cage", ["schemas/Cage.yml#", "./schemas/Cage.yml#", "schemas/../schemas/Cage.yml#"])
def test_a_model_may_stand_in_another_file(tmp_path: Path, cage: str) -> None:
    assert "class Cage" in pressed(tmp_path, MANY, cage)["src/zoo/types/cage.py"]
