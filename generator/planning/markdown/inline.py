"""Text to inline pieces: emphasis, code spans, links, breaks.

The reading is that of remark-parse 8 in its CommonMark and GFM modes, which Prettier 3.1 prints from; it differs from
the CommonMark standard in details (emphasis may start inside a word, any text in brackets is a reference).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.planning.markdown.links import (
    bare_email,
    bare_url,
    bracketed_link,
    collapsed_blanks,
    decoded,
    link_tail,
    unescaped,
)
from generator.planning.markdown.nodes import (
    BareLink,
    CodeSpan,
    Deleted,
    Emphasis,
    HardBreak,
    Image,
    Inline,
    LabelledReference,
    Link,
    Markup,
    ShortReference,
    Strong,
    Text,
    Verbatim,
)
from generator.planning.markdown.stretch import Stretch

MAX_DEPTH = 40
"""Deeper nesting than this is read as plain text, so that no text exhausts the stack."""

ESCAPABLE = frozenset("\\`*{}[]()#+-.!_>~|\"$%&',/:;<=?@^")

_CANDIDATE = re.compile(r"[\\<\[*_`{$]|!\[|~~|  +\n|www\.|https?://")
_CANDIDATE_OR_EMAIL = re.compile(_CANDIDATE.pattern + r"|(?<![A-Za-z0-9+._-])[A-Za-z0-9+._-]+@")
_BLANK_BREAK = re.compile(r"  +\n")
_WIKI_LINK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_ATTRIBUTE = r"""(?:\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\s*=\s*(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*"))?)"""
OPEN_OR_CLOSE_TAG = rf"<[A-Za-z][A-Za-z0-9-]*{_ATTRIBUTE}*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>"
_TAG = re.compile(
    OPEN_OR_CLOSE_TAG
    + r"|<!---->|<!--(?:-?[^>-])(?:-?[^-])*-->|<[?].*?[?]>|<![A-Za-z]+\s+[^>]*>|<!\[CDATA\[[\s\S]*?\]\]>"
)
_COMMENT = re.compile(r"<!--.*-->", re.DOTALL)


class _Found(NamedTuple):
    """A piece, and where the text goes on after it."""

    node: Inline
    end: int


class InlineReader:
    """Reads inline text; remembers from one text to the next whether an HTML link is open."""

    def __init__(self) -> None:
        self._in_link = False
        self._block = ""
        self._prefixes: tuple[str, ...] = ()
        self._readers: dict[str, tuple[Callable[[Stretch, int], _Found | None], ...]] = {
            "<": (self._angle_link, self._tag),
            "[": (self._wiki_link, self._link, self._footnote, self._reference),
            "!": (self._link, self._reference),
            "*": (self._strong, self._emphasis),
            "_": (self._strong, self._emphasis),
            "~": (self._deleted,),
            "`": (self._code,),
            " ": (self._break,),
            "$": (self._math,),
            "{": (self._liquid,),
        }

    def read(self, source: str, prefixes: tuple[str, ...] = ()) -> tuple[Inline, ...]:
        """The pieces of the source, in order; `prefixes` are what containers cut off before its later lines."""
        self._block, self._prefixes = source, prefixes
        return self._read(Stretch(source, 0, 0))

    def _read(self, stretch: Stretch) -> tuple[Inline, ...]:
        source = stretch.source
        if stretch.depth > MAX_DEPTH:
            return (Text(source),) if source else ()
        candidate = _CANDIDATE_OR_EMAIL if "@" in source else _CANDIDATE
        pieces: list[Inline] = []
        start = index = 0
        while index < len(source):
            if source[index] == "\\" and source[index + 1 : index + 2] in ESCAPABLE:
                index += 2
                continue
            found = self._piece(stretch, index)
            if found is None:
                following = candidate.search(source, index + 1)
                index = following.start() if following else len(source)
                continue
            if start < index:
                pieces.append(self._text(stretch, start, index))
            pieces.append(found.node)
            start = index = found.end
        if start < len(source):
            pieces.append(self._text(stretch, start, len(source)))
        return tuple(pieces)

    def _inside(self, stretch: Stretch, start: int, end: int) -> tuple[Inline, ...]:
        """The pieces between two places of a stretch."""
        return self._read(Stretch(stretch.source[start:end], stretch.offset + start, stretch.depth + 1))

    def _inside_link(self, stretch: Stretch, start: int, end: int) -> tuple[Inline, ...]:
        before, self._in_link = self._in_link, True
        children = self._inside(stretch, start, end)
        self._in_link = before
        return children

    def _piece(self, stretch: Stretch, index: int) -> _Found | None:
        if stretch.source.startswith("\\\n", index):
            return _Found(HardBreak(backslash=True), index + 2)
        if not self._in_link:
            end = bare_url(stretch.source, index) or bare_email(stretch.source, index)
            if end:
                return _Found(BareLink(stretch.source[index:end]), end)
        for reader in self._readers.get(stretch.source[index], ()):
            found = reader(stretch, index)
            if found is not None:
                return found
        return None

    def _written(self, stretch: Stretch, start: int, end: int) -> str:
        """The text between two places as the file has it, with what containers cut off at the start of lines."""
        text = stretch.source[start:end]
        if "\n" not in text or not self._prefixes:
            return text
        line = self._block.count("\n", 0, stretch.offset + start)
        first, *rest = text.split("\n")
        return "\n".join((first, *(self._prefixes[line + n] + part for n, part in enumerate(rest))))

    def _text(self, stretch: Stretch, start: int, end: int) -> Text:
        """The text between two places as written, save that an escaped or encoded `*` or `_` stands bare.

        A line break that is a text of its own brings along what a quote has cut off after it, as Prettier has it.
        """
        source = stretch.source[start:end]
        if source == "\n":
            return Text(self._written(stretch, start, end))
        if "\\" not in source and "&" not in source:
            return Text(source)
        pieces: list[str] = []
        done = start
        for match in _ESCAPE_OR_ENTITY.finditer(stretch.source, start, end):
            pieces += [self._between(stretch, done, match.start()), _bare(match[0])]
            done = match.end()
        return Text("".join((*pieces, self._between(stretch, done, end))))

    def _between(self, stretch: Stretch, start: int, end: int) -> str:
        text = stretch.source[start:end]
        return self._written(stretch, start, end) if text == "\n" else text

    def _angle_link(self, stretch: Stretch, index: int) -> _Found | None:
        match = None if self._in_link else bracketed_link(stretch, index)
        return _Found(Verbatim(f"<{decoded(match[1])}>"), match.end()) if match else None

    def _tag(self, stretch: Stretch, index: int) -> _Found | None:
        source = stretch.source
        if source.startswith("<!--", index) and not stretch.has("-->", index):
            return None
        if source.startswith("<?", index) and not stretch.has("?>", index):
            return None
        match = _TAG.match(source, index) if stretch.has(">", index) else None
        if match is None:
            return None
        tag = match[0]
        if not self._in_link and tag[:3].lower() == "<a ":
            self._in_link = True
        elif self._in_link and tag[:4].lower() == "</a>":
            self._in_link = False
        return _Found(Markup(tag, literal=not _COMMENT.fullmatch(tag)), match.end())

    def _wiki_link(self, stretch: Stretch, index: int) -> _Found | None:
        match = _WIKI_LINK.match(stretch.source, index) if stretch.has("]]", index) else None
        if match is None:
            return None
        inside = re.sub(r"[\t\n]+", " ", match[1].strip())
        return _Found(Verbatim(f"[[{inside}]]"), match.end())

    def _link(self, stretch: Stretch, index: int) -> _Found | None:
        image = stretch.source[index] == "!"
        if self._in_link and not image:
            return None
        opening = index + image
        closing = stretch.closing_bracket(opening)
        if closing is None or stretch.source[closing + 1 : closing + 2] != "(":
            return None
        tail = link_tail(stretch, closing + 2)
        if tail is None:
            return None
        content = stretch.source[opening + 1 : closing]
        if image:
            return _Found(Image(decoded(unescaped(content)), tail.url, tail.title), tail.end)
        return _Found(Link(self._inside_link(stretch, opening + 1, closing), tail.url, tail.title), tail.end)

    def _footnote(self, stretch: Stretch, index: int) -> _Found | None:
        match = _FOOTNOTE.match(stretch.source, index)
        return _Found(Verbatim(match[0]), match.end()) if match else None

    def _reference(self, stretch: Stretch, index: int) -> _Found | None:
        source = stretch.source
        image = source[index] == "!"
        opening = index + image
        closing = stretch.closing_bracket(opening)
        if closing is None or source[opening + 1 : opening + 2] == "^":
            return None
        content = source[opening + 1 : closing]
        label, end = stretch.label(closing + 1)
        if label is None and not content and end == closing + 1:
            return None
        if not label and stretch.has_bracket(opening, closing):
            return None
        if self._in_link and not image:
            return None
        if image:
            suffix = f"[{collapsed_blanks(label)}]" if label else "" if label is None else "[]"
            return _Found(Verbatim(f"![{decoded(unescaped(content))}]{suffix}"), end)
        if label:
            children = self._inside_link(stretch, opening + 1, closing)
            return _Found(LabelledReference(children, collapsed_blanks(label)), end)
        written = self._written(stretch, opening + 1, closing)
        return _Found(ShortReference(written, "" if label is None else "[]"), end)

    def _strong(self, stretch: Stretch, index: int) -> _Found | None:
        end = stretch.strong_end(index)
        if end is None:
            return None
        return _Found(Strong(self._inside(stretch, index + 2, end - 2)), end)

    def _emphasis(self, stretch: Stretch, index: int) -> _Found | None:
        end = stretch.emphasis_end(index)
        if end is None:
            return None
        marker = stretch.source[index]
        return _Found(Emphasis(self._inside(stretch, index + 1, end - 1), marker), end)

    def _deleted(self, stretch: Stretch, index: int) -> _Found | None:
        end = stretch.deleted_end(index)
        if end is None:
            return None
        return _Found(Deleted(self._inside(stretch, index + 2, end - 2)), end)

    def _code(self, stretch: Stretch, index: int) -> _Found | None:
        span = stretch.code_span(index)
        return _Found(CodeSpan(span.value), span.end) if span else None

    def _break(self, stretch: Stretch, index: int) -> _Found | None:
        match = _BLANK_BREAK.match(stretch.source, index)
        return _Found(HardBreak(backslash=False), match.end()) if match else None

    def _math(self, stretch: Stretch, index: int) -> _Found | None:
        end = stretch.math_end(index)
        return _Found(Verbatim(self._written(stretch, index, end)), end) if end else None

    def _liquid(self, stretch: Stretch, index: int) -> _Found | None:
        if not (stretch.has("%}", index) or stretch.has("}}", index)):
            return None
        match = _LIQUID.match(stretch.source, index)
        return _Found(Markup(match[0], literal=False), match.end()) if match else None


_ESCAPE_OR_ENTITY = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z0-9]+);")


def _bare(written: str) -> str:
    """An escape or entity, as it is printed: one for `*` or `_` stands bare, one for several characters is decoded."""
    if written[0] == "\\":
        return written[1] if written[1] in "*_" else written
    meant = decoded(written)
    return meant if meant in {"*", "_"} or len(meant) > 1 else written
