"""F-strings around foreign text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.languages.python.fstrings import fstring


def test_known_names_are_filled_in_and_other_braces_stay() -> None:
    text = fstring('https://{region}.x/{other}/"{', {"region": "area"})
    assert text == 'f"https://{area}.x/{{other}}/\\"{{"'
    assert eval(text, {"area": "eu"}) == 'https://eu.x/{other}/"{'  # noqa: S307 - our own text


@given(st.text())
def test_any_text_stays_what_it_is(text: str) -> None:
    assert eval(fstring(text, {})) == text  # noqa: S307 - this is what must not matter
