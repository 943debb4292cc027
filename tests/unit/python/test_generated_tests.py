"""The tests that an SDK gets: which there are, what they call, and what they check."""

from __future__ import annotations

import ast
import re

import pytest

from generator.languages.python.test_methods import raw_pattern
from tests.unit.python.conftest import Press

PET = "{type: object, required: [name], properties: {name: {type: string}, petAge: {type: integer}}}"
OK = '{"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}'
SPEC = f"""
components:
  schemas:
    Pet: {PET}
    Kind: {{type: string, enum: [cat, dog]}}
    Pets: {{type: object, properties: {{pets: {{type: array, items: {{$ref: "#/components/schemas/Pet"}}}}}}}}
paths:
  /pets:
    get: {{responses: {OK}}}
    post:
      requestBody: {{content: {{application/json: {{schema: {PET}}}}}}}
      responses: {OK}
  /owners/{{ownerId}}/pets/{{petId}}:
    parameters:
      - {{name: ownerId, in: path, required: true, example: owner_1, schema: {{type: string}}}}
      - {{name: petId, in: path, required: true, schema: {{type: string}}}}
    get:
      parameters: [{{name: deep, in: query, example: no, schema: {{type: boolean}}}}]
      responses: {OK}
    delete: {{responses: {{"204": {{description: gone}}}}}}
  /pets/by-kind/{{kind}}/{{size}}:
    get:
      parameters:
        - {{name: kind, in: path, required: true, schema: {{$ref: "#/components/schemas/Kind"}}}}
        - {{name: size, in: path, required: true, schema: {{type: string, enum: [big, small]}}}}
        - {{name: X-Tongue, in: header, example: en, schema: {{type: string}}}}
      responses: {OK}
  /pets/{{number}}:
    get:
      parameters: [{{name: number, in: path, required: true, schema: {{type: integer}}}}]
      responses: {OK}
"""
CONFIG = """
resources:
  pets:
    models: {pet: Pet}
    methods:
      list: get /pets
      create: post /pets
      retrieve: get /owners/{ownerId}/pets/{petId}
      delete: delete /owners/{ownerId}/pets/{petId}
      by_number: get /pets/{number}
      by_kind: get /pets/by-kind/{kind}/{size}
"""


def test_each_method_has_its_tests_in_order(press: Press) -> None:
    names = press(SPEC, CONFIG).names("TestPets")
    assert [name for name in names if "create" in name] == [
        "test_method_create",
        "test_method_create_with_all_params",
        "test_raw_response_create",
        "test_streaming_response_create",
    ]
    assert [name for name in names if "delete" in name] == [
        "test_method_delete",
        "test_raw_response_delete",
        "test_streaming_response_delete",
        "test_path_params_delete",
    ]
    assert [name for name in names if "by_number" in name][-1] == "test_streaming_response_by_number"
    assert press(SPEC, CONFIG).names("TestAsyncPets") == names


def test_a_call_has_what_it_must_have(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_method_create") == (
        'pet = client.pets.create(\n    name="name",\n)\nassert_matches_type(Pet, pet, path=["response"])'
    )


def test_a_call_with_all_arguments_has_them_in_the_order_of_the_signature(press: Press) -> None:
    assert (
        press(SPEC, CONFIG)
        .statements("test_method_retrieve_with_all_params")
        .startswith('pet = client.pets.retrieve(\n    pet_id="petId",\n    owner_id="owner_1",\n    deep=True,\n)\n')
    )


def test_coroutines_are_awaited(press: Press) -> None:
    tests = press(SPEC, CONFIG)
    assert tests.body("test_method_create", "TestAsyncPets") == (
        "@parametrize\n"
        "async def test_method_create(self, async_client: AsyncAcme) -> None:\n"
        "    pet = await async_client.pets.create(\n"
        '        name="name",\n'
        "    )\n"
        '    assert_matches_type(Pet, pet, path=["response"])'
    )
    assert "pet = await response.parse()" in tests.statements("test_raw_response_create", "TestAsyncPets")


