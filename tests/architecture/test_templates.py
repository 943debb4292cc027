"""Every template fits the view that it is rendered with, and writes without deciding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import study
from generator.planning.contract import FilePlan
from generator.render.environment import strict_environment
from generator.render.folder import templates_root
from tests.architecture.template_checker import Checker, view_problems

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(languages())


SPEC, CONFIG = ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml"


def planned(language: str, config: Path) -> tuple[FilePlan, ...]:
    """The plans of the example API in a language."""
    return study(Request(SPEC, config, (language,)), languages(), lambda _: None).all_planned()[0].plans


@cache
def plans(language: str) -> tuple[FilePlan, ...]:
    """The plans of the example; those of TypeScript in both of the layouts that it may have."""
    found = planned(language, CONFIG)
    if language != "typescript":
        return found
    settings = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))
    settings["targets"][language]["options"]["enable_treeshaking"] = True
    with TemporaryDirectory() as folder:
        config = Path(folder) / CONFIG.name
        config.write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
        return (*found, *planned(language, config))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_fits_its_view(language: str) -> None:
    checker = Checker(strict_environment(templates_root()))
    for template, view in sorted({(plan.template, type(plan.view)) for plan in plans(language)}, key=str):
        if template.endswith(".jinja"):
            checker.check(template, view)
    assert checker.problems == []
    assert checker.used, "no template was checked"


def test_every_template_is_used_by_the_example() -> None:
    checker = Checker(strict_environment(templates_root()))
    for plan in (plan for language in LANGUAGES for plan in plans(language)):
        if plan.template.endswith(".jinja"):
            checker.check(plan.template, type(plan.view))
    there = {path.relative_to(templates_root()).as_posix() for path in templates_root().rglob("*.jinja")}
    assert there == checker.used


@pytest.mark.parametrize("language", LANGUAGES)
def test_views_hold_only_what_is_spelled_already(language: str) -> None:
    views = {type(plan.view) for plan in plans(language) if plan.template.endswith(".jinja")}
    assert [problem for view in sorted(views, key=str) for problem in view_problems(view)] == []


@dataclass(frozen=True, slots=True)
class Item:
    """A view inside a view."""

    text: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class View:
    """A view for the tests of the checker itself."""

    name: str
    items: tuple[Item, ...]
    maybe: Item | None = None


def problems(folder: Path, template: str) -> list[str]:
    """What the checker says about a template with this text."""
    (folder / "t.jinja").write_text(template)
    checker = Checker(strict_environment(folder))
    checker.check("t.jinja", View)
    return checker.problems


@pytest.mark.parametrize(
    "template",
    [
        "{{ view.name }}",
        "{% for item in view.items %}{{ item.text | indent(4) }}{% if not loop.last %},{% endif %}{% endfor %}",
        "{% if view.maybe %}{{ view.maybe.text }}{% elif view.name %}x{% else %}y{% endif %}",
        "{% if view.maybe is none %}x{% endif %}",
        "{{ '{' }}{{ view.name }}}",
    ],
)
def test_the_checker_passes_what_fits(tmp_path: Path, template: str) -> None:
    assert problems(tmp_path, template) == []


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("\n{{ view.nmae }}", "t.jinja:2: <class"),
        ("{% for item in view.items %}{{ item.txet }}{% endfor %}", "has no field 'txet'"),
        ("{% if view.mabye %}{% endif %}", "has no field 'mabye'"),
        ("{% if view.name %}{% elif view.mabye %}{% endif %}", "has no field 'mabye'"),
        ("{{ view.maybe.txet }}", "has no field 'txet'"),
        ("{{ view.items }}", "is not text"),
        ("{{ view.items | join(',') | indent }}", "may not compute Filter"),
        ("{% for c in view.name %}{% endfor %}", "is no tuple"),
        ("{% set x = view.name %}", "may not hold Assign"),
        ("{{ view.name.upper() }}", "may not compute Call"),
        ("{{ view.name | upper }}", "may not compute Filter"),
        ("{% if view.name == 'x' %}{% endif %}", "may not compute Compare"),
        ("{{ view.name ~ 'x' }}", "may not compute Concat"),
        ("{{ other }}", "may not compute Name"),
        ("{% macro m() %}{% endmacro %}", "may not hold Macro"),
    ],
)
def test_the_checker_finds_what_does_not(tmp_path: Path, template: str, problem: str) -> None:
    found = problems(tmp_path, template)
    assert len(found) == 1
    assert problem in found[0]
