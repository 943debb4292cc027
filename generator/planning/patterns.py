"""Regular expressions of a document, of which only plain ones are tried: a hostile one could run for ever."""

from __future__ import annotations

import re
import warnings
from typing import Final

_CLASS: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_REPEATED: Final = re.compile(r"[*+?{]")
_RISKY: Final = re.compile(r"\(\?[^:]|\)[*+?{]")
_REFERENCE: Final = re.compile(r"\\[1-9k]")
_LONGEST_PATTERN: Final = 200
_LONGEST_TEXT: Final = 64
_MOST_REPEATED: Final = 4


def accepts(pattern: str, text: str) -> bool:
    """Whether a plain pattern finds something in the text; False for one with repeated groups, or that is none."""
    plain = _CLASS.sub("x", pattern)
    if _REFERENCE.search(pattern) or _RISKY.search(plain) or len(_REPEATED.findall(plain)) > _MOST_REPEATED:
        return False
    if len(pattern) > _LONGEST_PATTERN or len(text) > _LONGEST_TEXT:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.search(pattern, text) is not None
    except (re.error, RecursionError, OverflowError):
        return False
