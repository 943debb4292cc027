"""Each transform does what its command says, or says why not."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config.settings import TransformCommand
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load import jsonpath_select
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.pointer import resolve
from generator.load.tree import Mapping, Value, clone, key_span_at, span_at
from generator.transform import edits
from generator.transform.apply import Transformed, apply_transforms

SPEC = """
paths:
  /pets:
    get: {summary: List, parameters: [{name: limit}, {name: after}]}
components:
  schemas:
    Pet:
      type: object
      properties: {name: {type: string}, toy: {type: object, properties: {size: {type: integer}}}}
    Cat: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {size: {type: integer}}}]}
    Page: {example: {oneOf: [1]}, properties: {oneOf: {type: array}, default: {oneOf: [{type: string}]}}}
"""


def read(text: str, name: str = "spec.yml") -> Value:
    findings = Findings()
    value = parse(SourceFile(Path(name), name, text), findings)
    assert list(findings) == []
    return value


def commands(text: str) -> tuple[TransformCommand, ...]:
    root = read(text, "config.yml")
    found = []
    for entry in root if isinstance(root, list) else [root]:
        assert isinstance(entry, Mapping)
        args = entry.get("args", Mapping())
        assert isinstance(args, Mapping)
        found.append(TransformCommand(str(entry["command"]), args, at=span_at(entry, "command")))
    return tuple(found)


def run(text: str, spec: str = SPEC) -> tuple[Transformed, list[str]]:
    findings = Findings()
    result = apply_transforms(read(spec), commands(text), findings)
    return result, [
        f"{finding.at and finding.at.line}:{finding.at and finding.at.column} {finding.code}" for finding in findings
    ]


def changed(text: str, pointer: str, count: int = 1) -> Value:
    """What stands at the pointer after the transform, which changes so many places and has no findings."""
    result, codes = run(text)
    assert codes == []
    assert [hit.count for hit in result.hits] == [count]
    return resolve(result.root, pointer)


def keys_of(value: Value) -> list[str]:
    assert isinstance(value, Mapping)
    return list(value)


PET = "#/components/schemas/Pet"


def test_update_replaces_the_value() -> None:
    text = "{command: update, args: {target: $.components.schemas.Pet.type, value: [object, 'null']}}"
    assert changed(text, f"{PET}/type") == ["object", "null"]


def test_update_with_a_template_wraps_the_old_text() -> None:
    text = "{command: update, args: {target: $..get.summary, value: '{{value}} all', template: true}}"
    assert changed(text, "#/paths/~1pets/get/summary") == "List all"


def test_append_adds_properties_and_items() -> None:
    text = "{command: append, args: {target: $..properties.name, value: {title: N, x: {y: 1}}}}"
    assert changed(text, f"{PET}/properties/name") == {"type": "string", "title": "N", "x": {"y": 1}}
    text = "{command: append, args: {target: $..get.parameters, value: [{name: a}, {name: b}]}}"
    assert changed(text, "#/paths/~1pets/get/parameters/3") == {"name": "b"}
    text = "{command: append, args: {target: $..get.parameters, value: {name: a}}}"
    assert changed(text, "#/paths/~1pets/get/parameters/2") == {"name": "a"}


@pytest.mark.parametrize("form", ["merge, args: {value", "mergeObject, args: {object"])
def test_merge_goes_deep_and_wins(form: str) -> None:
    text = (
        f"{{command: {form}: {{type: thing, properties: {{toy: {{title: T}}}}}}, target: [$.components.schemas.Pet]}}}}"
    )
    merged = changed(text, PET)
    assert merged == {
        "type": "thing",
        "properties": {
            "name": {"type": "string"},
            "toy": {"type": "object", "properties": {"size": {"type": "integer"}}, "title": "T"},
        },
    }


def test_remove_deletes_matches_and_keys() -> None:
    assert changed("{command: remove, args: {target: $..size}}", f"{PET}/properties/toy/properties", 2) == {}
    text = "{command: remove, args: {target: '$..parameters[?(@.name)]'}}"
    assert changed(text, "#/paths/~1pets/get/parameters", 2) == []
    text = "{command: remove, args: {target: [$.components.schemas.Pet], keys: [type, nothing]}}"
    assert keys_of(changed(text, PET)) == ["properties"]


def test_copy_and_move() -> None:
    text = "{command: copy, args: {from: $.components.schemas.Pet, to: [$.components.schemas.Dog, $.components.Pet]}}"
    result, codes = run(text)
    assert codes == []
    assert resolve(result.root, "#/components/Pet") == resolve(result.root, PET)
    assert resolve(result.root, "#/components/Pet") is not resolve(result.root, "#/components/schemas/Dog")
    text = "{command: move, args: {from: $.components.schemas.Cat, to: \"$.components['x.Cat']\"}}"
    result, codes = run(text)
    assert codes == []
    assert resolve(result.root, "#/components/schemas/Cat") is None
    assert resolve(result.root, "#/components/x.Cat/oneOf") is not None


def test_rename_keeps_the_order_and_corrects_references() -> None:
    text = "{command: rename, args: {target: $.components.schemas.Pet, to: a/Pet}}"
    result, codes = run(text)
    assert codes == []
    assert keys_of(resolve(result.root, "#/components/schemas")) == ["a/Pet", "Cat", "Page"]
    assert resolve(result.root, "#/components/schemas/Cat/oneOf/0/$ref") == "#/components/schemas/a~1Pet"


@pytest.mark.parametrize("name", ["Toy", "'#/components/schemas/Toy'"])
def test_extract_to_refs_lifts_a_schema(name: str) -> None:
    ref = f"{{target: $.components.schemas.Pet.properties.toy, name: {name}}}"
    result, codes = run(f"{{command: extractToRefs, args: {{ref: {ref}}}}}")
    assert codes == []
    assert resolve(result.root, f"{PET}/properties/toy") == {"$ref": "#/components/schemas/Toy"}
    assert resolve(result.root, "#/components/schemas/Toy/properties/size/type") == "integer"


def test_equal_schemas_are_found_by_one_of_them() -> None:
    text = """
