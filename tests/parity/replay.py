"""Replays the bumps of real APIs: `make replay` shows the figures, and ends with 1 where a bump is not as it was.

`replay.yml` beside this file lists the files that are known to change in another bump than they did, and why.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

import yaml

from generator.delivery.decide import Left, Rules
from generator.pipeline.contract import Sdk
from generator.pipeline.folder import compare, deliver
from generator.planning.contract import TextFile
from tests.parity.corpora import ABSENT, Corpus, earlier, pressed
from tests.parity.scoring import same_bytes

KNOWN: Final = Path(__file__).with_name("replay.yml")
_REMARKS: Final = {".py": "#", ".ts": "//"}
_EDIT: Final = re.compile(r"^(?:#|//) a line of mine [0-9]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of a copy of a published SDK.

    The first run over it `changed` and `added` files, others were `due` after it; after a bump the `deviations` are the
    listed files that are not the next published ones, and `conflicts` the files with conflicts.
    """

    changed: frozenset[str]
    added: frozenset[str]
    due: frozenset[str]
    deviations: frozenset[str]
    conflicts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bump:
    """What became of the files of an SDK when one state was generated over the one before it.

    `listed` are the files of which the published manifests speak; of the others nobody knows whether they changed.
    `adopted` is None where there is no copy of the published SDKs.
    """

    name: str
    listed: frozenset[str]
    wrote: frozenset[str]
    removed: frozenset[str]
    touched: frozenset[str]
    left: Mapping[str, Left]
    due_before: frozenset[str]
    due_after: frozenset[str]
    published_changes: frozenset[str]
    published_removals: frozenset[str]
    reproduced: frozenset[str]
    edits: int
    edits_lost: tuple[str, ...]
    conflicts: int
    seconds: float
    adopted: Adopted | None

    @property
    def deviations(self) -> frozenset[str]:
        """The listed files that this run changed or removed and the published bump did not, or the other way round."""
        ours = {*(("change", path) for path in self.wrote), *(("removal", path) for path in self.removed)}
        published = {
            *(("change", path) for path in self.published_changes),
            *(("removal", path) for path in self.published_removals),
        }
        return frozenset(path for _, path in ours ^ published if path in self.listed)


def title(history: tuple[Corpus, ...]) -> str:
    """The name of an API and the language of its SDK."""
    return f"{history[0].name.split('@')[0]}-{history[0].language}"


def histories() -> tuple[tuple[Corpus, ...], ...]:
    """The states of each SDK of which there are several, oldest first."""
    found: dict[str, list[Corpus]] = {}
    for corpus in earlier():
        found.setdefault(title((corpus,)), []).append(corpus)
    return tuple(tuple(states) for states in found.values() if len(states) > 1)


def known_deviations(kind: Literal["bumps", "adopted"] = "bumps") -> dict[str, dict[str, str]]:
    """The deviations that there are, by bump and file, each with its cause."""
    found: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    return found[kind]


def replayed(history: tuple[Corpus, ...], folder: Path) -> tuple[Bump, ...]:
    """Each bump of a history, carried out in a folder that has no edits and in one in which people edit."""
    sdks = [sdk for corpus in history for sdk in pressed(corpus)]
    deliver(sdks[0], folder / "plain", Rules())
    return tuple(
        _bump(folder, old, new, before, after)
        for (old, new), (before, after) in zip(pairwise(history), pairwise(sdks), strict=True)
    )


def _bump(folder: Path, old: Corpus, new: Corpus, before: Sdk, after: Sdk) -> Bump:
    root = folder / "plain"
    due_before, stamps = _due(after, root), _stamps(root)
    start = time.monotonic()
    decision = deliver(after, root, Rules()).decision
    seconds = time.monotonic() - start
    now = _stamps(root)
    published = [json.loads(corpus.manifest.read_text(encoding="utf-8")) for corpus in (old, new)]
    ours = [{file.path: file.text.encode() for file in sdk.files} for sdk in (before, after)]
    paths = {path for manifest in published for path in manifest}
    same = {path for path in paths if all(map(_is_same, published, ours, (path, path)))}
    edits, lost, conflicts = _edited(folder / f"edited-{new.name}", before, after)
    return Bump(
        name=str(new),
        listed=frozenset(paths),
        wrote=frozenset(file.path for file in decision.write),
        removed=frozenset(decision.remove),
        touched=frozenset(path for path in now if stamps.get(path) != now[path]),
        left=decision.left,
        due_before=due_before,
        due_after=_due(after, root),
        published_changes=frozenset(p for p in published[1] if _hash(published[0], p) != _hash(published[1], p)),
        published_removals=frozenset(published[0].keys() - published[1].keys()),
        reproduced=frozenset(same),
        edits=edits,
        edits_lost=lost,
        conflicts=conflicts,
        seconds=seconds,
        adopted=_adopted(folder / f"adopted-{new.name}", old, new, before, after),
    )


