"""Each check finds what it is for at the right place, and nothing in sound documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Diagnostic
from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import study

SPEC = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
servers: [{url: 'https://zoo.example'}]
security: [{key: []}]
paths:
  /animals:
    get:
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Herd'}}}}}
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
  /animals/{animal}:
    get:
      parameters: [{name: animal, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: found, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
  /spare: {get: {responses: {'204': {description: gone}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    door: {type: mutualTLS}
    gate: {type: http, scheme: bearer}
  schemas:
    Animal:
      type: object
      required: [name]
      properties:
        name: {type: string, pattern: '^[a-z]+$'}
        age: {type: integer, default: 3}
        diet: {type: string, enum: [plants, meat]}
        home: {oneOf: [{$ref: '#/components/schemas/Cage'}, {$ref: '#/components/schemas/Pond'}]}
    Cage: {type: object, properties: {kind: {type: string, const: cage}, bars: {type: integer}}}
    Pond: {type: object, properties: {kind: {type: string, const: pond}, depth: {type: integer}}}
    Herd:
      type: object
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Animal'}}
        next_cursor: {type: string}
"""
CONFIG = """
organization: {name: zoo}
targets: {python: {package_name: zoo}, typescript: {package_name: zoo}}
environments: {production: 'https://zoo.example'}
client_settings:
  opts:
    api_key: {type: string, auth: {security_scheme: key}}
pagination:
  - name: herd
    type: cursor
    request: {cursor: {type: string}, limit: {type: integer}}
    response: {data: {type: array, items: {}}, next_cursor: {type: string}}
resources:
  animals:
    models: {animal: Animal, cage: Cage, pond: Pond}
    methods:
      list: get /animals
      create: post /animals
      retrieve: get /animals/{animal}
readme: {example_requests: {default: {type: request, endpoint: post /animals, params: {name: Leo}}}}
unspecified_endpoints: [get /spare]
"""
NESTED = "{type: array, items: " * 70 + "{type: string}" + "}" * 70


def found(folder: Path, spec: str = SPEC, config: str = CONFIG) -> tuple[Diagnostic, ...]:
    (folder / "openapi.yml").write_text(spec)
    (folder / "stainless.yml").write_text(config)
    done = study(Request(folder / "openapi.yml", folder / "stainless.yml"), languages(), lambda _: None)
    return (*done.findings, *(finding for planned in done.all_planned() for finding in planned.findings))


def place_of(finding: Diagnostic, texts: dict[str, str]) -> str:
    """The input from the place of a finding to the end of its line."""
    assert finding.at is not None
    line = texts[Path(finding.at.file).name].split("\n")[finding.at.line - 1]
    return line[finding.at.column - 1 :]


def test_sound_documents_have_one_finding(tmp_path: Path) -> None:
    assert [finding.code for finding in found(tmp_path)] == ["Endpoint/IsIgnored"]


