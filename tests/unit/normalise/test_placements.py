"""The document may place operations and schemas itself; the config has the last word."""

import pytest

from tests.unit.normalise.conftest import Make

ANSWER = "responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}"


def paths(**methods: str) -> str:
    lines = [f"  /{name}:\n    get: {{x-stainless-method: {value}, {ANSWER}}}" for name, value in methods.items()]
    return "paths:\n" + "\n".join(lines) + "\n"


def test_an_operation_can_name_its_method(make: Make) -> None:
    made = make(paths(a="zoo.animals.list", b="$client.status", c="zoo.open"))
    assert {name: method.path for name, method in made.methods().items()} == {
        "zoo.animals.list": "/a",
        "zoo.open": "/c",
        "$client.status": "/b",
    }
    assert [each.name for each in made.api.resources] == ["zoo"]
    assert made.codes("Endpoint", "Config", "Method") == []


def test_an_object_takes_the_keys_of_a_method(make: Make) -> None:
    value = "{path: zoo.close, description: Shuts., skip: [node], deprecated: soon, paginated: false}"
    method = make(paths(a=value)).methods()["zoo.close"]
    assert (method.docs, method.availability.skip, method.deprecation.default) == ("Shuts.", ("typescript",), "soon")


def test_the_config_places_an_operation_first(make: Make) -> None:
    made = make(paths(a="zoo.list", b="zoo.find"), "resources: {park: {methods: {list: get /a}}}")
    assert {name: method.path for name, method in made.methods().items()} == {"park.list": "/a", "zoo.find": "/b"}
    assert made.codes("Method") == []


def test_a_name_that_the_config_gives_to_another_operation_is_reported(make: Make) -> None:
    made = make(paths(a="zoo.list", b="zoo.list"), "resources: {zoo: {methods: {list: get /b}}}")
    assert {name: method.path for name, method in made.methods().items()} == {"zoo.list": "/b"}
    found = [(each.message, each.place, str(each.at)) for each in made.findings if each.code == "Method/PlaceTaken"]
    assert found == [
        (
            "get /a asks for the name of the method of get /b; it is left out",
            "(resource) zoo > (method) list",
            "spec.yml:5:31",
        )
    ]


def test_of_two_operations_with_one_name_the_first_has_it(make: Make) -> None:
    made = make(paths(a="zoo.list", b="zoo.list"))
    assert (made.methods()["zoo.list"].path, made.codes("Method")) == ("/a", ["Method/PlaceTaken"])


@pytest.mark.parametrize("value", ["list", "5", "{name: zoo.list}", "zoo..list", "{path: 3}", "$shared.list", "null"])
def test_what_is_no_place_is_reported(make: Make, value: str) -> None:
    made = make(paths(a=value))
    assert made.methods() == {}
    assert "Config/WrongType" in made.codes()


SCHEMAS = """
paths: {}
components:
  schemas:
    Animal: {x-stainless-model: zoo.animals.animal, type: object, properties: {name: {type: string}}}
    Ticket: {x-stainless-model: shared.ticket, type: object, properties: {day: {$ref: '#/components/schemas/Day'}}}
    Day: {type: object, properties: {of: {x-stainless-model: zoo.year, type: object, properties: {n: {type: integer}}}}}
    Sample: {example: {x-stainless-model: zoo.sample}}
"""


def test_a_schema_can_name_its_model(make: Make) -> None:
    made = make(SCHEMAS)
    assert {name: model.id for name, model in made.models().items()} == {
        "$shared.ticket": "#/components/schemas/Ticket",
        "zoo.year": "#/components/schemas/Day/properties/of",
        "zoo.animals.animal": "#/components/schemas/Animal",
    }


def test_the_config_names_a_schema_first(make: Make) -> None:
    made = make(SCHEMAS, "resources: {park: {models: {beast: Animal}}, zoo: {models: {year: Day}}}")
    assert {name: model.id for name, model in made.models().items()} == {
        "$shared.ticket": "#/components/schemas/Ticket",
        "park.beast": "#/components/schemas/Animal",
        "zoo.year": "#/components/schemas/Day",
    }
    assert made.codes("Model") == ["Model/PlaceTaken"]


def test_a_keyword_that_a_transform_puts_in_counts(make: Make) -> None:
    spec = "paths: {}\ncomponents: {schemas: {Animal: {type: object}}}\n"
    args = "{target: $.components.schemas.Animal, value: {x-stainless-model: zoo.animal}}"
    made = make(spec, f"openapi: {{transforms: [{{command: merge, args: {args}}}]}}")
    assert list(made.models()) == ["zoo.animal"]
    assert make(spec).models() == {}


@pytest.mark.parametrize("value", ["animal", "[zoo, animal]", "$client.animal", "zoo.", "''"])
def test_what_is_no_place_of_a_model_is_reported(make: Make, value: str) -> None:
    made = make(f"paths: {{}}\ncomponents: {{schemas: {{A: {{type: object, x-stainless-model: {value}}}}}}}\n")
    assert (made.models(), made.codes()) == ({}, ["Config/WrongType"])
