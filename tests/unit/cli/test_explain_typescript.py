"""The command `explain` about TypeScript SDKs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import run
from tests.unit.cli.conftest import Ask, made
from tests.unit.cli.test_explain import CONFIG, SPEC, line_of, places, says, spec

TYPESCRIPT = CONFIG.replace("{ python: { package_name: zoo } }", "{ typescript: { package_name: zoo } }")
MODULE = "output/src/resources/animals.ts"


def config(part: str) -> tuple[str, int]:
    """The place of a part of the config."""
    return "stainless.yml", line_of(TYPESCRIPT, part)


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated SDK; only ever copied."""
    return made(tmp_path_factory.mktemp("sdk"), SPEC, TYPESCRIPT)


def test_a_method_comes_from_an_operation_and_a_key_of_the_config(ask: Ask, zoo: Path) -> None:
    answer = ask("client.animals.list")
    assert places(answer) >= {
        spec("operationId: listAnimals"),
        config("list: get /animals"),
        config("- name: next_page"),
    }
    assert says(answer, "from").startswith("the operation `get /animals`")
    assert says(answer, "type").startswith("gives `AnimalsNextPage`, pages of what the response lists")
    assert "it must be given" in says(answer, "type")
    assert says(answer, "page").startswith("`next_page`: the first scheme that fits; it asks with `after`")
    assert says(answer, "order").startswith("number 4 of create, retrieve, update, list, delete")
    first, last = answer["lines"]
    assert answer["path"] == MODULE
    assert "  list(" in "\n".join((zoo / MODULE).read_text().split("\n")[first - 1 : last])


def test_the_only_argument_of_a_path_is_positional_and_says_why(ask: Ask) -> None:
    assert says(ask("client.animals.remove.animalID"), "order").startswith("positional: animalID; the last parameter")


@pytest.mark.parametrize(
    ("name", "where", "sentence"),
    [
        ("client.animals.list.keeperID", spec("name: keeperID"), "as the document has it"),
        ("client.animals.create.name", spec("name: { type: string }"), "as the document has it"),
        ("Animal", spec("Animal:\n"), "`animal` in camel case"),
        ("Animal.bornAt", spec("bornAt:"), "for names of properties travel"),
        ("AnimalStatusResponse", config("status: get"), "no model of the config names the schema"),
        ("AnimalListParams", config("list: get"), "the resource in the singular, the method, and Params"),
        ("AnimalListParams.keeperID", spec("name: keeperID"), "as the document has it"),
        ("AnimalCreateParams.Diet", spec("diet:"), "in the namespace of what holds it"),
        ("AnimalCreateParams.Diet.per_day", spec("per_day"), "for names of properties travel"),
        ("Animals.create", config("create: post"), "as the config has it"),
        ("client.animals", config("animals:"), "`animals` in camel case"),
        ("NextPage", config("- name: next_page"), "`next_page` in camel case"),
        ("client.apiKey", config("api_key:"), "the config calls it `api_key`"),
        ("client", config("name: zoo"), "the config calls the client `zoo`"),
    ],
)
def test_each_kind_of_name_has_its_places_and_its_rule(
    ask: Ask, name: str, where: tuple[str, int], sentence: str
) -> None:
    answer = ask(name)
    # A mapping starts where its first key stands, which may be a line below its own.
    assert {where, (where[0], where[1] + 1)} & places(answer)
    assert sentence in says(answer, "name")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("  bornAt?:", "the property Animal.bornAt"),
        ("   * The day it was born.", "the property Animal.bornAt"),
        ("  keeperID: number;", "the property AnimalListParams.keeperID"),
        ("  remove(animalID", "the method client.animals.remove"),
        ("export class Animals", "the resource client.animals"),
        ("export interface AnimalStatusResponse", "the type AnimalStatusResponse"),
    ],
)
def test_a_line_is_what_it_declares(ask: Ask, zoo: Path, line: str, title: str) -> None:
    assert ask(f"{MODULE}:{line_of((zoo / MODULE).read_text(), line)}")["title"] == title


def test_a_line_of_a_test_or_a_listing_leads_to_what_it_is_about(ask: Ask, zoo: Path) -> None:
    test = (zoo / "output/tests/api-resources/animals.test.ts").read_text()
    number = line_of(test, "client.animals.remove(")
    assert ask(f"output/tests/api-resources/animals.test.ts:{number}")["title"] == "the method client.animals.remove"
    number = line_of((zoo / "output/api.md").read_text(), 'title="post /animals"')
    assert ask(f"output/api.md:{number}")["title"] == "the method client.animals.create"


def test_a_method_of_the_client_itself_is_in_the_module_of_the_client(
    zoo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = TYPESCRIPT.replace("      status: get /animals/{animal_id}\n", "")
    own = "resources:\n  $client: { methods: { status: 'get /animals/{animal_id}' } }\n"
    (zoo / "stainless.yml").write_text(moved.replace("resources:\n", own))
    assert run(["generate", "--quiet"]) == 0
    number = line_of((zoo / "output/src/client.ts").read_text(), "  status(animalID")
    for question in ("client.status", f"output/src/client.ts:{number}"):
        assert run(["explain", question, "--json"]) == 0, question
        (answer,) = json.loads(capsys.readouterr().out)["answers"]
        assert (answer["title"], answer["path"]) == ("the method client.status", "output/src/client.ts")


def test_methods_are_known_by_the_class_that_has_them_and_by_the_one_that_declares_them(
    zoo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shaken = TYPESCRIPT.replace("package_name: zoo }", "package_name: zoo, options: { enable_treeshaking: true } }")
    own = "resources:\n  $client: { methods: { status: 'get /animals/{animal_id}' } }\n"
    moved = shaken.replace("      status: get /animals/{animal_id}\n", "").replace("resources:\n", own)
    (zoo / "stainless.yml").write_text(moved)
    assert run(["generate", "--quiet"]) == 0
    module = (zoo / MODULE).read_text()
    expected = {
        "client.animals.create": (MODULE, "BaseAnimals.create"),
        "Animals.create": (MODULE, "BaseAnimals.create"),
        "BaseAnimals.create": (MODULE, "BaseAnimals.create"),
        f"{MODULE}:{line_of(module, '  create(')}": (MODULE, "BaseAnimals.create"),
        "client.animals": (MODULE, "Animals"),
        f"{MODULE}:{line_of(module, 'export class Animals')}": (MODULE, "Animals"),
        f"{MODULE}:{line_of(module, 'export class BaseAnimals')}": (MODULE, "Animals"),
        "client.status": ("output/src/client-base.ts", "BaseZoo.status"),
        "client.apiKey": ("output/src/client-base.ts", "ClientOptions"),
    }
    for question, found in expected.items():
        assert run(["explain", question, "--json"]) == 0, question
        (answer,) = json.loads(capsys.readouterr().out)["answers"]
        assert (answer["path"], answer["name"]) == found, question


def test_every_line_of_a_module_and_the_client_has_an_answer(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, step in ((MODULE, 11), ("output/src/client.ts", 40)):
        for number in range(1, len((zoo / path).read_text().split("\n")), step):
            assert run(["explain", f"{path}:{number}", "--json"]) == 0
            assert json.loads(capsys.readouterr().out)["answers"][0]["reasons"], number


@pytest.mark.parametrize("question", ["client.nothing", "client.animals.list.nothing", "Nothing.at.all", "."])
def test_what_is_not_known_is_said(zoo: Path, capsys: pytest.CaptureFixture[str], question: str) -> None:
    assert zoo.is_dir()
    assert run(["explain", question]) == 2
    assert "nothing in the SDKs is called" in capsys.readouterr().err
