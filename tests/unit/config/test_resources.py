"""Resources, methods and models of the config."""

from pathlib import Path

import pytest

from generator.config.reader import read_config
from generator.config.resources import (
    Audience,
    Endpoint,
    LocalText,
    MethodConfig,
    MethodStreaming,
    ModelConfig,
    RequestOptions,
    ResourceConfig,
    WebhookUnwrap,
    Websocket,
)
from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse


def resource(body: str) -> tuple[ResourceConfig, list[str]]:
    findings = Findings()
    indented = "\n".join(f"    {line}" for line in body.strip().splitlines())
    text = f"organization: {{name: a}}\nresources:\n  pets:\n{indented}\n"
    config = read_config(parse(SourceFile(Path("c.yml"), "c.yml", text), findings), findings)
    return config.resources[0], [f"{f.at.line - 3}:{f.at.column - 4} {f.code}" for f in findings if f.at]


def methods(body: str) -> tuple[MethodConfig, ...]:
    found, codes = resource("methods:\n" + "\n".join(f"  {line}" for line in body.strip().splitlines()))
    assert codes == []
    return found.methods


def test_a_method_is_an_endpoint_or_an_object() -> None:
    assert methods("""
list: get /pets
make: {endpoint: "POST  /pets/{id}/", paginated: false}
_raw: {type: http, endpoint: delete /pets, paginated: pages, unwrap_response: data, body_param_name: Pets}
""") == (
        MethodConfig(name="list", endpoint=Endpoint("get", "/pets")),
        MethodConfig(name="make", endpoint=Endpoint("post", "/pets/{id}/"), paginated=False),
        MethodConfig(
            name="_raw",
            endpoint=Endpoint("delete", "/pets"),
            paginated="pages",
            unwrap_response="data",
            body_param_name="Pets",
        ),
    )


def test_the_options_of_a_method() -> None:
    (method,) = methods("""
list:
  endpoint: get /pets
  streaming: {type: jsonl, param_discriminator: , stream_event_model: pets.event}
  unwrap_response: false
  positional_params: [a, b]
  default_request_options: {timeout: PT90S, max_retries: 4}
  deprecated: {python: gone}
  skip: [go, node]
  only: python
  skip_test_reason: broken
  docs: {response_property: false}
  description: Lists pets.
  x-sdkpress-headers: {X-Beta: "1"}
  x-sdkpress-binary-response: true
""")
    assert method == MethodConfig(
        name="list",
        endpoint=Endpoint("get", "/pets"),
        streaming=MethodStreaming(type="jsonl", param_discriminator=None, stream_event_model="pets.event"),
        unwrap_response=False,
        positional_params=("a", "b"),
        default_request_options=RequestOptions(timeout_ms=90_000, max_retries=4),
        deprecated=LocalText(None, (("python", "gone"),)),
        audience=Audience(("go", "node"), ("python",)),
        skip_test_reason=LocalText("broken"),
        response_property=False,
        description="Lists pets.",
        headers=(("X-Beta", "1"),),
        binary_response=True,
    )


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ("default_request_options: {timeout: 5}", []),
        ("default_request_options: {timeout: null}", ["Config/NoEffect"]),
        ("streaming: {params_type_name: listing}", ["Config/NoEffect"]),
    ],
)
def test_what_no_sdk_has_a_form_for_has_no_effect(options: str, codes: list[str]) -> None:
    found = resource(f"methods: {{list: {{endpoint: get /pets, {options}}}}}")[1]
    assert [code.split()[-1] for code in found] == codes


def test_the_other_kinds_of_method() -> None:
    assert methods("""
all: {type: alias, to: list, deprecated: use list}
unwrap: {type: webhook_unwrap, discriminator: kind, webhook_key_opt: secret, event_types: {a: pets.a}}
connect:
  type: websocket
  path: /live
  client_event_schema_uri: '#/a'
  server_event_schema_uri: '#/b'
  x-sdkpress-query-params: [m]
""") == (
        MethodConfig(name="all", kind="alias", alias_to="list", deprecated=LocalText("use list")),
        MethodConfig(
            name="unwrap",
            kind="webhook_unwrap",
            webhook=WebhookUnwrap(discriminator="kind", key_opt="secret", event_types=(("a", "pets.a"),)),
        ),
        MethodConfig(
            name="connect",
            kind="websocket",
            websocket=Websocket(
                path="/live", client_event_schema_uri="#/a", server_event_schema_uri="#/b", query_params=("m",)
            ),
        ),
    )


