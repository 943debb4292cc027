"""Whatever the input, reading gives the values that were written, or findings."""

import json
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile, decode
from generator.load.parse import parse
from generator.load.pointer import format_pointer, locate, parse_pointer, resolve
from generator.load.tree import Mapping, Sequence, Value
from generator.load.yaml_text import parse_yaml

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Zl", "Zp"]), max_size=12)


def trees(text: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    scalars = (
        st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)
    )
    return st.recursive(
        scalars | text,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
        max_leaves=20,
    )


def same(value: object, expected: object) -> bool:
    """Equality that keeps true and 1, and 1 and 1.0, apart."""
    if isinstance(expected, dict):
        return (
            isinstance(value, Mapping)
            and list(value) == list(expected)
            and all(same(value[k], expected[k]) for k in value)
        )
    if isinstance(expected, list):
        return isinstance(value, Sequence) and len(value) == len(expected) and all(map(same, value, expected))
    return type(value) is type(expected) and value == expected


def every_entry(value: Value) -> bool:
    """Whether each container has a place for each entry."""
    if isinstance(value, Mapping):
        return value.places.keys() == value.keys() and all(map(every_entry, value.values()))
    if isinstance(value, Sequence):
        return len(value.places) == len(value) and all(map(every_entry, value))
    return True


@given(trees(TEXT), st.booleans(), st.sampled_from([None, 1]))
def test_json_comes_back_as_it_was_written(tree: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    findings = Findings()
    value = parse(SourceFile(Path("a.json"), "a.json", text), findings)
    assert list(findings) == []
    assert same(value, tree)
    assert every_entry(value)


@given(trees(PRINTABLE), st.sampled_from([True, False, None]))
def test_yaml_comes_back_as_it_was_written(tree: object, flow: bool | None) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, sort_keys=False, default_style='"')
    findings = Findings()
    value = parse_yaml(SourceFile(Path("a.yml"), "a.yml", text), findings)
    assert list(findings) == []
    assert same(value, tree)
    assert every_entry(value)


@settings(max_examples=300)
@given(st.binary(max_size=80) | TEXT.map(str.encode), st.sampled_from(["a.yml", "a.json"]))
def test_arbitrary_bytes_never_raise(content: bytes, name: str) -> None:
    findings = Findings()
    source = decode(content, Path(name), name, findings)
    value = parse(source, findings) if source is not None else None
    assert value is None or isinstance(value, (Mapping, Sequence, str, int, float))
    assert all(finding.at is not None and finding.at.line > 0 and finding.at.column > 0 for finding in findings)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from([*"[]{}:,-?&*!|>'\"%@`# \t\n", "a", "&a ", "*a ", "<<: ", "- ", "1", "...", "---"]),
        max_size=40,
    )
)
def test_arbitrary_yaml_tokens_never_raise(tokens: list[str]) -> None:
    parse(SourceFile(Path("a.yml"), "a.yml", "".join(tokens)), Findings())


@given(st.lists(TEXT, max_size=6))
def test_pointers_parse_back_to_their_steps(steps: list[str]) -> None:
    assert parse_pointer(format_pointer(steps)) == tuple(steps)


@given(TEXT, trees(TEXT))
def test_any_text_may_be_tried_as_a_pointer(text: str, tree: object) -> None:
    value = parse(SourceFile(Path("a.json"), "a.json", json.dumps(tree)), Findings())
    steps = parse_pointer(text)
    if steps is None or (steps and locate(value, steps) is None):
        assert resolve(value, text) is None
