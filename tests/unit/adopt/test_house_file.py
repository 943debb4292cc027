"""House files: written so that reading gives the same text, and refused with a reason where they are not usable."""

from __future__ import annotations

import pytest

from generator.adopt.house_file import HouseFileError, house_yaml, parse_house
from generator.languages.python.house import DEFAULT_HOUSE
from generator.languages.typescript.house import DEFAULT_HOUSE as TYPESCRIPT_HOUSE
from generator.planning.house import HousePhraseMissingError, HouseText, Role


def test_what_is_written_is_read_back() -> None:
    assert parse_house(house_yaml(DEFAULT_HOUSE), "house.yml") == DEFAULT_HOUSE


def test_an_empty_file_says_nothing() -> None:
    assert parse_house("", "house.yml") == HouseText("")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: [", "not YAML"),
        ("- a", "must be a mapping"),
        ("headr: x", "unknown key 'headr'"),
        ("phrases: {no.such: x}", "no role 'no.such'"),
        ("header: 7", "must be text"),
        ('header: "a\\nb"', "single line"),
        ('phrases: {client.copy: "a\\"\\"\\"b"}', "holds"),
        ('phrases: {client.copy: "a\\rb"}', "holds"),
        ("phrases: {client.copy: 'a*/b'}", "holds"),
        ("phrases: {client.copy: 'a\\'}", "holds"),
        ("header: !!python/name:os.system x", "not YAML"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(HouseFileError, match=reason) as caught:
        parse_house(text, "house.yml")
    assert "house.yml" in str(caught.value)


def test_placeholders_are_filled_and_other_braces_stay() -> None:
    house = HouseText("", {Role.COPY: "{option} {a b} {{option}} {unknown} {}"})
    assert house.phrase(Role.COPY, option="x") == "x {a b} {x} {unknown} {}"


def test_a_filled_value_is_not_filled_again() -> None:
    house = HouseText("", {Role.COPY: "{option}"})
    assert house.phrase(Role.COPY, option="{env}", env="x") == "{env}"


def test_a_role_without_phrase_is_an_error_of_the_planner() -> None:
    with pytest.raises(HousePhraseMissingError, match=r"client\.copy"):
        HouseText("").phrase(Role.COPY)


def test_a_house_file_replaces_only_what_it_says() -> None:
    mixed = HouseText("", {Role.COPY: "mine"}).over(DEFAULT_HOUSE)
    assert mixed.header == DEFAULT_HOUSE.header
    assert mixed.phrase(Role.COPY) == "mine"
    assert mixed.phrase(Role.TIMEOUT) == DEFAULT_HOUSE.phrase(Role.TIMEOUT)


def test_every_role_has_a_default_of_ours() -> None:
    assert set(DEFAULT_HOUSE.phrases) | set(TYPESCRIPT_HOUSE.phrases) == set(Role)
