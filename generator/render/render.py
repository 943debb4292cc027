"""Plans to text: each view through its template."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from jinja2 import Environment

from generator.planning.contract import FilePlan, Renamed, TextFile
from generator.render.environment import strict_environment
from generator.render.folder import templates_root

_SUFFIX: Final = ".jinja"


def render(plans: Iterable[FilePlan], environment: Environment | None = None) -> tuple[TextFile, ...]:
    """The text of each plan, in the order of the plans.

    A plan without a template name holds its text as the view. A template whose name does not end with `.jinja`
    is copied as it is, whatever it contains, but for the words that a `Renamed` view changes.
    """
    jinja = environment or _own_environment()
    return tuple(TextFile(plan.path, _text(jinja, plan), plan.around) for plan in plans)


@cache
def _own_environment() -> Environment:
    """Jinja with our templates, each of which is compiled once, in however many calls files are rendered."""
    return strict_environment(templates_root())


def _text(jinja: Environment, plan: FilePlan) -> str:
    if not plan.template:
        return _laid_out(plan)
    if not plan.template.endswith(_SUFFIX):
        return _renamed(_source(jinja, plan.template), plan.view)
    return jinja.get_template(plan.template).render(view=plan.view)


def _laid_out(plan: FilePlan) -> str:
    if not isinstance(plan.view, str):
        raise TypeError(f"{plan.path}: a plan without a template needs its text as the view")
    return plan.view


def _renamed(text: str, view: object) -> str:
    if not isinstance(view, Renamed) or not view.words:
        return text
    names = dict(view.words)
    found = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    return found.sub(lambda match: names[match[0]], text)


def _source(jinja: Environment, name: str) -> str:
    if jinja.loader is None:
        raise TypeError("the environment has no loader")
    return jinja.loader.get_source(jinja, name)[0]
