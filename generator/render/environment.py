"""The strict Jinja environment."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_FILTERS: Final = ("indent", "join")


def strict_environment(root: Path) -> Environment:
    """Jinja where an unknown name is an error and templates have two filters, one test and no globals."""
    environment = Environment(
        loader=FileSystemLoader(root),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - the output is source code, not HTML; literals and prose do the quoting
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    environment.tests = {"none": environment.tests["none"]}
    environment.globals = {}
    return environment
