"""The lines inside of documentation comments; text of the document that cannot end the comment it stands in."""

from __future__ import annotations

from generator.languages.typescript.literals import comment
from generator.planning.prose import cleaned, wrapped

DEPRECATED = "@deprecated"


def member_lines(text: str, *, deprecated: bool = False, deprecation: str = "") -> tuple[str, ...]:
    """The comment of a property: the tag and the text are wrapped as one."""
    said = " ".join(part for part in (deprecation.strip(), text) if part) if deprecated else text
    return _safe(wrapped(f"{DEPRECATED} {said}".strip() if deprecated else said))


def type_lines(text: str) -> tuple[str, ...]:
    """The comment of a declared type."""
    return _safe(wrapped(text))


def class_lines(text: str, *, deprecated: bool = False, deprecation: str = "") -> tuple[str, ...]:
    """The comment of a class or of the property that holds it: the text with its own line breaks, then the tag."""
    lines = tuple(line.rstrip() for line in cleaned(text).split("\n")) if text.strip() else ()
    return _safe((*lines, *_tag(bool(lines), deprecated, deprecation)))


def method_lines(
    text: str, example: tuple[str, ...] = (), *, deprecated: bool = False, deprecation: str = ""
) -> tuple[str, ...]:
    """The comment of a method: its text wrapped, then the tag or the example."""
    lines = wrapped(text)
    tag = _tag(bool(lines), deprecated, deprecation)
    shown = (*(("",) if lines or tag else ()), "@example", "```ts", *example, "```") if example else ()
    return _safe((*lines, *tag, *shown))


def _tag(behind_text: bool, deprecated: bool, deprecation: str) -> tuple[str, ...]:
    if not deprecated:
        return ()
    words = " ".join(cleaned(deprecation).split())
    return (*(("",) if behind_text else ()), f"{DEPRECATED} {words}".strip())


def _safe(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(comment(line) for line in lines)