def test_models_by_pointer_name_query_and_alias() -> None:
    found, codes = resource("""
models:
  pet: '#/components/schemas/Pet'
  big cat: Big Cat v1.2
  toy:
    type: model
    openapi_uri: '$..Toy'
    no_params_suffix: true
    param_model: pets.toy_in
    force_generation: true
    skip: true
  old: {type: alias, to: pet, deprecated: use pet}
  dog: {openapi_uri: Dog, x-sdkpress-alias-of: pets.pet, only: [java]}
""")
    assert [code.split()[-1] for code in codes] == ["Config/NoEffect"]
    assert found.models == (
        ModelConfig(name="pet", form="pointer", schema="#/components/schemas/Pet"),
        ModelConfig(name="big cat", schema="Big Cat v1.2"),
        ModelConfig(
            name="toy",
            form="query",
            schema="$..Toy",
            no_params_suffix=True,
            param_model="pets.toy_in",
            force_generation=True,
            audience=Audience(skip=True),
        ),
        ModelConfig(name="old", form="alias", alias_to="pet", deprecated=LocalText("use pet")),
        ModelConfig(name="dog", schema="Dog", alias_of="pets.pet", audience=Audience(None, ("java",))),
    )


def test_resources_nest_and_keep_their_order() -> None:
    found, codes = resource("""
description: All pets.
deprecated: soon
standalone_api: true
x-sdkpress-no-examples: true
x-sdkpress-passed-on: true
subresources:
  toys: {methods: {list: get /toys}, subresources: {balls: {}}}
  beds:
""")
    assert codes == []
    assert (found.description, found.deprecated, found.standalone_api, found.no_examples, found.passed_on) == (
        "All pets.",
        LocalText("soon"),
        True,
        True,
        True,
    )
    assert [child.name for child in found.subresources] == ["toys", "beds"]
    assert found.subresources[0].subresources == (ResourceConfig(name="balls"),)


@pytest.mark.parametrize(
    ("audience", "languages"),
    [
        (Audience(), ["python", "typescript"]),
        (Audience(skip=True), []),
        (Audience(skip=("node",)), ["python"]),
        (Audience(only=("typescript",)), ["typescript"]),
        (Audience(only=("node", "go")), ["typescript"]),
        (Audience(skip=("python",), only=("python", "typescript")), ["typescript"]),
    ],
)
def test_skip_and_only_choose_languages(audience: Audience, languages: list[str]) -> None:
    assert [language for language in ("python", "typescript") if audience.includes(language)] == languages


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("methods: {list: /pets}", ["1:17 Endpoint/NotHttp"]),
        ("methods: {list: fetch /pets}", ["1:17 Endpoint/NotHttp"]),
        ("methods: {list: 5}", ["1:17 Config/WrongType"]),
        ("methods: {list: {}}", ["1:17 Config/MissingKey"]),
        ("methods: {list: {type: alias}}", ["1:17 Config/MissingKey"]),
        ("methods: {list: {type: websocket}}", ["1:17 Config/MissingKey"]),
        ("methods: {list: {type: soap, endpoint: get /a}}", ["1:24 Config/WrongValue"]),
        ("methods: {list: {endpoint: get /a, paginate: true}}", ["1:36 Config/UnknownKey"]),
        ("methods: {list: {endpoint: get /a, skip: 5}}", ["1:42 Config/WrongType"]),
        ("models: {pet: [a]}", ["1:15 Config/WrongType"]),
        ("models: {pet: {type: model}}", ["1:15 Config/MissingKey"]),
        ("subresources: {toys: 5}", ["1:22 Config/WrongType"]),
        ("metods: {}", ["1:1 Config/UnknownKey"]),
    ],
)
def test_oddities_are_findings(body: str, codes: list[str]) -> None:
    assert resource(body)[1] == codes
