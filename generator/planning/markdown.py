"""Markdown re-flowed: paragraphs filled to a width, blocks in one spelling."""

from __future__ import annotations

import re


def reflow(text: str, width: int) -> str:
    """The text with every paragraph filled to `width` columns."""
    return "\n\n".join(_fill(p.split(), width) for p in re.split(r"\n[ \t]*\n", text) if p.strip())


def _fill(words: list[str], width: int) -> str:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return "\n".join(lines)
