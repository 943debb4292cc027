"""The only reading of input: a path to its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.diagnostics.position import Span

SIZE_LIMIT = 64 * 1024 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class SourceFile:
    """An input file: where it is, how reports call it, and its text without a byte order mark."""

    path: Path
    display: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; a line ends at LF, CR or CR LF, as in editors."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def span(self, offset: int) -> Span:
        """The place of a character, counted from the start of the text."""
        line = bisect_right(self.line_starts, offset)
        return Span(self.display, line, offset - self.line_starts[line - 1] + 1)


def read_file(path: Path, findings: Findings, display: str | None = None) -> SourceFile | None:
    """The file's text, or None and a finding when it is missing, a folder, empty, too large or not UTF-8."""
    name = display if display is not None else path.as_posix()
    content = _read_bytes(path, name)
    if isinstance(content, Diagnostic):
        findings.add(content)
        return None
    return decode(content, path, name, findings)


def decode(content: bytes, path: Path, display: str, findings: Findings) -> SourceFile | None:
    """The bytes as a source file, or None and a finding when they are empty or not UTF-8."""
    content = content.removeprefix(_BYTE_ORDER_MARK)
    if not content.strip():
        findings.add(codes.INPUT_EMPTY(Span(display, 1, 1), file=display))
        return None
    try:
        return SourceFile(path, display, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        findings.add(_not_utf8(content, error, display))
        return None


def _read_bytes(path: Path, display: str) -> bytes | Diagnostic:
    start = Span(display, 1, 1)
    try:
        if path.is_dir():
            return codes.INPUT_NOT_A_FILE(start, file=display)
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            return codes.INPUT_TOO_LARGE(start, file=display, size=size, limit=SIZE_LIMIT)
        if not path.is_file():
            return codes.INPUT_UNREADABLE(start, file=display, reason="it is not a regular file")
        return path.read_bytes()
    except FileNotFoundError:
        return codes.INPUT_NOT_FOUND(start, file=display)
    except (OSError, ValueError) as error:
        return codes.INPUT_UNREADABLE(start, file=display, reason=getattr(error, "strerror", None) or str(error))


def _not_utf8(content: bytes, error: UnicodeDecodeError, display: str) -> Diagnostic:
    """A finding at the first byte that is not UTF-8, with a guess for the encodings that editors write."""
    before = content[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    at = Span(display, before.count(b"\n") + 1, column)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return codes.INPUT_NOT_UTF8(Span(display, 1, 1), file=display, reason="it looks like UTF-16")
    return codes.INPUT_NOT_UTF8(at, file=display, reason=f"byte 0x{content[error.start]:02x} at {error.start}")
