"""Markdown text to blocks, as remark-parse 8 reads it in its CommonMark and GFM modes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.planning.markdown import openings
from generator.planning.markdown.inline import MAX_DEPTH, InlineReader
from generator.planning.markdown.items import item_content, list_lines
from generator.planning.markdown.links import collapsed_blanks, decoded, unescaped
from generator.planning.markdown.nodes import (
    Block,
    CodeBlock,
    Definition,
    Footnote,
    FrontMatter,
    Heading,
    HtmlBlock,
    Inline,
    Line,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Place,
    Quote,
    Table,
    Text,
    ThematicBreak,
)
from generator.planning.markdown.tables import alignments, cells

_FRONT_MATTER = re.compile(r"(-{3}|\+{3})([^\n]*)\n(?:|(?:.*?)\n)(\1|\.{3})[^\S\n]*(?:\n|\Z)", re.DOTALL)
_DEFINITION = re.compile(
    r"""[ \t]*\[(?!\^)((?:\\.|[^\]\\])+)\]:[ \t\n]*(?:<([^<>\[\]]*)>|([^\s\[\]<][^\s\[\]]*))"""
    r"""(?:[ \t\n]+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?[ \t]*(?=\n|\Z)""",
    re.DOTALL,
)
_DEFINITION_LINES = 12
_FOOTNOTE = re.compile(r"[ \t]*\[\^([^\]\s]+)\]:[ \t]{0,4}")
_LATIN_BLANKS = " \t"


class _Container(NamedTuple):
    """The lines of a quote, an item or the whole text, and how many containers are around them."""

    lines: Sequence[Line]
    depth: int


class _Read(NamedTuple):
    """A block, and the index of the line after it."""

    block: Block
    next: int


def read_blocks(source: str) -> tuple[Block, ...]:
    """The blocks of a text whose lines end in line feeds."""
    front = _FRONT_MATTER.match(source) if source.startswith(("---", "+++")) else None
    texts = source.split("\n")
    lines = tuple(Line(text, "", number) for number, text in enumerate(texts))
    if front is None or (front[1] == "+++" and front[3] != "+++"):
        return _BlockReader().read(_Container(lines, 0))
    raw = front[0].removesuffix("\n")
    height = raw.count("\n") + 1
    return (FrontMatter(Place(0, 0, height - 1), raw), *_BlockReader().read(_Container(lines[height:], 0)))


class _BlockReader:
    """Reads lines to blocks; holds what has to be known from one block to the next."""

    def __init__(self) -> None:
        self._inline = InlineReader()
        self._readers = (
            self._indented_code,
            self._fenced_code,
            self._math,
            self._quote,
            self._heading,
            self._rule,
            self._list,
            self._underlined_heading,
            self._html,
            self._footnote,
            self._definition,
            self._table,
        )

    def read(self, box: _Container) -> tuple[Block, ...]:
        """The blocks of the lines of one container."""
        blocks: list[Block] = []
        index = 0
        while index < len(box.lines):
            if openings.is_blank(box.lines[index].text):
                index += 1
                continue
            read = self._block(box, index)
            blocks.append(read.block)
            index = read.next
        return tuple(blocks)

    def _inside(self, lines: Sequence[Line], box: _Container) -> tuple[Block, ...]:
        return self.read(_Container(lines, box.depth + 1))

    def _block(self, box: _Container, index: int) -> _Read:
        if box.depth <= MAX_DEPTH:
            for reader in self._readers:
                read = reader(box, index)
                if read is not None:
                    return read
        return self._paragraph(box, index)

    def _indented_code(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not openings.is_indented(lines[index].text):
            return None
        content: list[str] = []
        end = index
        while end < len(lines):
            text = lines[end].text
            if openings.is_indented(text):
                content.append(text[1:] if text.startswith("\t") else text[4:])
            elif openings.is_blank(text):
                content.append("")
            else:
                break
            end += 1
        while not content[-1]:
            content.pop()
        end = index + len(content)
        return _Read(CodeBlock(_place(lines, index, end), None, "\n".join(content)), end)

    def _fenced_code(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        opening = openings.fence(lines[index].text)
        if opening is None:
            return None
        indent, marker = len(opening[1]), opening[2]
        closing = re.compile(rf" {{0,3}}{marker[0]}{{{len(marker)},}}[ \t]*\Z")
        end = index + 1
        while end < len(lines) and not closing.match(lines[end].text):
            end += 1
        content = [_without_blanks(line.text, indent) for line in lines[index + 1 : end]]
        info = _fence_info(opening[3])
        after = min(end + 1, len(lines))
        return _Read(CodeBlock(_place(lines, index, after), info, "\n".join(content)), after)

    def _math(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        opening = openings.math(lines[index].text)
        if opening is None or index + 1 == len(lines):
            return None
        content = [opening[3]] if opening[3] else []
        end = index + 1
        while end < len(lines):
            closing = re.match(rf"([^$]*)\${{{len(opening[2])},}} *\Z", lines[end].text)
            kept = _without_blanks(closing[1] if closing else lines[end].text, len(opening[1]))
            end += 1
            if closing:
                content += [kept.rstrip(" ")] if kept.strip(" ") else []
                break
            content.append(kept)
        return _Read(MathBlock(_place(lines, index, end), "\n".join(content)), end)

    def _quote(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not openings.quote(lines[index].text):
            return None
        content: list[Line] = []
        end = index
        while end < len(lines):
            line = lines[end]
            mark = openings.quote(line.text)
            if mark:
                content.append(line.cut(mark.end()))
            elif not line.text.strip() or openings.interrupts_quote(lines, end):
                break
            else:
                content.append(line)
            end += 1
        return _Read(Quote(_place(lines, index, end), self._inside(content, box)), end)

    def _heading(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        match = openings.heading(lines[index].text)
        if match is None:
            return None
        content = _without_closing_signs(match[2])
        return _Read(Heading(_place(lines, index, index + 1), len(match[1]), self._inline.read(content)), index + 1)

    def _underlined_heading(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not openings.is_setext(lines, index):
            return None
        level = 1 if lines[index + 1].text[0] == "=" else 2
        children = self._inline.read(lines[index].text.strip(_LATIN_BLANKS))
        return _Read(Heading(_place(lines, index, index + 2), level, children), index + 2)

    def _rule(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not openings.is_rule(lines[index].text):
            return None
        return _Read(ThematicBreak(_place(lines, index, index + 1)), index + 1)

    def _list(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not openings.starts_list(lines[index].text):
            return None
        found = list_lines(lines, index)
        items: list[ListItem] = []
        for position, item in enumerate(found.items):
            content = item_content(item)
            following = found.items[position + 1] if position + 1 < len(found.items) else None
            ends_blank = following is not None and item.trailing_blank is not None and item.trailing_blank.column == 0
            items.append(
                ListItem(
                    children=self._inside(content.lines, box),
                    checkbox=content.checkbox,
                    loose=content.spread or ends_blank,
                    number=item.number,
                    padding=content.padding,
                )
            )
        ordered = found.items[0].number is not None
        return _Read(ListBlock(_place(lines, index, found.next), ordered, tuple(items)), found.next)

    def _html(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        kind = openings.html_kind(lines[index].text)
        if kind is None:
            return None
        end = index + 1
        if not kind.closing.search(lines[index].text.lstrip(_LATIN_BLANKS)):
            while end < len(lines) and not kind.closing.search(lines[end].text):
                end += 1
            end += end < len(lines) and lines[end].text != ""
        value = "\n".join(line.text for line in lines[index:end])
        return _Read(HtmlBlock(_place(lines, index, end), value), end)

    def _footnote(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        match = _FOOTNOTE.match(lines[index].text)
        if match is None:
            return None
        content = [lines[index].cut(match.end())]
        end = index + 1
        while end < len(lines):
            line = lines[end]
            indent = len(line.text) - len(line.text.lstrip(_LATIN_BLANKS))
            unmarked = not line.text.startswith(("    ", "\t")) and line.text.strip(_LATIN_BLANKS)
            if unmarked and (not content[-1].text.strip(_LATIN_BLANKS) or openings.interrupts_footnote(lines, end)):
                break
            cut = min(indent, 1 if line.text.startswith("\t") else TAB_STOP)
            content.append(line.cut(cut))
            end += 1
        while len(content) > 1 and not content[-1].text.strip(_LATIN_BLANKS):
            content.pop()
        end = index + len(content)
        return _Read(Footnote(_place(lines, index, end), match[1], self._inside(content, box)), end)

    def _definition(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        if not lines[index].text.lstrip(_LATIN_BLANKS).startswith("["):
            return None
        match = _DEFINITION.match("\n".join(line.text for line in lines[index : index + _DEFINITION_LINES]))
        if match is None:
            return None
        label, angle, bare, *titles = match.groups()
        title = next((title for title in titles if title is not None), None)
        end = index + match[0].count("\n") + 1
        url = decoded(unescaped(angle or bare or ""))
        meant = decoded(unescaped(title)) if title else None
        return _Read(Definition(_place(lines, index, end), collapsed_blanks(label), url, meant), end)

    def _table(self, box: _Container, index: int) -> _Read | None:
        lines = box.lines
        end = index
        while end < len(lines) and "|" in lines[end].text[1:]:
            end += 1
        columns = alignments(lines[index + 1].text) if end - index > 1 else None
        if not columns:
            return None
        rows = [line.text for line in (lines[index], *lines[index + 2 : end])]
        read = tuple(tuple(self._inline.read(cell) for cell in cells(row)) for row in rows)
        return _Read(Table(_place(lines, index, end), columns, read), end)

    def _paragraph(self, box: _Container, index: int) -> _Read:
        lines = box.lines
        end = index + 1
        while end < len(lines) and _continues(lines, end):
            end += 1
        source = "\n".join(line.text for line in lines[index:end]).rstrip("\n")
        children = self._inline.read(source, tuple(line.prefix for line in lines[index + 1 : end]))
        return _Read(Paragraph(_place(lines, index, end), _trimmed(children)), end)


TAB_STOP = openings.TAB


def _place(lines: Sequence[Line], start: int, end: int) -> Place:
    return Place(lines[start].column, lines[start].number, lines[end - 1].number)


def _continues(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at the index belongs to the paragraph above it."""
    text = lines[index].text
    if not text:
        return False
    body = text.lstrip(" ")
    if body.startswith("\t") or (len(text) - len(body) >= TAB_STOP and body):
        return True
    return not openings.interrupts_paragraph(lines, index) and (text.strip() != "" or index + 1 == len(lines))


def _without_blanks(text: str, count: int) -> str:
    """The text without its first blanks, at most so many."""
    return text[min(count, len(text) - len(text.lstrip(" "))) :]


def _without_closing_signs(text: str) -> str:
    """The text of a heading without the number signs that close it."""
    kept = text.rstrip("# \t")
    removed = text[len(kept) :]
    if not kept:
        return ""
    signs = len(removed) - len(removed.lstrip("#"))
    return kept + removed[:signs]


def _fence_info(info: str) -> str:
    language, *rest = re.split(r"[ \t]+", decoded(unescaped(info)), maxsplit=1)
    return " ".join((language, *rest)).rstrip(_LATIN_BLANKS)


def _trimmed(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The pieces of a paragraph without blanks at its edges."""
    if children and isinstance(children[0], Text):
        children = (Text(children[0].value.lstrip()), *children[1:])
    if children and isinstance(children[-1], Text):
        children = (*children[:-1], Text(children[-1].value.rstrip()))
    return children
