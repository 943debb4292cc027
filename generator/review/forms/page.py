"""A review as one HTML page that needs nothing else: no network, no file beside it.

Text of a document only ever reaches the page as data: it is written into JSON in which no `<` is left, and the page puts
it on the screen as text. A policy in the page forbids every request and every script but its own.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.diagnostics.position import Span
from generator.review.change import Change, Side
from generator.review.forms.record import record
from generator.review.review import Review

_LIMIT: Final = 2_600_000
_EXCERPT: Final = 14
_AROUND: Final = 2
_WIDTH: Final = 300
_SHOWN: Final = 12
_STYLE, _SCRIPT, _DATA, _POLICY = "/*style*/", "/*script*/", "/*data*/", "/*policy*/"


@dataclass(frozen=True, slots=True)
class Skin:
    """The parts of the page that do not depend on a review."""

    page: str
    style: str
    script: str


def page_form(review: Review, skin: Skin) -> str:
    """The review as an HTML page of less than three megabytes; what does not fit is left out, and the page says so."""
    data = _fitting(review)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    digest = base64.b64encode(hashlib.sha256(skin.script.encode()).digest()).decode()
    rules = ("default-src 'none'", "style-src 'unsafe-inline'", f"script-src 'sha256-{digest}'", "base-uri 'none'")
    # The data goes in last, so that nothing in it is taken for a place to fill.
    page = skin.page.replace(_POLICY, "; ".join((*rules, "form-action 'none'"))).replace(_STYLE, skin.style)
    head, _, tail = page.partition(_DATA)
    return f"{head}{text}{tail.replace(_SCRIPT, skin.script)}"


def _fitting(review: Review) -> dict[str, Any]:
    """What the page shows, within its size."""
    data = _compact(record(review))
    lines = {name: text.splitlines() for name, text in (review.sources or {}).items()}
    data["excerpts"] = {change.id: _excerpts(change, lines) for change in review.changes}
    for sdk, shown in zip(review.sdks, data["sdks"], strict=True):
        for hunk, entry in zip(sdk.hunks, shown["hunks"], strict=True):
            entry.update({"before": list(hunk.before), "after": list(hunk.after)})
    data["left_out"] = 0
    _trim(data)
    return data


def _compact(data: dict[str, Any]) -> dict[str, Any]:
    """The record without what the page does not show."""
    for change in (*data["api"], *data["config"]):
        change["resources"] = sorted({method.partition(".")[0] for method in change["methods"] if "." in method})
        reached = change["methods"] or change["operations"]
        change["reached"], change["reaches"] = reached[:_SHOWN], len(reached)
        for key in ("methods", "operations", "schemas", "rule", "name"):
            del change[key]
    for sdk in data["sdks"]:
        sdk["files"] = len(sdk["files"])
        sdk["lines"] = sum(len(hunk["old"]) + len(hunk["new"]) for hunk in sdk["hunks"])
        for symbol in sdk["symbols"]:
            symbol["twins"] = symbol["twins"][:_SHOWN]
        for hunk in sdk["hunks"]:
            hunk["names"] = hunk["names"][-1:]
    return data


def _trim(data: dict[str, Any]) -> None:
    """Takes out lines until the page is small enough: tests and listings first, for they repeat what modules show."""
    size = _bytes(data)
    hunks = [entry for shown in data["sdks"] for entry in shown["hunks"]]
    for entry in sorted(hunks, key=lambda entry: (entry["file"].startswith("src/"), -_length(entry))):
        if size <= _LIMIT:
            return
        size -= _length(entry)
        data["left_out"] += len(entry["old"]) + len(entry["new"])
        entry.update({"old": [], "new": [], "before": [], "after": [], "cut": True})
    for change in reversed((*data["api"], *data["config"])):
        if size <= _LIMIT:
            return
        size -= _bytes(data["excerpts"].pop(change["id"], None))


def _bytes(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _length(entry: Mapping[str, Any]) -> int:
    return sum(len(line.encode()) + 4 for key in ("old", "new", "before", "after") for line in entry.get(key, ()))


def _excerpts(change: Change, lines: Mapping[str, list[str]]) -> dict[str, Any]:
    return {"old": _excerpt(change.old, lines), "new": _excerpt(change.new, lines)}


def _excerpt(side: Side | None, lines: Mapping[str, list[str]]) -> dict[str, Any] | None:
    """The lines of the document around a place: the lines above, and what is indented below it."""
    at = side.at if side is not None else None
    if at is None or at.file not in lines:
        return None
    text = lines[at.file]
    first, last = max(1, at.line - _AROUND), _end(text, at)
    return {"start": first, "mark": at.line, "lines": [line[:_WIDTH] for line in text[first - 1 : last]]}


def _end(text: list[str], at: Span) -> int:
    """The last line of what begins at a place: as long as lines are indented more than the first."""
    indent = _indent(text[at.line - 1]) if at.line <= len(text) else 0
    last = at.line
    for number, line in enumerate(text[at.line : at.line + _EXCERPT], at.line + 1):
        if line.strip() and _indent(line) <= indent:
            break
        last = number
    return min(len(text), max(last, at.line + _AROUND))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
