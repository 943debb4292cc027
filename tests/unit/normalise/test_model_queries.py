"""A query names a model where it selects one schema; any other number is an error at its place in the config."""

from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.pipeline.contract import Pressed, Request
from generator.pipeline.press import press

CONFIG = """
organization: {name: zoo}
targets: {python: {package_name: zoo}}
environments: {production: https://zoo.example}
resources:
  animals:
    models:
      cage: {type: model, openapi_uri: "%s"}
    methods: {list: get /animals}
"""
DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /animals:
    get:
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cage'}}}}
components:
  schemas:
    Cage: {type: object, title: the cage, properties: {bars: {type: integer}}}
    Door: {type: object, properties: {lock: {type: string}}}
"""


def pressed(folder: Path, query: str) -> Pressed:
    (folder / "openapi.yml").write_text(DOCUMENT)
    (folder / "stainless.yml").write_text(CONFIG % query)
    return press(Request(folder / "openapi.yml", folder / "stainless.yml"), languages(), lambda _: None)


@pytest.mark.parametrize(
    "query",
    [
        "$.components.schemas.Cage",
        "$..[?(@.title == 'the cage')]",
        "$.paths['/animals'].get.responses.200.content['application/json'].schema",
    ],
)
def test_a_query_selects_the_schema(tmp_path: Path, query: str) -> None:
    files = {file.path: file.text for file in pressed(tmp_path, query).sdks[0].files}
    assert "class Cage(BaseModel):\n    bars: Optional[int] = None" in files["src/zoo/types/cage.py"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("$.components.schemas.*", "it matches 2 places"),
        ("$.components.schemas.Window", "it matches nothing"),
        ("$.components.schemas.Cage.title", "#/components/schemas/Cage/title is no schema"),
        ("$.components.schemas[", "it is no query: "),
    ],
)
def test_another_number_or_no_query_is_an_error(tmp_path: Path, query: str, reason: str) -> None:
    done = pressed(tmp_path, query).findings
    found = [finding for finding in done if finding.code == "Config/ModelQueryInvalid"]
    assert [finding.at.line for finding in found if finding.at] == [8]
    assert found[0].message.startswith(f"{query} must select exactly one schema: {reason}")
