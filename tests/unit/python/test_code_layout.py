"""Code in prose is broken where it is too long."""

from __future__ import annotations

from generator.languages.python.code_layout import laid_out


def test_what_fits_stays_on_one_line() -> None:
    assert laid_out("f(a=1)", "x = ") == "x = f(a=1)"


def test_calls_and_values_are_broken_from_the_outside() -> None:
    name = "a" * 40
    expression = f'await client.things.create({name}="b", list=["{name}", "{name}", {{"k": 1, **rest}}])'
    assert laid_out(expression, "thing = ") == (
        "thing = await client.things.create(\n"
        f'    {name}="b",\n'
        "    list=[\n"
        f'        "{name}",\n'
        f'        "{name}",\n'
        '        {"k": 1, **rest},\n'
        "    ],\n"
        ")"
    )


def test_what_has_no_parts_stays_long() -> None:
    assert laid_out(f'"{"a" * 100}"') == f'"{"a" * 100}"'


def test_a_comma_behind_the_last_part_asks_for_lines() -> None:
    assert laid_out('f(a={"b": ",]", "c": 2,})') == 'f(\n    a={\n        "b": ",]",\n        "c": 2,\n    },\n)'
