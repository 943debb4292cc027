"""Text of the document made fit for a comment or docstring: one kind of line break, wrapped lines."""

from __future__ import annotations

from functools import lru_cache

from generator.planning.markdown import reflow

WIDTH = 80
"""The columns a wrapped line may take, whatever its indentation."""


def cleaned(text: str) -> str:
    """The text without blank edges, every line ending in a plain line feed.

    The HTML tag for a line break is one; written as in XML (`<br/>`) it stays.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("<br>", "\n").strip()


@lru_cache(maxsize=65536)
def reflowed(text: str, width: int = WIDTH) -> str:
    """The text wrapped as Markdown, blanks that force a line break included; empty when it is blank."""
    return reflow(text, width)


def wrapped(text: str, width: int = WIDTH) -> tuple[str, ...]:
    """The lines of the text wrapped as Markdown, without blanks at their ends; none when it is blank."""
    flowed = reflowed(cleaned(text), width)
    return tuple(line.rstrip() for line in flowed.split("\n")) if flowed else ()
