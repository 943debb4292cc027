"""A hotel as an API, and what the planners of resources see of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from generator.diagnostics.diagnostic import Findings
from generator.languages.python.house import DEFAULT_HOUSE
from generator.languages.python.layout import Layout
from generator.model.style import Style
from tests.inputs import api_of, target_for

SPEC = """
openapi: 3.1.0
info: {title: Hotel, version: 1.0.0}
paths:
  /floors/{floor}/rooms/{room}:
    get:
      parameters:
        - {name: floor, in: path, required: true, schema: {type: integer, description: Counted from the ground.}}
        - {name: room, in: path, required: true, schema: {type: string}}
        - {name: lang, in: query, schema: {type: string}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Room"}}}}
  /rooms:
    get:
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: object, properties: {open: {type: boolean}}}}}}
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [beds], properties: {beds: {type: integer}, stream: {type: boolean}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Room"}}}}
    delete: {responses: {"204": {description: gone}}}
  /word: {get: {responses: {"200": {description: ok, content: {application/json: {schema: {type: string}}}}}}}
components:
  schemas:
    Room: {type: object, properties: {id: {type: string}}}
    Bed: {type: object, properties: {soft: {type: boolean}}}
    Attic: {type: string, enum: [low]}
"""
CONFIG = """
organization: {name: hotel}
targets: {python: {package_name: hotel}}
environments: {production: "https://hotel.example"}
resources:
  $shared: {models: {attic: Attic}}
  rooms:
    models: {room: Room, bed: Bed}
    methods:
      retrieve: "get /floors/{floor}/rooms/{room}"
      create: {endpoint: post /rooms, streaming: {param_discriminator: stream, stream_event_model: rooms.bed}}
      count: get /rooms
      close: delete /rooms
      word: get /word
    subresources:
      minibar: {standalone_api: true, methods: {fill: delete /rooms}}
"""

Hotel = Callable[..., Layout]


@pytest.fixture
def hotel() -> Hotel:
    """The layout of the SDK of a document and a config; both are the hotel's unless others are given."""

    def layout(*flags: str, spec: str = SPEC, before: bool = False, **parts: object) -> Layout:
        findings = Findings()
        api, config = api_of(spec, yaml.safe_load(CONFIG) | parts, findings)
        newer = set() if before else {"unlinked_plain_results"}
        style = Style(frozenset({"path_template", "omit_default", *newer, *flags}))
        return Layout(api, target_for(config, "python", style, DEFAULT_HOUSE))

    return layout
