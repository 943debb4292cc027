"""How each kind of block starts: tests on a line, used to begin a block and to end the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.planning.markdown.inline import OPEN_OR_CLOSE_TAG
from generator.planning.markdown.nodes import Line

TAB = 4

_BLANK = re.compile(r"[ \t]*\Z")
_HEADING = re.compile(r"[ \t]*(#{1,6})(?![^ \t])[ \t]*(.*)")
_RULE = re.compile(r"[ \t]*([-*_])(?: *\1){2,} *\Z")
_UNDERLINE = re.compile(r"(?:=+|-+)\Z")
_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[ \t]*(.*?)[ \t]*\Z")
_MATH = re.compile(r"( *)(\${2,}) *([^$]*)\Z")
_QUOTE = re.compile(r"[ \t]*>( ?)")
_MARKER = re.compile(r"[ \t]*(?:[*+-]|(\d+)[.)])(?=[ \t]|\Z)")

_LABEL = re.compile(r"[ \t]*\[[^\]]+\]:")

_HTML_NAMES = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend "
    "li link main menu menuitem meta nav noframes ol optgroup option p param pre section source title summary table "
    "tbody td tfoot th thead tr track ul"
)


class _HtmlKind(NamedTuple):
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    interrupts: bool


_HTML_KINDS = (
    _HtmlKind(
        re.compile(r"<(?:script|pre|style)(?=\s|>|\Z)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|style)>", re.IGNORECASE),
        interrupts=True,
    ),
    _HtmlKind(re.compile(r"<!--"), re.compile(r"-->"), interrupts=True),
    _HtmlKind(re.compile(r"<\?"), re.compile(r"\?>"), interrupts=True),
    _HtmlKind(re.compile(r"<![A-Za-z]"), re.compile(r">"), interrupts=True),
    _HtmlKind(re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>"), interrupts=True),
    _HtmlKind(
        re.compile(rf"</?(?:{_HTML_NAMES.replace(' ', '|')})(?=\s|/?>|\Z)", re.IGNORECASE),
        re.compile(r"\A\Z"),
        interrupts=True,
    ),
    _HtmlKind(re.compile(rf"(?:{OPEN_OR_CLOSE_TAG})\s*\Z"), re.compile(r"\A\Z"), interrupts=False),
)


def is_blank(text: str) -> bool:
    """Whether a line holds nothing but blanks and tabs."""
    return _BLANK.match(text) is not None


def is_indented(text: str) -> bool:
    """Whether a line is indented as code is."""
    return text.startswith(("    ", "\t"))


def is_rule(text: str) -> bool:
    """Whether a line is a thematic break."""
    return _RULE.match(text) is not None


def heading(text: str) -> re.Match[str] | None:
    """A heading that starts with number signs: those, then the rest of the line."""
    return _HEADING.match(text)


def is_underline(text: str) -> bool:
    """Whether a line makes the one above it a heading."""
    return _UNDERLINE.match(text) is not None


def fence(text: str) -> re.Match[str] | None:
    """The start of fenced code: indentation, marker, information."""
    match = _FENCE.match(text)
    return None if match and match[2][0] == "`" and "`" in match[3] else match


def math(text: str) -> re.Match[str] | None:
    """The start of a block of mathematics: indentation, marker, first text."""
    return _MATH.match(text)


def quote(text: str) -> re.Match[str] | None:
    """The mark of a quoted line."""
    return _QUOTE.match(text)


def starts_list(text: str) -> bool:
    """Whether a line starts a list."""
    return _MARKER.match(text) is not None


def html_kind(text: str) -> _HtmlKind | None:
    """The kind of HTML block that a line starts."""
    stripped = text.lstrip(" \t")
    if not stripped.startswith("<"):
        return None
    return next((kind for kind in _HTML_KINDS if kind.opening.match(stripped)), None)


def interrupts_list(text: str) -> bool:
    """Whether an unindented line ends the list above it."""
    return heading(text) is not None or fence(text) is not None or is_rule(text)


def interrupts_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at the index ends the paragraph above it."""
    text = lines[index].text
    if _starts_marked_block(lines, index) or quote(text):
        return True
    kind = html_kind(text)
    return kind is not None and kind.interrupts


def interrupts_quote(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at the index, which has no mark of its own, ends the quote above it."""
    text = lines[index].text
    if is_indented(text) or _starts_marked_block(lines, index) or is_setext(lines, index):
        return True
    kind = html_kind(text)
    return kind is not None and kind.interrupts


def interrupts_footnote(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at the index, which is not indented, ends the footnote above it."""
    text = lines[index].text
    return (
        interrupts_paragraph(lines, index) or starts_list(text) or is_setext(lines, index) or bool(_LABEL.match(text))
    )


def _starts_marked_block(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if is_rule(text) or heading(text) or fence(text):
        return True
    marker = _MARKER.match(text)
    if marker and marker[1] in {None, "1"}:
        return True
    return math(text) is not None and index + 1 < len(lines)


def is_setext(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at the index is a heading by the line below it."""
    return index + 1 < len(lines) and is_underline(lines[index + 1].text)
