"""Keywords of arguments, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.languages.python.keywords import keywords

if TYPE_CHECKING:
    from tests.unit.python.resources.conftest import Hotel

SPEC = """
openapi: 3.1.0
info: {title: Hotel, version: 1.0.0}
paths:
  /rooms/{id}:
    put:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: floor, in: query, schema: {type: integer}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                id: {type: string}
                timeout: {type: integer}
                self: {type: string}
                big-bed: {type: boolean}
                big_bed: {type: boolean}
                big_bed_2: {type: boolean}
      responses: {"204": {description: ok}}
"""


def test_each_keyword_is_used_once(hotel: Hotel) -> None:
    layout = hotel(spec=SPEC, resources={"rooms": {"methods": {"update": "put /rooms/{id}"}}})
    found = keywords(layout, layout.api.resources[0].methods[0])
    assert found == {
        ("path", "id"): "path_id",
        ("query", "floor"): "floor",
        ("body", "id"): "body_id",
        ("body", "timeout"): "api_timeout",
        ("body", "self"): "api_self",
        ("body", "big-bed"): "big_bed",
        ("body", "big_bed"): "big_bed_2",
        ("body", "big_bed_2"): "big_bed_2_2",
    }
    assert len(set(found.values())) == len(found)
