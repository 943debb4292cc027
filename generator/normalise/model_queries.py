"""Models that the config names by a query: JSONPath as transforms write it, or the plain part of JMESPath."""

from __future__ import annotations

import re
from typing import Final

from generator.load.jsonpath import parse_query
from generator.load.jsonpath_select import TooMuchError, select
from generator.load.jsonpath_tokens import QueryError
from generator.load.pointer import format_pointer
from generator.load.tree import Value

_QUOTED_KEY: Final = re.compile(r'(?:^|(?<=\.)|(?<=\.\.))"((?:[^"\\]|\\.)*)"')
_JMESPATH_FILTER: Final = re.compile(r"\[\?\s*(?![\s(])([A-Za-z_][\w.]*)\s*(==|!=|<=|>=|<|>)\s*([^\]]+?)\s*\]")


def query_model(root: Value, query: str) -> tuple[str, str]:
    """The pointer of the one mapping that a query selects, and '' - or '', and why there is none."""
    try:
        matches = select(root, parse_query(_as_jsonpath(query)))
    except QueryError as error:
        return "", f"it is no query: {error} (character {error.offset + 1})"
    except TooMuchError:
        return "", "it visits too many values"
    if len(matches) != 1:
        return "", f"it matches {len(matches)} places" if matches else "it matches nothing"
    if not isinstance(matches[0].value, dict):
        return "", f"{matches[0]} is no schema"
    return format_pointer(matches[0].steps), ""


def _as_jsonpath(query: str) -> str:
    """The query with JMESPath's quoted keys and simple filters as JSONPath spells them."""
    if query.lstrip().startswith("$"):
        return query
    filtered = _JMESPATH_FILTER.sub(lambda found: f"[?(@.{found[1]} {found[2]} {found[3].strip('`')})]", query)
    return _QUOTED_KEY.sub(lambda found: f"['{_escaped(found[1])}']", filtered).replace(".[", "[")


def _escaped(key: str) -> str:
    return key.replace('\\"', '"').replace("'", "\\'")
