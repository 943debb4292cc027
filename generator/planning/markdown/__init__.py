"""Markdown re-flowed: the text that Prettier 3.1 prints for it with prose always wrapped."""

from __future__ import annotations

from generator.planning.markdown.blocks import read_blocks
from generator.planning.markdown.printer import printed


def reflow(text: str, width: int) -> str:
    """The text with its prose wrapped to `width` columns and its blocks in one spelling."""
    source = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").removesuffix("\n")
    return printed(read_blocks(source), width)
