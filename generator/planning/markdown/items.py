"""The lines of a list divided among its items, and the content of an item freed from its indentation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.planning.markdown import openings
from generator.planning.markdown.nodes import Line

_BULLET = re.compile(r"([ \t]*)([*+-]|\d+[.)])( {1,4}(?! )| |\t|\Z)(.*)\Z", re.DOTALL)
_TASK = re.compile(r"\[([ X\tx])\][ \t]")
_ONE_DIGIT = re.compile(r"0*[0-9]\.\Z")
_DIGITS = re.compile(r"[0-9]+(?=([.)]))")


@dataclass(slots=True)
class ItemLines:
    """The lines of an item as its list has them; `indent` is the column where its content starts."""

    lines: list[Line]
    indent: int
    number: int | None
    trailing_blank: Line | None = None


@dataclass(slots=True)
class ListLines:
    """The items of a list, and the index of the line after it."""

    items: list[ItemLines] = field(default_factory=list)
    next: int = 0


class _Marker(NamedTuple):
    """What a line starts with: the columns up to its content, the marker character and the number if there is one."""

    size: int
    kind: str | None
    number: int | None


def list_lines(lines: Sequence[Line], start: int) -> ListLines:
    """The list that starts at the line with this index."""
    found = ListLines(next=start)
    blanks: list[Line] = []
    kind: str | None = None
    previous_empty = False
    index = start
    while index < len(lines):
        line = lines[index]
        item = found.items[-1] if found.items else None
        marker = _marker(line.text, item.indent if item else None)
        if marker.kind and kind is not None and marker.kind != kind:
            break
        if marker.kind in {"*", "-"} and openings.is_rule(line.text):
            break
        kind = kind or marker.kind
        empty = not marker.kind and not line.text.strip()
        if marker.kind:
            if item and blanks:
                item.trailing_blank = blanks[0]
                item.lines.append(Line("", blanks[0].prefix, blanks[0].number))
            found.items.append(ItemLines([line], marker.size, marker.number))
        elif item and (marker.size >= item.indent or marker.size > openings.TAB):
            item.lines += [*blanks, line]
        elif empty:
            blanks.append(line)
        elif item is None or previous_empty or openings.interrupts_list(line.text):
            break
        else:
            item.lines += [*blanks, line]
        if not empty or (item and (marker.size >= item.indent or marker.size > openings.TAB)):
            blanks = []
            found.next = index + 1
        previous_empty = empty
        index += 1
    return found


def _marker(text: str, indent: int | None) -> _Marker:
    """The marker of a line; a line indented as the content of the item above has none."""
    body = text.lstrip(" \t")
    size = _columns(text[: len(text) - len(body)])
    if indent is not None and size >= indent:
        return _Marker(size, None, None)
    number = _DIGITS.match(body)
    if body[:1] and body[0] in "*+-":
        kind, width = body[0], 1
    elif number:
        kind, width = number[1], len(number[0]) + 1
    else:
        return _Marker(size, None, None)
    size += width
    after = body[width:]
    if after.startswith("\t"):
        return _Marker(size + openings.TAB - size % openings.TAB, kind, _value(number))
    blanks = len(after) - len(after.lstrip(" "))
    if not blanks and after:
        return _Marker(size, None, None)
    return _Marker(size + (1 if blanks > openings.TAB else blanks), kind, _value(number))


def _value(number: re.Match[str] | None) -> int | None:
    return int(number[0][:18]) if number else None


def _columns(blanks: str) -> int:
    size = 0
    for blank in blanks:
        size += openings.TAB - size % openings.TAB if blank == "\t" else 1
    return size


class ItemContent(NamedTuple):
    """The content of an item; `spread` when a blank line stands between parts of it."""

    lines: tuple[Line, ...]
    checkbox: str
    spread: bool
    padding: int


def item_content(item: ItemLines) -> ItemContent:
    """The lines of an item without marker and indentation."""
    first = item.lines[0]
    match = _BULLET.match(first.text)
    if match is None:  # cannot be: every item starts with a marker
        return ItemContent(tuple(item.lines), "", spread=False, padding=0)
    before, bullet, blanks, rest = match.groups()
    lead = len(before) + len(bullet) + len(blanks)
    # A one-digit number is given a blank more, so that content indented by four belongs to it.
    bonus = 1 if _ONE_DIGIT.match(bullet) and lead % 2 else 0
    cut = _common_indent(_indent(before + " " * (len(bullet) + bonus) + blanks), item.lines[1:])
    lines = [first.cut(lead), *(_cut(line, cut) for line in item.lines[1:])]
    checkbox = ""
    task = _TASK.match(rest)
    if task:
        checkbox = "[x] " if task[1] in "xX" else "[ ] "
        lines[0] = lines[0].cut(task.end())
    texts = "\n".join(line.text for line in lines)
    return ItemContent(tuple(lines), checkbox, "\n\n" in texts.rstrip(), _padding(blanks, rest, item.lines[1:]))


def _indent(text: str) -> int:
    """The indentation of a line; a tab reaches the next multiple of four."""
    size = 0
    for character in text:
        if character == "\t":
            size = (size + openings.TAB) // openings.TAB * openings.TAB
        elif character == " ":
            size += 1
        else:
            break
    return size


def _common_indent(most: int, lines: Sequence[Line]) -> int:
    """The indentation that all lines with content share, up to `most`; none at all when one of them has none."""
    return min([most, *(_indent(line.text) for line in lines if line.text.strip())])


def _cut(line: Line, indent: int) -> Line:
    """The line without so much of its indentation."""
    size = end = 0
    while size < indent and end < len(line.text) and line.text[end] in " \t":
        size = (size + openings.TAB) // openings.TAB * openings.TAB if line.text[end] == "\t" else size + 1
        end += 1
    return line.cut(end)


def _padding(blanks: str, rest: str, following: Sequence[Line]) -> int:
    """How many blanks and line breaks follow the marker."""
    if rest.strip():
        return len(blanks) + len(rest) - len(rest.lstrip())
    written = "\n".join(line.prefix + line.text for line in following)
    return len(blanks) + len(rest) + (1 + len(written) - len(written.lstrip()) if following else 0)
