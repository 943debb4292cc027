"""Rows of tables: alignments and cells."""

from __future__ import annotations

import re

_CELL = re.compile(r"((?:\\.|[^|\\]|\\\Z)*)(\||\Z)", re.DOTALL)


def alignments(text: str) -> tuple[str, ...] | None:
    """The alignment of each column by the second row of a table; None when the row is not one."""
    columns: list[str] = []
    current: str | None = None
    started = dashed = False
    for character in text:
        if character == "|":
            if current is not None:
                columns.append(current)
            elif started:
                return None
            started, dashed, current = True, False, None
        elif character == "-":
            dashed = True
            current = current or ""
        elif character == ":":
            current = "center" if current == "left" else "right" if dashed and current == "" else "left"
        elif not character.isspace():
            return None
    if current is not None:
        columns.append(current)
    return tuple(columns) or None


def cells(row: str) -> tuple[str, ...]:
    """The text of each cell of a row."""
    body = row.lstrip(" \t").removeprefix("|")
    found: list[str] = []
    index = 0
    while index <= len(body):
        match = _CELL.match(body, index)
        if match is None:
            break
        closed = match[2] == "|"
        text = match[1].strip(" \t")
        if closed or text:
            found.append(text)
        if not closed:
            break
        index = match.end()
    return tuple(found)