command: extractToRefs
args:
  ref:
    name: Toy
    target: {matches_schema: $.components.schemas.Pet.properties.toy, ignore: $.nothing}
"""
    result, codes = run(text)
    assert codes == []
    assert [hit.count for hit in result.hits] == [2]
    assert resolve(result.root, "#/components/schemas/Cat/oneOf/1") == {"$ref": "#/components/schemas/Toy"}


def test_equal_schemas_under_ignore_are_left_alone() -> None:
    text = """
command: merge
args:
  value: {title: Toy}
  target: {matches_schema: $.components.schemas.Pet.properties.toy, ignore: $.components.schemas.Pet}
"""
    result, codes = run(text)
    assert codes == []
    assert resolve(result.root, "#/components/schemas/Cat/oneOf/1/title") == "Toy"
    assert resolve(result.root, f"{PET}/properties/toy/title") is None


def test_one_of_becomes_any_of_in_schemas_only() -> None:
    result, codes = run("{command: oneOfToAnyOf}")
    assert codes == []
    assert [hit.count for hit in result.hits] == [2]
    schemas = resolve(result.root, "#/components/schemas")
    assert keys_of(resolve(schemas, "#/Cat")) == ["anyOf"]
    assert resolve(schemas, "#/Page/example") == {"oneOf": [1]}
    assert keys_of(resolve(schemas, "#/Page/properties")) == ["oneOf", "default"]
    assert resolve(schemas, "#/Page/properties/default/anyOf") == [{"type": "string"}]


def test_replace_properties_replaces_each_listed_path() -> None:
    text = "{command: replaceProperties, args: {value: {type: number}, filter: {only: [$..toy, $..name]}}}"
    result, codes = run(text, "properties: {toy: {x: 1}, name: {y: 2}}")
    assert codes == []
    assert result.root == {"properties": {"toy": {"type": "number"}, "name": {"type": "number"}}}


def test_transforms_run_in_order_on_a_copy() -> None:
    spec = read("a: 1")
    text = """
