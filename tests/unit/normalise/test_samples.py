"""Which methods carry an example in their documentation."""

import pytest

from tests.unit.normalise.conftest import Make

CONFIG = """
resources:
  zoo:
    methods: {open: post /zoo}
    subresources:
      animals: {methods: {retrieve: "get /animals/{id}", list: get /animals}}
      keepers: {x-sdkpress-no-examples: %s, methods: {list: get /keepers}}
  shop: {methods: {list: get /shop}}
"""
SPEC = """
paths:
  /zoo:
    post:
      requestBody: {content: {application/json: {schema: {type: object, properties: {day: %s}}}}}
      responses: {'204': {description: ok}}
  /animals/{id}:
    get:
      parameters: [%s]
      responses: {'204': {description: ok}}
  /animals: {get: {parameters: [%s], responses: {'204': {description: ok}}}}
  /keepers: {get: {responses: {'204': {description: ok}}}}
  /shop:
    get:
      responses: {'200': {description: ok, content: {application/json: {example: a, schema: %s}}}}
"""
DAY = "{type: string}"
ID = "{name: id, in: path, required: true, schema: {type: string}}"
LIMIT = "{name: limit, in: query, schema: {type: integer}}"
GOODS = "{type: object, properties: {name: {type: string, example: Rope}}}"


def shown(make: Make, spec: str, none: str = "false") -> list[str]:
    methods = make(spec, CONFIG % none).methods()
    return [path for path, method in methods.items() if method.examples]


@pytest.mark.parametrize(
    "spec",
    [
        SPEC % ("{type: string, example: Monday}", ID, LIMIT, GOODS),
        SPEC % (DAY, "{name: id, in: path, required: true, example: ape, schema: {type: string}}", LIMIT, GOODS),
        SPEC % (DAY, ID, "{name: X-Day, in: header, example: Monday, schema: {type: string}}", GOODS),
    ],
)
def test_one_example_brings_them_to_all_methods_below_a_resource_at_the_top(make: Make, spec: str) -> None:
    zoo = ["zoo.open", "zoo.animals.retrieve", "zoo.animals.list", "zoo.keepers.list"]
    assert shown(make, spec) == zoo
    assert shown(make, spec, "true") == zoo[:-1]


@pytest.mark.parametrize(
    "spec",
    [
        SPEC % (DAY, ID, LIMIT, GOODS),
        SPEC % (DAY, ID, "{name: limit, in: query, example: 5, schema: {type: integer}}", GOODS),
        SPEC % (DAY, "{name: id, in: path, required: true, schema: {type: string, example: ape}}", LIMIT, GOODS),
        SPEC % ("{type: object, properties: {name: {type: string, example: Monday}}}", ID, LIMIT, GOODS),
    ],
)
def test_examples_elsewhere_bring_none(make: Make, spec: str) -> None:
    assert shown(make, spec) == []


def test_an_example_of_the_whole_answer_brings_them_too(make: Make) -> None:
    assert shown(make, SPEC % (DAY, ID, LIMIT, "{type: object, example: {name: Rope}}")) == ["shop.list"]
