"""YAML and JSON text become values with places, or findings; never a traceback."""

import time
from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.tree import Mapping, Sequence, Value, clone, key_span_at, span_at, span_of


def read(text: str, name: str = "a.yml") -> tuple[Value, list[str]]:
    findings = Findings()
    value = parse(SourceFile(Path(name), name, text), findings)
    return value, [f"{finding.at} {finding.code}" for finding in findings]


def value_of(text: str, name: str = "a.yml") -> Value:
    value, codes = read(text, name)
    assert codes == []
    return value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", "yes"),
        ("on", "on"),
        ("2025-10-10", "2025-10-10"),
        ("2025-10-10T00:00:00Z", "2025-10-10T00:00:00Z"),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("-3", -3),
        ("+3", 3),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("9.2e18", 9.2e18),
        ("~", None),
        ("Null", None),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("'true'", "true"),
        ('"1"', "1"),
        ("!!str 1", "1"),
        ('!!int "1"', 1),
        ("! 1", "1"),
        ("=", "="),
    ],
)
def test_plain_scalars_follow_the_core_schema_of_yaml_1_2(text: str, expected: Value) -> None:
    value = value_of(f"a: {text}")
    assert isinstance(value, Mapping)
    assert value["a"] == expected
    assert type(value["a"]) is type(expected)


def test_keys_are_text_as_it_was_written() -> None:
    assert value_of("200: a\ntrue: b\n~: c\n1.0: d\n2025-01-01: e") == {
        "200": "a",
        "true": "b",
        "~": "c",
        "1.0": "d",
        "2025-01-01": "e",
    }


def test_json_is_read_as_json_where_yaml_would_refuse_it() -> None:
    text = '{"a\\/b":\t"\\ud83d\\ude00", "c": [1, -0.5e1, true, null, ""]}'
    expected = {"a/b": "\U0001f600", "c": [1, -5.0, True, None, ""]}
    assert value_of(text, "a.json") == expected
    assert value_of(text, "a.yml") == expected


def test_what_only_looks_like_json_is_read_as_yaml() -> None:
    assert value_of("{a: 1, b: [c, d,],}") == {"a": 1, "b": ["c", "d"]}


@pytest.mark.parametrize("name", ["a.yml", "a.json"])
def test_entries_know_where_they_stand(name: str) -> None:
    text = '{\n "ä": {"b": [10,\n  20]}\n}' if name == "a.json" else "ä:\n  b:\n  - 10\n  -   20\n"
    value = value_of(text, name)
    assert isinstance(value, Mapping)
    inner = value["ä"]
    assert isinstance(inner, Mapping)
    items = inner["b"]
    expected = {
        "a.json": [(1, 1), (2, 2), (2, 7), (2, 8), (2, 13), (2, 14), (3, 3)],
        "a.yml": [(1, 1), (1, 1), (2, 3), (2, 3), (3, 3), (3, 5), (4, 7)],
    }
    places = [
        span_of(value),
        key_span_at(value, "ä"),
        span_at(value, "ä"),
        key_span_at(inner, "b"),
        span_at(inner, "b"),
        span_at(items, 0),
        span_at(items, 1),
    ]
    assert [(place.line, place.column) for place in places if place] == expected[name]


def test_lines_end_as_in_editors() -> None:
    value = value_of("a: 1\r\nb: 2\rc: 3\nd: 4")
    assert [span.line for key in "abcd" if (span := key_span_at(value, key))] == [1, 2, 3, 4]


def test_copies_keep_their_places() -> None:
    value = value_of("a:\n  b: [1, {c: 2}]")
    copied = clone(value)
    assert copied == value
    assert isinstance(copied, Mapping)
    assert isinstance(value, Mapping)
    assert copied["a"] is not value["a"]
    assert span_at(copied["a"], "b") == span_at(value["a"], "b")


def test_an_alias_is_an_independent_copy() -> None:
    value = value_of("a: &x {b: [1]}\nc: *x")
    assert isinstance(value, Mapping)
    first, second = value["a"], value["c"]
    assert first == second
    assert isinstance(first, Mapping)
    assert isinstance(second, Mapping)
    assert isinstance(first["b"], Sequence)
    first["b"].append(2)
    assert second["b"] == [1]


def test_scalars_may_be_anchored_and_stand_as_keys() -> None:
    assert value_of("- &k name\n- *k : 1\n- &n 5\n- *n") == ["name", {"name": 1}, 5, 5]


