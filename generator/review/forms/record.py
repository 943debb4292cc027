"""A review as JSON values; `schema.json` beside this package describes them."""

from __future__ import annotations

import json
from typing import Any, Final

from generator.diagnostics.position import Span
from generator.review.change import Change, Side
from generator.review.hunk import FilePair, Hunk
from generator.review.release import Release
from generator.review.review import Review, SdkReview
from generator.review.sdk.symbol import SdkChange

VERSION: Final = 1


def json_form(review: Review) -> str:
    """The review as one JSON object."""
    return json.dumps(record(review), indent=2, ensure_ascii=False) + "\n"


def record(review: Review) -> dict[str, Any]:
    """The review as values of JSON."""
    return {
        "version": VERSION,
        "old": review.old,
        "new": review.new,
        "breaking": {"api": review.breaks_api, "sdk": review.breaks_sdk},
        "release": _release(review.release),
        "notes": list(review.notes),
        "api": [_change(change) for change in review.api],
        "config": [_change(change) for change in review.config],
        "sdks": [_sdk(sdk) for sdk in review.sdks],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "rule": change.rule.id,
        "part": change.rule.part.value,
        "verdict": change.verdict.word,
        "subject": change.subject,
        "name": change.name,
        "message": change.message,
        "why": change.rule.why,
        "directions": [direction.value for direction in change.directions],
        "old": _side(change.old),
        "new": _side(change.new),
        "schemas": list(change.schemas),
        "operations": list(dict.fromkeys(use.operation for use in change.uses)),
        "methods": list(change.methods),
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {"value": side.value, **_place(side.at)}


def _place(at: Span | None) -> dict[str, Any]:
    return {"file": at.file, "line": at.line, "column": at.column} if at else dict.fromkeys(("file", "line", "column"))


def _sdk(sdk: SdkReview) -> dict[str, Any]:
    return {
        "language": sdk.language,
        "analysed": sdk.analysed,
        "verdict": sdk.verdict.word if sdk.verdict is not None else None,
        "release": _release(sdk.release),
        "symbols": [_symbol(change) for change in sdk.changes],
        "files": [_file(pair) for pair in sdk.files],
        "hunks": [_hunk(hunk) for hunk in sdk.hunks],
    }


def _release(release: Release) -> dict[str, Any]:
    return {
        "level": release.level.word,
        "version": release.version or None,
        "next": release.next_version or None,
        "changelog": release.changelog,
        "commit": release.commit,
    }


def _symbol(change: SdkChange) -> dict[str, Any]:
    place = change.new or change.old
    return {
        "path": change.path,
        "action": change.action.value,
        "aspect": change.aspect,
        "verdict": change.verdict.word,
        "message": change.message,
        "why": change.why,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "twins": list(change.twins),
        "causes": list(change.causes),
    }


def _file(pair: FilePair) -> dict[str, Any]:
    return {"path": pair.path, "action": pair.action}


def _hunk(hunk: Hunk) -> dict[str, Any]:
    return {
        "file": hunk.file,
        "old_start": hunk.old_start,
        "new_start": hunk.new_start,
        "old": list(hunk.old),
        "new": list(hunk.new),
        "names": list(hunk.names),
        "causes": list(hunk.causes),
        "trace": hunk.trace.value if hunk.trace is not None else None,
    }
