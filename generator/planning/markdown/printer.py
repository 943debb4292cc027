"""Blocks to lines, as Prettier 3.1 prints them with prose always wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.planning.markdown.fill import Row, filled, joined
from generator.planning.markdown.nodes import (
    Block,
    CodeBlock,
    Definition,
    Footnote,
    FrontMatter,
    Heading,
    HtmlBlock,
    Inline,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from generator.planning.markdown.spans import parts, target, title
from generator.planning.markdown.words import width

_INDENT = "    "


def printed(blocks: Sequence[Block], columns: int) -> str:
    """The text of the blocks, wrapped to so many columns."""
    rows = _Printer().blocks(blocks, columns, (), None)
    return "\n".join(row.text if row.kept else row.text.rstrip(" \t") for row in rows).rstrip("\n")


class _List(NamedTuple):
    """A list around a block: how many of its kind stand directly before it, and whether its content is aligned."""

    sibling: int
    aligned: bool


class _Printer:
    """Prints blocks; every method takes the columns that are left and the lists around the block, innermost last."""

    def blocks(
        self, blocks: Sequence[Block], columns: int, around: tuple[_List, ...], item: ListItem | None
    ) -> list[Row]:
        """The rows of neighbouring blocks, the direct parts of `item` if there is one."""
        rows: list[Row] = []
        previous: Block | None = None
        sibling = -1
        for index, block in enumerate(blocks):
            sibling = _sibling_index(previous, block, sibling)
            if previous is not None:
                rows += [Row("")] * _blank_rows(previous, block, item)
            lead = item.checkbox if item is not None and not index else ""
            indent = "" if isinstance(block, ListBlock) else " " * len(lead)
            inside = self._block(block, columns - len(indent), around, sibling, last=index == len(blocks) - 1)
            rows += _hung(inside, lead, indent) if lead else inside
            previous = block
        return rows

    def _block(self, block: Block, columns: int, around: tuple[_List, ...], sibling: int, *, last: bool) -> list[Row]:
        match block:
            case Paragraph(_, children):
                return filled(parts(children, breakable=True), columns)
            case Quote(_, children):
                return _hung(self.blocks(children, columns - len("> "), around, None) or [Row("")], "> ", "> ")
            case ListBlock():
                return self._list(block, columns, around, sibling)
            case Footnote(_, label, children):
                return _footnote(label, self.blocks(children, columns - len(_INDENT), around, None), columns)
            case HtmlBlock(_, value):
                return _html(value.rstrip() if last and not around else value)
            case ThematicBreak():
                return [Row("***" if around and around[-1].sibling % 2 == 0 else "---")]
            case Definition():
                return _definition(block, columns)
            case _:
                return _fixed(block)

    def _list(self, block: ListBlock, columns: int, around: tuple[_List, ...], sibling: int) -> list[Row]:
        rows: list[Row] = []
        aligned = all(outer.aligned for outer in around) and _is_aligned(block)
        padded = aligned or _holds_indented_code(block)
        inner = (*around, _List(sibling, aligned))
        markers = _markers(block, sibling, padded=padded)
        for index, (item, marker) in enumerate(zip(block.items, markers, strict=True)):
            inside = self.blocks(item.children, columns - len(marker), inner, item) or [Row(item.checkbox)]
            if index:
                rows += [Row("")] if block.items[index - 1].loose else []
            rows += _hung(inside, marker, "" if _is_unaligned(item) else " " * len(marker))
        return rows


def _sibling_index(previous: Block | None, block: Block, index: int) -> int:
    """How many lists of the same kind stand directly before this one."""
    same = isinstance(previous, ListBlock) and isinstance(block, ListBlock) and previous.ordered == block.ordered
    return index + 1 if same else 0


def _blank_rows(previous: Block, block: Block, item: ListItem | None) -> int:
    """How many blank rows stand between two blocks."""
    html = isinstance(block, HtmlBlock) and previous.at.last + 1 == block.at.first
    same = isinstance(previous, Definition | Footnote) and type(previous) is type(block)
    attached = html and (isinstance(previous, HtmlBlock) or (item is not None and isinstance(previous, Paragraph)))
    if isinstance(previous, ListBlock) and isinstance(block, CodeBlock) and block.info is None:
        return 2
    return 0 if same or attached or (item is not None and not item.loose) else 1


def _hung(rows: Sequence[Row], lead: str, indent: str) -> list[Row]:
    """The rows with a lead before the first and an indentation before the others."""
    return [
        row if row.fixed else Row((indent if index else lead) + row.text, row.kept) for index, row in enumerate(rows)
    ]


def _markers(block: ListBlock, sibling: int, *, padded: bool) -> list[str]:
    """The markers of the items; neighbouring lists of one kind take turns in their markers."""
    if not block.ordered:
        return ["* " if sibling % 2 else "- "] * len(block.items)
    numbers = [item.number or 0 for item in block.items]
    printed_numbers = [numbers[0], *([1] * len(numbers[1:]) if _counts_in_ones(numbers) else _following(numbers))]
    markers = [f"{number}{') ' if sibling % 2 else '. '}" for number in printed_numbers]
    return [marker + " " if padded and len(marker) % 2 else marker for marker in markers]


def _following(numbers: Sequence[int]) -> range:
    return range(numbers[0] + 1, numbers[0] + len(numbers))


def _counts_in_ones(numbers: Sequence[int]) -> bool:
    """Whether every item after the first is numbered 1, so that a new one changes no other line."""
    first, *others = numbers
    return others[:1] == [1] and (first != 0 or others[1:2] in ([], [1]))


def _is_aligned(block: ListBlock) -> bool:
    """Whether the source sets the content of the first items in the same, even column."""
    first, second = block.items[0], block.items[1] if len(block.items) > 1 else None
    if not block.ordered or first.padding > 1:
        return True
    column = _column(first)
    if column is None or (second and _column(second) != column):
        return False
    return column % 2 == 0 or (second is not None and second.padding > 1)


def _column(item: ListItem) -> int | None:
    return item.children[0].at.column if item.children else None


def _holds_indented_code(block: Block) -> bool:
    match block:
        case CodeBlock(_, info, _):
            return info is None
        case ListBlock(_, _, items):
            return any(_holds_indented_code(child) for item in items for child in item.children)
        case Quote(_, children) | Footnote(_, _, children):
            return any(map(_holds_indented_code, children))
        case _:
            return False


def _is_unaligned(item: ListItem) -> bool:
    """Whether the item is a block of HTML below a paragraph in another column, which keeps its own indentation."""
    match item.children:
        case (first, HtmlBlock() as second):
            return first.at.column != second.at.column
        case _:
            return False


def _fixed(block: Heading | CodeBlock | MathBlock | FrontMatter | Table) -> list[Row]:
    """The rows of a block that looks the same in every place."""
    match block:
        case Heading(_, depth, children):
            return [Row(f"{'#' * depth} {_line(children)}")]
        case CodeBlock():
            return _code(block)
        case MathBlock(_, value):
            return [Row("$$"), *(Row(line) for line in value.split("\n") if value), Row("$$")]
        case FrontMatter(_, value):
            return [Row(line) for line in value.split("\n")]
        case Table():
            return _table(block)


def _line(children: tuple[Inline, ...]) -> str:
    """The pieces on one line."""
    return "".join(part for part in joined(parts(children, breakable=False)) if isinstance(part, str))


def _code(block: CodeBlock) -> list[Row]:
    lines = block.value.split("\n")
    if block.info is None:
        return [Row(_INDENT + line) for line in lines]
    longest = max((len(run) for run in re.findall("`+", block.value)), default=0)
    mark = "`" * max(3, longest + 1)
    return [Row(mark + block.info), *map(Row, lines), Row(mark)]


def _html(value: str) -> list[Row]:
    comment = value.startswith("<!--") and value.endswith("-->")
    lines = value.split("\n")
    return [Row(line, kept=not comment and index < len(lines) - 1) for index, line in enumerate(lines)]


def _definition(block: Definition, columns: int) -> list[Row]:
    pieces = [target(block.url), *([title(block.title)] if block.title else [])]
    line = " ".join((f"[{block.label}]:", *pieces))
    if width(line) <= columns:
        return [Row(line)]
    return [Row(f"[{block.label}]:"), *(Row(f"  {piece}") for piece in pieces)]


def _footnote(label: str, rows: list[Row], columns: int) -> list[Row]:
    """The rows of a footnote: its first block stands beside the label if it is one short line."""
    beside = len(rows) == 1 or (len(rows) > 1 and not rows[1].text)
    if not rows or (beside and len(label) + 5 + width(rows[0].text) <= columns):
        return _hung(rows or [Row("")], f"[^{label}]: ", _INDENT)
    return [Row(f"[^{label}]:"), *_hung(rows, _INDENT, _INDENT)]


def _table(block: Table) -> list[Row]:
    rows = [[_line(cell) for cell in row] for row in block.rows]
    count = max(map(len, rows))
    widths = [max(3, *(width(row[column]) for row in rows if column < len(row))) for column in range(count)]
    sides = [*block.alignments, *[""] * count][:count]
    rules = [_table_rule(side, size) for side, size in zip(sides, widths, strict=True)]
    aligned = [[_aligned(text, sides[column], widths[column]) for column, text in enumerate(row)] for row in rows]
    return [Row(f"| {' | '.join(row)} |") for row in (aligned[0], rules, *aligned[1:])]


def _table_rule(side: str, size: int) -> str:
    left = ":" if side in {"left", "center"} else "-"
    right = ":" if side in {"right", "center"} else "-"
    return f"{left}{'-' * (size - 2)}{right}"


def _aligned(text: str, side: str, size: int) -> str:
    space = size - width(text)
    before = space if side == "right" else space // 2 if side == "center" else 0
    return f"{' ' * before}{text}{' ' * (space - before)}"
