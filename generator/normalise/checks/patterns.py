"""Whether a text is a regular expression (ECMA-262, as JSON Schema asks)."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Final

_LONGEST: Final = 1_000
_PROPERTY: Final = re.compile(r"\\[pP]\{[^{}]*\}")
_NAMED_GROUP: Final = re.compile(r"\(\?<(?![=!])")
_CONTROL: Final = re.compile(r"\\(?:c[A-Za-z]|[^\w\s]|u\{[0-9A-Fa-f]+\}|d|D|w|W|s|S|b|B)")


@lru_cache(maxsize=4096)
def is_pattern(text: str) -> bool:
    """Whether the text compiles, once what only ECMAScript knows is put in another form; long ones are taken as they are."""
    if len(text) > _LONGEST:
        return True
    known = _CONTROL.sub(lambda found: found[0] if found[0][1] in "dDwWsSbB\\[](){}.*+?^$|-/" else "a", text)
    other = _NAMED_GROUP.sub("(?P<", _PROPERTY.sub("a", known))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            re.compile(other)
        except (re.error, OverflowError, RecursionError):
            return False
    return True
