"""A review for a terminal: the essentials first, every change on a line of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from generator.diagnostics.report import printable
from generator.review.change import Change, Verdict
from generator.review.review import Review, SdkReview
from generator.review.sdk.symbol import SdkChange

_COLOURS: Final = {Verdict.BREAKING: "\x1b[31m", Verdict.COMPATIBLE: "\x1b[32m", Verdict.TEXT: "\x1b[2m"}
_PLAIN: Final = "\x1b[0m"
_METHODS = 3


def terminal_form(review: Review, *, colours: bool = False) -> str:
    """The review as lines of text."""
    return "\n".join(_lines(review, colours=colours)) + "\n"


def _lines(review: Review, *, colours: bool) -> Iterator[str]:
    yield f"{printable(review.old)} -> {printable(review.new)}"
    yield from (f"note: {printable(note)}" for note in review.notes)
    yield ""
    yield f"API: {counted(review.api)}"
    for change in review.api:
        yield f"  {_word(change.verdict, colours=colours)}  {printable(change.subject)}: {printable(change.message)}"
        yield f"              {printable(_where(change))}{_reached(change)}"
    if review.config:
        yield ""
        yield f"config: {len(review.config)} changed"
    for change in review.config:
        yield f"  {printable(change.subject)}: {printable(change.message)}"
        yield f"              {printable(_where(change))}"
    for sdk in review.sdks:
        yield ""
        yield from _sdk(sdk, review.changes, colours=colours)
    yield ""
    yield _follows(review)


def counted(changes: Sequence[Change] | Sequence[SdkChange]) -> str:
    """The changes by verdict, the worst first."""
    counts = Counter(change.verdict for change in changes)
    return ", ".join(f"{counts[verdict]} {verdict.word}" for verdict in sorted(counts, reverse=True)) or "no changes"


def _where(change: Change) -> str:
    return " -> ".join(str(side.at) for side in (change.old, change.new) if side is not None and side.at)


def _sdk(sdk: SdkReview, changes: Sequence[Change], *, colours: bool) -> Iterator[str]:
    lines = sum(hunk.size for hunk in sdk.hunks)
    symbols = counted(sdk.changes) if sdk.analysed else "its symbols cannot be read"
    yield f"{sdk.language} SDK: {symbols}; {len(sdk.files)} files, {lines} lines differ"
    known = {change.id: change for change in changes}
    for change in sdk.changes:
        yield f"  {_word(change.verdict, colours=colours)}  {printable(change.path)}: {printable(change.message)}"
        causes = [known[id_] for id_ in change.causes if id_ in known]
        if causes:
            more = f" (and {len(causes) - 1} more)" if len(causes) > 1 else ""
            yield f"              from {printable(causes[0].subject)}: {printable(causes[0].message)}{more}"


def _follows(review: Review) -> str:
    release = review.release
    versions = f", {release.version} -> {release.next_version}" if release.next_version else ""
    title = release.commit.partition("\n")[0]
    return f"release: {release.level.word}{versions}\ncommit:  {printable(title)}"


def _word(verdict: Verdict, *, colours: bool) -> str:
    word = f"{verdict.word:<10}"
    return f"{_COLOURS[verdict]}{word}{_PLAIN}" if colours else word


def _reached(change: Change) -> str:
    methods = change.methods
    if not methods:
        return f"  ({len(change.uses)} uses)" if change.uses else "  (no operation reaches it)"
    more = f" and {len(methods) - _METHODS} more" if len(methods) > _METHODS else ""
    directions = " and ".join(direction.value for direction in change.directions)
    return printable(f"  {directions} of {', '.join(methods[:_METHODS])}{more}")