def test_merge_keys_fill_in_what_is_not_there() -> None:
    text = "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nall:\n  y: 0\n  <<: [*b, *m]\n  x: 9\n"
    value = value_of(text)
    assert isinstance(value, Mapping)
    assert value["all"] == {"y": 0, "x": 9, "z": 4}
    assert value_of('"<<": 1') == {"<<": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3", "a.yml:3:1 Syntax/DuplicateKey"),
        ("a:\n\tb: 1", "a.yml:2:1 Syntax/Invalid"),
        ("a: [1", "a.yml:1:6 Syntax/Invalid"),
        ("a: b: c", "a.yml:1:5 Syntax/Invalid"),
        ("a: 1\n---\nb: 2", "a.yml:2:1 Syntax/ManyDocuments"),
        ("? [a]\n: 1\nb: 2", "a.yml:1:3 Syntax/KeyNotText"),
        ("? {a: 1}\n: [2]", "a.yml:1:3 Syntax/KeyNotText"),
        ("a: .nan", "a.yml:1:4 Syntax/Number"),
        ("a: [-.inf]", "a.yml:1:5 Syntax/Number"),
        ("a: 1e999", "a.yml:1:4 Syntax/Number"),
        ("a: " + "9" * 5000, "a.yml:1:4 Syntax/Number"),
        ("a: *b", "a.yml:1:4 Syntax/AliasUnknown"),
        ("a: &b [*b]", "a.yml:1:8 Syntax/AliasCycle"),
        ("a: {<<: 1}", "a.yml:1:9 Syntax/Merge"),
        ("a: !!python/object/apply:os.system [ls]", "a.yml:1:4 Syntax/Tag"),
        ("a: !custom x", "a.yml:1:4 Syntax/Tag"),
        ("[" * 200 + "]" * 200, "a.yml:1:151 Syntax/TooDeep"),
        ("- " * 100_000, "a.yml:1:301 Syntax/TooDeep"),
        ("a: 'x\x01'", "a.yml:1:6 Syntax/Invalid"),
        ("a: 'ä\U0001f600\x01'", "a.yml:1:7 Syntax/Invalid"),
        ("%YAML 3.0\n---\na: 1", "a.yml:1:1 Syntax/Invalid"),
    ],
)
def test_yaml_oddities_are_findings(text: str, expected: str) -> None:
    assert read(text)[1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1, "a": 2}', "a.json:1:10 Syntax/DuplicateKey"),
        ('{"a": 1,}', "a.json:1:9 Syntax/Invalid"),
        ('{"a" 1}', "a.json:1:6 Syntax/Invalid"),
        ("[1 2]", "a.json:1:4 Syntax/Invalid"),
        ("[01]", "a.json:1:3 Syntax/Invalid"),
        ("[NaN]", "a.json:1:2 Syntax/Invalid"),
        ("[-Infinity]", "a.json:1:2 Syntax/Invalid"),
        ("[1e999]", "a.json:1:2 Syntax/Number"),
        ("{} {}", "a.json:1:4 Syntax/Invalid"),
        ('{"a": "b\nc"}', "a.json:1:9 Syntax/Invalid"),
        ('{"a": "\\ud83d"}', "a.json:1:7 Syntax/Surrogate"),
        ('{"a": "\\q"}', "a.json:1:8 Syntax/Invalid"),
        ("[" * 200 + "]" * 200, "a.json:1:151 Syntax/TooDeep"),
        ("[" * 100_000, "a.json:1:151 Syntax/TooDeep"),
        ("a: 1", "a.json:1:1 Syntax/Invalid"),
    ],
)
def test_json_oddities_are_findings(text: str, expected: str) -> None:
    assert read(text, "a.json")[1] == [expected]


def test_the_later_of_two_equal_keys_counts() -> None:
    assert read('{"a": 1, "a": 2}', "a.json")[0] == {"a": 2}
    assert read("a: 1\na: 2")[0] == {"a": 2}


def test_a_tab_gets_a_hint_of_its_own() -> None:
    findings = Findings()
    parse(SourceFile(Path("a.yml"), "a.yml", "a:\n\tb: 1"), findings)
    assert [finding.hint for finding in findings] == ["Indent with spaces; YAML does not allow tabs there."]


def test_an_alias_bomb_is_refused_quickly() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]" for level in range(1, 51)]
    start = time.process_time()
    value, codes = read("\n".join(lines))
    assert value is None
    assert [code.split()[-1] for code in codes] == ["Syntax/Expansion"]
    assert time.process_time() - start < 5


def test_aliases_may_not_nest_without_end() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{level}: &a{level} [*a{level - 1}]" for level in range(1, 400)]
    assert [code.split()[-1] for code in read("\n".join(lines))[1]] == ["Syntax/TooDeep"]
