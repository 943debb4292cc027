"""What to do about each file: write it, merge it, remove it or leave it; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase
from typing import Final, TypeAlias

from generator.delivery.bases import Bases
from generator.delivery.edits import Edited, brought_up, edited, is_one_of, is_unresolved, moved, nearest, unix
from generator.delivery.manifest import Manifest, digest, digests_of
from generator.delivery.merge import Merged
from generator.delivery.renames import find_renames
from generator.planning.contract import TextFile

# The first line that generators of this family print; only the name behind it varies.
_HEADER: Final = re.compile(rb"\A(?:#|//|/\*)\s*File generated from our OpenAPI spec by ")
_COMMENT: Final = re.compile(rb"\A(?:#|//|/\*)\s*([^\n]*)")


class Left(Enum):
    """Why a file is left as it is although the run has something else for its place."""

    NOT_OWNED = "not owned"
    UNRESOLVED = "a conflict in it is not resolved"
    NOT_TEXT = "edited, no text"
    EDITED_STALE = "edited, no longer generated"
    BLOCKED = "not a regular file"
    OUTSIDE = "leads outside"


class Kept(Enum):
    """Why a file that differs from what we generate is right as it is."""

    EDITED = "edited"
    USERS = "the user's"
    THEIRS = "of another generator"


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a path now: the content of a regular file, or why it cannot be replaced."""

    content: bytes | None = None
    obstacle: Left | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user allows: `take_over` files that we did not write, `overwrite` edited ones, globs to `keep`.

    With `adopt` files that we did not write stay: those of the code as edits of ours, those around it as they are.
    Files that match `users` are the user's as soon as they are there. A file that starts with the `header` of generated
    files counts as generated even where no manifest lists it.
    """

    header: str = ""
    take_over: bool = False
    overwrite: bool = False
    adopt: bool = False
    keep: tuple[str, ...] = ()
    users: tuple[str, ...] = ()

    def is_users(self, path: str) -> bool:
        """Whether a path belongs to the user."""
        return any(fnmatchcase(path, pattern) for pattern in self.users)


@dataclass(frozen=True, slots=True)
class Merge:
    """An edited file with what is new in it: the lines on which conflicts open, and the path that it had before."""

    path: str
    content: bytes
    conflicts: tuple[int, ...] = ()
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a run does: files to write and to merge, paths to remove, and paths that stay.

    Of the latter some are what we generate, some hold edits to it (`edited`), are the `users` or of the generator before
    us (`theirs`, which may also be missing), and some are `left` although they are not as they should be. `replaces` are
    the digests of what others wrote where a file of ours is to stand.
    """

    write: tuple[TextFile, ...] = ()
    merged: tuple[Merge, ...] = ()
    remove: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    left: Mapping[str, Left] = field(default_factory=dict[str, Left])
    replaces: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def stale(self) -> bool:
        """Whether the folder differs from what the run would leave there."""
        return bool(self.write or self.merged or self.remove)


# True to write the planned file (or to remove a stale one), False where it stands there.
_Verdict: TypeAlias = "bool | Left | Kept | Merge"


def decide(
    files: Iterable[TextFile],
    found: Mapping[str, Found],
    written: Iterable[Manifest],
    rules: Rules,
    bases: Bases = Bases(),  # noqa: B008 - a frozen value
) -> Decision:
    """The decision for each new file, and for each path that one of the `written` manifests lists.

    `found` holds what stands at those paths; a path that it lacks is free. Several manifests are several runs, the
    last of which may have been killed half way: what any of them wrote is ours. `bases` are the texts that they wrote.
    """
    written = tuple(written)
    ours = digests_of(written)
    planned = {file.path: file for file in files}
    theirs = frozenset(path for manifest in written for path in manifest.theirs)
    judge = _Judge(found, ours, theirs, _replaced(written), rules, bases)
    verdicts = {path: judge.verdict(file) for path, file in planned.items()}
    gone = [path for path in ours if path in found and path not in planned]
    stale = {path: judge.stale(path) for path in gone}
    free = {path: file.text for path, file in planned.items() if path not in found}
    for merge in judge.moves([path for path, verdict in stale.items() if verdict is Left.EDITED_STALE], free):
        stale[merge.moved_from] = True
        verdicts[merge.path] = merge
    # Where case does not count, the stale path may be the planned file itself, which then has to be written again.
    respelt = {path.casefold() for path, verdict in stale.items() if verdict is True}
    verdicts |= {path: True for path, verdict in verdicts.items() if verdict is False and path.casefold() in respelt}
    left = {path: verdict for path, verdict in (verdicts | stale).items() if isinstance(verdict, Left)}
    write = tuple(planned[path] for path, verdict in verdicts.items() if verdict is True)
    return Decision(
        write=write,
        merged=tuple(verdict for verdict in verdicts.values() if isinstance(verdict, Merge)),
        remove=tuple(sorted(path for path, verdict in stale.items() if verdict is True)),
        unchanged=tuple(path for path, verdict in verdicts.items() if verdict is False),
        edited=tuple(path for path, verdict in verdicts.items() if verdict is Kept.EDITED),
        users=tuple(path for path, verdict in verdicts.items() if verdict is Kept.USERS),
        theirs=tuple(path for path, verdict in verdicts.items() if verdict is Kept.THEIRS),
        left=dict(sorted(left.items())),
        replaces=dict(judge.foreign(write)),
    )


