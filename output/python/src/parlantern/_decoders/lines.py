"""Lines of a byte stream, wherever its pieces are cut."""

from __future__ import annotations

import re

from .._exceptions import LineTooLongError

MAX_LINE_BYTES = 256 * 1024 * 1024
"""A line beyond this is taken for an attack on memory, or for something that is no text at all."""

_LINE_END = re.compile(rb"\r\n|\n|\r")


class LineSplitter:
    """Cuts at LF, CR and CRLF, and at nothing else that Unicode takes for a line end.

    It works on bytes, so a character that is spread over two pieces stays whole.
    """

    def __init__(self, max_line_bytes: int = MAX_LINE_BYTES) -> None:
        self._max_line_bytes = max_line_bytes
        self._unfinished: list[bytes] = []
        self._unfinished_bytes = 0
        self._after_cr = False

    def feed(self, piece: bytes) -> list[bytes]:
        """The lines that the piece completes, without their ends.

        Raises:
            LineTooLongError: when a line is longer than is allowed.
        """
        if self._after_cr and piece:
            piece = piece[1:] if piece[:1] == b"\n" else piece
            self._after_cr = False
        if not piece:
            return []
        self._after_cr = piece.endswith(b"\r")
        first, *others = _LINE_END.split(piece)
        self._keep(first)
        if not others:
            return []
        lines = [b"".join(self._unfinished), *others[:-1]]
        self._unfinished, self._unfinished_bytes = [], 0
        self._keep(others[-1])
        return lines

    def rest(self) -> bytes:
        """What came after the last line end."""
        return b"".join(self._unfinished)

    def _keep(self, part: bytes) -> None:
        if not part:
            return
        self._unfinished.append(part)
        self._unfinished_bytes += len(part)
        if self._unfinished_bytes > self._max_line_bytes:
            raise LineTooLongError(self._max_line_bytes)
