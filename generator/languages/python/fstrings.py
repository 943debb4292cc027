"""F-strings around text of the document or of a house file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.languages.python.literals import f_string_text

_HOLE: Final = re.compile(r"\{([^{}]*)\}")


def fstring(text: str, values: Mapping[str, str]) -> str:
    """An f-string of the text where `{name}` stands for the expression of that name; other braces stay plain."""
    parts: list[str] = []
    end = 0
    for hole in _HOLE.finditer(text):
        if hole[1] in values:
            parts += [f_string_text(text[end : hole.start()]), f"{{{values[hole[1]]}}}"]
            end = hole.end()
    return f'f"{"".join((*parts, f_string_text(text[end:])))}"'
