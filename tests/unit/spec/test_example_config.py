"""The config of the example against its document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

LANGUAGES = ("python", "typescript")
VERBS = ("get", "put", "post", "patch", "delete")

PAGES = {
    "agents.list": "cursor_page",
    "agents.versions.list": "numbered_page",
    "agents.versions.checks.list": "single_page",
    "voices.list": "offset_page",
    "calls.list": "recent_page",
    "conversations.items.list": "linked_page",
    "beta.evaluations.runs.list": None,
}


def test_every_operation_is_placed_or_left_out_on_purpose(document: dict[str, Any], config: dict[str, Any]) -> None:
    """No operation is forgotten, none is both placed and left out, and none is made up."""
    offered = {f"{verb} {path}" for path, item in document["paths"].items() for verb in VERBS if verb in item}
    placed = {endpoint for _, _, endpoint in placements(config)}
    left_out = set(config["unspecified_endpoints"])
    assert not placed & left_out
    assert placed | left_out == offered


def test_no_language_gets_an_operation_twice(config: dict[str, Any]) -> None:
    """Two methods share an operation only when no language has both, and no language goes without."""
    for language in LANGUAGES:
        endpoints = [endpoint for _, method, endpoint in placements(config) if is_for(method, language)]
        assert sorted(endpoints) == sorted({endpoint for _, _, endpoint in placements(config)})


def test_models_name_schemas(document: dict[str, Any], config: dict[str, Any]) -> None:
    """Whatever way a model is written, there is a schema or a model behind it."""
    for _, resource in resources(config):
        for model in resource.get("models", {}).values():
            if isinstance(model, Mapping) and model["type"] == "alias":
                assert model["to"] in resource["models"]
            else:
                assert isinstance(schema_of(model, document), dict)


def test_names_within_the_config_lead_somewhere(document: dict[str, Any], config: dict[str, Any]) -> None:
    """Stream events, aliases, secrets, schemes, pages and socket messages exist under the names that are used."""
    models = {f"{path}.{name}" for path, resource in resources(config) for name in resource.get("models", {})}
    opts = config["client_settings"]["opts"]
    pages = {scheme["name"] for scheme in config["pagination"]}
    for _, siblings, method in methods(config):
        assert method.get("streaming", {}).get("stream_event_model", "agents.agent") in models
        assert method.get("webhook_key_opt", "api_key") in opts
        assert method.get("paginated", False) in pages | {False}
        assert method["type"] != "alias" or method["to"] in siblings
        for key in ("client_event_schema_uri", "server_event_schema_uri"):
            assert key not in method or schema_of(method[key], document)
    fed = {opt["auth"]["security_scheme"] for opt in opts.values() if "auth" in opt}
    assert fed == set(document["components"]["securitySchemes"])


def test_environments_are_the_servers(document: dict[str, Any], config: dict[str, Any]) -> None:
    """Both files name the same hosts in the same order."""
    assert list(config["environments"].values()) == [server["url"] for server in document["servers"]]


@pytest.mark.parametrize("name", PAGES)
def test_lists_get_the_page_they_are_meant_to_get(name: str, document: dict[str, Any], config: dict[str, Any]) -> None:
    """The first scheme that fits a list, or the one that the method names, is the intended one."""
    [(method, endpoint)] = [(method, endpoint) for path, method, endpoint in placements(config) if path == name]
    named = method.get("paginated")
    fitting = [scheme["name"] for scheme in config["pagination"] if fits(scheme, endpoint, document)]
    assert (None if named is False else named or fitting[0]) == PAGES[name]


def test_transforms_have_something_to_do(document: dict[str, Any]) -> None:
    """What the config corrects is in the document, and what it appends is not."""
    schemas = document["components"]["schemas"]
    assert "propertyNames" in schemas["Metadata"]
    assert "debug" in {parameter.get("name") for parameter in document["paths"]["/calls"]["get"]["parameters"]}
    assert "bucket" in schemas["Recording"]["properties"]
    assert schemas["AgentDefinition"]["allOf"][1]["properties"]["extras"]["additionalProperties"] == {}
    assert isinstance(schemas["Money"]["description"], str)
    assert document["components"]["parameters"]["Betas"]["schema"]["type"] == "string"
    assert "x-stainless-naming" not in schemas["Voice"]["properties"]["model_family"]
    assert "trialSeconds" not in schemas["Usage"]["properties"]


def test_readme_examples_give_all_that_is_required(document: dict[str, Any], config: dict[str, Any]) -> None:
    """An example call has every required parameter and no unknown one."""
    for example in config["readme"]["example_requests"].values():
        given = {*example["params"], *[example[key] for key in ("file_param",) if key in example]}
        known, required = inputs(example["endpoint"], document)
        assert required <= given <= known


def resources(config: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """All resources with their dotted paths, parents first."""
    waiting = list(config["resources"].items())
    while waiting:
        path, resource = waiting.pop(0)
        yield path, resource
        waiting += [(f"{path}.{name}", inner) for name, inner in resource.get("subresources", {}).items()]


def methods(config: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """All methods in their long form, each with its dotted path and with the methods beside it."""
    for path, resource in resources(config):
        siblings = resource.get("methods", {})
        for name, method in siblings.items():
            long = {"endpoint": method} if isinstance(method, str) else method
            yield f"{path}.{name}", siblings, {"type": "http"} | long


def placements(config: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """All methods that call an operation, with the operation."""
    for path, _, method in methods(config):
        if "endpoint" in method:
            yield path, method, method["endpoint"]


def is_for(method: dict[str, Any], language: str) -> bool:
    """Whether a language gets a method."""
    return language in method.get("only", LANGUAGES) and language not in method.get("skip", ())


def schema_of(model: str | dict[str, Any], document: dict[str, Any]) -> Any:
    """The schema behind a model: a name, a pointer, or the query `$.a.b.c`."""
    where = model if isinstance(model, str) else model["openapi_uri"]
    if where.startswith("$."):
        where = "#/" + where[2:].replace(".", "/")
    found: Any = document if where.startswith("#/") else document["components"]["schemas"]
    for step in where.removeprefix("#/").split("/"):
        found = found[int(step)] if isinstance(found, list) else found[step]
    return found


def operation_of(endpoint: str, document: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """An operation, and its parameters together with those of its path."""
    verb, path = endpoint.split(" ")
    item = document["paths"][path]
    parameters = [*item.get("parameters", []), *item[verb].get("parameters", [])]
    return item[verb], [followed(parameter, document) for parameter in parameters]


def followed(value: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to, or the value itself."""
    target: dict[str, Any] = schema_of(value["$ref"], document) if "$ref" in value else value
    return target


def fits(scheme: dict[str, Any], endpoint: str, document: dict[str, Any]) -> bool:
    """Whether an operation takes all parameters of a scheme and answers with all of its fields."""
    operation, parameters = operation_of(endpoint, document)
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    taken = {parameter["name"] for parameter in parameters}
    return set(scheme["request"]) <= taken and set(scheme["response"]) <= set(answer["properties"])


def inputs(endpoint: str, document: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The names of all inputs of an operation, and of the required ones."""
    operation, parameters = operation_of(endpoint, document)
    known = {parameter["name"] for parameter in parameters}
    required = {parameter["name"] for parameter in parameters if parameter.get("required")}
    for body in operation.get("requestBody", {}).get("content", {}).values():
        for part in parts(body["schema"], document):
            known |= part.get("properties", {}).keys()
            required |= set(part.get("required", ()))
    return known, required


def parts(schema: dict[str, Any], document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The objects that make up a schema, references and `allOf` resolved."""
    schema = followed(schema, document)
    yield schema
    for inner in schema.get("allOf", ()):
        yield from parts(inner, document)
