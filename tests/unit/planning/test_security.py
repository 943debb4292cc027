"""Which schemes a method names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.api import Api, AuthScheme, Method
from generator.model.names import Name
from generator.model.style import Style
from generator.planning.security import in_style, method_schemes
from tests.unit.planning.test_examples import api

SCHEMES = (AuthScheme("Key", "bearer"), AuthScheme("Pass", "basic"))
Security = tuple[tuple[str, ...], ...] | None


def asked(security: Security, *, by_method: bool = True) -> tuple[str, ...] | None:
    """What a method says whose alternatives are these, where `Key` is the usual scheme."""
    made: Api = replace(api(), auth=SCHEMES, security=(("Key",),), per_method_security=by_method)
    return method_schemes(made, Method(Name("read"), security=security))


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        (None, ("Key",)),
        ((), ()),
        (((),), ()),
        ((("Pass",),), ("Pass",)),
        ((("Pass",), ("Key",)), None),
        ((("Key", "Pass"),), None),
        ((("Gone",),), ("Key",)),
        ((("Gone", "Key"), ("Pass",)), ("Pass",)),
    ],
)
def test_a_method_names_its_schemes_unless_it_has_all(security: Security, expected: tuple[str, ...] | None) -> None:
    assert asked(security) == expected


def test_no_method_does_so_where_nothing_asks_for_it() -> None:
    assert asked((("Pass",),), by_method=False) is None


@pytest.mark.parametrize("style", [(), ("method_security",)])
def test_a_style_may_ask_for_it(style: tuple[str, ...]) -> None:
    assert in_style(api(), Style(frozenset(style))).per_method_security == bool(style)
