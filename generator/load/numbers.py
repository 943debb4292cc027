"""Plain scalars of YAML 1.2's core schema and numbers of JSON."""

from __future__ import annotations

import math
import re

from generator.load.tree import Value

_WORDS: dict[str, Value] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_FIRST = frozenset("0123456789+-.~ntfNTF")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LONGEST_INTEGER = 1000


class NumberError(ValueError):
    """The text means a number that JSON cannot hold: not finite, or absurdly long."""


def plain_scalar(text: str) -> Value:
    """What an unquoted YAML scalar means by the core schema (YAML 1.2.2, 10.3.2); dates and `yes` stay text.

    Raises NumberError.
    """
    if text == "":
        return None
    if text[0] not in _FIRST:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return _number(text)


def json_number(text: str) -> int | float:
    """The value of a JSON number: an int when it has neither fraction nor exponent. Raises NumberError."""
    return integer(text, 10) if text.lstrip("-").isdigit() else finite(text)


def integer(text: str, base: int) -> int:
    """The integer. Raises NumberError when it is absurdly long, for converting those takes quadratic time."""
    if len(text) > _LONGEST_INTEGER:
        raise NumberError(text[:20] + "...")
    return int(text, base)


def finite(text: str) -> float:
    """The float. Raises NumberError when it is beyond the range of floats."""
    value = float(text)
    if not math.isfinite(value):
        raise NumberError(text)
    return value


def _number(text: str) -> Value:
    if _INTEGER.fullmatch(text):
        return integer(text, 10)
    if _FLOAT.fullmatch(text):
        return finite(text)
    if _OCTAL.fullmatch(text):
        return integer(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return integer(text[2:], 16)
    if _NOT_FINITE.fullmatch(text):
        raise NumberError(text)
    return text
