"""What is not as it should be in a folder, file by file; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.delivery.bases import Bases
from generator.delivery.decide import Decision, Found, Left
from generator.delivery.difference import Difference, difference
from generator.delivery.edits import edited, is_one_of, nearest
from generator.delivery.manifest import Manifest, digests_of
from generator.delivery.released import text_in_step
from generator.planning.contract import TextFile


class Condition(Enum):
    """What is the matter with a file."""

    STALE = "stale"
    EDITED = "hand-edited"
    MISSING = "missing"
    LEFT_OVER = "left over"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that differs: whether a run would change it (`due`), and how; an edit that stays is not due."""

    path: str
    condition: Condition
    due: bool
    difference: Difference | None = None


def check(
    decision: Decision, files: Iterable[TextFile], found: Mapping[str, Found], edits: Iterable[Difference]
) -> tuple[Checked, ...]:
    """The files of a folder that differ from what a run gives, by path; `edits` are those made by hand."""
    new = {file.path: file.text for file in files}
    known = {edit.path: edit for edit in edits}
    checked = [_written(path, new[path], found.get(path)) for path in (file.path for file in decision.write)]
    checked += [Checked(path, Condition.LEFT_OVER, due=True) for path in decision.remove if path not in known]
    for merge in decision.merged:
        at = merge.moved_from or merge.path
        after = merge.content.decode("utf-8", "surrogateescape")
        checked.append(Checked(at, Condition.EDITED, due=True, difference=_now(at, found[at], after)))
    stay = [*decision.edited, *(path for path, why in decision.left.items() if why in _EDITED)]
    checked += [Checked(path, Condition.EDITED, due=False, difference=known.get(path)) for path in stay]
    return tuple(sorted(checked, key=lambda each: each.path))


_EDITED = (Left.UNRESOLVED, Left.NOT_TEXT, Left.EDITED_STALE)


def hand_edits(
    written: Iterable[Manifest],
    found: Mapping[str, Found],
    bases: Bases,
    users: Callable[[str], bool],
    version: str | None,
) -> tuple[Difference, ...]:
    """How the files that we wrote differ from what we wrote, by path; those of the `users` are passed over.

    Of a text that is not kept all lines count as edited, and what a release changed does not count.
    """
    edits = []
    for path, ours in sorted(digests_of(written).items()):
        content = found[path].content if path in found else None
        if content is None or is_one_of(content, ours) or users(path):
            continue
        texts = [text for text in map(bases.get, ours) if text is not None]
        edits.append(_edit(path, content, [*texts, *(text_in_step(path, text, version) for text in texts)]))
    return tuple(edit for edit in edits if edit.added or edit.removed)


def _edit(path: str, content: bytes, bases: list[str]) -> Difference:
    yours = edited(content)
    now = yours.text if yours else f"({len(content)} bytes that are no text)\n"
    return difference(path, nearest(now, bases) if bases else "", now, ("generated", "edited"))


def _written(path: str, new: str, found: Found | None) -> Checked:
    if found is None:
        return Checked(path, Condition.MISSING, due=True)
    return Checked(path, Condition.STALE, due=True, difference=_now(path, found, new))


def _now(path: str, found: Found, after: str) -> Difference:
    yours = edited(found.content or b"")
    return difference(path, yours.text if yours else "", after.replace("\r\n", "\n"), ("now", "generated"))
