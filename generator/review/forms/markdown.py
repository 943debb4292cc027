"""A review as a comment on a pull request: the essentials first, within a size that the host accepts."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.review.change import Change, Verdict
from generator.review.forms.terminal import counted
from generator.review.release import code_span
from generator.review.review import Review, SdkReview
from generator.review.sdk.symbol import SdkChange

LIMIT: Final = 60_000
"""Characters of a comment; the hosts of repositories take 65,536 and more."""

_ACTIVE: Final = re.compile(r"[\\`*_{}\[\]()#+!|~>:-]")
_ROOM: Final = 400
_LONGEST: Final = 160
_METHODS: Final = 3
_KEYS: Final = 20


def markdown_form(review: Review, limit: int = LIMIT) -> str:
    """The review as Markdown of at most `limit` characters; what does not fit is counted."""
    page = _Page(limit)
    page.put(_head(review))
    _config(page, review)
    for verdict in sorted(Verdict, reverse=True):
        _section(page, review, verdict)
    for sdk in review.sdks:
        _files(page, sdk)
    page.put(_texts(review))
    return page.text


@dataclass(slots=True)
class _Page:
    """A page that grows up to a limit."""

    limit: int
    parts: list[str] = field(default_factory=list[str])
    length: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def put(self, text: str, spare: int = 0) -> bool:
        """Adds a text where it fits and leaves room for what has to follow."""
        if self.length + len(text) + spare > self.limit:
            return False
        self.parts.append(text)
        self.length += len(text)
        return True

    def table(self, title: str, head: str, rows: Sequence[str], *, folded: bool) -> None:
        """Adds a table, of as many rows as fit; the others are counted."""
        columns = head.count("|") + 1
        opening = f"<details><summary>{title}</summary>\n\n" if folded else f"#### {title}\n\n"
        closing = "\n</details>\n\n" if folded else "\n"
        if not self.put(f"{opening}| {head} |\n|{' --- |' * columns}\n", spare=_ROOM):
            self.put(f"{title}: left out for length\n\n")
            return
        for index, row in enumerate(rows):
            if not self.put(row, spare=_ROOM):
                self.put(f"\nand {len(rows) - index} more\n")
                break
        self.put(closing)


def _head(review: Review) -> str:
    release = review.release
    versions = f" (`{release.version}` \u2192 `{release.next_version}`)" if release.next_version else ""
    lines = [f"### SDK review: {code(review.old)} \u2192 {code(review.new)}", ""]
    lines += [f"> {escaped(note)}" for note in review.notes]
    lines += [f"**API**: {counted(review.api)}"]
    lines += [f"**config**: {len(review.config)} changed"] if review.config else []
    for sdk in review.sdks:
        changed = counted(sdk.changes) if sdk.analysed else "symbols not read"
        lines += [f"**{escaped(sdk.language)} SDK**: {changed}; {len(sdk.files)} files differ"]
    lines += [f"**Release**: {release.level.word}{versions}", ""]
    return "  \n".join(lines) + "\n"


def _section(page: _Page, review: Review, verdict: Verdict) -> None:
    folded = verdict is not Verdict.BREAKING
    api = [change for change in review.api if change.verdict is verdict]
    if api:
        title = f"API: {len(api)} {verdict.word}"
        page.table(title, "what | change | where | reaches", [_api_row(change) for change in api], folded=folded)
    for sdk in review.sdks:
        symbols = [change for change in sdk.changes if change.verdict is verdict]
        if symbols:
            known = {change.id: change for change in review.changes}
            rows = [_symbol_row(change, known) for change in symbols]
            title = f"{escaped(sdk.language)} SDK: {len(symbols)} {verdict.word}"
            page.table(title, "symbol | change | caused by", rows, folded=folded)


def _config(page: _Page, review: Review) -> None:
    """The first of the changes of the config; they stand above all, for they may be behind any of the rest."""
    if review.config:
        rows = [
            f"| {code(change.subject)} | {escaped(change.message)} | {_where(change)} |\n" for change in review.config
        ]
        more = [f"| and {len(rows) - _KEYS} more | | |\n"] if len(rows) > _KEYS else []
        page.table(f"config: {len(rows)} changed", "key | change | where", [*rows[:_KEYS], *more], folded=True)


def _api_row(change: Change) -> str:
    methods = [code(method) for method in change.methods[:_METHODS]]
    more = [f"{len(change.methods) - _METHODS} more"] if len(change.methods) > _METHODS else []
    return (
        f"| {code(change.subject)} | {escaped(change.message)} | {_where(change)} | {', '.join([*methods, *more])} |\n"
    )


def _where(change: Change) -> str:
    return " \u2192 ".join(code(str(side.at)) for side in (change.old, change.new) if side is not None and side.at)


def _symbol_row(change: SdkChange, known: dict[str, Change]) -> str:
    causes = [known[id_] for id_ in change.causes if id_ in known]
    cause = code(causes[0].subject) if causes else ""
    return f"| {code(change.path)} | {escaped(change.message)} | {cause} |\n"


def _files(page: _Page, sdk: SdkReview) -> None:
    if sdk.files:
        rows = [f"| {code(pair.path)} | {pair.action} |\n" for pair in sdk.files]
        page.table(f"{escaped(sdk.language)} SDK: {len(sdk.files)} files", "file | what", rows, folded=True)


def _texts(review: Review) -> str:
    parts = (("CHANGELOG entry", review.release.changelog), ("Commit message", review.release.commit))
    return "".join(
        f"<details><summary>{title}</summary>\n\n{_block(text)}\n</details>\n\n" for title, text in parts if text
    )


def code(text: str) -> str:
    """A text as a code span of a table cell: it cannot end the span or the cell, mention anybody or hold a line end."""
    return code_span(_cut(" ".join(text.split()).replace("|", "\u2502")))


def escaped(text: str) -> str:
    """A text that is read as it is: no markup, no link, no mention (CommonMark 0.31, 2.4 and 2.5)."""
    plain = html.escape(_cut(" ".join(text.split())), quote=False)
    return _ACTIVE.sub(r"\\\g<0>", plain).replace("@", "@\u2060").replace("www.", "www\u2060.")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _block(text: str) -> str:
    """A text as a code block, whatever fences it holds."""
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text.rstrip()}\n{fence}\n"
