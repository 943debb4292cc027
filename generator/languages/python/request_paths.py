"""The URL of a request as an expression."""

from __future__ import annotations

import re
from typing import Final

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.signature import MethodPlan

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def path_expression(layout: Layout, imports: Imports, plan: MethodPlan, owner: str) -> str:
    """The path of a method, with its arguments filled in (style `path_template`, before: f-strings).

    An operation with a server of its own has the whole URL, unless the user of the client (`owner`) has chosen another
    base URL.
    """
    path = _filled(layout, imports, plan, plan.method.path)
    if not plan.method.server:
        return path
    absolute = _filled(layout, imports, plan, f"{plan.method.server.rstrip('/')}{plan.method.path}")
    return f"{path} if {owner}._base_url_overridden else {absolute}"


def _filled(layout: Layout, imports: Imports, plan: MethodPlan, path: str) -> str:
    names = {argument.wire: argument.name for argument in plan.in_path}
    if not any(wire in names for wire in _PLACEHOLDER.findall(path)):
        return literal(path)
    if "path_template" not in layout.target.style:
        return f"f{literal(_renamed(path, names))}"
    imports.package("_utils", "path_template")
    values = ", ".join(f"{name}={name}" for name in names.values())
    return f"path_template({literal(_renamed(path, names))}, {values})"


def _renamed(path: str, names: dict[str, str]) -> str:
    """The path with each placeholder under the name of its argument, and all other braces percent-encoded."""
    parts: list[str] = []
    end = 0
    for match in _PLACEHOLDER.finditer(path):
        if match[1] not in names:
            continue
        parts.append(_encoded(path[end : match.start()]))
        parts.append(f"{{{names[match[1]]}}}")
        end = match.end()
    parts.append(_encoded(path[end:]))
    return "".join(parts)


def _encoded(text: str) -> str:
    return text.replace("{", "%7B").replace("}", "%7D")
