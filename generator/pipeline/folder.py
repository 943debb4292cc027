"""From formatted files to the output folder and back: writing and comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator.delivery.bases import Bases, with_texts
from generator.delivery.check import Checked, check, hand_edits
from generator.delivery.decide import Decision, Found, Left, Rules, decide
from generator.delivery.difference import Difference
from generator.delivery.disk import Disk, carry_out, locked, prepare
from generator.delivery.manifest import Manifest, manifest_of
from generator.delivery.released import RELEASES_NAME, in_step, released_version
from generator.delivery.snapshot import look, read_files
from generator.delivery.state import DeliveryError, after, texts_before, written_before
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.pipeline.contract import Sdk
from generator.planning.contract import TextFile

_LEFT = {
    Left.NOT_OWNED: codes.OUTPUT_NOT_OWNED,
    Left.UNRESOLVED: codes.OUTPUT_UNRESOLVED,
    Left.NOT_TEXT: codes.OUTPUT_NOT_TEXT,
    Left.EDITED_STALE: codes.OUTPUT_EDITED_STALE,
    Left.BLOCKED: codes.OUTPUT_BLOCKED,
    Left.OUTSIDE: codes.OUTPUT_OUTSIDE,
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of an SDK's files, and a finding for each conflict and for each file that was left as it is."""

    decision: Decision
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Custom:
    """What is edited by hand in an SDK, and how many lines the config allows."""

    language: str
    edits: tuple[Difference, ...]
    budget: int

    @property
    def lines(self) -> int:
        """How many lines are edited: those taken away and those put in."""
        return sum(edit.added + edit.removed for edit in self.edits)


@dataclass(frozen=True, slots=True)
class Compared:
    """What bringing a folder up to date would take, the files that differ, and the edits by hand."""

    decision: Decision
    findings: tuple[Diagnostic, ...]
    files: tuple[Checked, ...]
    custom: Custom


@dataclass(frozen=True, slots=True)
class _Folder:
    """What is known of a folder before a run."""

    root: Path
    before: tuple[Manifest, ...]
    bases: Bases
    found: Mapping[str, Found]
    version: str | None


def deliver(sdk: Sdk, root: Path, rules: Rules, base: Path | None = None) -> Delivered:
    """Brings a folder to the state of an SDK; `base` is a copy of it as another generator wrote it last.

    Raises DeliveryError.
    """
    folder = prepare(root)
    with locked(folder):
        known = _known(folder, sdk.files, base)
        if rules.adopt and not known.found:
            raise DeliveryError(f"{root} holds no SDK that could be kept; run without --adopt")
        files = in_step(sdk.files, known.version)
        decision = decide(files, known.found, known.before, _rules(sdk, rules), known.bases)
        _refuse_mixture(root, files, known, decision)
        carry_out(folder, decision, after(decision, files, known.before, known.bases, __version__), Disk())
    return Delivered(decision, _findings(decision))


def compare(sdk: Sdk, root: Path) -> Compared:
    """What bringing a folder to the state of an SDK would take; changes nothing.

    Raises DeliveryError.
    """
    known = _known(root.resolve(), sdk.files)
    files = in_step(sdk.files, known.version)
    rules = _rules(sdk, Rules())
    decision = decide(files, known.found, known.before, rules, known.bases)
    custom = Custom(sdk.language, _edits(known, rules), sdk.budget)
    findings = (*_left(decision), *_over_budget(custom))
    return Compared(decision, findings, check(decision, files, known.found, custom.edits), custom)


def custom_in(sdk: Sdk, root: Path) -> Custom:
    """What is edited by hand in the folder of an SDK, whose files need not be known.

    Raises DeliveryError.
    """
    return Custom(sdk.language, _edits(_known(root.resolve(), ()), sdk.rules), sdk.budget)


def _refuse_mixture(root: Path, files: Iterable[TextFile], known: _Folder, decision: Decision) -> None:
    """No run replaces half of another generator's runtime: modules with a header are taken for ours, others are not."""
    ours = {path for manifest in known.before for path in manifest.files}
    foreign = {file.path for file in files if file.around and file.path in known.found} - ours
    replaced = foreign.intersection(file.path for file in decision.write)
    if replaced and foreign.intersection(path for path, why in decision.left.items() if why is Left.NOT_OWNED):
        raise DeliveryError(
            f"{root} holds an SDK of another generator, whose runtime would be replaced in part; nothing was changed: "
            "keep that SDK with --adopt, or put all of ours in its place with --take-over"
        )


def _known(folder: Path, files: Iterable[TextFile], base: Path | None = None) -> _Folder:
    before, bases = written_before(folder), texts_before(folder)
    paths = {file.path for file in files}
    if base is not None:
        others = read_files(base, paths)
        before = (manifest_of(others, ""), *before)
        bases = with_texts(bases, (file.text for file in others))
    paths |= {path for manifest in before for path in manifest.files}
    found = look(folder, {*paths, RELEASES_NAME})
    releases = found.get(RELEASES_NAME)
    return _Folder(folder, before, bases, found, released_version(releases.content if releases else None))


def _edits(known: _Folder, rules: Rules) -> tuple[Difference, ...]:
    return hand_edits(known.before, known.found, known.bases, rules.is_users, known.version)


def _rules(sdk: Sdk, rules: Rules) -> Rules:
    return replace(sdk.rules, take_over=rules.take_over, overwrite=rules.overwrite, adopt=rules.adopt)


def _findings(decision: Decision) -> tuple[Diagnostic, ...]:
    conflicts = (
        codes.OUTPUT_CONFLICT(None, path=merge.path, line=str(line))
        for merge in decision.merged
        for line in merge.conflicts
    )
    return (*_left(decision), *conflicts)


def _left(decision: Decision) -> Iterator[Diagnostic]:
    return (_LEFT[why](None, path=path) for path, why in decision.left.items())


def _over_budget(custom: Custom) -> tuple[Diagnostic, ...]:
    lines, budget = str(custom.lines), str(custom.budget)
    if custom.lines <= custom.budget:
        return ()
    return (codes.OUTPUT_OVER_BUDGET(None, lines=lines, language=custom.language, budget=budget),)