def _adopted(root: Path, old: Corpus, new: Corpus, before: Sdk, after: Sdk) -> Adopted | None:
    """A bump over a copy of the published SDK itself, with its own runtime and package."""
    if not (old.golden.is_dir() and new.golden.is_dir()):
        return None
    shutil.copytree(old.golden, root, symlinks=True)
    was = _contents(root)
    deliver(before, root, Rules(adopt=True))
    now, due = _contents(root), _due(before, root)
    decision = deliver(after, root, Rules()).decision
    bumped, wanted = _contents(root), _contents(new.golden)
    listed = json.loads(new.manifest.read_text(encoding="utf-8"))
    return Adopted(
        changed=frozenset(path for path in was if now.get(path) != was[path]),
        added=frozenset(now.keys() - was.keys()),
        due=due,
        deviations=frozenset(path for path in listed if bumped.get(path) != wanted.get(path)),
        conflicts=frozenset(merge.path for merge in decision.merged if merge.conflicts),
    )


def _contents(root: Path) -> dict[str, bytes]:
    """The files of a folder but for those in which we keep what we wrote."""
    paths = {path: path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for path, name in paths.items() if not name.startswith(".sdkpress")}


def _is_same(manifest: Mapping[str, Mapping[str, str]], files: Mapping[str, bytes], path: str) -> bool:
    """Whether a path is in both, with the same content but for the header line, or in neither."""
    if path not in manifest or path not in files:
        return (path in manifest) == (path in files)
    return same_bytes(files[path], manifest[path])


def _hash(manifest: Mapping[str, Mapping[str, str]], path: str) -> str | None:
    return manifest[path]["sha256"] if path in manifest else None


def _due(sdk: Sdk, root: Path) -> frozenset[str]:
    return frozenset(file.path for file in compare(sdk, root).files if file.due)


def _stamps(root: Path) -> dict[str, tuple[int, int]]:
    files = (path for path in root.rglob("*") if path.is_file() and not path.name.startswith(".sdkpress"))
    found = {path.relative_to(root).as_posix(): path.stat() for path in files}
    return {path: (stat.st_mtime_ns, stat.st_ino) for path, stat in found.items() if not path.startswith(".sdkpress/")}


def _edited(root: Path, before: Sdk, after: Sdk) -> tuple[int, tuple[str, ...], int]:
    """How many files were edited before a bump, those whose edit is nowhere after it, and the conflicts."""
    new = {file.path: file.text for file in after.files}
    chosen = [file for file in before.files if _is_editable(file) and new.get(file.path) != file.text]
    deliver(before, root, Rules())
    mine: dict[str, str] = {}
    for number, file in enumerate(chosen):
        lines = file.text.splitlines(keepends=True)
        mine[file.path] = f"{_REMARKS[Path(file.path).suffix]} a line of mine {number}"
        lines.insert(len(lines) // 2, f"{mine[file.path]}\n")
        (root / file.path).write_text("".join(lines), encoding="utf-8")
    decision = deliver(after, root, Rules()).decision
    texts = [path.read_text("utf-8") for path in root.rglob("*") if path.suffix in _REMARKS]
    kept = {line for text in texts for line in _EDIT.findall(text)}
    lost = tuple(path for path, line in mine.items() if line not in kept)
    return len(chosen), lost, sum(len(merge.conflicts) for merge in decision.merged)


def _is_editable(file: TextFile) -> bool:
    return bool(file.text) and Path(file.path).suffix in _REMARKS


def _sentence(bump: Bump) -> str:
    listed = len((bump.wrote | bump.removed) & bump.listed)
    return (
        f"{bump.name:28} changed {listed} of {len(bump.published_changes | bump.published_removals)} listed files,"
        f" removed {len(bump.removed & bump.listed)} of {len(bump.published_removals)};"
        f" deviations {len(bump.deviations)}; same bytes {len(bump.reproduced)} of {len(bump.listed)};"
        f" due after {len(bump.due_after)}; {bump.edits} edits, {len(bump.edits_lost)} lost,"
        f" {bump.conflicts} conflicts; {bump.seconds:.2f} s{_adoption(bump.adopted)}"
    )


def _adoption(adopted: Adopted | None) -> str:
    if adopted is None:
        return ""
    return (
        f"; published SDK: first run changed {len(adopted.changed)}, added {len(adopted.added)},"
        f" left {len(adopted.due)} due, after the bump {len(adopted.deviations)} unlike the published,"
        f" {len(adopted.conflicts)} with conflicts"
    )


def main() -> int:
    """Prints a line for each bump, and below it the files that changed in another way than published."""
    wanted, found, known, wrong = sys.argv[1:], histories(), known_deviations(), 0
    adopted = known_deviations("adopted")
    if not found:
        print(f"nothing was replayed: {ABSENT}")
    for history in found:
        if wanted and title(history).rpartition("-")[0] not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for bump in replayed(history, Path(folder)):
                print(_sentence(bump))
                reasons = known.get(bump.name, {})
                for path in sorted(bump.deviations):
                    print(f"    {path}: {reasons.get(path, 'NOT KNOWN')}")
                wrong += len(bump.deviations ^ reasons.keys()) + len(bump.due_after) + len(bump.edits_lost)
                if bump.adopted is not None:
                    wrong += len(bump.adopted.changed) + len(
                        bump.adopted.deviations ^ adopted.get(bump.name, {}).keys()
                    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
