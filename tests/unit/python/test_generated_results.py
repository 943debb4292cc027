"""The tests that an SDK gets for streams, unions, pages, files and webhooks, and the values in their calls."""

from __future__ import annotations

import ast
import json

import pytest

from tests.unit.python.conftest import Press

# -- overloads ---------------------------------------------------------------------------------------------------------

STREAMED = """
components:
  schemas:
    Pet: {type: object, properties: {id: {type: string}}}
    Order:
      type: object
      required: [text, name]
      properties: {name: {type: string}, text: {type: string}, stream: {type: boolean}, size: {type: integer}}
paths:
  /pets:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
"""
STREAMING = """
resources:
  pets:
    models: {pet: Pet}
    methods:
      create: {endpoint: post /pets, streaming: {param_discriminator: stream, stream_event_model: pets.pet}}
"""
KINDS = ("method_create", "method_create_with_all_params", "raw_response_create", "streaming_response_create")


def test_a_method_that_may_stream_is_tested_without_and_with_a_stream(press: Press) -> None:
    tests = press(STREAMED, STREAMING)
    assert tests.names("TestPets") == [f"test_{kind}_overload_{number}" for number in (1, 2) for kind in KINDS]
    assert '    name="name",\n    text="text",\n    size=0,\n    stream=False,\n' in tests.statements(
        "test_method_create_with_all_params_overload_1"
    )
    assert tests.statements("test_method_create_overload_2") == (
        "pet_stream = client.pets.create(\n"
        '    name="name",\n'
        "    stream=True,\n"
        '    text="text",\n'
        ")\n"
        "pet_stream.response.close()"
    )


def test_streams_are_closed(press: Press) -> None:
    tests = press(STREAMED, STREAMING)
    raw = tests.statements("test_raw_response_create_overload_2", "TestAsyncPets")
    assert raw.endswith("\nstream = await response.parse()\nawait stream.close()")
    assert "is_closed" not in raw
    plain = tests.statements("test_method_create_overload_2", "TestAsyncPets")
    assert plain.endswith("\nawait pet_stream.response.aclose()")
    streamed = tests.statements("test_streaming_response_create_overload_2")
    assert "    stream = response.parse()\n    stream.close()\n" in streamed


def test_a_method_that_always_streams_has_one_set_of_tests(press: Press) -> None:
    tests = press(STREAMED, STREAMING.replace("param_discriminator: stream, ", ""))
    assert tests.names("TestPets") == [f"test_{kind}" for kind in KINDS]
    assert tests.statements("test_method_create").endswith("\npet_stream.response.close()")


def test_a_body_that_is_a_union_has_the_tests_of_each_variant(press: Press) -> None:
    spec = """
    paths:
      /pets:
        post:
          requestBody:
            content:
              application/json:
                example: {purrs: false}
                schema:
                  oneOf:
                    - {title: cat, type: object, required: [purrs], properties: {purrs: {type: boolean}}}
                    - {title: dog, type: object, required: [barks], properties: {barks: {type: boolean}}}
          responses: {"204": {description: ok}}
    """
    tests = press(spec, "resources: {pets: {methods: {create: post /pets}}}")
    assert "    purrs=True,\n" in tests.statements("test_method_create_overload_1")
    assert "    barks=True,\n" in tests.statements("test_method_create_overload_2")
    assert not any("all_params" in name for name in tests.names("TestPets"))


# -- values ------------------------------------------------------------------------------------------------------------

BODY = """
paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            KEYWORD
            schema:
              type: object
              required: [petName]
              properties:
                petName: {type: string, example: Tom}
                born: {type: string, format: date}
                photo: {type: string, format: binary}
                tags: {type: object, required: [theKey], properties: {theKey: {type: string}, b: {type: integer}}}
      responses: {"204": {description: ok}}
"""
PETS = "resources: {pets: {methods: {create: post /pets}}}"


@pytest.mark.parametrize(
    ("keyword", "without", "name"),
    [
        ("", "", "Tom"),
        ("example: {petName: Rex, more: 1}", "", "Rex"),
        ("example: {petName: Rex}", "outer_examples", "Rex"),
        ("examples: {one: {value: {petName: Rex}}}", "", "Rex"),
        ("examples: {one: {value: {petName: Rex}}}", "outer_examples", "Rex"),
    ],
)
def test_an_example_of_the_body_goes_before_those_of_its_properties(
    press: Press, keyword: str, without: str, name: str
) -> None:
    tests = press(BODY.replace("KEYWORD", keyword), PETS, without=without)
    assert tests.statements("test_method_create").startswith(f'pet = client.pets.create(\n    pet_name="{name}",\n)\n')


@pytest.mark.parametrize(("without", "text"), [("", "Example data"), ("example_data_files", "raw file contents")])
def test_values_are_spelled_as_python_takes_them(press: Press, without: str, text: str) -> None:
    tests = press(BODY.replace("KEYWORD", ""), PETS, without=without)
    assert tests.statements("test_method_create_with_all_params") == (
        "pet = client.pets.create(\n"
        '    pet_name="Tom",\n'
        '    born=parse_date("2019-12-27"),\n'
        f'    photo=b"{text}",\n'
        "    tags={\n"
        '        "the_key": "theKey",\n'
        '        "b": 0,\n'
        "    },\n"
        ")\n"
        "assert pet is None"
    )
    assert "\nfrom acme._utils import parse_date\n" in tests.module("test_pets")


@pytest.mark.parametrize("hostile", ["'''\"\"\"", "\\", "a\\'", "{x}", "\n\r\t\x00", "\u2028é\xa0", '")\nimport os\n'])
def test_text_of_the_document_stays_text(press: Press, hostile: str) -> None:
    tests = press(BODY.replace("KEYWORD", f"example: {json.dumps({'petName': hostile})}"), PETS)
    statement = ast.parse(tests.statements("test_method_create")).body[0]
    assert isinstance(statement, ast.Assign)
    assert isinstance(statement.value, ast.Call)
    assert ast.literal_eval(statement.value.keywords[0].value) == hostile


