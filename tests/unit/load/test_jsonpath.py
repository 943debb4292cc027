"""Queries select places; what is no query is refused; the work is bounded."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.diagnostic import Findings
from generator.load import jsonpath_select
from generator.load.files import SourceFile
from generator.load.jsonpath import parse_query
from generator.load.jsonpath_select import TooMuchError, select
from generator.load.jsonpath_tokens import QueryError
from generator.load.parse import parse
from generator.load.tree import Mapping

DOCUMENT = """
paths:
  /pets/{id}:
    get: {operationId: getPet, tags: [pets, "it's"]}
    post: {operationId: makePet, deprecated: true}
  /a.json: {get: {operationId: file}}
schemas:
  Pet: {type: object, size: 3, properties: {name: {type: string, propertyNames: {}}, age: {type: integer}}}
  Cat: {type: object, size: 10, allOf: [{$ref: '#/schemas/Pet'}, {type: object, title: The Cat}]}
  Tags: {type: array, items: {type: string}}
list: [0, 1, 2, 3]
"""


def document() -> Mapping:
    value = parse(SourceFile(Path("a.yml"), "a.yml", DOCUMENT), Findings())
    assert isinstance(value, Mapping)
    return value


def selected(query: str) -> list[str]:
    return [str(match) for match in select(document(), parse_query(query))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("$", ["#"]),
        ("$.list", ["#/list"]),
        ("list", ["#/list"]),
        ("$.paths./pets/{id}.get.operationId", ["#/paths/~1pets~1{id}/get/operationId"]),
        ("$.paths['/a.json'].get", ["#/paths/~1a.json/get"]),
        ('$["paths"]["/a.json"]', ["#/paths/~1a.json"]),
        ("$.paths./a.json.get", []),
        ("$..propertyNames", ["#/schemas/Pet/properties/name/propertyNames"]),
        ("$.schemas.*.size", ["#/schemas/Pet/size", "#/schemas/Cat/size"]),
        ("$.schemas[*].size", ["#/schemas/Pet/size", "#/schemas/Cat/size"]),
        ("$.schemas['Pet','Tags'].type", ["#/schemas/Pet/type", "#/schemas/Tags/type"]),
        ("$.schemas.Pet,Cat.type", ["#/schemas/Pet/type", "#/schemas/Cat/type"]),
        ("$.list[0]", ["#/list/0"]),
        ("$.list[-1]", ["#/list/3"]),
        ("$.list[(@.length-1)]", ["#/list/3"]),
        ("$.list[1:3]", ["#/list/1", "#/list/2"]),
        ("$.list[::2]", ["#/list/0", "#/list/2"]),
        ("$.list[0,2:]", ["#/list/0", "#/list/2", "#/list/3"]),
        ("$.list.2", ["#/list/2"]),
        ("$.list[9]", []),
        ('$.schemas[?(@.type == "array")]', ["#/schemas/Tags"]),
        ("$.schemas[?(@.type != 'object')]", ["#/schemas/Tags"]),
        ("$.schemas[?(@.size > 3)]", ["#/schemas/Cat"]),
        ("$.schemas[?(@.size >= 3 && @.size<10)]", ["#/schemas/Pet"]),
        ("$.schemas[?(@.size == 3 || @.items)]", ["#/schemas/Pet", "#/schemas/Tags"]),
        ("$.schemas[?(!@.size)]", ["#/schemas/Tags"]),
        ("$.schemas[?(!(@.size || @.items))]", []),
        ("$.schemas[?(@.properties.age.type == 'integer')]", ["#/schemas/Pet"]),
        ("$.schemas[?(@['size'] === 10)]", ["#/schemas/Cat"]),
        ("$.schemas[?(@.size == null)]", ["#/schemas/Tags"]),
        ("$.schemas[?(@.size === undefined)]", ["#/schemas/Tags"]),
        ("$.schemas[?(@.size == '3')]", []),
        ("$.schemas[?(@property.startsWith('C'))]", ["#/schemas/Cat"]),
        ("$.schemas[?(@property == 'Pet')]", ["#/schemas/Pet"]),
        ("$.schemas.Cat.allOf[?(@.$ref)]", ["#/schemas/Cat/allOf/0"]),
        ("$.schemas.Cat.allOf[?(@.title.match(/^the/i))]", ["#/schemas/Cat/allOf/1"]),
        ("$.schemas.Cat.allOf[?(/Cat$/.test(@.title))]", ["#/schemas/Cat/allOf/1"]),
        ("$.paths.*[?(@.deprecated)]", ["#/paths/~1pets~1{id}/post"]),
        ("$.paths.*[?(@.deprecated == true)].operationId", ["#/paths/~1pets~1{id}/post/operationId"]),
        ('$.paths.*.get.tags[?(@ == "it\'s")]', ["#/paths/~1pets~1{id}/get/tags/1"]),
        ("$.paths.*.get[?(@.length == 2)]", ["#/paths/~1pets~1{id}/get/tags"]),
        ("$.list[?(@ > 1 && @root.list)]", ["#/list/2", "#/list/3"]),
        (
            "$.schemas.Pet.properties[?(@parentProperty == 'properties')]",
            ["#/schemas/Pet/properties/name", "#/schemas/Pet/properties/age"],
        ),
        ("$..age^", ["#/schemas/Pet/properties"]),
        ("$..properties.name^^", ["#/schemas/Pet"]),
        ("$.`list", ["#/list"]),
        ("$..[?(@.title)]", ["#/schemas/Cat/allOf/1"]),
    ],
)
def test_queries_select(query: str, expected: list[str]) -> None:
    assert selected(query) == expected


def test_every_place_is_selected_once() -> None:
    assert len(selected("$..*")) == len(set(selected("$..*"))) == len(selected("$..*..*")) + 3


@pytest.mark.parametrize(
    "query",
    [
        "$.",
        "$..",
        "$.a[",
        "$.a['b]",
        "$.a[?(@.b ==)]",
        "$.a[?(@.b = 1)]",
        "$.a[?(@.b == 1]",
        "$[?(alert(1))]",
        "$[?(@.a.constructor('x'))]",
        "$[(process.exit())]",
        "$.a~",
        "$.a[::0]",
        "$.a[?(@.b.match(/(a+)+$/))]",
        "$.a[?(@.b.match(/[/))]",
        "$['a'",
        "$.a[]",
        "$.a..b.",
        "$x",
        "$.a[?(" + "(" * 60 + "1" + ")" * 60 + ")]",
        "x" * 3000,
    ],
)
def test_what_is_no_query_is_refused(query: str) -> None:
    with pytest.raises(QueryError):
        parse_query(query)


def test_a_query_that_visits_too_much_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonpath_select, "VISIT_LIMIT", 500)
    with pytest.raises(TooMuchError):
        select(document(), parse_query("$..*..*..*"))


TOKENS = [
    "$",
    ".",
    "..",
    "*",
    "[",
    "]",
    "?(",
    ")",
    "@",
    "==",
    "!",
    "&&",
    "||",
    "'a'",
    "list",
    "0",
    ":",
    ",",
    "^",
    "~",
    "/",
    "size",
    " ",
]


@settings(max_examples=500)
@given(st.text(max_size=30) | st.lists(st.sampled_from(TOKENS), max_size=14).map("".join))
def test_any_text_is_a_query_or_is_refused(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError:
        return
    select(document(), query)
