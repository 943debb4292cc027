"""What changed between two small documents, each way."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.load.tree import Mapping
from generator.model.surface import Direction, Surface
from generator.normalise.surface import surface_of
from generator.openapi.document import Document
from generator.review.api import api_changes
from generator.review.change import Change
from tests.inputs import tree


def surface(schema: Any, *, sent: bool, more: dict[str, Any] | None = None) -> Surface:
    """A document whose one operation sends or returns a schema."""
    content = {"content": {"application/json": {"schema": schema}}}
    operation = {"requestBody": content} if sent else {"responses": {"200": {"description": "ok", **content}}}
    document = {"openapi": "3.1.0", "paths": {"/a": {"post": operation}}, "components": {"schemas": more or {}}}
    root = tree(document, "a.yml", Findings())
    assert isinstance(root, Mapping)
    return surface_of(Document(root))


def found(old: Any, new: Any, *, sent: bool = True, **more: Any) -> list[tuple[str, str]]:
    """The rules and verdicts of a bump."""
    changes = api_changes(surface(old, sent=sent, **more), surface(new, sent=sent, **more))
    return sorted((change.rule.id, change.verdict.word) for change in changes)


def of(**keywords: Any) -> dict[str, Any]:
    """An object with one property."""
    return {"type": "object", "properties": {"x": keywords}}


LIMITS = [
    (of(type="integer", minimum=1), of(type="integer", minimum=2), "constraint-tightened"),
    (of(type="integer", minimum=2), of(type="integer", exclusiveMinimum=2), "constraint-tightened"),
    (of(type="integer", maximum=2, exclusiveMaximum=True), of(type="integer", exclusiveMaximum=2), ""),
    (of(type="integer", exclusiveMaximum=2), of(type="integer", maximum=2), "constraint-loosened"),
    (of(type="string", pattern="a"), of(type="string", pattern="b"), "constraint-changed"),
    (of(type="string", minLength=1), of(type="string"), "constraint-loosened"),
    (of(type="array", uniqueItems=False), of(type="array"), ""),
    (of(type="array"), of(type="array", uniqueItems=True), "constraint-tightened"),
    (of(type="number", multipleOf=2), of(type="number", multipleOf=4), "constraint-tightened"),
    (of(type="number", multipleOf=4), of(type="number", multipleOf=3), "constraint-changed"),
    (of(type="object", maxProperties=3), of(type="object", maxProperties=4), "constraint-loosened"),
]


@pytest.mark.parametrize(("old", "new", "rule"), LIMITS)
def test_constraints(old: Any, new: Any, rule: str) -> None:
    verdicts = {"constraint-tightened": ("breaking", "compatible"), "constraint-loosened": ("compatible", "breaking")}
    sent, received = verdicts.get(rule, ("breaking", "breaking"))
    assert found(old, new) == ([(rule, sent)] if rule else [])
    assert found(old, new, sent=False) == ([(rule, received)] if rule else [])


SAME = [
    (of(type="string", nullable=True), of(type=["string", "null"])),
    (of(type="string", nullable=True), of(anyOf=[{"type": "string"}, {"type": "null"}])),
    (of(enum=["a", None], type="string"), of(enum=["a"], type="string", nullable=True)),
    (of(enum=["a"]), of(const="a")),
    (of(allOf=[{"type": "string"}]), of(type="string")),
    (of(oneOf=[{"type": "string"}, {"type": "integer"}]), of(anyOf=[{"type": "integer"}, {"type": "string"}])),
    (of(type=["string", "integer"]), of(oneOf=[{"type": "string"}, {"type": "integer"}])),
    (
        {"allOf": [of(type="string"), {"type": "object", "properties": {"y": {"type": "integer"}}}]},
        {"type": "object", "properties": {"x": {"type": "string"}, "y": {"type": "integer"}}},
    ),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_two_ways_to_write_one_thing_are_no_change(old: Any, new: Any) -> None:
    for sent in (True, False):
        assert found(old, new, sent=sent) == []
        assert found(new, old, sent=sent) == []


def test_required_in_a_later_part_counts() -> None:
    parts = [of(type="string")]
    old, new = {"allOf": parts}, {"allOf": [*parts, {"type": "object", "required": ["x"]}]}
    assert found(old, new) == [("property-became-required", "breaking")]


def test_a_schema_that_nothing_reaches_breaks_nobody() -> None:
    old = surface({"type": "string"}, sent=True, more={"Pet": of(type="string")})
    new = surface({"type": "string"}, sent=True, more={"Pet": of(type="integer")})
    (change,) = api_changes(old, new)
    assert (change.rule.id, change.verdict.word, change.uses) == ("type-changed", "compatible", ())


def bumped(**access: Any) -> tuple[Change, ...]:
    """A change in a schema that another one holds in a property."""
    holder = {"type": "object", "properties": {"pet": {"allOf": [{"$ref": "#/components/schemas/Pet"}], **access}}}
    inner = {"Pet": of(type="string"), "Holder": holder}, {"Pet": of(type="integer"), "Holder": holder}
    use = {"$ref": "#/components/schemas/Holder"}
    return api_changes(surface(use, sent=True, more=inner[0]), surface(use, sent=True, more=inner[1]))


def test_a_change_reaches_operations_through_schemas() -> None:
    (change,) = bumped()
    assert [(use.operation, use.direction) for use in change.uses] == [("post /a", Direction.REQUEST)]
    assert change.verdict.word == "breaking"


def test_what_is_read_only_is_not_in_requests() -> None:
    (change,) = bumped(readOnly=True)
    assert (change.uses, change.verdict.word) == ((), "compatible")


def test_schemas_that_hold_themselves_end() -> None:
    def tree(kind: str) -> dict[str, Any]:
        node = {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}
        return {"Node": {"type": "object", "properties": {"next": node, "value": {"type": kind}}}}

    use = {"$ref": "#/components/schemas/Node"}
    changes = api_changes(surface(use, sent=True, more=tree("string")), surface(use, sent=True, more=tree("integer")))
    assert [change.rule.id for change in changes] == ["type-changed"]


def test_a_change_in_a_shared_base_is_told_once() -> None:
    def schemas(kind: str) -> dict[str, Any]:
        derived = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "description": kind}]}
        return {"Base": of(type=kind), "Derived": derived}

    use = {"$ref": "#/components/schemas/Derived"}
    changes = api_changes(
        surface(use, sent=True, more=schemas("string")), surface(use, sent=True, more=schemas("integer"))
    )
    assert sorted(change.rule.id for change in changes if change.rule.id != "description-changed") == ["type-changed"]


def test_the_same_documents_have_no_changes() -> None:
    assert api_changes(surface(of(type="string"), sent=True), surface(of(type="string"), sent=True)) == ()


def test_ids_do_not_depend_on_lines() -> None:
    old, new = of(type="string"), of(type="integer")
    first = api_changes(surface(old, sent=True), surface(new, sent=True))
    moved = api_changes(surface(old, sent=True, more={"A": {}}), surface(new, sent=True, more={"A": {}}))
    assert [change.id for change in first] == [change.id for change in moved]
