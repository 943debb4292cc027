"""The small parts that queries and their filters share: errors, quotes, brackets."""

from __future__ import annotations

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class QueryError(ValueError):
    """The text is not a query; `offset` is the place of the problem in it."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.offset = offset


def closing_bracket(text: str, start: int) -> int:
    """The offset of the bracket that closes the one at the start. Raises QueryError when there is none."""
    depth, quote, position = 0, "", start
    while position < len(text):
        character = text[position]
        if quote:
            position += character == "\\"
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "[(":
            depth += 1
        elif character in "])":
            depth -= 1
            if depth == 0:
                return position
        position += 1
    raise QueryError("`[` is not closed", start)


def unquote(text: str, offset: int) -> str:
    """The text inside a pair of quotes, with backslashes undone. Raises QueryError when the quotes do not match."""
    if len(text) == 1 or text[0] != text[-1]:
        raise QueryError("the quote is not closed", offset)
    inner, found, position = text[1:-1], [], 0
    while position < len(inner):
        character = inner[position]
        if character == "\\" and position + 1 < len(inner):
            position += 1
            character = _ESCAPES.get(inner[position], inner[position])
        found.append(character)
        position += 1
    return "".join(found)