- {command: append, args: {target: $, value: {b: 2}}}
- {command: remove, args: {target: $.b}}
- {command: append, args: {target: $, value: {b: 3}}}
"""
    result = apply_transforms(spec, commands(text), Findings())
    assert spec == {"a": 1}
    assert result.root == {"a": 1, "b": 3}
    assert apply_transforms(spec, (), Findings()).root is spec


def test_values_are_cloned_at_each_use() -> None:
    result, _ = run("{command: update, args: {target: [$.a, $.b], value: {x: 1}}}", "a: 1\nb: 2")
    assert isinstance(result.root, Mapping)
    assert result.root["a"] == result.root["b"]
    assert result.root["a"] is not result.root["b"]


def test_what_the_config_put_in_stands_in_the_config_and_the_rest_in_the_document() -> None:
    text = "command: merge\nargs:\n  target: $.a\n  value:\n    new: {x: 1}\n"
    result, _ = run(text, "a:\n  old: 5\n")
    inner = resolve(result.root, "#/a")
    assert span_at(inner, "new") == Span("config.yml", 5, 10)
    assert key_span_at(inner, "new") == Span("config.yml", 5, 5)
    assert span_at(resolve(inner, "#/new"), "x") == Span("config.yml", 5, 14)
    assert span_at(inner, "old") == Span("spec.yml", 2, 8)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{command: explode}", ["1:11 Transform/CommandUnknown"]),
        ("{command: update, args: {target: $.gone, value: 1}}", ["1:34 Transform/NoMatch"]),
        ("{command: remove, args: {target: [$.paths, $.gone]}}", ["1:44 Transform/NoMatch"]),
        ("{command: remove, args: {target: '$.a['}}", ["1:34 Transform/QueryInvalid"]),
        ("{command: remove, args: {target: 5}}", ["1:34 Transform/Invalid"]),
        ("{command: remove, args: {}}", ["1:11 Transform/Invalid"]),
        ("{command: remove, args: {target: $}}", ["1:34 Transform/WrongTarget"]),
        ("{command: remove, args: {target: $..parameters, keys: [a]}}", ["1:34 Transform/WrongTarget"]),
        ("{command: remove, args: {target: $.paths, keys: a}}", ["1:49 Transform/Invalid"]),
        ("{command: update, args: {target: $.paths}}", ["1:11 Transform/Invalid"]),
        ("{command: update, args: {target: $.paths, value: x, template: true}}", ["1:50 Transform/Invalid"]),
        (
            "{command: update, args: {target: $.paths, value: '{{value}}', template: true}}",
            ["1:34 Transform/WrongTarget"],
        ),
        ("{command: append, args: {target: $..Pet, value: {type: x, title: y}}}", ["1:56 Transform/Clash"]),
        ("{command: append, args: {target: $..Pet, value: 5}}", ["1:34 Transform/WrongTarget"]),
        ("{command: merge, args: {target: $..Pet, value: [a]}}", ["1:48 Transform/Invalid"]),
        ("{command: merge, args: {target: $..summary, value: {a: 1}}}", ["1:33 Transform/WrongTarget"]),
        ("{command: copy, args: {from: $.components.schemas.*, to: $.x}}", ["1:30 Transform/Invalid"]),
        ("{command: copy, args: {from: $.paths, to: $.components}}", ["1:43 Transform/Clash"]),
        ("{command: copy, args: {from: $.paths, to: $.a.b}}", ["1:43 Transform/Invalid"]),
        ("{command: copy, args: {from: $.paths, to: '$.a[0]'}}", ["1:43 Transform/Invalid"]),
        ("{command: copy, args: {from: $.gone, to: $.x}}", ["1:30 Transform/NoMatch"]),
        ("{command: move, args: {from: $.paths}}", ["1:11 Transform/Invalid"]),
        ("{command: rename, args: {target: $..Pet, to: Cat}}", ["1:34 Transform/Clash"]),
        ("{command: rename, args: {target: '$..parameters[0]', to: x}}", ["1:34 Transform/WrongTarget"]),
        ("{command: rename, args: {target: $..Pet}}", ["1:11 Transform/Invalid"]),
        ("{command: extractToRefs, args: {ref: {target: $..toy, name: Pet}}}", ["1:61 Transform/Clash"]),
        ("{command: extractToRefs, args: {ref: {target: $..toy}}}", ["1:38 Transform/Invalid"]),
        ("{command: remove, args: {target: {matches_schema: $..parameters}}}", ["1:51 Transform/Invalid"]),
        ("{command: remove, args: {target: {schema: $..parameters}}}", ["1:34 Transform/Invalid"]),
        ("{command: replaceProperties, args: {value: 1}}", ["1:11 Transform/Invalid"]),
        ("{command: update, args: {target: $.paths, valeu: 1, value: 2}}", ["1:50 Config/UnknownKey"]),
    ],
)
def test_what_cannot_be_done_is_a_finding_in_the_config(text: str, codes: list[str]) -> None:
    assert run(text)[1] == codes


def test_one_of_beside_any_of_is_a_clash() -> None:
    assert run("{command: oneOfToAnyOf}", "{oneOf: [], anyOf: []}")[1] == ["1:11 Transform/Clash"]


def test_different_schemas_do_not_become_one() -> None:
    text = "{command: extractToRefs, args: {ref: {target: [$..Pet, $..Cat], name: X}}}"
    assert run(text)[1] == ["1:71 Transform/Clash"]


def test_a_query_that_visits_too_much_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonpath_select, "VISIT_LIMIT", 50)
    assert run("{command: remove, args: {target: $..*..*}}")[1] == ["1:34 Transform/TooMuch"]


def test_copies_of_copies_end_in_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edits, "GROWTH_LIMIT", 10_000)
    steps = "".join(f"- {{command: copy, args: {{from: $.a, to: $.a.x{index}}}}}\n" for index in range(30))
    codes = run(steps, "a: {b: 1}")[1]
    assert {code.split()[-1] for code in codes} == {"Transform/Growth"}


def test_nesting_ends_in_a_finding() -> None:
    steps = "".join(
        "- {command: append, args: {target: $" + ".a" * depth + ", value: {a: {}}}}\n" for depth in range(200)
    )
    start = time.process_time()
    assert "Transform/Growth" in {code.split()[-1] for code in run(steps, "{}")[1]}
    assert time.process_time() - start < 20


QUERIES = st.sampled_from(["$", "$.a", "$.a.b", "$..*", "$..b", "$.a[0]", "$.c[*]", "$[", "$.x", 5, None])
ARGS = st.fixed_dictionaries(
    {},
    optional={
        "target": QUERIES
        | st.lists(QUERIES, max_size=2)
        | st.fixed_dictionaries({"matches_schema": QUERIES, "ignore": QUERIES}),
        "value": st.sampled_from(["x", "{{value}}", 1, None]) | st.fixed_dictionaries({"b": st.just(1)}) | st.just([1]),
        "object": st.fixed_dictionaries({"b": st.just(2)}),
        "keys": st.just(["b"]),
        "from": QUERIES,
        "to": QUERIES | st.lists(QUERIES, max_size=2),
        "template": st.booleans(),
        "ref": st.fixed_dictionaries({"target": QUERIES, "name": st.just("n")}),
        "filter": st.fixed_dictionaries({"only": st.lists(QUERIES, max_size=2)}),
    },
)
NAMES = st.sampled_from(
    [
        "update",
        "append",
        "merge",
        "remove",
        "copy",
        "move",
        "rename",
        "extractToRefs",
        "oneOfToAnyOf",
        "replaceProperties",
    ]
)


def as_tree(value: object) -> Value:
    found = parse(SourceFile(Path("c.json"), "c.json", json.dumps(value)), Findings())
    return clone(found)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(NAMES, ARGS), max_size=4))
def test_no_transform_raises(steps: list[tuple[str, dict[str, object]]]) -> None:
    spec = read("{a: {b: [1, {b: 2}], oneOf: [{b: 1}]}, c: [{b: 1}, {b: 1}], d: {$ref: '#/a/b'}}")
    before = clone(spec)
    transforms = []
    for name, args in steps:
        tree = as_tree(args)
        assert isinstance(tree, Mapping)
        transforms.append(TransformCommand(name, tree))
    apply_transforms(spec, tuple(transforms), Findings())
    assert spec == before


SPLIT = """
components:
  schemas:
    One: {type: object, properties: {code: {type: string, enum: [a, b]}, x: {type: string}}}
    Two: {type: object, properties: {code: {type: string, enum: [c]}}}
    Problem: {oneOf: [{$ref: "#/components/schemas/One"}, {$ref: "#/components/schemas/Two"}, {$ref: "#/gone"}]}