def test_a_raw_response_is_closed_and_parsed(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_raw_response_list") == (
        "response = client.pets.with_raw_response.list()\n"
        "\n"
        "assert response.is_closed is True\n"
        'assert response.http_request.headers.get("X-Stainless-Lang") == "python"\n'
        "pet = response.parse()\n"
        'assert_matches_type(Pet, pet, path=["response"])'
    )


def test_a_streamed_response_is_open_until_its_block_ends(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_streaming_response_list") == (
        "with client.pets.with_streaming_response.list() as response:\n"
        "    assert not response.is_closed\n"
        '    assert response.http_request.headers.get("X-Stainless-Lang") == "python"\n'
        "\n"
        "    pet = response.parse()\n"
        '    assert_matches_type(Pet, pet, path=["response"])\n'
        "\n"
        "assert cast(Any, response.is_closed) is True"
    )


def test_no_content_is_none(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_method_delete").endswith("\nassert pet is None")


def test_empty_path_values_are_refused_in_the_order_of_the_path(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_path_params_delete") == (
        "with pytest.raises(ValueError, match=r\"No owner_id, got ''\"):\n"
        "    client.pets.with_raw_response.delete(\n"
        '        pet_id="petId",\n'
        '        owner_id="",\n'
        "    )\n"
        "\n"
        "with pytest.raises(ValueError, match=r\"No pet_id, got ''\"):\n"
        "    client.pets.with_raw_response.delete(\n"
        '        pet_id="",\n'
        '        owner_id="owner_1",\n'
        "    )"
    )


@pytest.mark.parametrize(
    ("renamed", "given"),
    [
        ("{x-stainless-param: old_name}", ['old_name=""', 'name=""']),
        ("{}", ['path_name=""']),
    ],
)
def test_a_text_called_like_a_renamed_path_value_is_empty_too(press: Press, renamed: str, given: list[str]) -> None:
    spec = f"""
paths:
  /pets/{{name}}:
    put:
      parameters: [{{name: name, in: path, required: true, schema: {{type: string}}, <<: {renamed}}}]
      requestBody:
        content: {{application/json: {{schema: {{type: object, properties: {{name: {{type: string}}}}}}}}}}
      responses: {{"204": {{description: ok}}}}
"""
    config = "resources: {pets: {methods: {update: 'put /pets/{name}'}}}"
    statements = press(spec, config).statements("test_path_params_update")
    assert re.findall(r'\w+="[^"]*"', statements.partition("update(")[2]) == given


def test_a_path_value_of_a_few_is_never_tried_empty(press: Press) -> None:
    assert "test_path_params_by_kind" not in press(SPEC, CONFIG).names("TestPets")


def test_the_example_beside_a_header_is_its_value(press: Press) -> None:
    statements = press(SPEC, CONFIG).statements("test_method_by_kind_with_all_params")
    assert '    kind="cat",\n    x_tongue="en",\n' in statements


def test_the_only_argument_is_given_by_its_place(press: Press) -> None:
    assert press(SPEC, CONFIG).statements("test_method_by_number").startswith("pet = client.pets.by_number(\n    0,\n)")


def test_the_modules_start_with_what_they_use(press: Press) -> None:
    head, _, _ = press(SPEC, CONFIG).module("test_pets").partition("\n\n\nclass ")
    assert head == (
        "# Generated.\n"
        "\n"
        "from __future__ import annotations\n"
        "\n"
        "import os\n"
        "from typing import Any, cast\n"
        "\n"
        "import pytest\n"
        "\n"
        "from acme import Acme, AsyncAcme\n"
        "from acme.types import Pet\n"
        "from tests.utils import assert_matches_type\n"
        "\n"
        'base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")'
    )


def test_every_folder_of_tests_is_a_package(press: Press) -> None:
    config = """
    resources:
      pets:
        subresources:
          names: {methods: {list: get /pets}}
          toys: {standalone_api: true, models: {pet: Pet}}
    """
    assert sorted(press(SPEC, config).files) == [
        "tests/__init__.py",
        "tests/api_resources/__init__.py",
        "tests/api_resources/pets/__init__.py",
        "tests/api_resources/pets/test_names.py",
        "tests/api_resources/pets/toys/__init__.py",
    ]


def test_methods_of_the_client_itself_have_a_module_and_a_variable_beside_the_fixture(press: Press) -> None:
    tests = press(SPEC, "resources: {$client: {methods: {all: get /pets}}}")
    assert tests.statements("test_method_all", "TestClient").startswith("client_ = client.all()\n")
    assert "response = client.with_raw_response.all()" in tests.statements("test_raw_response_all", "TestClient")


def test_a_result_called_response_leaves_that_name_to_its_value(press: Press) -> None:
    tests = press(SPEC, "resources: {responses: {models: {pet: Pet}, methods: {list: get /pets}}}")
    raw = tests.statements("test_raw_response_list", "TestResponses")
    assert raw.startswith("http_response = client.responses.with_raw_response.list()\n")
    assert "response = http_response.parse()" in raw


def test_a_result_is_never_called_like_a_keyword(press: Press) -> None:
    tests = press(SPEC, "resources: {imports: {methods: {list: get /pets}}}")
    assert tests.statements("test_method_list", "TestImports").startswith("import_ = client.imports.list()\n")


@pytest.mark.parametrize("name", ["list", "object"])
def test_a_result_is_never_called_like_a_type_of_the_language(press: Press, name: str) -> None:
    tests = press(SPEC, f"resources: {{{name}s: {{methods: {{all: get /pets}}}}}}")
    assert tests.statements("test_method_all", f"Test{name.title()}s").startswith(f"{name}_ = client.{name}s.all()\n")


@pytest.mark.parametrize(("without", "cases"), [("", "aiohttp"), ("aiohttp_client", "strict")])
def test_coroutines_are_tried_with_aiohttp_where_the_package_knows_it(press: Press, without: str, cases: str) -> None:
    (line,) = (x for x in press(SPEC, CONFIG, without=without).module("test_pets").split("\n") if '"async_client"' in x)
    assert f'"{cases}"]' in line


# -- skips -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("without", "reason"),
    [
        ("", 'reason="Mock server is away"'),
        ("mock_server_wording", 'reason="Prism is away"'),
        ("test_skip_reasons", ""),
    ],
)
def test_a_config_turns_the_tests_off(press: Press, without: str, reason: str) -> None:
    tests = press(SPEC, f"{CONFIG}settings: {{disable_mock_tests: true}}", without=without)
    for name in tests.names("TestPets"):
        assert tests.body(name).split("\n")[:2] == [f"@pytest.mark.skip({reason})", "@parametrize"]


