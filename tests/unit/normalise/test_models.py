"""A model is a name for one schema, by its pointer, by its name or by a query."""

import pytest

from tests.unit.normalise.conftest import Make

SPEC = """
paths: {}
components:
  schemas:
    Animal: {title: animal, type: object, properties: {tail: {type: object, properties: {length: {type: number}}}}}
    Big Cat: {title: cat, type: object}
    'List[Animal]': {type: array, items: {$ref: '#/components/schemas/Animal'}}
    a/b%20~c: {type: object, properties: {x: {type: string}}}
"""


def models(make: Make, text: str, place: str = "zoo") -> dict[str, str]:
    return {name: each.id for name, each in make(SPEC, f"resources: {{{place}: {{models: {text}}}}}").models().items()}


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ("Animal", "#/components/schemas/Animal"),
        ("Big Cat", "#/components/schemas/Big Cat"),
        ("List[Animal]", "#/components/schemas/List[Animal]"),
        ("a/b%20~c", "#/components/schemas/a~1b%2520~0c"),
        ("#/components/schemas/Animal", "#/components/schemas/Animal"),
        ("/components/schemas/Animal", "#/components/schemas/Animal"),
        ("#/components/schemas/Big%20Cat", "#/components/schemas/Big Cat"),
        ("#/components/schemas/Animal/properties/tail", "#/components/schemas/Animal/properties/tail"),
        ("$.components.schemas.Animal", "#/components/schemas/Animal"),
        ("components.schemas.Animal.properties.tail", "#/components/schemas/Animal/properties/tail"),
        ('components.schemas."Big Cat"', "#/components/schemas/Big Cat"),
        ("$.components.schemas[?(@.title == 'cat')]", "#/components/schemas/Big Cat"),
        ("$..tail", "#/components/schemas/Animal/properties/tail"),
    ],
)
def test_a_schema_is_named_in_several_ways(make: Make, schema: str, pointer: str) -> None:
    text = schema.replace("'", "''")
    assert models(make, f"{{it: '{text}'}}") == {"zoo.it": pointer}
    assert models(make, f"{{it: {{type: model, openapi_uri: '{text}'}}}}") == {"zoo.it": pointer}


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ("Animals", "Animals is not in the OpenAPI document"),
        ("#/components/schemas/animal", "#/components/schemas/animal is not in the OpenAPI document"),
        ("#/components/schemas/Animal/title", "#/components/schemas/Animal/title is not in the OpenAPI document"),
        ("$.components.schemas.*", "$.components.schemas.* must select exactly one schema: it matches 4 places"),
        ("$..nothing", "$..nothing must select exactly one schema: it matches nothing"),
        ("$.openapi", "$.openapi must select exactly one schema: #/openapi is no schema"),
        ("$.components[", "$.components[ must select exactly one schema: it is no query: `[` is not closed (character"),
    ],
)
def test_what_names_no_schema_is_reported_and_left_out(make: Make, schema: str, message: str) -> None:
    made = make(SPEC, f"resources: {{zoo: {{models: {{it: '{schema}'}}}}}}")
    (found,) = made.findings
    assert made.models() == {}
    assert found.message.startswith(message)
    assert found.place == "(resource) zoo > (model) it"
    assert str(found.at).startswith("config.yml:3:")
    assert schema not in ("Animals", "#/components/schemas/animal") or found.hint == "Did you mean `Animal`?"


def test_an_alias_shares_the_schema_of_a_model_of_its_resource_wherever_that_stands(make: Make) -> None:
    text = "{old: {type: alias, to: mid}, mid: {type: alias, to: animal, deprecated: gone}, animal: Animal}"
    made = make(SPEC, f"resources: {{zoo: {{models: {text}}}}}")
    assert [(str(each.name), bool(each.alias_of)) for each in made.api.resources[0].models] == [
        ("old", True),
        ("mid", True),
        ("animal", False),
    ]
    assert {each.type.id if each.alias_of else each.id for each in made.api.resources[0].models} == {  # type: ignore[union-attr]
        "#/components/schemas/Animal"
    }


@pytest.mark.parametrize("text", ["{a: {type: alias, to: a}}", "{a: {type: alias, to: b}, b: {type: alias, to: a}}"])
def test_aliases_in_a_circle_end(make: Make, text: str) -> None:
    made = make(SPEC, f"resources: {{zoo: {{models: {text}}}}}")
    assert (made.models(), set(made.codes())) == ({}, {"Config/ModelPathInvalid"})


def test_an_alias_may_name_a_model_of_another_resource(make: Make) -> None:
    config = """
resources:
  park: {models: {beast: {openapi_uri: Animal, x-sdkpress-alias-of: zoo.animal}}}
  zoo: {models: {animal: Big Cat}}
"""
    made = make(SPEC, config)
    assert {name: each.alias_of or each.id for name, each in made.models().items()} == {
        "park.beast": "#/components/schemas/Big Cat",
        "zoo.animal": "#/components/schemas/Big Cat",
    }


def test_what_is_said_of_a_model_reaches_it(make: Make) -> None:
    said = (
        "{openapi_uri: Animal, no_params_suffix: true, force_generation: true, only: [node], deprecated: {python: no}}"
    )
    model = make(SPEC, f"resources: {{zoo: {{models: {{animal: {said}}}}}}}").models()["zoo.animal"]
    assert (model.params_suffix, model.force_generation) == (False, True)
    assert (model.availability.only, model.deprecation.text("python")) == (("typescript",), "no")