"""


def test_members_of_a_union_are_split_by_the_values_of_a_property() -> None:
    text = "{command: splitSchemasByEnumProperty, args: {unionPath: Problem, enumProperty: code}}"
    result, found = run(text, SPLIT)
    one = {"type": "object", "properties": {"code": {"type": "string", "enum": ["a"]}, "x": {"type": "string"}}}
    union = "#/components/schemas/Problem/oneOf"
    assert ([hit.count for hit in result.hits], found) == ([1], [])
    assert resolve(result.root, f"{union}/0") == one
    assert resolve(result.root, f"{union}/1/properties/code/enum") == ["b"]
    assert resolve(result.root, f"{union}/2") == {"$ref": "#/components/schemas/Two"}
    assert resolve(result.root, f"{union}/3") == {"$ref": "#/gone"}
    assert resolve(result.root, "#/components/schemas/One/properties/code/enum") == ["a", "b"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ("{unionPath: Gone, enumProperty: code}", "Transform/NoMatch"),
        ("{unionPath: One, enumProperty: code}", "Transform/WrongTarget"),
        ("{unionPath: [One], enumProperty: code}", "Transform/Invalid"),
        ("{unionPath: One}", "Transform/Invalid"),
    ],
)
def test_only_unions_are_split(args: str, code: str) -> None:
    _, found = run(f"{{command: splitSchemasByEnumProperty, args: {args}}}", SPLIT)
    assert [each.split()[1] for each in found] == [code]
