"""Values of the document as TypeScript: the only place where text of a document is put between quotes."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Final

from generator.languages.typescript.naming import is_identifier
from generator.model.types import JsonValue

_RAW: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
_NAMED: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", "\v": "\\v"}
_WHOLE: Final = 1e21  # from here on JavaScript prints whole numbers with an exponent
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def string(text: str) -> str:
    """A string literal: in single quotes, or in double ones where that saves escapes."""
    quote = '"' if text.count("'") > text.count('"') else "'"
    escaped = text.replace("\\", "\\\\").replace(quote, f"\\{quote}")
    return f"{quote}{_RAW.sub(_escape, escaped)}{quote}"


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _NAMED.get(character) or f"\\u{ord(character):04x}"


def literal(value: JsonValue) -> str:
    """A constant as an expression or as a literal type."""
    if isinstance(value, str):
        return string(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key(name)}: {literal(item)}" for name, item in value.items()) + " }"
    return f"[{', '.join(literal(item) for item in value)}]"


def number(value: float) -> str:
    """A number; whole ones have no fraction, and what JavaScript cannot hold is 0."""
    if not math.isfinite(value):
        return "0"
    return json.dumps(int(value) if abs(value) < _WHOLE and value == int(value) else value)


def key(name: str) -> str:
    """The name of a property, in quotes where it is no identifier; never one that would set the prototype."""
    if name == "__proto__":
        return "['__proto__']"
    return name if is_identifier(name) else string(name)


def member_access(name: str, *, optional: bool = False) -> str:
    """What is written behind an object, or behind one that may be missing, to get one of its properties."""
    if is_identifier(name):
        return f"?.{name}" if optional else f".{name}"
    return f"{'?.' if optional else ''}[{string(name)}]"


def template(text: str, values: Mapping[str, str]) -> str:
    """A template literal's inside: the text with each `{name}` that has a value replaced by that expression."""
    parts: list[str] = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        expression = values.get(match[1])
        if expression is None:
            continue
        parts.extend((_raw(text[end : match.start()]), "${", expression, "}"))
        end = match.end()
    return "".join((*parts, _raw(text[end:])))


def _raw(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return _RAW.sub(_escape, escaped)


def comment(text: str) -> str:
    """Text that cannot end the block comment it stands in."""
    return text.replace("*/", "*\\/")
