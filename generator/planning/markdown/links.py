"""The parts of links: targets, titles, addresses without brackets, entities and escapes in them."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from generator.planning.markdown.stretch import Stretch

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~\n])")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z0-9]+);")
_ANGLE = re.compile(r"<((?:[^\s>@:]|:(?!/)){1,200}(?:@|:/(?=/))[^\s>]{1,4000})>")
_BLANKS = re.compile(r"\s*")


def unescaped(text: str) -> str:
    """The text without the backslashes that escape punctuation."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def decoded(text: str) -> str:
    """The text with its complete entities decoded."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def collapsed_blanks(text: str) -> str:
    """The text with every run of blanks made one."""
    return re.sub(r"\s+", " ", text)


def bracketed_link(stretch: Stretch, index: int) -> re.Match[str] | None:
    """The address in angle brackets at the index."""
    return _ANGLE.match(stretch.source, index) if stretch.has(">", index) else None


class LinkTail(NamedTuple):
    """What stands in the parentheses of a link, and where the text goes on after them."""

    url: str
    title: str
    end: int


_ANGLE_TARGET = re.compile(r"<([^>\n]*)>")
_TARGET_PART = re.compile(r"\\.?|[()]|[^\s()\\]+", re.DOTALL)


def link_tail(stretch: Stretch, index: int) -> LinkTail | None:
    """The target and title from just after the opening parenthesis of a link on."""
    source = stretch.source
    if not stretch.has(")", index):
        return None
    index = _after_blanks(source, index)
    if source[index : index + 1] == "<":
        match = _ANGLE_TARGET.match(source, index) if stretch.has(">", index) else None
        if match is None:
            return None
        target, index = match[1], match.end()
    else:
        end = _target_end(source, index)
        target, index = source[index:end], end
    after = _after_blanks(source, index)
    title = ""
    if after > index and source[after : after + 1] in {'"', "'", "("}:
        quoted = _quoted_title(stretch, after)
        if quoted is None:
            return None
        title, after = quoted
        after = _after_blanks(source, after)
    if source[after : after + 1] != ")":
        return None
    return LinkTail(decoded(unescaped(target)), decoded(unescaped(title)), after + 1)


def _after_blanks(source: str, index: int) -> int:
    match = _BLANKS.match(source, index)
    return match.end() if match else index


def _target_end(source: str, index: int) -> int:
    """Where a target without angle brackets ends: at a blank, or where its parentheses do not balance."""
    depth = 0
    while match := _TARGET_PART.match(source, index):
        if match[0] == "(":
            depth += 1
        elif match[0] == ")":
            if not depth:
                break
            depth -= 1
        index = match.end()
    return index


_TITLE_PART = {
    '"': re.compile(r'((?:\\.|[^"\\])*)"', re.DOTALL),
    "'": re.compile(r"((?:\\.|[^'\\])*)'", re.DOTALL),
    "(": re.compile(r"((?:\\.|[^)\\])*)\)", re.DOTALL),
}


def _quoted_title(stretch: Stretch, index: int) -> tuple[str, int] | None:
    match = _TITLE_PART[stretch.source[index]].match(stretch.source, index + 1)
    return (match[1], match.end()) if match else None


_URL_START = re.compile(r"www\.|(?i:https?://)")
_DOMAIN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?")
_PATH = re.compile(r"[^\s<]*")
_EMAIL = re.compile(r"[A-Za-z0-9+._-]{1,256}@[A-Za-z0-9_-]*\.[A-Za-z0-9._-]+")


def bare_url(source: str, index: int) -> int | None:
    """Where the web address that starts at the index ends; trailing punctuation is not a part of it."""
    if source[index] not in "wWhH":
        return None
    start = _URL_START.match(source, index)
    domain = start and _DOMAIN.match(source, start.end())
    if not domain:
        return None
    end = domain.end()
    if domain[0].endswith(".") and source[end : end + 1] in {"", "."}:
        end -= 1
    host = source[domain.start() : end]
    if "." not in host or "_" in "".join(host.split(".")[-2:]):
        return None
    path = _PATH.match(source, end)
    kept = (path[0] if path else "").rstrip("!*,.:?_~")
    while kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1]
    return end + len(_without_entity(kept))


def _without_entity(path: str) -> str:
    """The path without a final semicolon, and without the entity that it ends."""
    if not path.endswith(";"):
        return path
    match = re.search(r"&[A-Za-z]+$", path[:-1])
    return path[: match.start()] if match else path[:-1]


def bare_email(source: str, index: int) -> int | None:
    """Where the mail address that starts at the index ends."""
    match = _EMAIL.match(source, index)
    if match is None or (match[0][-1] in "-_" and match.end() == len(source)):
        return None
    return match.end() - (match[0][-1] == "." and match.end() == len(source))
