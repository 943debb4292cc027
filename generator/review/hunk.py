"""What differs between the files of two SDKs, hunk by hunk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from generator.planning.contract import TextFile


class Trace(Enum):
    """How the causes of a hunk were found, the surest first."""

    PLACE = "place"  # the lines come from places that the change is about, or call what it is about
    NAME = "name"  # what changed has the name of what the lines declare, or states the name or the text that they hold
    MENTION = "mention"  # the lines mention names that changed elsewhere
    REST = "rest"  # nothing else in the file, or in the document, changed


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines of one file that differ; `old` and `new` hold them, from the 1-based lines where they start.

    `before` and `after` are the lines around them, equal on both sides. `names` are the declared names that they belong
    to, and `causes` the ids of the changes of the API or the config that made them so, the most likely first; `trace`
    says how they were found.
    """

    file: str
    old_start: int
    new_start: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    trace: Trace | None = None

    @property
    def size(self) -> int:
        """How many lines changed."""
        return len(self.old) + len(self.new)


@dataclass(frozen=True, slots=True)
class FilePair:
    """A file that differs: its text on both sides, '' where it is not there."""

    path: str
    old: str
    new: str
    in_old: bool
    in_new: bool

    @property
    def action(self) -> str:
        """What became of the file."""
        if not self.in_old:
            return "added"
        return "changed" if self.in_new else "removed"


_CONTEXT = 3


def changed_files(old: Iterable[TextFile], new: Iterable[TextFile]) -> tuple[FilePair, ...]:
    """The files that differ: what users import first, then by path."""
    before, after = _texts(old), _texts(new)
    differing = (path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    paths = sorted(differing, key=lambda path: (not path.startswith("src/"), path))
    return tuple(
        FilePair(path, before.get(path, ""), after.get(path, ""), path in before, path in after) for path in paths
    )


def hunks_of(pair: FilePair) -> Iterator[Hunk]:
    """The hunks of a file, in its order."""
    old, new = pair.old.splitlines(), pair.new.splitlines()
    start, end = _shared(old, new)
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    matcher = SequenceMatcher(None, inner_old, inner_new)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            first, second = start + i, start + k
            yield Hunk(
                file=pair.path,
                old_start=first + 1,
                new_start=second + 1,
                old=tuple(inner_old[i:j]),
                new=tuple(inner_new[k:m]),
                before=tuple(new[max(0, second - _CONTEXT) : second]),
                after=tuple(new[start + m : start + m + _CONTEXT]),
            )


def _shared(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many lines are equal at the start and at the end."""
    most = min(len(old), len(new))
    start = next((index for index in range(most) if old[index] != new[index]), most)
    most -= start
    end = next((index for index in range(most) if old[-1 - index] != new[-1 - index]), most)
    return start, end


def _texts(files: Iterable[TextFile]) -> Mapping[str, str]:
    return {file.path: file.text for file in files}
