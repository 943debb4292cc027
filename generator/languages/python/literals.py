"""Values of the document as Python source: the only place where quotes are set."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from generator.model.types import JsonValue

_SHORT_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNPRINTABLE_IN_COMMENT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_MOST_DECIMAL_BITS = 10_000


def string(value: str) -> str:
    """The text as a literal on one line, in the quotes that a formatter would keep."""
    quote = "'" if value.count('"') > value.count("'") else '"'
    return f"{quote}{_escaped(value, quote)}{quote}"


def block_string(value: str) -> str:
    """The text as a literal on one line in triple quotes, for text that is full of quotes."""
    text = "".join(_escape(character, "") for character in value).replace('"""', '\\"\\"\\"')
    return f'"""{text[:-1]}\\""""' if text.endswith('"') else f'"""{text}"""'


def f_string_text(value: str) -> str:
    """The text as a part of an f-string in double quotes, where its braces mean themselves."""
    return _escaped(value, '"').replace("{", "{{").replace("}", "}}")


def literal(value: JsonValue) -> str:
    """The value as an expression on one line."""
    match value:
        case None | bool():
            return str(value)
        case str():
            return string(value)
        case int():
            return _integer(value)
        case float():
            return _number(value)
        case Mapping():
            return "{" + ", ".join(f"{string(key)}: {literal(item)}" for key, item in value.items()) + "}"
        case _:
            return "[" + ", ".join(map(literal, value)) + "]"


def comment(text: str) -> str:
    """The text as a comment on one line."""
    return f"# {_UNPRINTABLE_IN_COMMENT.sub(' ', text).strip()}".rstrip()


def _escaped(value: str, quote: str) -> str:
    if value.isprintable() and "\\" not in value:
        return value.replace(quote, f"\\{quote}")
    return "".join(_escape(character, quote) for character in value)


def _escape(character: str, quote: str) -> str:
    if character == quote:
        return f"\\{quote}"
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    return character if character.isprintable() else escape_sequence(character)


def escape_sequence(character: str) -> str:
    """The character by its number."""
    return ascii(character)[1:-1]


def _integer(value: int) -> str:
    # Python refuses to print or read very long decimal numbers, but not hexadecimal ones.
    return str(value) if value.bit_length() <= _MOST_DECIMAL_BITS else f"{value:#x}"


def _number(value: float) -> str:
    if math.isfinite(value):
        return repr(value).replace("e+", "e")
    return f'float("{value}")'
