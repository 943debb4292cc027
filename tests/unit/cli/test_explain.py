"""The command `explain`: from a line or a name back to the places and the rules that it comes from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.unit.cli.conftest import Ask, made

SPEC = """\
openapi: 3.1.0
info: { title: Zoo, version: 1.0.0 }
servers: [{ url: https://zoo.example }]
paths:
  /animals:
    get:
      operationId: listAnimals
      parameters:
        - { name: after, in: query, schema: { type: string } }
        - { name: from, in: query, description: The first day., schema: { type: string, format: date } }
        - { name: keeperID, in: query, required: true, schema: { type: integer } }
      responses:
        "200":
          description: Some animals.
          content:
            application/json:
              schema:
                type: object
                required: [items, next]
                properties:
                  items: { type: array, items: { $ref: "#/components/schemas/Animal" } }
                  next: { type: string }
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string }
                diet:
                  type: object
                  properties: { per_day: { type: integer } }
      responses:
        "200":
          description: The animal.
          content: { application/json: { schema: { $ref: "#/components/schemas/Animal" } } }
  /animals/{animal_id}:
    delete:
      parameters: [{ name: animal_id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Gone. } }
    get:
      parameters: [{ name: animal_id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: Its state.
          content: { application/json: { schema: { type: object, properties: { hungry: { type: boolean } } } } }
components:
  schemas:
    Animal:
      type: object
      required: [id]
      properties:
        bornAt: { type: [string, "null"], format: date-time, description: The day it was born. }
        id: { type: string }
        kind: { type: string, enum: [cat, dog] }
"""
CONFIG = """\
organization: { name: zoo }
targets: { python: { package_name: zoo } }
client_settings:
  opts:
    api_key: { type: string, read_env: ZOO_KEY }
pagination:
  - name: next_page
    type: cursor
    request: { after: { type: string, x-stainless-pagination-property: { purpose: next_cursor_param } } }
    response:
      items: { type: array, items: {} }
      next: { type: string, x-stainless-pagination-property: { purpose: next_cursor_field } }
resources:
  animals:
    models: { animal: Animal }
    methods:
      remove: delete /animals/{animal_id}
      status: get /animals/{animal_id}
      create: post /animals
      list: get /animals
"""


def line_of(text: str, part: str) -> int:
    """The line of a text that holds a part."""
    return text[: text.index(part)].count("\n") + 1


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated SDK; only ever copied."""
    return made(tmp_path_factory.mktemp("sdk"), SPEC, CONFIG)


def says(answer: dict[str, Any], topic: str) -> str:
    """All that is said on a topic."""
    return "; ".join(reason["says"] for reason in answer["reasons"] if reason["topic"] == topic)


def places(answer: dict[str, Any]) -> set[tuple[str, int]]:
    """The places that an answer names."""
    return {(reason["file"], reason["line"]) for reason in answer["reasons"] if reason["file"]}


def spec(part: str) -> tuple[str, int]:
    """The place of a part of the document."""
    return "openapi.yml", line_of(SPEC, part)


def config(part: str) -> tuple[str, int]:
    """The place of a part of the config."""
    return "stainless.yml", line_of(CONFIG, part)


def test_a_method_comes_from_an_operation_and_a_key_of_the_config(ask: Ask) -> None:
    answer = ask("client.animals.list")
    assert places(answer) >= {spec("operationId: listAnimals"), config("list: get /animals")}
    assert says(answer, "from").startswith("the operation `get /animals`")
    assert says(answer, "type") == "gives `SyncNextPage[Animal]`, a page of Animal"
    assert says(answer, "page").startswith("`next_page`: the first scheme that fits; it asks with `after`")
    assert config("- name: next_page") in places(answer)
    assert says(answer, "order").startswith("number 4 of create, retrieve, update, list, delete")


def test_a_scheme_that_the_config_names_at_the_method_is_said_to_be_named(ask: Ask, zoo: Path) -> None:
    named = CONFIG.replace("list: get /animals", "list: { endpoint: get /animals, paginated: next_page }")
    (zoo / "stainless.yml").write_text(named)
    assert "the config names this scheme at the method" in says(ask("client.animals.list"), "page")


def test_the_lines_are_those_of_the_declaration(ask: Ask, zoo: Path) -> None:
    answer = ask("client.animals.remove")
    text = (zoo / answer["path"]).read_text()
    assert answer["path"] == "output/src/zoo/resources/animals.py"
    first, last = answer["lines"]
    lines = text.split("\n")
    assert lines[first - 1].startswith("    def remove(")
    assert "self._delete(" in "\n".join(lines[first - 1 : last])
    assert says(answer, "type").startswith("gives nothing: the successful response has no content")


@pytest.mark.parametrize(
    ("argument", "name", "about_type", "order"),
    [
        ("from_", "with an underscore, for Python keeps the word", "string with the format date", "among the optional"),
        ("keeper_id", "`keeperID` of the document in snake case", "integer; required", "among the required"),
        ("after", "as the document has it", "string; not required, so `omit`", "among the optional"),
    ],
)
def test_an_argument_says_its_name_its_type_and_its_place(
    ask: Ask, argument: str, name: str, about_type: str, order: str
) -> None:
    answer = ask(f"client.animals.list.{argument}")
    assert answer["argument"] == argument
    assert name in says(answer, "name")
    assert about_type in says(answer, "type")
    assert order in says(answer, "order")


def test_a_positional_argument_says_why(ask: Ask) -> None:
    assert says(ask("client.animals.remove.animal_id"), "order") == "positional: the last of the path"


def test_a_line_of_a_signature_is_the_argument_on_it(ask: Ask, zoo: Path) -> None:
    path = "output/src/zoo/resources/animals.py"
    number = line_of((zoo / path).read_text(), "        keeper_id: int,")
    answer = ask(f"{path}:{number}")
    assert (answer["title"], answer["lines"]) == ("the argument keeper_id of client.animals.list", [number, number])
    assert spec("name: keeperID") in places(answer)


@pytest.mark.parametrize("spelling", ["output/src/zoo/types/animal.py", "src/zoo/types/animal.py"])
def test_a_line_of_a_type_is_its_field(ask: Ask, zoo: Path, spelling: str) -> None:
    number = line_of((zoo / "output/src/zoo/types/animal.py").read_text(), "    born_at:")
    answer = ask(f"{spelling}:{number}")
    assert answer["name"] == "Animal.born_at"
    assert spec("bornAt:") in places(answer)
    assert "string with the format date-time, or null; not required" in says(answer, "type")
    assert says(answer, "text") == "its text is the description of the document"
    assert "`id` and `token` before the others" in says(answer, "order")


def test_a_line_below_a_field_that_a_person_put_in_still_finds_its_class(ask: Ask, zoo: Path) -> None:
    path = zoo / "output/src/zoo/types/animal.py"
    text = path.read_text().replace("    id: str\n", "    id: str\n    # mine\n")
    path.write_text(text)
    assert ask(f"{path}:{line_of(text, '    # mine')}")["name"] == "Animal"
    assert ask(f"{path}:{line_of(text, '    born_at:')}")["name"] == "Animal.born_at"


@pytest.mark.parametrize(
    ("name", "where", "sentence"),
    [
        ("Animal", spec("Animal:\n"), "`animal` in camel case"),
        ("types.animal.Animal", config("animal: Animal"), "`animal` in camel case"),
        ("Animal.kind", spec("kind: {"), "as the document has it"),
        ("AnimalStatusResponse", config("status: get"), "no model of the config names the schema"),
        ("AnimalListParams", config("list: get"), "the resource in the singular, the method, and Params"),
        ("AnimalListParams.keeper_id", spec("name: keeperID"), "in snake case"),
        ("AnimalCreateParams.name", spec("name: { type: string }"), "as the document has it"),
        ("Diet", spec("diet:"), "called after the type that holds it"),
        ("Diet.per_day", spec("per_day"), "as the document has it"),
        ("AnimalsResource.create", config("create: post"), "as the config has it"),
        ("client.animals", config("animals:"), "with `Resource` behind it"),
        ("SyncNextPage", config("- name: next_page"), "`next_page` in camel case"),
        ("client.api_key", config("api_key:"), "the config calls it `api_key`"),
    ],
)
def test_each_kind_of_name_has_its_places_and_its_rule(
    ask: Ask, name: str, where: tuple[str, int], sentence: str
) -> None:
    answer = ask(name)
    # A mapping starts where its first key stands, which may be a line below its own.
    assert {where, (where[0], where[1] + 1)} & places(answer)
    assert sentence in says(answer, "name")


def test_a_line_of_a_test_or_a_listing_leads_to_what_it_is_about(ask: Ask, zoo: Path) -> None:
    test = (zoo / "output/tests/api_resources/test_animals.py").read_text()
    number = line_of(test, "client.animals.remove(")
    assert ask(f"output/tests/api_resources/test_animals.py:{number}")["title"] == "the method client.animals.remove"
    listing = (zoo / "output/api.md").read_text()
    number = line_of(listing, 'title="post /animals"')
    assert ask(f"output/api.md:{number}")["title"] == "the method client.animals.create"


@pytest.mark.parametrize("path", ["README.md", "src/zoo/_types.py", "pyproject.toml"])
def test_a_file_that_no_part_of_the_document_decides_names_what_printed_it(ask: Ask, path: str) -> None:
    answer = ask(f"output/{path}")
    assert answer["title"] == f"the file {path}"
    assert says(answer, "from").startswith("the template python/")


def test_every_line_of_the_resources_and_types_has_an_answer(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = "output/src/zoo/resources/animals.py"
    lines = (zoo / path).read_text().split("\n")
    for number in range(1, len(lines), 17):
        assert run(["explain", f"{path}:{number}", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["answers"][0]["reasons"], number


def test_words_name_the_place_and_show_the_line(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert zoo.is_dir()
    assert run(["explain", "Animal.born_at"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("the field Animal.born_at\n  output/src/zoo/types/animal.py:")
    assert f"[openapi.yml:{line_of(SPEC, 'bornAt')}:" in out
    assert re.search(r"^ +\d+ \| bornAt: \{ type:", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("client.nothing", "nothing in the SDKs is called 'client.nothing'"),
        ("client.animals.list.nothing", "nothing in the SDKs is called"),
        ("", "nothing in the SDKs is called ''"),
        ("output/src/zoo/types/animal.py:9999", "and no line 9999"),
        ("../../etc/passwd:1", "nothing in the SDKs is called"),
    ],
)
def test_what_is_not_known_is_said(zoo: Path, capsys: pytest.CaptureFixture[str], question: str, sentence: str) -> None:
    assert zoo.is_dir()
    assert run(["explain", question]) == 2
    assert sentence in capsys.readouterr().err


def test_without_an_sdk_it_sends_to_generate(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (zoo / "openapi.yml").write_text("{")
    assert run(["explain", "client.animals"]) == 2
    assert "run `sdkpress generate` to see why" in capsys.readouterr().err
