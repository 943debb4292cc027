"""Strings of the data formats around the code, and text that is safe on one line of prose."""

from __future__ import annotations

import json
import re
from typing import Final

_UNSEEN: Final = re.compile(r"[\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_WEB: Final = re.compile(r"https?://[^\s<>()\"'`\\]+")


def quoted(text: str) -> str:
    """The text as a string in double quotes that JSON, YAML and TOML all read the same way."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def one_line(text: str) -> str:
    """The text with runs of white space made one space."""
    return " ".join(text.split())


def web_address(text: str) -> str:
    """The text where it is a web address that can stand in prose as it is, else ''."""
    return text if _WEB.fullmatch(text) else ""
