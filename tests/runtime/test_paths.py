"""Paths are filled so that no value can leave its place."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st
from acme._utils import path_template


@pytest.mark.parametrize(
    ("template", "values", "expected"),
    [
        ("/orders/{id}", {"id": "a b"}, "/orders/a%20b"),
        ("/orders/{id}", {"id": "a/b?c#d"}, "/orders/a%2Fb%3Fc%23d"),
        ("/orders/{id}", {"id": "50%"}, "/orders/50%25"),
        ("/orders/{id}", {"id": "a:b@c,d;e=f&g"}, "/orders/a:b@c,d;e=f&g"),
        ("/orders?of={who}", {"who": "a&b=c"}, "/orders?of=a%26b%3Dc"),
        ("/orders?of={who}", {"who": "a/b?c"}, "/orders?of=a/b?c"),
        ("/orders#{part}", {"part": "a#b"}, "/orders#a%23b"),
        ("/{a}-{b}/{a}", {"a": 1, "b": 2.5}, "/1-2.5/1"),
        ("/{yes}/{no}/{nothing}", {"yes": True, "no": False, "nothing": None}, "/true/false/null"),
        ("/fixed", {}, "/fixed"),
    ],
)
def test_values_are_encoded_for_the_part_they_stand_in(template: str, values: dict[str, object], expected: str) -> None:
    assert path_template(template, **values) == expected


@pytest.mark.parametrize("segment", [".", "..", "%2e", "%2E.", ".%2e"])
def test_fixed_dot_segments_are_refused(segment: str) -> None:
    with pytest.raises(ValueError, match="dot-segment"):
        path_template(f"/orders/{segment}/{{id}}", id="x")


@pytest.mark.parametrize("values", [{"a": ".", "b": "."}, {"a": "", "b": ".."}, {"a": "..", "b": ""}])
def test_dot_segments_that_values_make_together_are_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="dot-segment"):
        path_template("/orders/{a}{b}/items", **values)


def test_a_name_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="id"):
        path_template("/orders/{id}")


@given(st.text())
def test_a_value_stays_one_segment(value: str) -> None:
    try:
        path = path_template("/orders/{id}/items", id=value)
    except ValueError:
        assert value in (".", "..")
        return
    except UnicodeEncodeError:
        return  # half of a surrogate pair is no text
    head, middle, tail = path.split("/")[:2], path.split("/")[2:-1], path.split("/")[-1]
    assert (head, tail) == (["", "orders"], "items")
    assert unquote("/".join(middle)) == value
    assert len(middle) == 1


@given(st.text(alphabet="abc&=#?/ %"))
def test_a_query_value_brings_no_parameter_of_its_own(value: str) -> None:
    query = path_template("/orders?of={value}", value=value).partition("?")[2]
    assert "&" not in query
    assert query.count("=") == 1
    assert "#" not in query