def _replaced(written: Iterable[Manifest]) -> dict[str, tuple[str, ...]]:
    """What runs that were killed were about to replace, by path."""
    return digests_of(Manifest(manifest.replaces) for manifest in written)


@dataclass(frozen=True, slots=True)
class _Judge:
    """What is known of a folder, and what follows for each path."""

    found: Mapping[str, Found]
    ours: Mapping[str, tuple[str, ...]]
    theirs: frozenset[str]
    replaced: Mapping[str, tuple[str, ...]]
    rules: Rules
    bases: Bases

    def verdict(self, file: TextFile) -> _Verdict:
        """Whether to write a planned file, how to merge it, or why neither."""
        found, ours = self.found.get(file.path), self.ours.get(file.path, ())
        if self.rules.is_users(file.path) and (found is not None or ours):
            # One that was there and is gone was removed by the user.
            return Kept.USERS
        if found is None:
            return ours != () or self._missing(file)
        if found.content is None:
            return found.obstacle or Left.BLOCKED
        new = file.text.encode()
        if found.content == new or unix(found.content) == new:
            return False
        if is_one_of(found.content, (*ours, *self.replaced.get(file.path, ()))):
            return True
        if ours:
            return self.rules.overwrite or self._edited(file, found.content)
        return self.rules.take_over or self._foreign(file, found.content)

    def _missing(self, file: TextFile) -> _Verdict:
        """Whether to write a file that is not there: a runtime or a package that another generator left stays whole."""
        stays = file.path in self.theirs or (self.rules.adopt and file.around)
        return self.rules.take_over or not stays or Kept.THEIRS

    def _foreign(self, file: TextFile, content: bytes) -> _Verdict:
        """A file that another generator or a person wrote, where we have one for its place."""
        if file.path in self.theirs:
            return Kept.THEIRS
        if self.rules.adopt:
            return Kept.THEIRS if file.around or edited(content) is None else Kept.EDITED
        return _generated(content, self.rules.header) or Left.NOT_OWNED

    def _edited(self, file: TextFile, content: bytes) -> _Verdict:
        """An edited file with what is new, where there is something new."""
        yours = edited(content)
        if yours is None:
            return Left.NOT_TEXT
        if is_unresolved(yours, file.text):
            return Left.UNRESOLVED
        if self.ours[file.path] == (digest(file.text.encode()),):
            return Kept.EDITED
        merged = brought_up(yours, self._bases(file.path), file.text)
        return Kept.EDITED if merged.text == yours.text else _merge(file.path, yours, merged)

    def foreign(self, files: Iterable[TextFile]) -> Iterator[tuple[str, str]]:
        """The paths of the files in whose places something stands that we did not write, with its digest."""
        for file in files:
            content = self.found.get(file.path, Found()).content
            ours = (*self.ours.get(file.path, ()), digest(file.text.encode()))
            if content is not None and not is_one_of(content, ours):
                yield file.path, digest(content)

    def stale(self, path: str) -> _Verdict:
        """Whether to remove a file that is no longer generated, or why not to."""
        found = self.found[path]
        if found.content is None:
            return found.obstacle or Left.BLOCKED
        if self.rules.is_users(path) or any(fnmatchcase(path, pattern) for pattern in self.rules.keep):
            return False
        return True if is_one_of(found.content, self.ours[path]) else Left.EDITED_STALE

    def moves(self, gone: Iterable[str], free: Mapping[str, str]) -> tuple[Merge, ...]:
        """The edits of files that are no longer generated, put into the new files that they have become."""
        files: dict[str, tuple[Edited, str]] = {}
        for path in gone:
            yours, bases = edited(self.found[path].content or b""), self._bases(path)
            if yours is not None and bases and not is_unresolved(yours, bases[0]):
                files[path] = (yours, nearest(yours.text, bases))
        renames = find_renames({path: base for path, (_, base) in files.items()}, free) if files else {}
        return tuple(
            _merge(new, files[old][0], moved(*files[old], free[new]), old) for old, new in sorted(renames.items())
        )

    def _bases(self, path: str) -> list[str]:
        texts = (self.bases.get(key) for key in self.ours[path])
        return [text for text in texts if text is not None]


def _merge(path: str, yours: Edited, merged: Merged, moved_from: str = "") -> Merge:
    return Merge(path, yours.content(merged.text), merged.conflicts, moved_from)


def _generated(content: bytes, header: str) -> bool:
    if _HEADER.match(content):
        return True
    line = _COMMENT.match(content)
    return bool(header and line and line[1].rstrip(b" */\r") == header.encode())
