"""Hostile specs and configs: each puts a payload, which calls PWN wherever it becomes code, into one place."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

CALL: Final = "PWN()"
PAYLOADS: Final = {
    "docstring end": f'a"""\n{CALL}\n"""b',
    "other docstring end": f"a'''\n{CALL}\n'''b",
    "quote": f'a", {CALL}, "b',
    "apostrophe": f"a', {CALL}, 'b",
    "quote at the end": 'a"',
    "backslash at the end": "a\\",
    "escaped quote": f'a\\", {CALL}) #',
    "line feed": f"a\n{CALL}\nb",
    "carriage return": f"a\r{CALL}\rb",
    "form feed": f"a\f\n{CALL}\n",
    "line separator": f"a\u2028{CALL}\u2028b",
    "next line": f"a\x85{CALL}\x85b",
    "f-string": "a{" + CALL + "}b",
    "template literal": "a${" + CALL + "}b",
    "backtick": f"a` + {CALL} + `b",
    "comment end": f"a */ {CALL} /* b",
    "template": "a {{ " + CALL + " }} {% raw %} b",
    "statement": f"a; {CALL}; b",
    "closing": f"a)]}}\n{CALL}\n(b",
    "upwards": "../../../escaped",
    "absolute": "/var/sdkpress-escaped",
    "nul": "a\0b",
    "surrogate": "a\ud800b",
    "bidirectional": f"a\u202e{CALL}\u202cb",
    "class": f"a = {CALL}\nclass b",
    "empty": "",
    "reserved": "class",
    "dunder": "__class__",
}

SPEC: Final[dict[str, Any]] = {
    "openapi": "3.1.0",
    "info": {"title": "Harbour", "version": "1.0.0", "description": "Ships."},
    "servers": [{"url": "https://harbour.example", "description": "The harbour."}],
    "tags": [{"name": "ships", "description": "All ships."}],
    "security": [{"pass": []}],
    "paths": {
        "/ships/{ship}": {
            "post": {
                "operationId": "moor",
                "summary": "Moor.",
                "description": "Moor a ship.",
                "tags": ["ships"],
                "parameters": [
                    {"name": "ship", "in": "path", "required": True, "schema": {"type": "string"}},
                    {
                        "name": "berth",
                        "in": "query",
                        "description": "Where.",
                        "schema": {"type": "string", "enum": ["north", "south"], "default": "north"},
                    },
                    {"name": "X-Crew", "in": "header", "schema": {"type": "string", "description": "Who."}},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ship"}}}},
                "responses": {
                    "200": {
                        "description": "Moored.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ship"}}},
                    }
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"pass": {"type": "apiKey", "in": "header", "name": "X-Pass"}},
        "schemas": {
            "Ship": {
                "type": "object",
                "title": "Ship",
                "description": "A ship.",
                "required": ["name", "kind"],
                "properties": {
                    "name": {"type": "string", "description": "Its name.", "default": "Ann", "example": "Bea"},
                    "flag": {"type": "string", "enum": ["red", "blue"], "default": "red", "pattern": "^r"},
                    "kind": {"type": "string", "const": "ship"},
                    "cargo": {"$ref": "#/components/schemas/Cargo"},
                    "ports": {"type": "array", "items": {"type": "string"}, "default": ["home"]},
                },
            },
            "Grain": {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "const": "grain"}}},
            "Coal": {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "const": "coal"}}},
            "Cargo": {
                "oneOf": [{"$ref": "#/components/schemas/Grain"}, {"$ref": "#/components/schemas/Coal"}],
                "discriminator": {"propertyName": "t", "mapping": {"grain": "#/components/schemas/Grain"}},
            },
        },
    },
}
CONFIG: Final[dict[str, Any]] = {
    "organization": {"name": "harbour", "docs": "https://docs.example", "contact": "a@example.com"},
    "targets": {
        "python": {"package_name": "harbour", "production_repo": "harbour/harbour-python"},
        "typescript": {"package_name": "harbour", "production_repo": "harbour/harbour-node"},
    },
    "environments": {"production": "https://harbour.example"},
    "client_settings": {"opts": {"pass": {"type": "string", "read_env": "PASS", "auth": {"security_scheme": "pass"}}}},
    "resources": {"ships": {"models": {"ship": "Ship"}, "methods": {"moor": "post /ships/{ship}"}}},
}
OPERATION: Final = ("paths", "/ships/{ship}", "post")
SHIP: Final = ("components", "schemas", "Ship")
# Where a payload goes: the document, then the steps to a value; `key` in front of the document renames the key instead.
PLACES: Final[dict[str, tuple[str, tuple[str | int, ...]]]] = {
    "title": ("spec", ("info", "title")),
    "version": ("spec", ("info", "version")),
    "server": ("spec", ("servers", 0, "url")),
    "tag description": ("spec", ("tags", 0, "description")),
    "operation id": ("spec", (*OPERATION, "operationId")),
    "operation description": ("spec", (*OPERATION, "description")),
    "path": ("key spec", ("paths", "/ships/{ship}")),
    "path parameter": ("spec", (*OPERATION, "parameters", 0, "name")),
    "query parameter": ("spec", (*OPERATION, "parameters", 1, "name")),
    "query description": ("spec", (*OPERATION, "parameters", 1, "description")),
    "query enum": ("spec", (*OPERATION, "parameters", 1, "schema", "enum", 0)),
    "query default": ("spec", (*OPERATION, "parameters", 1, "schema", "default")),
    "header parameter": ("spec", (*OPERATION, "parameters", 2, "name")),
    "header description": ("spec", (*OPERATION, "parameters", 2, "schema", "description")),
    "media type": ("key spec", (*OPERATION, "requestBody", "content", "application/json")),
    "response media type": ("key spec", (*OPERATION, "responses", "200", "content", "application/json")),
    "status": ("key spec", (*OPERATION, "responses", "200")),
    "schema title": ("spec", (*SHIP, "title")),
    "schema description": ("spec", (*SHIP, "description")),
    "schema type": ("spec", (*SHIP, "properties", "name", "type")),
    "schema": ("key spec", SHIP),
    "property": ("key spec", (*SHIP, "properties", "name")),
    "property description": ("spec", (*SHIP, "properties", "name", "description")),
    "property default": ("spec", (*SHIP, "properties", "name", "default")),
    "property example": ("spec", (*SHIP, "properties", "name", "example")),
    "property format": ("spec", (*SHIP, "properties", "name", "format")),
    "enum": ("spec", (*SHIP, "properties", "flag", "enum", 0)),
    "pattern": ("spec", (*SHIP, "properties", "flag", "pattern")),
    "const": ("spec", (*SHIP, "properties", "kind", "const")),
    "list default": ("spec", (*SHIP, "properties", "ports", "default", 0)),
    "reference": ("spec", (*SHIP, "properties", "cargo", "$ref")),
    "discriminator": ("spec", ("components", "schemas", "Cargo", "discriminator", "propertyName")),
    "discriminator value": ("key spec", ("components", "schemas", "Cargo", "discriminator", "mapping", "grain")),
    "security scheme": ("key spec", ("components", "securitySchemes", "pass")),
    "security header": ("spec", ("components", "securitySchemes", "pass", "name")),
    "organization": ("config", ("organization", "name")),
    "docs": ("config", ("organization", "docs")),
    "package": ("config", ("targets", "python", "package_name")),
    "npm package": ("config", ("targets", "typescript", "package_name")),
    "npm repository": ("config", ("targets", "typescript", "production_repo")),
    "repository": ("config", ("targets", "python", "production_repo")),
    "environment": ("key config", ("environments", "production")),
    "environment url": ("config", ("environments", "production")),
    "option": ("key config", ("client_settings", "opts", "pass")),
    "variable": ("config", ("client_settings", "opts", "pass", "read_env")),
    "resource": ("key config", ("resources", "ships")),
    "method": ("key config", ("resources", "ships", "methods", "moor")),
    "model": ("key config", ("resources", "ships", "models", "ship")),
}


@dataclass(frozen=True, slots=True)
class Attack:
    """A payload in a place, and the two documents that hold it."""

    place: str
    payload: str
    spec: str
    config: str


def attacks(places: Mapping[str, object] = PLACES, payloads: Mapping[str, str] = PAYLOADS) -> Iterator[Attack]:
    """Every payload in every place."""
    for place in places:
        for name, payload in payloads.items():
            yield attack(place, name, payload)


def attack(place: str, name: str, payload: str) -> Attack:
    """The documents with one payload in one place; what refers to a renamed thing still does."""
    kind, steps = PLACES[place]
    documents = {"spec": copy.deepcopy(SPEC), "config": copy.deepcopy(CONFIG)}
    if kind.startswith("key "):
        _rename(documents[kind.removeprefix("key ")], steps, payload)
    else:
        *above, last = steps
        _at(documents[kind], above)[last] = payload
    if place == "schema":
        documents["config"]["resources"]["ships"]["models"]["ship"] = payload
    if place == "path":
        documents["config"]["resources"]["ships"]["methods"]["moor"] = f"post /ships/{{ship}}/{payload}"
    if place == "path parameter":
        documents["spec"]["paths"] = {f"/ships/{{{payload}}}": documents["spec"]["paths"]["/ships/{ship}"]}
        documents["config"]["resources"]["ships"]["methods"]["moor"] = f"post /ships/{{{payload}}}"
    if place == "security scheme":
        documents["spec"]["security"] = [{payload: []}]
    return Attack(place, name, json.dumps(documents["spec"]), json.dumps(documents["config"]))


def _rename(document: dict[str, Any], steps: tuple[str | int, ...], payload: str) -> None:
    *above, old = steps
    mapping = _at(document, above)
    new = f"{old}/{payload}" if str(old).startswith("/") else payload
    items = [(new if key == old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(items)


def _at(document: Any, steps: list[str | int]) -> Any:
    for step in steps:
        document = document[step]
    return document
