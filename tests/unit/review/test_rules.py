"""The catalogue of rules, and the page that documents it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.review.change import Rule
from generator.review.changes.rules import RULES

DOCS = (Path(__file__).parents[3] / "docs/review.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_each_rule_is_documented_as_it_judges(rule: Rule) -> None:
    row = f"| `{rule.id}` | {rule.part.value} | {rule.request.word} | {rule.response.word} | {rule.why} |"
    assert row in DOCS


def test_a_sentence_has_only_known_holes() -> None:
    for rule in RULES.values():
        assert rule.sentence.format(old="a", new="b", detail="c")