def test_a_method_says_why_its_tests_are_skipped(press: Press) -> None:
    config = """
    resources:
      pets:
        methods:
          list: {endpoint: get /pets, skip_test_reason: 'not "yet"'}
          create: post /pets
    """
    tests = press(SPEC, config)
    assert tests.body("test_method_list").startswith("@pytest.mark.skip(reason='not \"yet\"')\n@parametrize\n")
    assert tests.body("test_method_create").startswith("@parametrize\n")


# -- deprecated methods ------------------------------------------------------------------------------------------------


def test_calls_of_deprecated_methods_are_expected_to_warn(press: Press) -> None:
    config = """
    resources:
      pets:
        methods:
          create: {endpoint: post /pets, deprecated: gone}
          delete: {endpoint: "delete /owners/{ownerId}/pets/{petId}", deprecated: gone}
    """
    tests = press(SPEC, config)
    assert "\n# old methods\n" in tests.module("test_pets")
    assert tests.statements("test_method_create").startswith(
        "with pytest.warns(DeprecationWarning):\n    pet = client.pets.create(\n"
    )
    assert tests.statements("test_streaming_response_create").startswith(
        "with pytest.warns(DeprecationWarning):\n    with client.pets.with_streaming_response.create(\n"
    )
    assert tests.statements("test_path_params_delete").startswith(
        "with pytest.warns(DeprecationWarning):\n    with pytest.raises(ValueError, match="
    )


@pytest.mark.parametrize("message", ["No pet (yet), got ''", 'a "b" \\ [c]', "one.\ntwo"])
def test_the_message_of_an_error_is_found_as_it_is(message: str) -> None:
    assert re.fullmatch(ast.literal_eval(raw_pattern(message)), message)
