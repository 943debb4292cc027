"""Rendering: one view through one template, strictly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError

from generator.planning.contract import FilePlan, TextFile
from generator.render.environment import strict_environment
from generator.render.folder import templates_root
from generator.render.render import render


@dataclass(frozen=True, slots=True)
class PetView:
    """A view for these tests."""

    name: str
    doc: str | None
    fields: tuple[str, ...]


REX = PetView("Rex", None, ("a", "b"))


def rendered(folder: Path, template: str, view: object = REX) -> str:
    """The text that a template of one line gives."""
    (folder / "pet.jinja").write_text(template, encoding="utf-8")
    return render([FilePlan("out.py", "pet.jinja", view)], strict_environment(folder))[0].text


def test_a_view_is_all_that_a_template_sees(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ view.name }}: {{ view.fields | join(', ') }}\n") == "Rex: a, b\n"


def test_a_line_that_only_holds_a_tag_leaves_no_line(tmp_path: Path) -> None:
    template = "a\n  {% for field in view.fields %}\n{{ field }}\n  {% endfor %}\nz\n"
    assert rendered(tmp_path, template) == "a\na\nb\nz\n"


def test_a_file_may_end_without_line_break(tmp_path: Path) -> None:
    assert rendered(tmp_path, "x") == "x"


def test_text_is_not_escaped_for_html(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ view.name }}", PetView("<&'", None, ())) == "<&'"


def test_none_can_be_asked_for(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{% if view.doc is none %}no{% else %}yes{% endif %}") == "no"


def test_template_syntax_in_a_value_is_only_text(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ view.name }}", PetView("{{ 7 * 7 }}", None, ())) == "{{ 7 * 7 }}"


def test_a_field_that_the_view_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError, match="nmae"):
        rendered(tmp_path, "{{ view.nmae }}")


@pytest.mark.parametrize("call", ["range(3)", "dict(a=1)", "namespace(a=1)", "lipsum()"])
def test_there_are_no_globals(tmp_path: Path, call: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, "{{ " + call + " }}")


@pytest.mark.parametrize("name", ["upper", "replace", "sort", "safe", "tojson"])
def test_there_are_two_filters(tmp_path: Path, name: str) -> None:
    with pytest.raises((TemplateRuntimeError, TemplateSyntaxError), match=name):
        rendered(tmp_path, "{{ view.name | " + name + " }}")


def test_a_plan_without_template_is_already_text() -> None:
    plan = FilePlan("api.md", "", "{{ kept }}\n")
    assert render([plan]) == (TextFile("api.md", "{{ kept }}\n"),)


def test_a_plan_without_template_needs_text() -> None:
    with pytest.raises(TypeError, match=r"api\.md"):
        render([FilePlan("api.md", "", REX)])


def test_a_file_that_is_no_template_is_copied(tmp_path: Path) -> None:
    (tmp_path / "runtime.py").write_text("x = '{{ view.name }}'\n", encoding="utf-8")
    files = render([FilePlan("src/runtime.py", "runtime.py", None)], strict_environment(tmp_path))
    assert files == (TextFile("src/runtime.py", "x = '{{ view.name }}'\n"),)


def test_files_keep_the_order_of_their_plans() -> None:
    plans = [FilePlan(name, "", name) for name in ("b", "a", "c")]
    assert [file.path for file in render(plans)] == ["b", "a", "c"]


def test_a_checkout_has_its_templates_beside_the_package() -> None:
    assert templates_root().name in ("templates", "_templates")
    assert templates_root().is_dir()
