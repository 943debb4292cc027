"""An edited file brought up to date: its bytes, as a person left them, and the new text in one; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.delivery.alignment import blocks, lines_of
from generator.delivery.manifest import digest
from generator.delivery.merge import Merged, has_markers, merge, merge_without_base
from generator.delivery.renames import carry


@dataclass(frozen=True, slots=True)
class Edited:
    """A file that a person edited: its text with plain line ends, and whether its own are those of Windows."""

    text: str
    is_windows: bool = False

    def content(self, text: str) -> bytes:
        """A text as the bytes of this file, with the line ends that it had."""
        return (text.replace("\n", "\r\n") if self.is_windows else text).encode("utf-8", "surrogateescape")


def edited(content: bytes) -> Edited | None:
    """The file in some bytes; None where they are no text. What is not UTF-8 stays, byte for byte."""
    if b"\0" in content:
        return None
    is_windows = b"\r\n" in content and content.count(b"\r\n") == content.count(b"\n")
    return Edited((unix(content) if is_windows else content).decode("utf-8", "surrogateescape"), is_windows)


def unix(content: bytes) -> bytes:
    """The content with plain line ends: version control may have given it others."""
    return content.replace(b"\r\n", b"\n")


def is_one_of(content: bytes, digests: Sequence[str]) -> bool:
    """Whether a content is what one of the digests was made of, but for its line ends."""
    return digest(content) in digests or (b"\r\n" in content and digest(unix(content)) in digests)


def is_unresolved(file: Edited, new: str) -> bool:
    """Whether a conflict is still marked in a file; one that the new text has too is no conflict."""
    return has_markers(file.text) and not has_markers(new)


def brought_up(file: Edited, bases: Sequence[str], new: str) -> Merged:
    """The edited file with what is new; of several texts that it may come from it is taken to be the nearest's."""
    return merge(nearest(file.text, bases), file.text, new) if bases else merge_without_base(file.text, new)


def moved(file: Edited, base: str, new: str) -> Merged:
    """The edits of a file in the text that took its place under another name."""
    return carry(base, file.text, new)


def nearest(text: str, others: Sequence[str]) -> str:
    """The one of several texts that has most lines in common with a text; the first of equals."""
    if len(others) == 1:
        return others[0]
    lines = lines_of(text)
    return min(others, key=lambda other: _distance(lines_of(other), lines))


def _distance(one: list[str], other: list[str]) -> int:
    common = sum(block.size for block in blocks(one, other))
    return len(one) + len(other) - 2 * common
