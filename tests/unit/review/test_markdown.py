"""Text of a document in Markdown: it stays text."""

from __future__ import annotations

import pytest

from generator.review.change import Change, Verdict
from generator.review.changes import rules
from generator.review.forms.markdown import code, escaped, markdown_form
from generator.review.release import api_release
from generator.review.review import Review

HOSTILE = "<img src=x> [a](javascript:b) **c** `d` | e\n# f @everyone www.example.com https://x.example"


def review(count: int) -> Review:
    """A review of many changes."""
    changes = tuple(
        Change(f"{n:010}", rules.DESCRIPTION, f"S{n} {HOSTILE}", HOSTILE, Verdict.BREAKING) for n in range(count)
    )
    return Review("old", "new", changes, (), api_release(changes))


@pytest.mark.parametrize("sign", ["<img", "[a]", "**c**", "`d`", "@everyone", "www.e", "https:/", "\n", " | "])
def test_nothing_of_a_text_is_markup(sign: str) -> None:
    assert sign not in escaped(HOSTILE)


def test_a_code_span_cannot_be_left() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`a`") == "`` `a` ``"
    assert "|" not in code("a | b")
    assert "\n" not in code("a\nb")


@pytest.mark.parametrize("limit", [2_000, 10_000, 60_000])
def test_a_limit_is_kept_and_what_is_left_out_is_counted(limit: int) -> None:
    text = markdown_form(review(500), limit)
    assert len(text) <= limit
    assert "**API**: 500 breaking" in text
    assert " more\n" in text or "left out for length" in text


def test_a_small_review_is_whole() -> None:
    text = markdown_form(review(2))
    assert "more" not in text
    assert text.index("breaking") < text.index("CHANGELOG entry")
