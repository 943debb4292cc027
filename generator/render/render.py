"""Plans to text: each view through its template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from jinja2 import Environment

from generator.planning.contract import FilePlan, TextFile
from generator.render.environment import strict_environment, templates_root

_SUFFIX: Final = ".jinja"


def render(plans: Iterable[FilePlan], environment: Environment | None = None) -> tuple[TextFile, ...]:
    """The text of each plan, in the order of the plans.

    A plan without a template name holds its text as the view. A template whose name does not end with `.jinja`
    is copied as it is, whatever it contains.
    """
    jinja = environment or strict_environment(templates_root())
    return tuple(TextFile(plan.path, _text(jinja, plan)) for plan in plans)


def _text(jinja: Environment, plan: FilePlan) -> str:
    if not plan.template:
        return _laid_out(plan)
    if not plan.template.endswith(_SUFFIX):
        return _source(jinja, plan.template)
    return jinja.get_template(plan.template).render(view=plan.view)


def _laid_out(plan: FilePlan) -> str:
    if not isinstance(plan.view, str):
        raise TypeError(f"{plan.path}: a plan without a template needs its text as the view")
    return plan.view


def _source(jinja: Environment, name: str) -> str:
    if jinja.loader is None:
        raise TypeError("the environment has no loader")
    return jinja.loader.get_source(jinja, name)[0]
