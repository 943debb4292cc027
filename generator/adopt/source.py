"""One Python file of an existing SDK, and what stands around its syntax nodes."""

from __future__ import annotations

import ast
import inspect
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file: its lines for the comments, its tree for everything else."""

    path: str
    lines: tuple[str, ...]
    tree: ast.Module

    def comment_above(self, node: ast.stmt | ast.expr | ast.arg) -> str | None:
        """The block of comment lines right above a node, without their marks."""
        block: list[str] = []
        for line in reversed(self.lines[: node.lineno - 1]):
            text = line.strip()
            if not text.startswith("#"):
                break
            block.append(text[1:].removeprefix(" "))
        return "\n".join(reversed(block)) or None

    def comment_below(self, number: int) -> str | None:
        """The block of comment lines right below a line, without their marks."""
        block = itertools.takewhile(lambda text: text.startswith("#"), map(str.strip, self.lines[number:]))
        return "\n".join(text[1:].removeprefix(" ") for text in block) or None

    def comment_behind(self, node: ast.stmt | ast.expr | ast.keyword) -> str | None:
        """The comment after a node on the line where it ends, without its mark."""
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        rest = self.lines[node.end_lineno - 1].encode()[node.end_col_offset :].decode()
        return _comment(rest)

    def comment_on(self, number: int) -> str | None:
        """The comment at the end of a line that holds no string with a `#`."""
        return _comment(self.lines[number - 1])


def parsed(path: str, text: str) -> Source | None:
    """The file as a Source, or None where it is no Python of this version."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None
    return Source(path, tuple(text.split("\n")), tree)


def classes(source: Source) -> Iterator[ast.ClassDef]:
    """The classes at the top of a file."""
    return (node for node in source.tree.body if isinstance(node, ast.ClassDef))


def methods(node: ast.ClassDef) -> Iterator[FunctionNode]:
    """The methods of a class, in order."""
    return (item for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef))


def arguments(function: FunctionNode) -> dict[str, ast.arg]:
    """The arguments of a function by name, positional and keyword ones."""
    return {arg.arg: arg for arg in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}


def docstring(node: FunctionNode | ast.ClassDef) -> str | None:
    """The docstring without indentation and surrounding blank lines."""
    return ast.get_docstring(node)


def attribute_doc(body: list[ast.stmt], name: str) -> str | None:
    """The string that follows the annotation of an attribute, without indentation and surrounding blank lines."""
    for declared, after in itertools.pairwise(body):
        if isinstance(declared, ast.AnnAssign) and isinstance(declared.target, ast.Name) and declared.target.id == name:
            return _string_statement(after)
    return None


def message(call: ast.expr | None, names: dict[str, str]) -> str | None:
    """The text that a raised error is made with; an inserted variable stands as the placeholder that `names` gives."""
    if not isinstance(call, ast.Call) or not call.args:
        return None
    return text_of(call.args[0], names)


def text_of(value: ast.expr, names: dict[str, str]) -> str | None:
    """The text of a string literal or f-string, with `{placeholder}` for what is inserted."""
    match value:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_piece(part, names) for part in parts)
        case _:
            return None


def _piece(part: ast.expr, names: dict[str, str]) -> str:
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.Name(id=name)):
            return "{" + names.get(name, "value") + "}"
        case _:
            return "{value}"


def _string_statement(node: ast.stmt) -> str | None:
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return inspect.cleandoc(text)
        case _:
            return None


def _comment(rest: str) -> str | None:
    _, mark, text = rest.partition("#")
    return text.strip() or None if mark else None
