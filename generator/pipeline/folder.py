"""From formatted files to the output folder and back: writing, comparing, adopting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator.adopt.house_file import house_yaml
from generator.adopt.house_text import Learnt, learn
from generator.delivery.decide import Decision, Left, Rules, decide
from generator.delivery.disk import Disk, after, carry_out, locked, prepare, write_alone, written_before
from generator.delivery.manifest import Manifest
from generator.delivery.snapshot import look, read_tree
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.pipeline.contract import Sdk

_LEFT = {
    Left.NOT_OWNED: codes.OUTPUT_NOT_OWNED,
    Left.EDITED: codes.OUTPUT_EDITED,
    Left.EDITED_STALE: codes.OUTPUT_EDITED_STALE,
    Left.BLOCKED: codes.OUTPUT_BLOCKED,
    Left.OUTSIDE: codes.OUTPUT_OUTSIDE,
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of an SDK's files, and a finding for each file that was left as it is."""

    decision: Decision
    findings: tuple[Diagnostic, ...]


def deliver(sdk: Sdk, root: Path, rules: Rules) -> Delivered:
    """Brings a folder to the state of an SDK.

    Raises DeliveryError.
    """
    folder = prepare(root)
    with locked(folder):
        before = written_before(folder)
        decision = _decision(sdk, folder, rules, before)
        carry_out(folder, decision, after(decision, sdk.files, before, __version__), Disk())
    return _delivered(decision)


def compare(sdk: Sdk, root: Path) -> Delivered:
    """What bringing a folder to the state of an SDK would take; changes nothing.

    Raises DeliveryError.
    """
    folder = root.resolve()
    return _delivered(_decision(sdk, folder, Rules(), written_before(folder)))


def adopt(folder: Path) -> tuple[str, Learnt]:
    """The house file that an existing SDK's fixed sentences make, and what supports each of them."""
    files = (file for suffix in (".py", ".ts") for file in read_tree(folder, ("src", "tests"), suffix))
    learnt = learn(files)
    return house_yaml(learnt.house), learnt


def keep_house(path: Path, text: str) -> None:
    """Writes a house file.

    Raises DeliveryError.
    """
    write_alone(path, text)


def _decision(sdk: Sdk, folder: Path, rules: Rules, before: tuple[Manifest, ...]) -> Decision:
    paths = {path for manifest in before for path in manifest.files} | {file.path for file in sdk.files}
    return decide(sdk.files, look(folder, paths), before, replace(rules, header=sdk.rules.header, keep=sdk.rules.keep))


def _delivered(decision: Decision) -> Delivered:
    return Delivered(decision, tuple(_LEFT[why](None, path=path) for path, why in decision.left.items()))
