"""The OpenAPI document of the example, taken by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing.exceptions import PointerToNowhere

VERBS = ("get", "put", "post", "patch", "delete")


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    """The document keeps to OpenAPI 3.1, and all of its references lead somewhere."""
    assert document["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_a_broken_document_is_noticed(document: dict[str, Any]) -> None:
    """An answer without words is an error, and so is a reference that leads nowhere."""
    wordless = document | {"paths": {"/x": {"get": {"responses": {"200": {}}}}}}
    assert list(OpenAPIV31SpecValidator(wordless).iter_errors())
    dangling = document | {"paths": {"/x": {"get": {"responses": {"200": {"$ref": "#/components/responses/None"}}}}}}
    with pytest.raises(PointerToNowhere):
        list(OpenAPIV31SpecValidator(dangling).iter_errors())


def test_every_component_is_used(document: dict[str, Any]) -> None:
    """Nothing is defined that nobody refers to, the messages of the socket aside, which the config names."""
    used = {node["$ref"] for node in nodes(document) if isinstance(node.get("$ref"), str)}
    defined = {
        f"#/components/{kind}/{name}"
        for kind in ("parameters", "responses", "schemas")
        for name in document["components"][kind]
    }
    assert defined - used == {
        "#/components/schemas/RealtimeClientEvent",
        "#/components/schemas/RealtimeServerEvent",
    }


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    """An operation has a name of its own, a known tag, and words that say what it does."""
    tags = {tag["name"] for tag in document["tags"]}
    operations = [item[verb] for item in document["paths"].values() for verb in VERBS if verb in item]
    assert 30 <= len(operations) <= 36
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert {tag for operation in operations for tag in operation["tags"]} == tags
    assert all("description" in operation or "summary" in operation for operation in operations)


def test_every_scheme_that_is_asked_for_exists(document: dict[str, Any]) -> None:
    """Security names schemes of the document."""
    asked = {scheme for node in nodes(document) for scheme in schemes_asked_for(node)}
    assert asked == set(document["components"]["securitySchemes"])


def test_examples_are_true(document: dict[str, Any]) -> None:
    """Examples of JSON bodies and of schemas keep to their schemas."""
    checked = 0
    for schema, example in examples(document):
        validator = OAS31Validator(schema | {"components": document["components"]})
        assert [error.message for error in validator.iter_errors(example)] == []
        checked += 1
    assert checked > 20


@pytest.mark.parametrize("path", ["/agents", "/calls", "/conversations/{conversation_id}/items", "/voices"])
def test_lists_have_examples_that_end(path: str, document: dict[str, Any]) -> None:
    """A mock server that answers with the example does not lead a program from page to page for ever."""
    example = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["example"]
    items = example.get("data", example.get("items"))
    assert items
    assert example.get("has_more") is False or example.get("next_url", 0) is None or example["total"] == len(items)


def examples(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """The examples of JSON bodies, of schemas and of parameters, each behind its schema."""
    for node in nodes(document):
        content = node.get("content")
        if isinstance(content, dict) and "example" in content.get("application/json", {}):
            yield content["application/json"]["schema"], content["application/json"]["example"]
        if isinstance(node.get("examples"), list):
            yield from ((node, example) for example in node["examples"])
        if "example" in node and "in" in node:
            yield node["schema"], node["example"]


def schemes_asked_for(node: dict[str, Any]) -> list[str]:
    """The schemes that the `security` of a node names."""
    asked = node.get("security", [])
    return [scheme for alternative in asked for scheme in alternative] if isinstance(asked, list) else []


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All mappings within a value, itself included."""
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from nodes(inner)
