"""Python literals; the only way in which values of the document become code."""

from __future__ import annotations

import re
from typing import Final

from generator.model.types import JsonValue

_UNSAFE: Final = re.compile(r'[\\"\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]')
_SHORT: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: JsonValue) -> str:
    """The value as a Python expression on one line."""
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, float) and not _is_finite(value):
        return f'float("{value}")'
    return repr(value)


def text_literal(value: str) -> str:
    """The text in double quotes; what cannot be seen is escaped."""
    return f'"{_UNSAFE.sub(_escaped, value)}"'


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    code = ord(found)
    return _SHORT.get(found) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _is_finite(value: float) -> bool:
    return value == value and value not in (float("inf"), float("-inf"))
