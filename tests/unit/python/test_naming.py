"""Names in Python code."""

from __future__ import annotations

import keyword
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.languages.python.naming import class_name, model_field, module_stem, shadows_builtin, variable

NAMES = st.text(st.characters(codec=None, categories=None), max_size=20)


@pytest.mark.parametrize(
    ("wire", "parameter", "attribute"),
    [
        ("petName", "pet_name", "pet_name"),
        ("pet.name[]", "pet_name", "pet_name"),
        ("class", "class_", "class_"),
        ("From", "from_", "from_"),
        ("None", "none", "none"),
        ("schema", "schema", "schema_"),
        ("copy", "copy", "copy_"),
        ("model_kind", "model_kind", "api_model_kind"),
        ("_id", "_id", "api_id"),
        ("100", "_100", "api_100"),
        ("10_or_more", "_10_or_more", "api_10_or_more"),
        ("$ref", "ref", "ref"),
        ("", "unnamed", "unnamed"),
        ("!?", "unnamed", "unnamed"),
        ("größe", "größe", "größe"),
        ("ﬁle", "file", "file"),
    ],
)
def test_reserved_and_odd_names_are_made_usable(wire: str, parameter: str, attribute: str) -> None:
    assert (variable(wire), model_field(wire)) == (parameter, attribute)


@given(NAMES)
@example("class")
@example("\u1e9e")
@example("\u0345")
@pytest.mark.parametrize("name", [variable, model_field, class_name, module_stem])
def test_every_name_is_an_identifier(name: Callable[[str], str], wire: str) -> None:
    given_name = name(wire)
    assert given_name.isidentifier()
    assert not keyword.iskeyword(given_name)


@pytest.mark.parametrize(("wire", "stem"), [("con", "con_"), ("..", "unnamed"), ("a/b", "a_b"), ("import", "import_")])
def test_a_module_can_be_imported_and_stored_everywhere(wire: str, stem: str) -> None:
    assert module_stem(wire) == stem


def test_built_in_names_are_known() -> None:
    assert shadows_builtin("object")
    assert not shadows_builtin("pet")
