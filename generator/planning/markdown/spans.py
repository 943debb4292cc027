"""Inline pieces to the parts that are filled into lines."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

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
from generator.planning.markdown.words import Gap, Part, escaped, gap, is_punctuation, sentence, starts_block

_ESCAPED_START = re.compile(r"(?:\\?[*_])+")


class _Around(NamedTuple):
    """Where a piece stands: whether lines may break there, and whether emphasis is around it already."""

    breakable: bool
    emphasised: bool = False


def parts(children: tuple[Inline, ...], *, breakable: bool) -> list[Part]:
    """The parts of the pieces, in order."""
    return _children(children, _Around(breakable), after_address=False)


def _children(children: tuple[Inline, ...], around: _Around, *, after_address: bool) -> list[Part]:
    """The parts of the pieces; `after_address` when an address without brackets stands just before the first."""
    found: list[Part] = []
    for index, child in enumerate(children):
        previous = children[index - 1] if index else None
        follows_address = isinstance(previous, BareLink) or (index == 0 and after_address)
        match child:
            case Text(value):
                found += _text(value, around, follows_address=follows_address)
            case Emphasis():
                following = children[index + 1] if index + 1 < len(children) else None
                mark = _emphasis_mark(child, previous, following, around)
                inside = _children(
                    child.children,
                    _Around(around.breakable, emphasised=True),
                    after_address=isinstance(previous, BareLink),
                )
                found += [mark, *inside, mark]
            case _:
                found += _piece(child, around)
    return found


def _piece(child: Inline, around: _Around) -> list[Part]:
    """The parts of a piece that looks the same whatever stands beside it."""
    match child:
        case Strong(children):
            return ["**", *_children(children, around, after_address=False), "**"]
        case Deleted(children):
            return ["~~", *_children(children, around, after_address=False), "~~"]
        case Link(children, url, title):
            inside = _children(children, around._replace(breakable=False), after_address=False)
            return ["[", *inside, f"]({target(url, ')')}{_title_after_blank(title)})"]
        case LabelledReference(children, label):
            return ["[", *_children(children, around, after_address=False), f"][{label}]"]
        case ShortReference(source, suffix):
            return ["[", *_raw(source, around), f"]{suffix}"]
        case Text() | Emphasis():
            return _children((child,), around, after_address=False)
        case _:
            return _plain(child)


def _plain(child: CodeSpan | Image | BareLink | Verbatim | Markup | HardBreak) -> list[Part]:
    """The parts of a piece without others inside."""
    match child:
        case CodeSpan(value):
            return [_code(value)]
        case Image(alt, url, title):
            return [f"![{alt}]({target(url, ')')}{_title_after_blank(title)})"]
        case BareLink(value) | Verbatim(value):
            return [value]
        case Markup(value, literal):
            return markup(value, literal=literal)
        case HardBreak(backslash):
            return ["\\", Gap.HARD, Gap.MARK] if backslash else ["  ", Gap.LITERAL]


def markup(value: str, *, literal: bool) -> list[Part]:
    """The parts of a text that keeps its line breaks."""
    first, *rest = value.split("\n")
    breaks: list[Part] = [Gap.LITERAL] if literal else [Gap.HARD, Gap.MARK]
    return [first, *(part for line in rest for part in (*breaks, line))]


def _text(value: str, around: _Around, *, follows_address: bool) -> list[Part]:
    found: list[Part] = []
    words, after = sentence(value)
    for index, word in enumerate(words):
        if index:
            found.append(gap(words, index, breakable=around.breakable))
        elif word.before is not None:
            found.append(_edge(around, word.value))
        text = escaped(word.value)
        if index == 0 and word.before is None and follows_address and text != word.value:
            # The backslash would become a part of the address.
            text = _without_escapes_at_start(text)
        found.append(text)
    if after is not None:
        found.append(_edge(around, ""))
    return found


def _without_escapes_at_start(text: str) -> str:
    match = _ESCAPED_START.match(text)
    return match[0].replace("\\", "") + text[match.end() :] if match else text


def _edge(around: _Around, following: str) -> Part:
    """The blank at the start or end of a text."""
    return Gap.LINE if around.breakable and not starts_block(following) else " "


def _raw(source: str, around: _Around) -> list[Part]:
    """The words of a text that is printed as written."""
    found: list[Part] = []
    words, after = sentence(source)
    for word in words:
        if word.before:
            found.append(Gap.LINE if around.breakable else " ")
        found.append(word.value)
    if after is not None:
        found.append(Gap.LINE if around.breakable else " ")
    return found


def _emphasis_mark(child: Emphasis, previous: Inline | None, following: Inline | None, around: _Around) -> str:
    """The underscore, unless it would touch a word or stand inside other emphasis."""
    if len(child.children) > 0 and isinstance(child.children[0], BareLink):
        return child.marker
    touches = _ends_in_word(previous) or _starts_in_word(following)
    return "*" if touches or around.emphasised else "_"


def _ends_in_word(piece: Inline | None) -> bool:
    return (
        isinstance(piece, Text)
        and piece.value[-1:] not in {"", " ", "\t", "\n"}
        and not is_punctuation(piece.value[-1])
    )


def _starts_in_word(piece: Inline | None) -> bool:
    return (
        isinstance(piece, Text) and piece.value[:1] not in {"", " ", "\t", "\n"} and not is_punctuation(piece.value[0])
    )


def _code(value: str) -> str:
    """A code span with as few backticks around it as its content allows."""
    inside = value.replace("\n", " ")
    lengths = {len(run) for run in re.findall("`+", inside)}
    count = next(count for count in range(1, len(lengths) + 2) if count not in lengths)
    blank_edges = inside[:1] == " " and inside[-1:] == " " and inside.strip(" ")
    pad = " " if inside.startswith("`") or inside.endswith("`") or blank_edges else ""
    marks = "`" * count
    return f"{marks}{pad}{inside}{pad}{marks}"


def target(url: str, dangerous: str = "") -> str:
    """The target of a link, in angle brackets where it holds a blank or a dangerous character."""
    if " " in url or (dangerous and dangerous in url):
        return f"<{url.replace('<', quote('<')).replace('>', quote('>'))}>"
    return url


def _title_after_blank(text: str) -> str:
    return f" {title(text)}" if text else ""


def title(text: str) -> str:
    """The title of a link in the quotes that need the fewest escapes."""
    text = re.sub(r"\\(?=[\"')])", "", text)
    if '"' in text and "'" in text and ")" not in text:
        return f"({text})"
    mark = "'" if text.count('"') > text.count("'") else '"'
    text = text.replace("\\", "\\\\").replace(mark, f"\\{mark}")
    return f"{mark}{text}{mark}"
