"""Docstrings: where the text starts, how parameters are listed, and what has to be escaped."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.languages.python.literals import escape_sequence
from generator.planning.prose import cleaned, reflowed

_INLINE_LIMIT = 80
"""A text of one line stands between the quotes when it is shorter than this."""
_SUMMARY_LIMIT = 80
"""The first sentence becomes a summary when its period stands no further right than this."""


def field_docstring(text: str) -> str:
    """The docstring of an attribute: its text re-flowed; empty when the text is blank."""
    return _laid_out(cleaned(text), reflowed)


def class_docstring(text: str) -> str:
    """The docstring of a class or a property: its text with its own line breaks; empty when the text is blank."""
    return _laid_out(cleaned(text), lambda kept: kept)


def method_docstring(
    text: str,
    entries: tuple[tuple[str, str], ...] = (),
    extras: tuple[tuple[str, str], ...] = (),
) -> str:
    """The docstring of a method: its text re-flowed, then the arguments `entries` and `extras` as (name, text).

    An entry whose text is blank is left out. Without entries and extras there is no list of arguments.
    """
    listed = [_argument(name, reflowed(cleaned(about))) for name, about in (*entries, *extras) if about.strip()]
    section = ["Args:\n" + "\n\n".join(listed)] if listed else []
    whole = "\n\n".join([part for part in (reflowed(cleaned(text)), *section) if part])
    return _method_layout(whole)


def verbatim_method_docstring(text: str) -> str:
    """The docstring of a method without a list of arguments whose text keeps its own line breaks."""
    return _method_layout(cleaned(text))


def _laid_out(text: str, flow: Callable[[str], str]) -> str:
    flowed = flow(text)
    if not flowed:
        return ""
    first, _, rest = flowed.partition("\n")
    if not rest and len(flowed) < _INLINE_LIMIT:
        return _quoted(flowed)
    if rest and len(first) <= _SUMMARY_LIMIT and not rest.partition("\n")[0].strip():
        return _quoted(flowed + "\n")
    split = _summary_split(text)
    return _quoted(flow(split) + "\n") if split else _quoted(f"\n{flowed}\n")


def _method_layout(text: str) -> str:
    if not text:
        return ""
    if "\n" not in text and len(text) < _INLINE_LIMIT:
        return _quoted(text)
    split = _summary_split(text)
    return _quoted(split + "\n") if split else _quoted(f"\n{text}\n")


def _summary_split(text: str) -> str | None:
    """The text with its first sentence set apart, if that sentence ends early enough."""
    end = text.find(". ", 0, _SUMMARY_LIMIT + 2)
    return None if end < 0 else f"{text[: end + 1]}\n\n{text[end + 2 :]}"


def _argument(name: str, text: str) -> str:
    """One entry of the list; a first line that announces a block or a single line moves below the name."""
    first, _, rest = text.partition("\n")
    announces = first.endswith(":") and rest and ("\n" not in rest or rest.startswith("\n"))
    return _hung(f"  {name}:\n{text}" if announces else f"  {name}: {text}")


def _hung(entry: str) -> str:
    first, *rest = entry.split("\n")
    return "\n".join([first, *(f"      {line}" if line else "" for line in rest)])


def _quoted(text: str) -> str:
    """The text as a literal in triple quotes, which always parses and never ends early."""
    escaped = "\n".join(_SPECIAL.sub(_escape, line.rstrip()) for line in text.split("\n"))
    if escaped.startswith('"'):
        escaped = "\\" + escaped
    return f'"""{escaped} """' if escaped.endswith('"') else f'"""{escaped}"""'


_SPECIAL = re.compile(
    r"\\(?P<valid>[abfnrtv\\'\"]|[0-3][0-7]{2}|[0-7]{1,2}(?![0-7])"
    r"|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})"
    r"|\\(?P<begun>[xuUN])"
    r"|\\(?P<other>[^\x00-\x1f\x7f\ud800-\udfff]?)"
    r'|(?P<quotes>"{3,})'
    r"|(?P<raw>[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff])"
)


def _escape(match: re.Match[str]) -> str:
    """A backslash that forms a valid escape stays as it is; any other is doubled, and so is the character after it."""
    if match["valid"]:
        return match[0]
    if match["quotes"]:
        return match[0].replace('"', '\\"')
    if match["raw"]:
        return escape_sequence(match[0])
    return "\\\\" + (match["begun"] or match["other"] * 2)