# -- other results -----------------------------------------------------------------------------------------------------


def test_pages_are_named_with_their_items(press: Press) -> None:
    spec = """
    components:
      schemas:
        Pet: {type: object, properties: {id: {type: string}}}
        Pets: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    paths:
      /pets:
        get:
          responses:
            "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}
    """
    config = """
    resources: {pets: {models: {pet: Pet}, methods: {list: get /pets}}}
    pagination:
      - {name: leaf, type: fake_page, response: {pets: {type: array, items: {}}}}
    """
    tests = press(spec, config)
    assert 'assert_matches_type(SyncLeaf[Pet], pet, path=["response"])' in tests.statements("test_method_list")
    assert "AsyncLeaf[Pet]" in tests.statements("test_method_list", "TestAsyncPets")
    assert "\nfrom acme.pagination import SyncLeaf, AsyncLeaf\n" in tests.module("test_pets")


FILES = """
paths:
  /pets/{petId}/photo:
    parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
    get: {responses: {"200": {description: ok, content: {image/png: {schema: {type: string, format: binary}}}}}}
"""
PHOTOS = """
resources: {pets: {methods: {photo: "get /pets/{petId}/photo"}}}
settings: {disable_mock_tests: true}
"""
ANSWER = '    respx_mock.get("/pets/petId/photo").mock(return_value=httpx.Response(200, json={"foo": "bar"}))\n'


def test_files_are_answered_without_a_server(press: Press) -> None:
    tests = press(FILES, PHOTOS)
    assert tests.body("test_method_photo") == (
        "@parametrize\n"
        "@pytest.mark.respx(base_url=base_url)\n"
        "def test_method_photo(self, client: Acme, respx_mock: MockRouter) -> None:\n"
        f"{ANSWER}"
        '    pet = client.pets.photo(\n        "petId",\n    )\n'
        "    assert pet.is_closed\n"
        '    assert pet.json() == {"foo": "bar"}\n'
        "    assert cast(Any, pet.is_closed) is True\n"
        "    assert isinstance(pet, BinaryAPIResponse)"
    )
    raw = tests.statements("test_raw_response_photo", "TestAsyncPets")
    assert raw.endswith('assert await pet.json() == {"foo": "bar"}\nassert isinstance(pet, AsyncBinaryAPIResponse)')
    assert "assert isinstance(pet, StreamedBinaryAPIResponse)" in tests.statements("test_streaming_response_photo")
    signature = tests.body("test_path_params_photo").split("\n")[2]
    assert signature == "def test_path_params_photo(self, client: Acme) -> None:"


def test_files_of_the_older_kind_are_parsed(press: Press) -> None:
    target = {"x-sdkpress-response-style": "legacy", "x-sdkpress-http-library": "httpx9"}
    tests = press(FILES, PHOTOS, target=target)
    assert tests.statements("test_method_photo").endswith(
        'assert isinstance(pet, _legacy_response.HttpxBinaryResponseContent)\nassert pet.json() == {"foo": "bar"}'
    )
    assert 'assert_matches_type(bytes, pet, path=["response"])' in tests.statements("test_streaming_response_photo")
    module = tests.module("test_pets")
    assert "\nimport acme._legacy_response as _legacy_response\n" in module
    assert "\nfrom tests.respx9 import MockRouter\n" in module
    assert "\n# old methods\n" in module


# -- webhooks ----------------------------------------------------------------------------------------------------------

HOOKS = """
webhooks:
  born:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [kind]
              properties: {kind: {type: string, const: born}, petName: {type: string, example: 'R"e\\x'}}
"""
UNWRAP = """
resources:
  webhooks:
    methods:
      unwrap: {type: webhook_unwrap, discriminator: kind, webhook_key_opt: hook_secret}
      parse: {type: webhook_unwrap, discriminator: kind}
client_settings: {opts: {hook_secret: {type: string, nullable: true}}}
"""


def test_only_methods_that_verify_webhooks_have_a_test(press: Press) -> None:
    tests = press(HOOKS, UNWRAP)
    assert tests.names("TestWebhooks") == tests.names("TestAsyncWebhooks") == ["test_method_unwrap"]


def test_a_webhook_is_signed_with_every_kind_of_key(press: Press) -> None:
    body = press(HOOKS, UNWRAP).body("test_method_unwrap", "TestAsyncWebhooks")
    assert '        ("wrong", b"secret\\n"),\n' in body
    assert "    async_client = async_client.with_options(hook_secret=client_opt)\n" in body
    assert "        _ = async_client.webhooks.unwrap(data, headers=headers, key=method_opt)\n" in body
    assert '        raise AssertionError("refused") from e\n' in body


def test_an_older_test_of_webhooks_has_one_key(press: Press) -> None:
    body = press(HOOKS, UNWRAP, without="thorough_webhook_tests").body("test_method_unwrap", "TestAsyncWebhooks")
    assert body.startswith('def test_method_unwrap(self, client: Acme) -> None:\n    key = b"secret"\n')
    assert "        _ = client.webhooks.unwrap(data, headers=headers, key=key)\n" in body


def test_the_payload_of_a_webhook_is_json_as_the_api_sends_it(press: Press) -> None:
    module = ast.parse(press(HOOKS, UNWRAP).body("test_method_unwrap", "TestWebhooks"))
    (payload,) = (
        ast.literal_eval(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "data"
    )
    assert json.loads(payload) == {"kind": "born", "petName": 'R"e\\x'}
