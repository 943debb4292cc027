"""URL paths from a template and values, so that no value can reach out of its place."""

from __future__ import annotations

import re
from urllib.parse import quote

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_DOT_SEGMENT = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)

# RFC 3986, section 3.3: what a path segment may hold besides letters, digits, "-", ".", "_" and "~"
_SAFE_IN_PATH = "!$&'()*+,;=:@"
# sections 3.4 and 3.5; a query value must not bring parameters of its own
_SAFE_IN_QUERY = "!$'()*+,;:@/?"
_SAFE_IN_FRAGMENT = "!$&'()*+,;=:@/?"


def path_template(template: str, /, **values: object) -> str:
    """The template with each ``{name}`` replaced by its value, encoded for the part of the URL it stands in.

    Raises:
        KeyError: when a name has no value.
        ValueError: when the finished path holds a ``.`` or ``..`` segment.
    """
    rest, hash_mark, fragment = template.partition("#")
    path, question_mark, query = rest.partition("?")
    filled_path = _fill(path, values, _SAFE_IN_PATH)
    _refuse_dot_segments(filled_path)
    return "".join(
        (
            filled_path,
            question_mark,
            _fill(query, values, _SAFE_IN_QUERY),
            hash_mark,
            _fill(fragment, values, _SAFE_IN_FRAGMENT),
        )
    )


def _fill(part: str, values: dict[str, object], safe: str) -> str:
    if "{" not in part:
        return part
    return _PLACEHOLDER.sub(lambda match: quote(_text(values[match.group(1)]), safe=safe), part)


def _text(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _refuse_dot_segments(path: str) -> None:
    for segment in path.split("/"):
        if _DOT_SEGMENT.fullmatch(segment):
            raise ValueError(f"The path {path!r} has the dot-segment {segment!r}, which would lead to another place")
