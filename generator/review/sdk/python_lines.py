"""Which lines of a Python file belong to which declared name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """A declared name (`Class.method`, `Class.attribute`) and its lines, with the text that follows it."""

    name: str
    first: int
    last: int


def declared_lines(text: str) -> tuple[Lines, ...]:
    """The declared names of a file, an outer one before those inside; nothing where the text is not Python."""
    try:
        return tuple(_inside(ast.parse(text).body, ""))
    except (SyntaxError, ValueError):
        return ()


def _inside(body: list[ast.stmt], owner: str) -> Iterator[Lines]:
    for index, node in enumerate(body):
        if isinstance(node, ast.If):
            yield from _inside([*node.body, *node.orelse], owner)
        name = declared_name(node)
        if not name:
            continue
        path = f"{owner}.{name}" if owner else name
        following = body[index + 1] if index + 1 < len(body) else None
        # The text about an attribute stands below it.
        last = following.end_lineno if following is not None and _is_text(following) else node.end_lineno
        yield Lines(path, first_line(node), last or node.lineno)
        if isinstance(node, ast.ClassDef):
            yield from _inside(node.body, path)


def first_line(node: ast.stmt) -> int:
    """The line on which a statement begins: that of its first decorator where it has one."""
    decorated = node.decorator_list if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) else []
    return min([node.lineno, *(decorator.lineno for decorator in decorated)])


def declared_name(node: ast.stmt) -> str:
    """The name that a statement declares, '' where it declares none."""
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
