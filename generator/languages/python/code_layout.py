"""Python expressions broken into lines as code formatters do, for code that stands in prose."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

WIDTH: Final = 88
"""The columns that code in prose may take."""

_CLOSING: Final = frozenset(")]}")


def laid_out(expression: str, before: str = "", indent: int = 0) -> str:
    """The expression behind some text on one line where both fit, else with a line for each of its parts.

    A comma behind the last part asks for lines of their own, too.
    """
    whole = f"{before}{expression}"
    if indent + len(whole) <= WIDTH and not _ends_in_comma(expression):
        return whole
    node = ast.parse(expression, mode="eval").body
    parts = _parts(expression, node)
    if not parts:
        return whole
    opening, inner, closing = parts
    margin = " " * (indent + 4)
    lines = [f"{margin}{laid_out(value, name, indent + 4)}," for name, value in inner]
    return "\n".join([f"{before}{opening}", *lines, f"{' ' * indent}{closing}"])


def _ends_in_comma(expression: str) -> bool:
    """Whether some part has a comma behind its last element, which asks for a line per element."""
    tokens = [token.string for token in tokenize.generate_tokens(io.StringIO(expression).readline)]
    return any(first == "," and second in _CLOSING for first, second in pairwise(tokens))


_Parts = tuple[str, tuple[tuple[str, str], ...], str]


def _parts(text: str, node: ast.expr) -> _Parts | None:
    """The opening bracket, the parts with what stands before each, and the closing bracket; None where it has none."""

    def source(child: ast.expr) -> str:
        return ast.get_source_segment(text, child) or ""

    match node:
        case ast.Dict(keys=keys, values=values) if values:
            named = [
                (f"{source(key)}: " if key is not None else "**", source(v))
                for key, v in zip(keys, values, strict=True)
            ]
            return "{", tuple(named), "}"
        case ast.List(elts=items) if items:
            return "[", _plain(map(source, items)), "]"
        case ast.Call(func=function, args=args, keywords=keywords) if args or keywords:
            by_name = tuple((f"{word.arg}=", source(word.value)) for word in keywords)
            return f"{source(function)}(", (*_plain(map(source, args)), *by_name), ")"
        case ast.Await(value=value):
            inner = _parts(source(value), ast.parse(source(value), mode="eval").body)
            return (f"await {inner[0]}", *inner[1:]) if inner else None
        case _:
            return None


def _plain(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple(("", text) for text in texts)