# A code, what is changed in the document or the config, and what stands at the place of the finding.
IN_SPEC = [
    (
        "Schema/IntersectionInlineEntriesIgnored",
        "age: {type: integer, default: 3}",
        "age: {allOf: [{type: integer}, {type: string}]}",
        "{type: string}",
    ),
    ("Endpoint/NotConfigured", "  /spare: {get", "  /spare: {post: {}, get", "post: {}, get"),
    ("Endpoint/IsIgnored", "  /spare", "  /spare", "get: {responses"),
    (
        "Endpoint/MissingResponse",
        "      responses: {'200': {description: ok",
        "      responses: {'400': {description: ok",
        "{'400'",
    ),
    ("Endpoint/PathParameterMissing", "[{name: animal, in: path", "[{name: beast, in: query", "get:"),
    ("Endpoint/ParameterInvalid", "name: limit, in: query", "name: limit, in: body", "{name: limit"),
    ("Security/SchemeUnknown", "security: [{key: []}]", "security: [{kee: []}]", "[{kee"),
    ("Security/NoClientOption", "security: [{key: []}]", "security: [{key: []}, {gate: []}]", "[{key"),
    ("Security/Unsupported", "security: [{key: []}]", "security: [{key: []}, {door: []}]", "[{key"),
    ("Spec/WrongType", "required: [name]", "required: name", "name"),
    ("Spec/WrongType", "{type: integer, default: 3}", "{type: int}", "int}"),
    ("Spec/WrongType", "      parameters: [{name: animal", "      parameters: [7, {name: animal", "7, {name"),
    ("Schema/TypeMismatch", "default: 3", "default: three", "three}"),
    ("Schema/TypeMismatch", "enum: [plants, meat]", "enum: [plants, 7]", "7]}"),
    ("Schema/IsAmbiguous", "age: {type: integer, default: 3}", "age: {description: Old.}", "{description: Old"),
    ("Schema/ObjectHasNoProperties", "age: {type: integer, default: 3}", "age: {type: object}", "{type: object}"),
    ("Schema/EnumHasOneMember", "enum: [plants, meat]", "enum: [plants]", "enum: [plants]"),
    ("Schema/PatternNotValid", "'^[a-z]+$'", "'^[a-z+$'", "'^[a-z+$'"),
    ("Schema/RequiredPropertyNotDefined", "required: [name]", "required: [name, nam]", "nam]"),
    ("Schema/Unsupported", "{type: integer, default: 3}", "{type: integer, not: {const: 3}}", "not: {const"),
    (
        "Schema/UnknownKeyword",
        "{type: integer, default: 3}",
        "{type: integer, x-stainless-namng: {}}",
        "x-stainless-namng",
    ),
    (
        "Schema/CannotInferUnionVariantName",
        "{$ref: '#/components/schemas/Pond'}]}",
        "{type: object, properties: {a: {type: string}, b: {type: string}}}]}",
        "{type: object, properties: {a",
    ),
    (
        "Schema/DiscriminatorInvalid",
        "{$ref: '#/components/schemas/Pond'}]}",
        "{$ref: '#/components/schemas/Pond'}], discriminator: {propertyName: kind, mapping: {cage: Kage}}}",
        "Kage}}}",
    ),
    ("Schema/TooDeep", "age: {type: integer, default: 3}", f"age: {NESTED}", "{type: array"),
    (
        "Name/Collision",
        "    Cage: {type: object, properties: {kind",
        "    Cage: {type: object, properties: {Kind: {type: string}, kind",
        "kind: {type: string, const: cage",
    ),
    ("Model/Recommended", "$ref: '#/components/schemas/Cage'", "$ref: '#/components/schemas/Herd'", "type: object"),
    (
        "Type/Inline",
        "found, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}",
        "found, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}",
        "{type: object, properties: {a",
    ),
]
IN_CONFIG = [
    ("Pagination/PurposeMissing", "next_cursor: {type: string}}", "next: {type: string}}", "herd"),
    (
        "Pagination/PurposeUnknown",
        "limit: {type: integer}}",
        "limit: {type: integer, x-stainless-pagination-property: {purpose: pace}}}",
        "herd",
    ),
    (
        "Output/PathClash",
        "resources:\n",
        "resources:\n  Animals: {methods: {all: get /animals}}\n",
        "animals:",
    ),
    ("Endpoint/NotFound", "post /animals\n", "post /animal\n", "post /animal"),
    ("Endpoint/NotHttp", "post /animals\n", "/animals\n", "/animals"),
    ("Endpoint/BothSpecifiedAndUnspecified", "[get /spare]", "[get /spare, post /animals]", "post /animals]"),
    ("Endpoint/IgnoredNotFound", "[get /spare]", "[get /spare, get /gone]", "get /gone]"),
    ("Endpoint/PlacedTwice", "      create:", "      add: post /animals\n      create:", "create: post"),
    ("Method/AliasInvalid", "      create:", "      all: {type: alias, to: lost}\n      create:", "all: {type"),
    ("ClientOpt/SchemeUnknown", "security_scheme: key", "security_scheme: kee", "api_key: {type"),
    ("ClientOpt/UnnecessarilyRequired", "resources:\n", "security: [{}, {key: []}]\nresources:\n", "api_key: {type"),
    ("Environment/VariableUnfilled", "'https://zoo.example'", "'https://{area}.zoo.example'", "production: "),
    ("Model/IsConstant", "cage: Cage,", "cage: Cage, kind: '#/components/schemas/Cage/properties/kind',", "kind: '#"),
    (
        "Config/OpenAPIReferenceInvalid",
        "cage: Cage,",
        "cage: '#/components/schemas/Kage',",
        "'#/components/schemas/Kage'",
    ),
    ("Config/ModelQueryInvalid", "cage: Cage,", "cage: '$.components.schemas.*',", "'$.components"),
    ("Config/ModelPathInvalid", "cage: Cage,", "cage: Cage, kage: {type: alias, to: lost},", "lost}"),
    ("Pagination/Unused", "pagination:\n", "pagination:\n  - {name: spare, type: cursor}\n", "spare, type"),
    ("Pagination/Unknown", "get /animals\n", "{endpoint: get /animals, paginated: heard}\n", "list: {endpoint"),
    (
        "Streaming/Invalid",
        "post /animals\n",
        "{endpoint: post /animals, streaming: {param_discriminator: speed}}\n",
        "{param",
    ),
    ("Webhook/Invalid", "      create:", "      unwrap: {type: webhook_unwrap}\n      create:", "unwrap: {type"),
    ("Websocket/Invalid", "      create:", "      talk: {type: websocket, path: /talk}\n      create:", "talk: {type"),
    (
        "ReadmeExample/EndpointUnknown",
        "endpoint: post /animals, params",
        "endpoint: put /animals, params",
        "put /animals",
    ),
    (
        "ReadmeExample/MissingParam",
        "endpoint: post /animals, params",
        "endpoint: 'get /animals/{animal}', params",
        "{name: Leo}",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "at"), IN_SPEC)
def test_what_is_wrong_in_the_document(tmp_path: Path, code: str, old: str, new: str, at: str) -> None:
    assert old in SPEC
    spec = SPEC.replace(old, new, 1)
    places = [place_of(each, {"openapi.yml": spec}) for each in found(tmp_path, spec=spec) if each.code == code]
    assert [place for place in places if place.startswith(at)], places


@pytest.mark.parametrize(("code", "old", "new", "at"), IN_CONFIG)
def test_what_is_wrong_in_the_config(tmp_path: Path, code: str, old: str, new: str, at: str) -> None:
    assert old in CONFIG
    config = CONFIG.replace(old, new, 1)
    places = [place_of(each, {"stainless.yml": config}) for each in found(tmp_path, config=config) if each.code == code]
    assert [place for place in places if place.startswith(at)], places
