"""The cases of the merge: what was generated last, what stands there now, what is generated now, and what must come of it.

A case is a folder in `cases` with the folders `base`, `current`, `generated` and `expected`, and `case.txt`, which says
what it is about. `.none` in a folder stands for a side without files.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.delivery.bases import Bases
from generator.delivery.decide import Decision, Rules, decide
from generator.delivery.disk import Disk, carry_out, prepare
from generator.delivery.snapshot import look
from generator.delivery.state import after, texts_before, written_before
from generator.planning.contract import TextFile

FOLDER = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in FOLDER.iterdir())
USERS = ("src/zoo/lib/*", "examples/*", "CHANGELOG.md")
Tree = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Case:
    """The four sides of a case, each a tree of files."""

    base: Tree
    current: Tree
    generated: Tree
    expected: Tree


def case(name: str) -> Case:
    """The case of a folder."""
    return Case(*(tree(FOLDER / name / side) for side in ("base", "current", "generated", "expected")))


def tree(folder: Path) -> Tree:
    """The files below a folder, those of the tools left out."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    own = (".sdkpress", ".git/", ".none")
    return {path: file.read_bytes() for path, file in files.items() if not path.startswith(own)}


def put(root: Path, files: Tree) -> None:
    """Makes the files of a folder exactly these, as a person would."""
    for path in set(tree(root)) - set(files):
        (root / path).unlink()
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def run(root: Path, files: Tree, *, with_texts: bool = True) -> Decision:
    """A whole run that generates these files."""
    texts = tuple(TextFile(path, content.decode()) for path, content in files.items())
    folder = prepare(root)
    before, bases = written_before(folder), texts_before(folder) if with_texts else Bases()
    paths = {*files, *(path for manifest in before for path in manifest.files)}
    decision = decide(texts, look(folder, paths), before, Rules(users=USERS), bases)
    carry_out(folder, decision, after(decision, texts, before, bases, "1"), Disk())
    return decision


def lines_written(one: Case) -> Counter[bytes]:
    """The lines that a person put in, over all files."""
    return _lines(one.current) - _lines(one.base)


def lines_missing(one: Case, now: Tree) -> Counter[bytes]:
    """The lines that a person put in and that stand nowhere in a tree; line ends do not count."""
    return lines_written(one) - _lines(now)


def _lines(files: Tree) -> Counter[bytes]:
    return Counter(line.rstrip(b"\r") for content in files.values() for line in content.split(b"\n") if line.strip())
