"""The review of a bump: what changed in the API, what that does to each SDK, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics.diagnostic import Diagnostic
from generator.planning.contract import TextFile
from generator.review.causes import Causes, Traces
from generator.review.change import Change, Verdict
from generator.review.hunk import FilePair, Hunk, changed_files, hunks_of
from generator.review.release import Release, release_of
from generator.review.sdk.readers import READERS
from generator.review.sdk.symbol import SdkChange, Sources, Symbol


@dataclass(frozen=True, slots=True)
class SdkReview:
    """One SDK: its symbols that changed, the files and hunks, and the release that follows.

    `analysed` is False for a language whose symbols cannot be read; its files are compared all the same.
    """

    language: str
    analysed: bool
    changes: tuple[SdkChange, ...]
    files: tuple[FilePair, ...]
    hunks: tuple[Hunk, ...]
    release: Release

    @property
    def verdict(self) -> Verdict | None:
        """The worst of its changes; None where no symbol changed."""
        return max((change.verdict for change in self.changes), default=None)


@dataclass(frozen=True, slots=True)
class Review:
    """A bump from one document to another, as reports show it.

    `sources` are the texts of both sides by display path, `config` the changes of the config.
    """

    old: str
    new: str
    api: tuple[Change, ...]
    sdks: tuple[SdkReview, ...]
    release: Release
    findings: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    sources: Mapping[str, str] | None = None
    config: tuple[Change, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that hunks may come from: the changes of the API, then those of the config."""
        return (*self.api, *self.config)

    @property
    def breaks_api(self) -> bool:
        """Whether a change of the API is breaking."""
        return any(change.verdict is Verdict.BREAKING for change in self.api)

    @property
    def breaks_sdk(self) -> bool:
        """Whether a change of an SDK is breaking."""
        return any(sdk.verdict is Verdict.BREAKING for sdk in self.sdks)


def review_sdk(
    language: str,
    old: Sources,
    new: Sources,
    api: tuple[Change, ...],
    traces: tuple[Traces, Traces],
    version: str = "",
    *,
    config: tuple[Change, ...] = (),
) -> SdkReview:
    """The review of one SDK from the files of both sides; those that do not differ may be left out of both."""
    pairs = changed_files(old.files, new.files)
    hunks = Causes((*api, *config), *traces).explained(pairs, {pair.path: tuple(hunks_of(pair)) for pair in pairs})
    reader = READERS.get(language)
    changes: tuple[SdkChange, ...] = ()
    if reader is not None:
        before = replace(old, files=tuple(TextFile(pair.path, pair.old) for pair in pairs if pair.in_old))
        after = replace(new, files=tuple(TextFile(pair.path, pair.new) for pair in pairs if pair.in_new))
        by_file: dict[str, list[Hunk]] = {}
        for hunk in hunks:
            by_file.setdefault(hunk.file, []).append(hunk)
        changes = tuple(_caused(change, by_file) for change in reader.changes(before, after))
    release = release_of(version, api, changes, pairs)
    return SdkReview(language, reader is not None, changes, pairs, hunks, release)


def _caused(change: SdkChange, hunks: Mapping[str, list[Hunk]]) -> SdkChange:
    """The change with the causes of the hunks that its lines are in."""
    causes: dict[str, None] = {}
    for symbol, is_new in ((change.old, False), (change.new, True)):
        if symbol is not None:
            holding = (hunk for hunk in hunks.get(symbol.file, ()) if _holds(hunk, symbol, is_new=is_new))
            causes.update((id_, None) for hunk in holding for id_ in hunk.causes)
    return replace(change, causes=tuple(causes))


def _holds(hunk: Hunk, symbol: Symbol, *, is_new: bool) -> bool:
    start, lines = (hunk.new_start, hunk.new) if is_new else (hunk.old_start, hunk.old)
    return bool(lines) and start <= symbol.end and start + len(lines) - 1 >= symbol.line
